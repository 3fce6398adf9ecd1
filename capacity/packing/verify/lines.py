"""Weighted lines: each carries scales of the rows of boxes that it meets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.packing.verify.case import fields
from capacity.packing.verify.points import ascending, between, spans, summed
from capacity.packing.verify.scales import ACROSS, read_scale

if TYPE_CHECKING:
    from capacity.packing.verify.case import Case, Triple


def lines(
    given: Case, axis: int, xs: Any, ys: Any, weighted: list[Any]
) -> tuple[dict[Triple, int], int]:
    """What each turn weighs at least wherever it begins, and what all boxes weigh at most.

    Args:
        given: the case.
        axis: direction of the lines.
        xs: ascending mm at which lines cross the first of the other two directions.
        ys: the same for the second.
        weighted: pairs of a scale along the axis and how often each line carries it.

    Raises:
        CertificateError: something is malformed, or no scale of this axis.

    >>> from capacity.packing.verify.case import case
    >>> one = {"scale": {"weights": [[2, 1]], "cap": 3}, "weights": [[1]]}
    >>> lines(case((6, 3, 3), (2, 2, 2)), 0, [1], [1], [one])
    ({(2, 2, 2): 1}, 3)
    """
    one, other = ACROSS[axis]
    columns, rows = ascending(xs, given.room[one]), ascending(ys, given.room[other])
    carried, cap = [], 0
    for plain, weights in (fields("lines", each, "scale", "weights") for each in weighted):
        scale, most = read_scale(given, axis, plain)
        sums = summed(weights, len(columns), len(rows))
        carried.append((scale, sums))
        cap += most * sums[-1][-1]
    return {
        turn: min(
            sum(scale[turn[axis]] * between(sums, across, along) for scale, sums in carried)
            for across in _spans(given, one, turn, columns)
            for along in _spans(given, other, turn, rows)
        )
        for turn in given.turns
    }, cap


def _spans(given: Case, axis: int, turn: Triple, points: list[int]) -> set[tuple[int, int]]:
    """The points that boxes of a turn cover along one direction, wherever they may begin."""
    return spans(points, turn[axis], given.room[axis], {way[axis] for way in given.turns})
