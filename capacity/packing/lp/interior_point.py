"""Weighted covering as a linear program, by a primal-dual interior point method in floats.

Minimise ``cost . y`` so that every row covers at least one, ``y >= 0``. Its dual packs rows
under the costs. Both start strictly feasible and stay so, hence every iterate is of use: ``y``
is a cover, and the dual value says how much any cover must cost (Mehrotra 1992, "On the
implementation of a primal-dual interior point method", SIAM J. Optim. 2).

Only the basic operations are used, each rounded by IEEE 754, so results are the same anywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from capacity.packing.lp.envelope import Envelope

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Vector = list[float]
Row = Sequence[tuple[int, float]]
"""Which variables a row holds, in order, and how much of each."""
SHORTEN = 0.99
"""Share of the way to the edge that a step may go: with 0.98 or 0.999999 no count or bound of
benchmarks/tuning.py changes, nor any with a thousandth or a thousandfold of the next number."""
CLOSED = 1e-7
"""Gap, as a share of the value, at which a cover is the best."""


class Iterate(NamedTuple):
    """A cover and a packing with their slacks, or how these change along a Newton step."""

    cover: Vector
    packing: Vector
    over: Vector
    spare: Vector


def covers(
    rows: Sequence[Row], costs: list[int], border: int = 0
) -> Iterator[tuple[Vector, float]]:
    """Ever cheaper covers, each with a value no cover can cost less than.

    ``rows`` are the constraints, ``costs`` one whole number a variable; rows are short but
    for the last ``border`` variables. Ends at the optimum.

    >>> *_, (cover, value) = covers([[(0, 1), (1, 1)], [(1, 1), (2, 1)]], [1, 1, 1])
    >>> [round(weight, 4) for weight in cover], round(value, 4)
    ([0.0, 1.0, 0.0], 1.0)
    """
    envelope = Envelope(rows, len(costs), border)
    now = _start(rows, costs)
    while True:
        gap = _gap(now)
        yield now.cover, total(now.packing)
        if gap < CLOSED * (1 + total(now.packing)):
            return
        scales = [z / r for z, r in zip(now.packing, now.over, strict=True)]
        diagonal = [s / y for s, y in zip(now.spare, now.cover, strict=True)]
        solve = envelope.solver(rows, scales, diagonal)
        if solve is None:
            return
        mean = gap / (len(rows) + len(costs))
        ahead = _newton(rows, now, solve, 0.0, None)
        left = _gap(_advanced(now, ahead)) / gap
        step = _newton(rows, now, solve, mean * left * left * left, ahead)
        now = _advanced(now, step)


def total(values: Vector) -> float:
    """Plain left-to-right sum, which the built-in one is not in every version of Python."""
    result = 0.0
    for value in values:
        result += value
    return result


def _dot(one: Vector, other: Vector) -> float:
    return total([a * b for a, b in zip(one, other, strict=True)])


def _times(rows: Sequence[Row], values: Vector) -> Vector:
    return [total([values[i] * n for i, n in row]) for row in rows]


def _spread(rows: Sequence[Row], values: Vector, size: int) -> Vector:
    result = [0.0] * size
    for row, value in zip(rows, values, strict=True):
        for i, n in row:
            result[i] += n * value
    return result


def _start(rows: Sequence[Row], costs: list[int]) -> Iterate:
    weight = 2 / min(sum(n for _, n in row) for row in rows)
    loads = _spread(rows, [1.0] * len(rows), len(costs))
    share = 0.5 / max(load / cost for load, cost in zip(loads, costs, strict=True))
    cover = [weight] * len(costs)
    spare = [cost - share * load for load, cost in zip(loads, costs, strict=True)]
    return Iterate(cover, [share] * len(rows), [v - 1 for v in _times(rows, cover)], spare)


def _newton(
    rows: Sequence[Row],
    now: Iterate,
    solve: Callable[[Vector], Vector],
    mean: float,
    ahead: Iterate | None,
) -> Iterate:
    """The step towards products of ``mean``, corrected by the products of the step ``ahead``."""
    y, z, r, s = now
    zr, sy = [mean] * len(z), [mean] * len(y)
    if ahead is not None:
        zr = [mean - a * b for a, b in zip(ahead.packing, ahead.over, strict=True)]
        sy = [mean - a * b for a, b in zip(ahead.cover, ahead.spare, strict=True)]
    pull = [t / b - a for t, a, b in zip(zr, z, r, strict=True)]
    spread = _spread(rows, pull, len(y))
    right = [t / a - b + c for t, a, b, c in zip(sy, y, s, spread, strict=True)]
    dy = solve(right)
    dr = _times(rows, dy)
    dz = [p - a / b * d for p, a, b, d in zip(pull, z, r, dr, strict=True)]
    ds = [-value for value in _spread(rows, dz, len(y))]
    return Iterate(dy, dz, dr, ds)


def _length(values: Vector, change: Vector) -> float:
    """The longest step, at most one, that keeps the values above zero."""
    ratios = [-a / d for a, d in zip(values, change, strict=True) if d < 0]
    return min([1.0, *(SHORTEN * ratio for ratio in ratios)])


def _advanced(now: Iterate, step: Iterate) -> Iterate:
    covering = min(_length(now.cover, step.cover), _length(now.over, step.over))
    packing = min(_length(now.packing, step.packing), _length(now.spare, step.spare))
    moves = zip(now, step, (covering, packing, covering, packing), strict=True)
    return Iterate(
        *([a + length * d for a, d in zip(v, by, strict=True)] for v, by, length in moves)
    )


def _gap(now: Iterate) -> float:
    return _dot(now.packing, now.over) + _dot(now.cover, now.spare)
