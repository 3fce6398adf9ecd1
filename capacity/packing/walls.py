"""Walls: a block filled along one axis with slabs one box deep, each a pallet of faces."""

from __future__ import annotations

from functools import lru_cache
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from capacity.packing import pallet
from capacity.packing.row_scales import rows
from capacity.packing.solution import Cuboid, Rectangle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from capacity.packing.rules import Sides
    from capacity.packing.stowing import Layout

ACROSS = ((1, 2), (0, 2), (0, 1))
EVERY_ROW = 2_000


class Walls(NamedTuple):
    """Slabs along one axis: how many of each depth, deepest first."""

    axis: int
    depths: tuple[int, ...]
    numbers: tuple[int, ...]


class Faces:
    """Best pallet of the faces that boxes of one depth show, remembered for each plane."""

    def __init__(self, turns: tuple[Sides, ...], effort: str) -> None:
        self.turns, self.effort = turns, effort
        self.counts: dict[tuple[int, int, int, int], int] = {}

    def depths(self, axis: int, size: Sides) -> list[int]:
        """Sides that stand along one axis in a block of this size, deepest first."""
        found = {turn[axis] for turn in self.turns if all(map(int.__le__, turn, size))}
        return sorted(found, reverse=True)

    def count(self, axis: int, depth: int, length: int, width: int) -> int:
        """Boxes in one slab of this depth."""
        key = (axis, depth, length, width)
        if key not in self.counts:
            self.counts[key] = self._count(*key)
        return self.counts[key]

    def _count(self, axis: int, depth: int, length: int, width: int) -> int:
        """Boxes in one slab: a pallet if the faces may turn, a grid if not."""
        faces = self.faces(axis, depth)
        if len(faces) > 1:
            return _pallet(length, width, *faces[0], self.effort)[0]
        return (length // faces[0][0]) * (width // faces[0][1])

    def faces(self, axis: int, depth: int) -> list[tuple[int, int]]:
        """Faces that boxes of this depth may show across the axis."""
        one, other = ACROSS[axis]
        return sorted({(t[one], t[other]) for t in self.turns if t[axis] == depth})

    def places(self, axis: int, depth: int, length: int, width: int) -> tuple[Rectangle, ...]:
        """Layout of one slab, as rectangles across the axis."""
        faces = self.faces(axis, depth)
        if len(faces) > 1:
            return _pallet(length, width, *faces[0], self.effort)[1]
        (p, q), = faces
        return tuple(
            Rectangle(i * p, j * q, p, q) for i in range(length // p) for j in range(width // q)
        )


@lru_cache(maxsize=20_000)
def _pallet(
    length: int, width: int, p: int, q: int, effort: str
) -> tuple[int, tuple[Rectangle, ...]]:
    """Count and layout of one pallet."""
    solution = pallet.solve(length, width, p, q, effort=effort)
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
    while len(depths) > 1 and _many(space, depths):
        return tuple((0, *row) for row in _rows(space, depths[1:], most))
    return tuple(rows(space, depths, most))


def _many(space: int, depths: tuple[int, ...]) -> bool:
    """Whether the rows are too many to list."""
    product = 1
    for depth in depths[:-1]:
        product *= space // depth + 1
    return product > EVERY_ROW


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
    """One box of a slab."""
    at, sides = [spot.x, spot.y], [spot.length, spot.width]
    at.insert(axis, start)
    sides.insert(axis, depth)
    x, y, z = (begin + offset for begin, offset in zip(corner, at, strict=True))
    return Cuboid(x, y, z, *sides)


def load(turns: tuple[Sides, ...], size: Sides, walls: Walls | None, effort: str) -> Layout:
    """Layout of the walls of a whole room."""
    if walls is None:
        return ()
    return tuple(place(Faces(turns, effort), size, walls, (0, 0, 0)))
