"""Conservative scales of one direction: what sides may weigh so that no row weighs too much.

A scale gives each side a weight of at least nought such that no row of boxes that fits
weighs more than ``cap`` (Fekete and Schepers 2004, "A general framework for bounds for
higher-dimensional orthogonal packing problems"). The strongest ones are the corners of a
polytope with one dimension a side, found here by cutting a cube in exact integers.
"""

from __future__ import annotations

from math import gcd, prod
from operator import mul
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROWS = 4_000
"""Rows that are listed; where there are more, only the side itself is a scale. A quarter allows
0.1 % more of eight small boxes, four times as many 0.1 % less in 2.5 times the time."""
ENDS = 2
"""Corners of an edge."""


class Scale(NamedTuple):
    """Integer weights of the sides of one direction and the most a row can weigh."""

    weights: dict[int, int]
    cap: int


class _Corner(NamedTuple):
    """A corner in homogeneous integers (the last one divides) and the cuts it lies on."""

    point: tuple[int, ...]
    tight: int


def plain(scale: Scale) -> dict[str, Any]:
    """A scale as JSON data.

    >>> plain(Scale({6: 1, 4: 0}, 1))
    {'weights': [[6, 1], [4, 0]], 'cap': 1}
    """
    return {"weights": [list(pair) for pair in scale.weights.items()], "cap": scale.cap}


def strongest(space: int, sides: Sequence[int], most: int | None = None) -> list[Scale]:
    """All undominated corner scales of a direction; rows may have at most ``most`` boxes.

    >>> strongest(10, [6, 4])
    [Scale(weights={6: 1, 4: 1}, cap=2), Scale(weights={6: 1, 4: 0}, cap=1)]
    """
    sides = sorted(set(sides), reverse=True)
    if not enumerable(space, sides):
        return [Scale({side: side for side in sides}, space)]
    corners = _cube(space, sides, most)
    for number, row in enumerate(rows(space, sides, most), start=2 * len(sides)):
        corners = _cut(corners, row, 1 << number, len(sides))
    points = _undominated([corner.point for corner in corners])
    return [Scale(dict(zip(sides, point, strict=False)), point[-1]) for point in points]


def enumerable(space: int, sides: Sequence[int], most: int = ROWS) -> bool:
    """Whether the rows of a direction are few enough to list.

    >>> enumerable(100, [6, 4]), enumerable(100_000, [6, 4])
    (True, False)
    """
    return prod(space // side + 1 for side in sides[:-1]) <= most


def rows(space: int, sides: Sequence[int], most: int | None) -> Iterator[tuple[int, ...]]:
    """Every fullest row, as the number of boxes of each side, long sides first.

    >>> list(rows(10, [6, 4], None)), list(rows(10, [6, 4], 1))
    ([(1, 1), (0, 2)], [(1, 0), (0, 1)])
    """
    fitting = space // sides[0]
    fitting = fitting if most is None else min(fitting, most)
    if len(sides) == 1:
        yield (fitting,)
        return
    for count in range(fitting, -1, -1):
        left = None if most is None else most - count
        for rest in rows(space - count * sides[0], sides[1:], left):
            yield (count, *rest)


def _cube(space: int, sides: Sequence[int], most: int | None) -> list[_Corner]:
    """Corners of the box that rows of one side alone leave."""
    size = len(sides)
    counts = [space // side if most is None else min(most, space // side) for side in sides]
    corners = []
    for choice in range(1 << size):
        point = [0] * size + [1]
        tight = 0
        for axis, count in enumerate(counts):
            chosen = choice >> axis & 1
            tight |= 1 << (axis + size * chosen)
            if chosen:
                point = [value * count for value in point]
                point[axis] = point[-1] // count
        corners.append(_Corner(_reduced(point), tight))
    return corners


def _cut(corners: list[_Corner], row: tuple[int, ...], mark: int, size: int) -> list[_Corner]:
    """Keep the corners a row allows and add those where it crosses an edge."""
    slacks = [corner.point[-1] - sum(map(mul, row, corner.point)) for corner in corners]
    kept = [
        corner if slack else _Corner(corner.point, corner.tight | mark)
        for corner, slack in zip(corners, slacks, strict=True)
        if slack >= 0
    ]
    inside = [pair for pair in zip(corners, slacks, strict=True) if pair[1] > 0]
    outside = [pair for pair in zip(corners, slacks, strict=True) if pair[1] < 0]
    for one, over in outside:
        for other, slack in inside:
            common = one.tight & other.tight
            ends = (corner.tight & common == common for corner in corners)
            if common.bit_count() >= size - 1 and sum(ends) == ENDS:
                point = [slack * a - over * b for a, b in zip(one.point, other.point, strict=True)]
                kept.append(_Corner(_reduced(point), common | mark))
    return kept


def _reduced(point: Sequence[int]) -> tuple[int, ...]:
    """The same point in smallest integers."""
    factor = gcd(*point)
    return tuple(value // factor for value in point)


def _undominated(points: Sequence[tuple[int, ...]]) -> list[tuple[int, ...]]:
    """Points, sorted, that no other point matches or exceeds in every weight."""
    distinct = sorted(set(points), reverse=True)
    return [
        point
        for point in distinct
        if not any(other != point and _matches(other, point) for other in distinct)
    ]


def _matches(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether every weight of one is at least the other's."""
    return all(a * other[-1] >= b * one[-1] for a, b in zip(one[:-1], other[:-1], strict=True))
