"""Blocks: a room cut in two, and again, each part filled with walls or cut further.

Cuts lie on sums of sides (raster points), since boxes can always be pushed together. The
search deepens one cut at a time, remembers every block, and leaves out cuts whose parts
cannot hold more than what is found, by the inequality that bounds the whole room.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from capacity.packing import walls
from capacity.packing.walls import Faces, Walls

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from capacity.packing.ceiling import Ceiling
    from capacity.packing.rules import Sides
    from capacity.packing.solution import Cuboid

DEEPEST = 12


class Cut(NamedTuple):
    """Two blocks, one behind the other along an axis."""

    axis: int
    first: Sides
    second: Sides


class Found(NamedTuple):
    """The best known way to fill a block, and how deep it was searched."""

    count: int
    way: Walls | Cut | None
    depth: int


class Search:
    """Deepening search over blocks of raster sizes within a number of nodes."""

    def __init__(self, faces: Faces, room: Sides, ceiling: Ceiling, nodes: int) -> None:
        self.faces, self.ceiling, self.nodes = faces, ceiling, nodes
        self.points = [
            raster(room[axis], {turn[axis] for turn in faces.turns}) for axis in range(len(room))
        ]
        self.room = self._usable(room)
        self.known: dict[Sides, Found] = {}

    def run(self, target: int) -> int:
        """Deepen until the target is met, the nodes are spent or nothing is left to cut."""
        for depth in range(DEEPEST):
            count = self.best(self.room, depth)
            if count >= target or self.nodes <= 0:
                break
        return count

    def best(self, size: Sides, depth: int) -> int:
        """Boxes that a block holds, with so many cuts below one another."""
        found = self.known.get(size)
        if found is None:
            found = Found(*walls.best(self.faces, size), 0)
            self.nodes -= 1
            self.known[size] = found
        if found.depth >= depth or self.nodes <= 0 or found.count >= self.ceiling.of(size):
            return found.count
        found = self._deepen(size, found, depth)
        self.known[size] = found
        return found.count

    def _deepen(self, size: Sides, found: Found, depth: int) -> Found:
        """Try every cut that could hold more than what is found."""
        count, way = found.count, found.way
        highest = self.ceiling.of(size)
        for cut in self._cuts(size):
            room = self.ceiling.of(cut.second)
            if self.ceiling.of(cut.first) + room <= count:
                continue
            first = self.best(cut.first, depth - 1)
            if first + room <= count:
                continue
            total = first + self.best(cut.second, depth - 1)
            if total > count:
                count, way = total, cut
            if count >= highest or self.nodes <= 0:
                break
        return Found(count, way, depth)

    def _cuts(self, size: Sides) -> Iterator[Cut]:
        """Cuts on raster points up to the middle of each axis."""
        for axis, points in enumerate(self.points):
            for point in points[1:]:
                if 2 * point > size[axis]:
                    break
                first = (*size[:axis], point, *size[axis + 1 :])
                rest = (*size[:axis], size[axis] - point, *size[axis + 1 :])
                yield Cut(axis, first, self._usable(rest))

    def _usable(self, size: Sequence[int]) -> Sides:
        """The largest raster size within a size."""
        length, width, height = (
            points[bisect_right(points, space) - 1]
            for points, space in zip(self.points, size, strict=True)
        )
        return length, width, height

    def place(self, size: Sides, corner: Sides) -> Iterator[Cuboid]:
        """Every box of the best known way to fill a block that begins at a corner."""
        way = self.known[size].way
        if isinstance(way, Walls):
            yield from walls.place(self.faces, size, way, corner)
        elif way is not None:
            yield from self.place(way.first, corner)
            behind = list(corner)
            behind[way.axis] += way.first[way.axis]
            yield from self.place(way.second, (behind[0], behind[1], behind[2]))


def raster(space: int, sides: set[int]) -> list[int]:
    """All sums of sides up to a space.

    >>> raster(10, {4, 3})
    [0, 3, 4, 6, 7, 8, 9, 10]
    """
    sums = {0}
    for side in sorted(sides):
        for start in sorted(sums):
            sums.update(range(start, space + 1, side))
    return sorted(sums)
