"""Blocks: a room cut in two or around a pinwheel, each part filled with walls or cut again.

Cuts lie on sums of sides (raster points), since boxes can always be pushed together. The
search deepens one cut at a time, remembers every block, and leaves out cuts whose parts
cannot hold more than what is found, by the inequality that bounds the whole room. Pinwheels
are the five blocks of Morabito and Morales (1998), drawn out along the third axis.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from capacity.packing import walls
from capacity.packing.pinwheels import Part, Pinwheels
from capacity.packing.walls import Faces, Walls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from capacity.packing.ceiling import Ceiling
    from capacity.packing.rules import Sides
    from capacity.packing.solution import Cuboid

DEEPEST = 12
PALLET = 2
EAGER = 2
CUTS = 40
WHEELS = 10


class Found(NamedTuple):
    """The best known way to fill a block, and how deep it was searched."""

    boxes: int
    way: Walls | tuple[Part, ...] | None
    depth: int


class Search:
    """Deepening search over blocks of raster sizes within a number of nodes.

    A block is one number, its key: the positions of its sides on the raster, in mixed radix.
    """

    def __init__(
        self,
        faces: Faces,
        points: list[list[int]],
        ceiling: Ceiling,
        nodes: int,
        *,
        five: bool,
    ) -> None:
        self.faces, self.points, self.ceiling, self.nodes = faces, points, ceiling, nodes
        self.five = five
        self.changed = False
        self.radix = (len(points[1]) * len(points[2]), len(points[2]), 1)
        self.room = self.radix[0] * len(points[0]) - 1
        self.known: dict[int, Found] = {}
        self.highest: dict[int, int] = {}
        self.splits: dict[tuple[int, int], list[tuple[int, int]]] = {}

    def run(self, target: int) -> int:
        """Deepen until the target is met, the nodes are spent or nothing is left to cut."""
        count = 0
        for depth in range(DEEPEST):
            self.changed = False
            count = self.best(self.room, depth)
            if count >= target or self.nodes <= 0 or not (self.changed or depth < EAGER):
                break
        return count

    def best(self, key: int, depth: int) -> int:
        """Boxes that a block holds, with so many cuts below one another."""
        found = self.known.get(key)
        if found is None:
            before = self.faces.solved
            found = Found(*walls.best(self.faces, self.size(key)), 0)
            self.nodes -= 1 + PALLET * (self.faces.solved - before)
            self.known[key] = found
            self.changed = True
        if found.depth >= depth or self.nodes <= 0 or found.boxes >= self.most(key):
            return found.boxes
        deeper = self._deepen(key, found, depth)
        self.changed = self.changed or deeper.boxes > found.boxes
        self.known[key] = deeper
        return deeper.boxes

    def _deepen(self, key: int, found: Found, depth: int) -> Found:
        """Try every division that could hold more than what is found."""
        count, way, most = found.boxes, found.way, self.most(key)
        self.nodes -= sum(self.places(key)) // CUTS
        for axis, first, second in self._cuts(key):
            total = self._total((first, second), depth - 1, count)
            if total > count:
                count, way = total, self._halves(axis, first, second)
            if count >= most or self.nodes <= 0:
                return Found(count, way, depth)
        for axis in range(len(self.radix) if self.five else 0):
            for number, wheel in enumerate(Pinwheels(self, key, axis, count), start=1):
                self.nodes -= number % WHEELS == 0
                total = self._total(wheel.keys(), depth - 1, count)
                if total > count:
                    count, way = total, wheel.parts()
                if count >= most or self.nodes <= 0:
                    return Found(count, way, depth)
        return Found(count, way, depth)

    def _total(self, keys: tuple[int, ...], depth: int, least: int) -> int:
        """Boxes in all parts, left off as soon as they cannot be more than ``least``."""
        hope = sum(map(self.most, keys))
        for key in keys:
            if hope <= least:
                break
            hope += self.best(key, depth) - self.most(key)
        return hope if hope > least else 0

    def _halves(self, axis: int, first: int, second: int) -> tuple[Part, Part]:
        """Two blocks, one behind the other along an axis."""
        offset = [0, 0, 0]
        offset[axis] = self.size(first)[axis]
        return Part(first, (0, 0, 0)), Part(second, (offset[0], offset[1], offset[2]))

    def _cuts(self, key: int) -> Iterator[tuple[int, int, int]]:
        """Cuts on raster points up to the middle of each axis: axis and the two blocks."""
        for axis, place in enumerate(self.places(key)):
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

    def most(self, key: int) -> int:
        """Boxes that a block cannot exceed."""
        most = self.highest.get(key)
        if most is None:
            most = self.highest[key] = self.ceiling.of(self.size(key))
        return most

    def places(self, key: int) -> Sides:
        """Positions of the sides of a block on the raster."""
        rest, third = divmod(key, self.radix[1])
        first, second = divmod(rest, len(self.points[1]))
        return first, second, third

    def size(self, key: int) -> Sides:
        """Sides of a block in mm."""
        first, second, third = self.places(key)
        return self.points[0][first], self.points[1][second], self.points[2][third]

    def place(self, key: int, corner: Sides) -> Iterator[Cuboid]:
        """Every box of the best known way to fill a block that begins at a corner."""
        way = self.known[key].way
        if isinstance(way, Walls):
            yield from walls.place(self.faces, self.size(key), way, corner)
        for part in () if way is None or isinstance(way, Walls) else way:
            x, y, z = (at + by for at, by in zip(corner, part.offset, strict=True))
            yield from self.place(part.key, (x, y, z))


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
