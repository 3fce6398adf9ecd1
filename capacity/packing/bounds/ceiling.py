"""A quick bound for every block inside a room: the mix of scales that bounds the room best.

A scale's weights do not depend on the space; only the weight of the heaviest row does. So
the multipliers found once for the room bound each smaller block by a sum of few products.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import product
from math import prod
from typing import TYPE_CHECKING, NamedTuple

from capacity.packing.bounds.rows import Row, multiplied
from capacity.packing.raster.sums import raster

if TYPE_CHECKING:
    from collections.abc import Sequence

    from capacity.packing.bounds.scales import Scale
    from capacity.packing.question import Boxes, Sides


class Steps(NamedTuple):
    """The heaviest row of a scale as a step function of the space."""

    spaces: list[int]
    weights: list[int]

    def at(self, space: int) -> int:
        """Weight of the heaviest row in a space."""
        return self.weights[bisect_right(self.spaces, space) - 1]


def steps(scale: Scale, points: Sequence[int]) -> Steps:
    """Heaviest row at each raster point; all of them, since rows grow side by side.

    >>> from capacity.packing.bounds.scales import Scale
    >>> steps(Scale({4: 3, 3: 2}, 7), [0, 3, 4, 6, 7, 8]).weights
    [0, 2, 3, 4, 5, 6]
    """
    weights: dict[int, int] = {}
    heaviest = 0
    for point in points:
        options = [
            weights[point - side] + weight
            for side, weight in scale.weights.items()
            if point - side in weights
        ]
        heaviest = max([heaviest, *options])
        weights[point] = heaviest
    return Steps(list(weights), list(weights.values()))


class Ceiling:
    """Bound of any block by a fixed mix of scale products, and by volume."""

    def __init__(
        self, volume: int, terms: Sequence[tuple[int, Sequence[Steps]]], least: int
    ) -> None:
        self.volume, self.terms, self.least = volume, terms, least

    def of(self, size: Sides) -> int:
        """Boxes that a block cannot exceed: the smaller of volume and mix."""
        total = 0
        for times, (along, across, up) in self.terms:
            total += times * along.at(size[0]) * across.at(size[1]) * up.at(size[2])
        return min(size[0] * size[1] * size[2] // self.volume, total // self.least)


def ceiling(asked: Boxes, scales: Sequence[Sequence[Scale]]) -> Ceiling:
    """Bound of every block in a room by the strongest scales of each axis.

    >>> from capacity.packing.bounds.scales import strongest
    >>> from capacity.packing.question import Boxes
    >>> asked = Boxes((10, 7, 7), (6, 3, 2), "any")
    >>> scales = [strongest(space, [6, 3, 2]) for space in asked.room]
    >>> found = ceiling(asked, scales)
    >>> found.of((10, 7, 7)), found.of((6, 3, 2)), found.of((5, 5, 5))
    (12, 1, 3)
    """
    products = list(product(*scales))
    rows = [
        Row([_weight(chosen, turn) for turn in asked.turns], prod(s.cap for s in chosen), {})
        for chosen in products
    ]
    times, least = multiplied(rows)
    points = list(map(raster, asked.room, asked.along))
    terms = [
        (number, [steps(*pair) for pair in zip(products[i], points, strict=True)])
        for i, number in times.items()
    ]
    return Ceiling(prod(asked.item), terms, least)


def _weight(scales: Sequence[Scale], turn: Sides) -> int:
    return prod(scale.weights[side] for scale, side in zip(scales, turn, strict=True))
