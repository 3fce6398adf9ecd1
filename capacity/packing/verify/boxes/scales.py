"""Scales: weights of sides of which no row of boxes that fits exceeds a cap."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from capacity.packing.verify.case import Case
    from capacity.packing.verify.reading import Field

ACROSS = ((1, 2), (0, 2), (0, 1))
"""The two directions across each."""
HEIGHT = 2
MOST_ROWS = 10**4
"""Most rows of boxes that are listed; the solver lists 4,000."""
Weights = dict[int, int]


def read_axis(axis: Field) -> int:
    """One of the three directions, or CertificateError."""
    return axis.whole(0, len(ACROSS) - 1)


def read_scale(given: Case, axis: int, plain: Field) -> tuple[Weights, int]:
    """Weights of the sides along one axis of which no row of boxes exceeds the cap.

    Sides that the scale leaves out weigh nothing.
    """
    pairs, cap = plain.fields("weights", "cap")
    weights: Weights = {}
    sides = {turn[axis] for turn in given.turns}
    for pair in pairs.items():
        side, weight = pair.items(2)
        if side.whole(1) not in sides or side.value in weights:
            side.refuse("a side of the box in this direction, each once")
        weights[side.value] = weight.whole(0)
    weights = dict.fromkeys(sides, 0) | weights
    most = (axis == HEIGHT and given.max_layers) or given.room[axis]
    if _exceeds(cap, given.room[axis], weights, most):
        cap.fail(f"a row of boxes weighs more than {cap.value}")
    return weights, cap.value


def _exceeds(cap: Field, space: int, weights: Weights, most: int) -> bool:
    """Whether some row that fits, of at most ``most`` boxes, weighs more than the cap."""
    limit = cap.whole(1)
    if all(weight * space <= limit * side for side, weight in weights.items()):
        return False
    listed = sorted(weights.items(), reverse=True)
    rows = prod(space // side + 1 for side, _ in listed[:-1])
    if rows > MOST_ROWS:
        cap.fail(f"has {rows} rows to check, more than {MOST_ROWS}")
    return _heaviest(space, listed, most) > limit


def _heaviest(space: int, listed: list[tuple[int, int]], most: int) -> int:
    """Greatest weight of a row of boxes: every number of the first side, then the rest."""
    (side, weight), *rest = listed
    fitting = min(most, space // side)
    if not rest:
        return fitting * weight
    return max(
        count * weight + _heaviest(space - count * side, rest, most - count)
        for count in range(fitting + 1)
    )
