"""Colours: a room of small whole numbers has a colour that boxes use up first.

With the box's sides replaced by small whole numbers, every box has as many cells of one
colour as of any other, but the room has not (Barnes 1979 for the plane, "Packing the maximum
number of m x n tiles in a large p x q rectangle"). See docs/packing-boxes.md for the proof.
"""

from __future__ import annotations

from itertools import combinations_with_replacement
from math import prod
from operator import mul
from typing import TYPE_CHECKING

from capacity.packing.bounds.rows import Row
from capacity.packing.bounds.scales import Scale, enumerable, plain, rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from capacity.packing.question import Boxes, Sides


def coloured(asked: Boxes, largest: int, most: int) -> Iterator[Row]:
    """Colourings with sides up to ``largest`` that alone prove no more than ``most`` boxes.

    >>> from capacity.packing.question import Boxes
    >>> (found,) = coloured(Boxes((3, 3, 3), (2, 2, 1), "any"), largest=2, most=6)
    >>> found.weights, found.cap, found.proof["colours"]
    ([4, 4, 4], 26, 2)
    """
    sides = sorted(set(asked.item), reverse=True)
    if not all(map(enumerable, asked.room, asked.along)):
        return
    listed = [
        (own, list(rows(asked.room[axis], own, asked.most_in_row(axis))))
        for axis, own in enumerate(asked.along)
    ]
    falling = sorted(combinations_with_replacement(range(largest, 0, -1), len(sides)))
    for weights in falling:
        weight = dict(zip(sides, weights, strict=True))
        volume = prod(weight[side] for side in asked.item)
        scales = [_scale(weight, *lines) for lines in listed]
        caps = (scales[0].cap, scales[1].cap, scales[2].cap)
        if prod(caps) < (most + 2) * volume:
            for colours in range(2, largest + 1):
                divides = any(side % colours == 0 for side in weights)
                cells = usable(caps, colours) if divides else prod(caps)
                if cells < (most + 1) * volume and cells < prod(caps):
                    proof = {"scales": [plain(scale) for scale in scales], "colours": colours}
                    yield Row([volume] * len(asked.turns), cells, proof)


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


def _scale(
    weight: dict[int, int], sides: Sequence[int], listed: Sequence[tuple[int, ...]]
) -> Scale:
    """The weights of these sides with their heaviest row."""
    weights = [weight[side] for side in sides]
    cap = max(sum(map(mul, row, weights)) for row in listed)
    return Scale(dict(zip(sides, weights, strict=True)), cap)
