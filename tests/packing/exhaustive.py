"""The true maximum of small cases by trying every placement on whole coordinates."""

from __future__ import annotations

from functools import lru_cache
from itertools import product
from math import prod

Sides = tuple[int, int, int]


def most(room: Sides, turns: tuple[Sides, ...]) -> int:
    """Greatest number of boxes of these turns in a small room.

    Boxes with whole sides can be pushed to whole coordinates, so cells suffice. The first
    undecided cell is left empty or is the lowest corner of a box.
    """
    cells = list(product(*map(range, room)))
    number = {cell: 1 << i for i, cell in enumerate(cells)}
    volume = prod(turns[0]) if turns else 1

    def mask(cell: Sides, turn: Sides) -> int:
        spots = product(*(range(at, at + side) for at, side in zip(cell, turn, strict=True)))
        return sum(number[spot] for spot in spots)

    starts = [
        [
            mask(cell, turn)
            for turn in turns
            if all(at + side <= end for at, side, end in zip(cell, turn, room, strict=True))
        ]
        for cell in cells
    ]

    @lru_cache(maxsize=None)
    def best(index: int, taken: int) -> int:
        if index == len(cells):
            return 0
        later = best(index + 1, taken >> 1)
        free = len(cells) - index - taken.bit_count()
        for spots in starts[index]:
            if later >= free // volume:
                break
            if not spots >> index & taken:
                later = max(later, 1 + best(index + 1, (taken | spots >> index) >> 1))
        return later

    return best(0, 0)
