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
    from collections.abc import Iterator

    from capacity.packing.ceiling import Ceiling
    from capacity.packing.rules import Sides
    from capacity.packing.solution import Cuboid

DEEPEST = 12


class Cut(NamedTuple):
    """Two blocks, one behind the other along an axis, as keys."""

    axis: int
    first: int
    second: int


class Found(NamedTuple):
    """The best known way to fill a block, and how deep it was searched."""

    boxes: int
    way: Walls | Cut | None
    depth: int


class Search:
    """Deepening search over blocks of raster sizes within a number of nodes.

    A block is one number, its key: the positions of its sides on the raster, in mixed radix.
    """

    def __init__(self, faces: Faces, points: list[list[int]], ceiling: Ceiling, nodes: int) -> None:
        self.faces, self.points, self.ceiling, self.nodes = faces, points, ceiling, nodes
        self.radix = (len(points[1]) * len(points[2]), len(points[2]), 1)
        self.room = self.radix[0] * len(points[0]) - 1
        self.known: dict[int, Found] = {}
        self.highest: dict[int, int] = {}
        self.splits: dict[tuple[int, int], list[tuple[int, int]]] = {}

    def run(self, target: int) -> int:
        """Deepen until the target is met, the nodes are spent or nothing is left to cut."""
        for depth in range(DEEPEST):
            count = self.best(self.room, depth)
            if count >= target or self.nodes <= 0:
                break
        return count

    def best(self, key: int, depth: int) -> int:
        """Boxes that a block holds, with so many cuts below one another."""
        found = self.known.get(key)
        if found is None:
            found = Found(*walls.best(self.faces, self._size(key)), 0)
            self.nodes -= 1
            self.known[key] = found
        if found.depth >= depth or self.nodes <= 0 or found.boxes >= self._most(key):
            return found.boxes
        found = self._deepen(key, found, depth)
        self.known[key] = found
        return found.boxes

    def _deepen(self, key: int, found: Found, depth: int) -> Found:
        """Try every cut that could hold more than what is found."""
        count, way, most = found.boxes, found.way, self._most(key)
        for axis, first, second in self._cuts(key):
            room = self._most(second)
            if self._most(first) + room <= count:
                continue
            total = self.best(first, depth - 1)
            if total + room <= count:
                continue
            total += self.best(second, depth - 1)
            if total > count:
                count, way = total, Cut(axis, first, second)
            if count >= most or self.nodes <= 0:
                break
        return Found(count, way, depth)

    def _cuts(self, key: int) -> Iterator[tuple[int, int, int]]:
        """Cuts on raster points up to the middle of each axis: axis and the two blocks."""
        for axis, place in enumerate(self._places(key)):
            step = self.radix[axis]
            for first, second in self._split(axis, place):
                yield axis, key - first * step, key - second * step

    def _split(self, axis: int, place: int) -> list[tuple[int, int]]:
        """Steps down the raster to both parts of a side, each rest with its longest part."""
        if (axis, place) not in self.splits:
            points = self.points[axis]
            end = points[place]
            parts = {}
            for part in range(1, bisect_right(points, end // 2)):
                parts[bisect_right(points, end - points[part]) - 1] = part
            self.splits[axis, place] = [
                (place - part, place - rest) for rest, part in parts.items()
            ]
        return self.splits[axis, place]

    def _most(self, key: int) -> int:
        """Boxes that a block cannot exceed."""
        most = self.highest.get(key)
        if most is None:
            most = self.highest[key] = self.ceiling.of(self._size(key))
        return most

    def _places(self, key: int) -> Sides:
        """Positions of the sides of a block on the raster."""
        rest, third = divmod(key, self.radix[1])
        first, second = divmod(rest, len(self.points[1]))
        return first, second, third

    def _size(self, key: int) -> Sides:
        """Sides of a block in mm."""
        first, second, third = self._places(key)
        return self.points[0][first], self.points[1][second], self.points[2][third]

    def place(self, key: int, corner: Sides) -> Iterator[Cuboid]:
        """Every box of the best known way to fill a block that begins at a corner."""
        way = self.known[key].way
        if isinstance(way, Walls):
            yield from walls.place(self.faces, self._size(key), way, corner)
        elif way is not None:
            yield from self.place(way.first, corner)
            behind = list(corner)
            behind[way.axis] += self._size(way.first)[way.axis]
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
