"""Walls: a block filled along one axis with slabs one box deep, each a pallet of faces."""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from capacity.packing import pallet
from capacity.packing.answer import Cuboid, Rectangle
from capacity.packing.bounds.scales import enumerable, rows
from capacity.packing.question import ACROSS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from capacity.packing.boxes.settling import Layout
    from capacity.packing.question import Sides

EVERY_ROW = 2_000
"""Rows of slabs that are all tried; beyond, only those of the shallowest depths."""
SMALL = 24
LARGE = 130
"""Boxes by area up to which a plane is a pallet anyway, or never but for the room's own."""
MANY = 4
"""Boxes by area of a pallet that count as one more solved, so that large ones cost more nodes."""
BOTH = 2
"""Sides of a plane that are the room's own."""
STEPS = 500
"""Nodes of one pallet. Halved, 2 boxes fewer of 3,407 are laid out in benchmarks/tuning.py;
doubled, or any other number here halved or doubled, at most one box changes."""


class Walls(NamedTuple):
    """Slabs along one axis: how many of each depth, deepest first."""

    axis: int
    depths: tuple[int, ...]
    numbers: tuple[int, ...]


class Faces:
    """Counts of the faces that boxes of one depth show, remembered for each plane.

    Planes that share at least ``exact`` sides with the planes of the room are solved as
    pallets, all others filled with two blocks: the recursion above finds the rest.
    """

    def __init__(self, turns: tuple[Sides, ...], room: Sides, exact: int) -> None:
        self.turns, self.room, self.exact = turns, room, exact
        self.solved = 0
        self.counts: dict[tuple[int, int, int, int], int] = {}

    def depths(self, axis: int, size: Sides) -> list[int]:
        """Sides that stand along one axis in a block of this size, deepest first."""
        found = {turn[axis] for turn in self.turns if all(map(int.__le__, turn, size))}
        return sorted(found, reverse=True)

    def count(self, axis: int, depth: int, length: int, width: int) -> int:
        """Boxes in one slab of this depth."""
        key = (axis, depth, length, width)
        if key not in self.counts:
            p, q, turnable = self._face(axis, depth)
            if self._solved(axis, length, width, (p, q, turnable)):
                self.counts[key] = _pallet(length, width, p, q)[0]
                self.solved += 1 + length * width // (MANY * p * q)
            else:
                self.counts[key] = two_blocks(length, width, p, q, turnable=turnable)[0]
        return self.counts[key]

    def places(self, axis: int, depth: int, length: int, width: int) -> Iterable[Rectangle]:
        """Layout of one slab, as rectangles across the axis."""
        p, q, turnable = self._face(axis, depth)
        if self._solved(axis, length, width, (p, q, turnable)):
            return _pallet(length, width, p, q)[1]
        return two_blocks_places(length, width, p, q, turnable=turnable)

    def _solved(self, axis: int, length: int, width: int, face: tuple[int, int, bool]) -> bool:
        """Whether a plane is near enough to the room's own to be solved as a pallet."""
        one, other = ACROSS[axis]
        p, q, turnable = face
        boxes = length * width / (p * q)
        shared = (length == self.room[one]) + (width == self.room[other])
        near = shared >= self.exact and (boxes <= LARGE or shared == BOTH)
        return turnable and (near or boxes <= SMALL)

    def _face(self, axis: int, depth: int) -> tuple[int, int, bool]:
        """Face that boxes of this depth show across the axis, and whether it may turn."""
        one, other = ACROSS[axis]
        faces = sorted({(t[one], t[other]) for t in self.turns if t[axis] == depth})
        return (*faces[0], len(faces) > 1)


def two_blocks(length: int, width: int, p: int, q: int, *, turnable: bool) -> tuple[int, int, bool]:
    """Most p x q rectangles in two blocks, one of them turned.

    Returns:
        The count, the columns (or, if the flag is set, rows) of the first block.
    """
    options = [((length // p) * (width // q), length // p, False)]
    if turnable:
        options += [
            (i * (width // q) + ((length - i * p) // q) * (width // p), i, False)
            for i in range(length // p)
        ]
        options += [
            (j * (length // p) + ((width - j * q) // p) * (length // q), j, True)
            for j in range(width // q)
        ]
    return max(options)


def two_blocks_places(
    length: int, width: int, p: int, q: int, *, turnable: bool
) -> Iterator[Rectangle]:
    """Rectangles of the two blocks."""
    _, number, rows = two_blocks(length, width, p, q, turnable=turnable)
    split = number * q if rows else number * p
    first = (length, split) if rows else (split, width)
    second = (length, width - split) if rows else (length - split, width)
    corner = (0, split) if rows else (split, 0)
    for x, y in product(range(first[0] // p), range(first[1] // q)):
        yield Rectangle(x * p, y * q, p, q)
    if turnable:
        for x, y in product(range(second[0] // q), range(second[1] // p)):
            yield Rectangle(corner[0] + x * q, corner[1] + y * p, q, p)


@lru_cache(maxsize=20_000)
def _pallet(length: int, width: int, p: int, q: int) -> tuple[int, tuple[Rectangle, ...]]:
    solution = pallet.solve(length, width, p, q, effort=STEPS)
    return solution.lower, solution.layout


def best(
    faces: Faces, size: Sides, axes: tuple[int, ...] = (0, 1, 2), most: int | None = None
) -> tuple[int, Walls | None]:
    """Best walls of a block along any of the axes; at most ``most`` slabs if given."""
    winner: tuple[int, Walls | None] = (0, None)
    for axis in axes:
        depths = faces.depths(axis, size)
        if not depths:
            continue
        one, other = ACROSS[axis]
        counts = [faces.count(axis, depth, size[one], size[other]) for depth in depths]
        for numbers in _rows(size[axis], tuple(depths), most):
            total = sum(map(mul, numbers, counts))
            if total > winner[0]:
                winner = (total, Walls(axis, tuple(depths), numbers))
    return winner


@lru_cache(maxsize=5_000)
def _rows(space: int, depths: tuple[int, ...], most: int | None) -> tuple[tuple[int, ...], ...]:
    """Fullest rows of slabs; where they are too many, those of the two shallowest depths."""
    if len(depths) > 1 and not enumerable(space, depths, EVERY_ROW):
        return tuple((0, *row) for row in _rows(space, depths[1:], most))
    return tuple(rows(space, depths, most))


def place(faces: Faces, size: Sides, walls: Walls, corner: Sides) -> Iterator[Cuboid]:
    """Every box of the walls of a block that begins at a corner."""
    axis = walls.axis
    one, other = ACROSS[axis]
    start = 0
    for depth, number in zip(walls.depths, walls.numbers, strict=True):
        for _ in range(number):
            for spot in faces.places(axis, depth, size[one], size[other]):
                yield _box(axis, corner, start, depth, spot)
            start += depth


def _box(axis: int, corner: Sides, start: int, depth: int, spot: Rectangle) -> Cuboid:
    at, sides = [spot.x, spot.y], [spot.length, spot.width]
    at.insert(axis, start)
    sides.insert(axis, depth)
    x, y, z = (begin + offset for begin, offset in zip(corner, at, strict=True))
    return Cuboid(x, y, z, *sides)


def load(faces: Faces, size: Sides, walls: Walls | None) -> Layout:
    """Layout of the walls of a whole room."""
    return () if walls is None else tuple(place(faces, size, walls, (0, 0, 0)))
