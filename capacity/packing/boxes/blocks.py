"""Blocks: a room cut in two or around a pinwheel, each part filled with walls or cut again.

Cuts lie on sums of sides (raster points), since boxes can always be pushed together. The
search deepens one cut at a time, remembers every block, and leaves out cuts whose parts
cannot hold more than what is found, by the inequality that bounds the whole room. Pinwheels
are the five blocks of Morabito and Morales (1998), drawn out along the third axis.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from capacity.packing.boxes import walls
from capacity.packing.boxes.pinwheels import Part, Pinwheels
from capacity.packing.boxes.tables import Table
from capacity.packing.boxes.walls import Walls
from capacity.packing.raster.sums import cuts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from capacity.packing.answer import Cuboid
    from capacity.packing.bounds.ceiling import Ceiling
    from capacity.packing.boxes.walls import Faces
    from capacity.packing.question import Sides

DEEPEST = 12
"""Cuts below one another; half as many change nothing in benchmarks/tuning.py, so it only ends."""
PALLET = 4
"""Nodes that a pallet of faces costs; halved one box more of 3,407 is laid out, doubled none."""
EAGER = 2
"""Depths that are searched even if the last brought nothing: a cut may pay off one deeper."""
CUTS = 40
"""Divisions looked at that cost a node; halved or doubled no count of the sample changes."""
ROW = 4
"""Raster points of a row of table blocks that cost a node; at 2, three boxes fewer of 3,407."""


class Found(NamedTuple):
    """The best known way to fill a block, and how deep it was searched."""

    boxes: int
    way: Walls | Table | tuple[Part, ...] | None
    depth: int


class Search:
    """Deepening search over blocks of raster sizes within a number of nodes.

    A block is one number, its key: the positions of its sides on the raster, in mixed radix.
    """

    def __init__(
        self, faces: Faces, table: Table, ceiling: Ceiling, nodes: int, *, five: bool
    ) -> None:
        self.faces, self.table, self.points = faces, table, table.points
        self.ceiling, self.nodes, self.five = ceiling, nodes, five
        points = self.points
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
            found = self.known[key] = self._first(key)
            self.changed = True
        if found.depth >= depth or self.nodes <= 0 or found.boxes >= self.most(key):
            return found.boxes
        deeper = self._deepen(key, found, depth)
        self.changed = self.changed or deeper.boxes > found.boxes
        self.known[key] = deeper
        return deeper.boxes

    def _first(self, key: int) -> Found:
        """What a block holds without a search: the table, or a row of its blocks, or walls."""
        places = self.places(key)
        if places in self.table:
            return Found(self.table.count(places), self.table, 0)
        before = self.faces.solved
        count, way = walls.best(self.faces, self.size(key))
        self.nodes -= 1 + PALLET * (self.faces.solved - before)
        row = self.table.row(places)
        if row is None:
            return Found(count, way, 0)
        self.nodes -= len(self.points[row[1]]) // ROW
        if row[0] <= count:
            return Found(count, way, 0)
        return Found(row[0], self._row(row[1], row[2]), 0)

    def _row(self, axis: int, blocks: list[Sides]) -> tuple[Part, ...]:
        """A row as parts, since only blocks that are divided can be placed."""
        parts, offset = [], [0, 0, 0]
        for places in blocks:
            key = sum(place * step for place, step in zip(places, self.radix, strict=True))
            self.known.setdefault(key, Found(self.table.count(places), self.table, 0))
            parts.append(Part(key, (offset[0], offset[1], offset[2])))
            offset[axis] += self.points[axis][places[axis]]
        return tuple(parts)

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
            for wheel in Pinwheels(self, key, axis, count, depth - 1):
                self.nodes -= 1
                total = self._total([part.key for part in wheel], depth - 1, count)
                if total > count:
                    count, way = total, wheel
                if count >= most or self.nodes <= 0:
                    return Found(count, way, depth)
        return Found(count, way, depth)

    def _total(self, keys: Sequence[int], depth: int, least: int) -> int:
        """Boxes in all parts, left off as soon as they cannot be more than ``least``."""
        hopes = [self.hope(key, depth) for key in keys]
        total = sum(hopes)
        for key, hope in zip(keys, hopes, strict=True):
            if total <= least:
                return 0
            total += self.best(key, depth) - hope
        return total if total > least else 0

    def hope(self, key: int, depth: int) -> int:
        """Boxes that a search of a block to this depth cannot exceed."""
        found = self.known.get(key)
        if found is None and depth == 0 and self.places(key) in self.table:
            return self.best(key, 0)
        return self.most(key) if found is None or found.depth < depth else found.boxes

    def _halves(self, axis: int, first: int, second: int) -> tuple[Part, Part]:
        offset = [0, 0, 0]
        offset[axis] = self.size(first)[axis]
        return Part(first, (0, 0, 0)), Part(second, (offset[0], offset[1], offset[2]))

    def _cuts(self, key: int) -> Iterator[tuple[int, int, int]]:
        """Cuts on raster points up to the middle of each axis: axis and the two blocks."""
        places = self.places(key)
        for axis in sorted(range(len(places)), key=places.__getitem__):
            place, step = places[axis], self.radix[axis]
            for first, second in self._split(axis, place):
                yield axis, key - first * step, key - second * step

    def _split(self, axis: int, place: int) -> list[tuple[int, int]]:
        """Steps down the raster to both parts of a side."""
        if (axis, place) not in self.splits:
            self.splits[axis, place] = [
                (place - first, place - second) for first, second in cuts(self.points[axis], place)
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
        elif isinstance(way, Table):
            yield from way.place(self.places(key), corner)
        else:
            for part in way or ():
                x, y, z = (at + by for at, by in zip(corner, part.offset, strict=True))
                yield from self.place(part.key, (x, y, z))
