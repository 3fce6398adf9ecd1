"""Scales: weights of sides of which no row of boxes that fits exceeds a cap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.errors import CertificateError
from capacity.packing.verify.case import fields, items, number

if TYPE_CHECKING:
    from capacity.packing.verify.case import Case

ACROSS = ((1, 2), (0, 2), (0, 1))
"""The two directions across each."""
HEIGHT = 2
MOST_ROWS = 10**4
Weights = dict[int, int]


def read_axis(axis: Any) -> int:
    """One of the three directions, or CertificateError."""
    if number("axis", axis, 0) >= len(ACROSS):
        raise CertificateError(f"axis: expected 0, 1 or 2, got {axis!r}")
    return int(axis)


def read_scale(given: Case, axis: int, plain: Any) -> tuple[Weights, int]:
    """Weights of the sides along one axis of which no row of boxes exceeds the cap."""
    pairs, cap = fields("scale", plain, "weights", "cap")
    weights = dict.fromkeys({turn[axis] for turn in given.turns}, 0)
    for pair in items("weights", pairs):
        side, weight = items("weights", pair, 2)
        if number("side", side, 1) not in weights or weights[side]:
            raise CertificateError(f"scale: {side} is no side of the box here, or comes twice")
        weights[side] = number("weight", weight, 0)
    most = given.max_layers if axis == HEIGHT else None
    if _exceeds(given.room[axis], weights, number("cap", cap, 1), most):
        raise CertificateError(f"scale: a row of boxes weighs more than {cap}")
    return weights, cap


def _exceeds(space: int, weights: Weights, cap: int, most: int | None) -> bool:
    """Whether some row that fits, of at most ``most`` boxes, weighs more than the cap."""
    if all(weight * space <= cap * side for side, weight in weights.items()):
        return False
    listed = sorted(weights.items(), reverse=True)
    counts = [space // side + 1 for side, _ in listed[:-1]]
    product = 1
    for count in counts:
        product *= count
    if product > MOST_ROWS:
        raise CertificateError("scale: too many rows to check")
    return _heaviest(space, listed, most) > cap


def _heaviest(space: int, listed: list[tuple[int, int]], most: int | None) -> int:
    """Greatest weight of a row of boxes: every number of the first side, then the rest."""
    (side, weight), rest = listed[0], listed[1:]
    fitting = space // side if most is None else min(most, space // side)
    if not rest:
        return fitting * weight
    return max(
        count * weight
        + _heaviest(space - count * side, rest, None if most is None else most - count)
        for count in range(fitting + 1)
    )
