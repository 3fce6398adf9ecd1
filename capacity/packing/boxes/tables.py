"""Tables: the best counts of all small blocks that cuts and pallets of faces give.

Every block on the raster is filled from smaller ones in order: cut in two along each axis,
or one box deep with a pallet of faces. Rows of blocks reach beyond the table along an axis.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import add

from capacity.packing.answer import Cuboid
from capacity.packing.boxes import walls
from capacity.packing.boxes.walls import Faces
from capacity.packing.question import ACROSS, HEIGHT, Sides
from capacity.packing.raster.sums import cuts

SHRINK = 20
SUMS = 6
"""Cuts of a block, all axes together, are about this part of its raster points."""
Row = list[int]


class Table:
    """Counts of blocks by the positions of their sides on the raster.

    ``work`` limits the number of sums of two counts that are compared; where the whole room
    would take more, the directions with most raster points are covered in part.
    """

    def __init__(self, faces: Faces, points: Sequence[list[int]], work: int) -> None:
        self.faces, self.points = faces, points
        self.reach = _reach(points, work)
        self.cuts = [
            [cuts(line, place) for place in range(end)]
            for line, end in zip(points, self.reach, strict=True)
        ]
        self.slabs = [
            (axis, turn[axis], turn[one] * turn[other])
            for axis, (one, other) in enumerate(ACROSS)
            for turn in {turn[axis]: turn for turn in faces.turns}.values()
        ]
        self.rows: dict[tuple[int, int, int], list[tuple[int, int]]] = {}
        self.rests: dict[tuple[int, int], list[int]] = {}

    @cached_property
    def counts(self) -> list[list[Row]]:
        """Boxes in each block, by position along length, width and height, small blocks first."""
        empty = [0] * self.reach[2]
        table = [[empty] * self.reach[1]]
        for i in range(1, self.reach[0]):
            plane = [empty]
            for j in range(1, self.reach[1]):
                plane.append(self._row(table, plane, i, j))
            table.append(plane)
        return table

    def _row(self, table: list[list[Row]], plane: list[Row], i: int, j: int) -> Row:
        """Counts by height, a whole row at a time: lists are added faster than single numbers."""
        sums = [map(add, table[a][j], table[b][j]) for a, b in self.cuts[0][i]]
        sums += [map(add, plane[a], plane[b]) for a, b in self.cuts[1][j]]
        row = list(map(max, table[i - 1][j], plane[j - 1], *sums))
        self._slabs(row, self.points[0][i], self.points[1][j])
        for k in range(1, len(row)):
            row[k] = max([row[k - 1], row[k], *[row[a] + row[b] for a, b in self.cuts[2][k]]])
        return row

    def _slabs(self, row: Row, length: int, width: int) -> None:
        """Raise counts to those of pallets of faces, one box deep along some axis."""
        heights = self.points[2]
        for axis, depth, area in self.slabs:
            if axis == HEIGHT:
                k = bisect_right(heights, depth) - 1
                if k < len(row) and length * width // area > row[k]:
                    row[k] = max(row[k], self.faces.count(axis, depth, length, width))
            elif depth == (length, width)[axis]:
                side = (width, length)[axis]
                for k in range(1, len(row)):
                    if side * heights[k] // area > row[k]:
                        row[k] = max(row[k], self.faces.count(axis, depth, side, heights[k]))

    def __contains__(self, places: Sides) -> bool:
        """Whether a block is small enough to be listed; larger ones are searched or rowed."""
        return all(place < end for place, end in zip(places, self.reach, strict=True))

    def count(self, places: Sides) -> int:
        """The most boxes that cuts and slabs alone give a block: exact, so never searched again."""
        return self.counts[places[0]][places[1]][places[2]]

    def row(self, places: Sides) -> tuple[int, int, list[Sides]] | None:
        """Count, axis and blocks of the best row in a block beyond the table along one axis."""
        beyond = [axis for axis in range(len(places)) if places[axis] >= self.reach[axis]]
        if len(beyond) != 1:
            return None
        (axis,) = beyond
        line = self._line(axis, places)
        blocks, place = [], places[axis]
        while place:
            _, part = line[place]
            if part:
                blocks.append(_moved(places, axis, part))
                rest = self.points[axis][place] - self.points[axis][part]
                place = bisect_right(self.points[axis], rest)
            place -= 1
        return line[places[axis]][0], axis, blocks

    def _line(self, axis: int, places: Sides) -> list[tuple[int, int]]:
        """Count and last part of the best row of each length along an axis."""
        one, other = ACROSS[axis]
        key = (axis, places[one], places[other])
        if key not in self.rows:
            self.rows[key] = self._rowed(axis, places)
        return self.rows[key]

    def _rowed(self, axis: int, places: Sides) -> list[tuple[int, int]]:
        """Knapsack of the parts that hold more than any two parts they could be cut into."""
        counts = [self.count(_moved(places, axis, i)) for i in range(self.reach[axis])]
        parts = [
            i
            for i in range(1, len(counts))
            if counts[i] > counts[i - 1]
            and all(counts[a] + counts[b] < counts[i] for a, b in self.cuts[axis][i])
        ]
        rests = [self._rests(axis, i) for i in parts]
        line = [(0, 0)]
        for place in range(1, len(self.points[axis])):
            options = [
                (line[rest[place]][0] + counts[i], i)
                for i, rest in zip(parts, rests, strict=True)
                if rest[place] >= 0
            ]
            line.append(max([(line[-1][0], 0), *options]))
        return line

    def _rests(self, axis: int, part: int) -> list[int]:
        """Position of what remains of each side behind a part; -1 where the part is longer."""
        if (axis, part) not in self.rests:
            points = self.points[axis]
            self.rests[axis, part] = [
                bisect_right(points, point - points[part]) - 1 for point in points
            ]
        return self.rests[axis, part]

    def place(self, places: Sides, corner: Sides) -> Iterator[Cuboid]:
        """Every box of a block of the table that begins at a corner."""
        count = self.count(places)
        if not count:
            return
        division = self._division(places, count)
        if division is None:
            yield from self._placed_slab(places, count, corner)
        else:
            axis, first, second = division
            start = list(corner)
            start[axis] += self.points[axis][first]
            yield from self.place(_moved(places, axis, first), corner)
            yield from self.place(_moved(places, axis, second), (start[0], start[1], start[2]))

    def _division(self, places: Sides, count: int) -> tuple[int, int, int] | None:
        """Axis and parts of a cut that gives the count; a shorter block counts as a cut."""
        for axis, place in enumerate(places):
            for first, second in [(place - 1, 0), *self.cuts[axis][place]]:
                blocks = _moved(places, axis, first), _moved(places, axis, second)
                if sum(map(self.count, blocks)) == count:
                    return axis, first, second
        return None

    def _placed_slab(self, places: Sides, count: int, corner: Sides) -> Iterator[Cuboid]:
        """The boxes of a slab one box deep, found again: the table keeps counts, not layouts."""
        size = self.size(places)
        for axis, depth, _ in self.slabs:
            plane = [size[other] for other in ACROSS[axis]]
            if depth == size[axis] and self.faces.count(axis, depth, *plane) == count:
                way = walls.Walls(axis, (depth,), (1,))
                yield from walls.place(self.faces, size, way, corner)
                return

    def size(self, places: Sides) -> Sides:
        """Sides of a block in mm."""
        i, j, k = places
        return self.points[0][i], self.points[1][j], self.points[2][k]


def _moved(places: Sides, axis: int, place: int) -> Sides:
    """The same block with another side along one axis."""
    moved = list(places)
    moved[axis] = place
    return moved[0], moved[1], moved[2]


def _reach(points: Sequence[list[int]], work: int) -> Sides:
    """How many raster points of each direction the work allows."""
    ends = [len(line) for line in points]
    while ends[0] * ends[1] * ends[2] * sum(ends) > SUMS * work:
        longest = ends.index(max(ends))
        ends[longest] -= 1 + ends[longest] // SHRINK
    return ends[0], ends[1], ends[2]
