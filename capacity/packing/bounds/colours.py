"""Colours: a room of small whole numbers has a colour that boxes use up first.

With the box's sides replaced by small whole numbers, every box has as many cells of one
colour as of any other, but the room has not (Barnes 1979 for the plane, "Packing the maximum
number of m x n tiles in a large p x q rectangle"). See docs/packing-boxes.md for the proof.
"""

from __future__ import annotations

from math import prod
from operator import mul
from typing import TYPE_CHECKING, NamedTuple

from capacity.packing.bounds.scales import Scale, enumerable, rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from capacity.packing.question import Boxes, Sides


class Coloured(NamedTuple):
    """A scale for each direction, how many colours, and the cells that boxes can use."""

    scales: tuple[Scale, ...]
    colours: int
    cells: int
    volume: int


def coloured(asked: Boxes, largest: int, most: int) -> Iterator[Coloured]:
    """Colourings with sides up to ``largest`` that prove fewer than ``most`` + 1 boxes.

    >>> from capacity.packing.question import Boxes
    >>> (found,) = coloured(Boxes((3, 3, 3), (2, 2, 1), "any"), largest=2, most=6)
    >>> found.colours, found.cells, found.volume
    (2, 26, 4)
    """
    sides = sorted(set(asked.item), reverse=True)
    found = [_rows(asked, axis) for axis in range(len(asked.room))]
    listed = [lines for lines in found if lines is not None]
    if len(listed) < len(found):
        return
    for weights in _falling(largest, len(sides)):
        weight = dict(zip(sides, weights, strict=True))
        volume = prod(weight[side] for side in asked.item)
        scales = tuple(_scale(weight, *lines) for lines in listed)
        caps = (scales[0].cap, scales[1].cap, scales[2].cap)
        if prod(caps) < (most + 2) * volume:
            for colours in range(2, largest + 1):
                divides = any(side % colours == 0 for side in weights)
                cells = usable(caps, colours) if divides else prod(caps)
                if cells < (most + 1) * volume and cells < prod(caps):
                    yield Coloured(scales, colours, cells, volume)


def usable(room: Sides, colours: int) -> int:
    """Cells of a room that boxes with as many cells of each colour can use.

    >>> usable((5, 5, 1), 2), usable((3, 3, 3), 2)
    (24, 26)
    """
    corner = [0] * colours
    length, width, height = (side % colours for side in room)
    for i in range(length):
        for j in range(i, i + width):
            for k in range(j, j + height):
                corner[k % colours] += 1
    return prod(room) - length * width * height + colours * min(corner)


def _rows(asked: Boxes, axis: int) -> tuple[list[int], list[tuple[int, ...]]] | None:
    """Sides along an axis and the fullest rows of them; None where they are too many."""
    sides = sorted({turn[axis] for turn in asked.turns}, reverse=True)
    if not enumerable(asked.room[axis], sides):
        return None
    return sides, list(rows(asked.room[axis], sides, asked.most_in_row(axis)))


def _scale(
    weight: dict[int, int], sides: Sequence[int], listed: Sequence[tuple[int, ...]]
) -> Scale:
    """The weights of these sides with their heaviest row."""
    weights = [weight[side] for side in sides]
    cap = max(sum(map(mul, row, weights)) for row in listed)
    return Scale(dict(zip(sides, weights, strict=True)), cap)


def _falling(largest: int, count: int) -> Iterator[tuple[int, ...]]:
    """Every falling sequence of so many numbers from 1."""
    if not count:
        yield ()
        return
    for first in range(1, largest + 1):
        for rest in _falling(first, count - 1):
            yield (first, *rest)
