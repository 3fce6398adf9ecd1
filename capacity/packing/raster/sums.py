"""Raster points: the sums of sides, on which boxes pushed together begin and end."""

from bisect import bisect_right
from collections.abc import Collection, Sequence

MANY = 1_000


def raster(space: int, sides: Collection[int]) -> list[int]:
    """All sums of sides up to a space.

    >>> raster(10, {4, 3})
    [0, 3, 4, 6, 7, 8, 9, 10]
    """
    sums = {0}
    for side in sides:
        for start in sorted(sums):
            end = start + side
            while end <= space and end not in sums:
                sums.add(end)
                end += side
    return sorted(sums)


def settled(space: int, sides: Collection[int]) -> list[int]:
    """The raster points that stay after pushing boxes to the far end, then to the near one.

    Boxes of any layout can be moved to start at such places (Scheithauer and Terno 1996,
    "The G4-heuristic for the pallet loading problem", J. Oper. Res. Soc. 47).

    >>> settled(10, {4, 3})
    [0, 3, 4, 6, 7, 10]
    """
    points = raster(space, sides)
    return sorted({points[bisect_right(points, space - point) - 1] for point in points})


def reachable(space: int, sides: Collection[int]) -> list[int]:
    """The sides themselves and the sums that cutting a space again and again can lead to.

    Of equal cuts only the one with the longest parts counts, so most sums are never needed.
    Where there are more than a thousand sums, all are returned.

    >>> reachable(10, {4, 3})
    [0, 3, 4, 6, 7, 10]
    """
    points = raster(space, sides)
    if len(points) > MANY:
        return points
    needed = {0, len(points) - 1, *(points.index(side) for side in sides if side <= space)}
    for place in range(len(points) - 1, 0, -1):
        if place in needed:
            needed.update(part for pair in cuts(points, place) for part in pair)
    return [points[place] for place in sorted(needed)]


def cuts(points: Sequence[int], place: int) -> list[tuple[int, int]]:
    """Positions of both parts of each cut of a side, each rest with its longest part.

    >>> cuts([0, 3, 4, 6, 7, 8, 9, 10], 7)
    [(1, 4), (2, 3)]
    """
    end = points[place]
    parts = {}
    for part in range(1, bisect_right(points, end // 2)):
        parts[bisect_right(points, end - points[part]) - 1] = part
    return [(part, rest) for rest, part in parts.items()]
