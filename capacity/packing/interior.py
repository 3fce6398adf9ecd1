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

if TYPE_CHECKING:
    from collections.abc import Iterator

Vector = list[float]
Row = Sequence[tuple[int, float]]
"""Which variables a row holds, in order, and how much of each."""
FOUR = 4
SHORTEN = 0.99
CLOSED = 1e-7


class Iterate(NamedTuple):
    """A cover and a packing with their slacks."""

    cover: Vector
    packing: Vector
    over: Vector
    spare: Vector


class Direction(NamedTuple):
    """How an :class:`Iterate` changes along a Newton step."""

    cover: Vector
    packing: Vector
    over: Vector
    spare: Vector


def covers(rows: Sequence[Row], costs: list[int]) -> Iterator[tuple[Vector, float]]:
    """Ever cheaper covers, each with a value no cover can cost less than.

    ``rows`` are the constraints, ``costs`` one whole number a variable. Ends at the optimum.

    >>> *_, (cover, value) = covers([[(0, 1), (1, 1)], [(1, 1), (2, 1)]], [1, 1, 1])
    >>> [round(weight, 4) for weight in cover], round(value, 4)
    ([0.0, 1.0, 0.0], 1.0)
    """
    now = _start(rows, costs)
    while True:
        gap = _dot(now.packing, now.over) + _dot(now.cover, now.spare)
        yield now.cover, total(now.packing)
        if gap < CLOSED * (1 + total(now.packing)):
            return
        factors = _factorised(_normal_matrix(rows, now))
        if factors is None:
            return
        mean = gap / (len(rows) + len(costs))
        ahead = _newton(rows, now, factors, 0.0, None)
        left = _gap_after(now, ahead) / gap
        step = _newton(rows, now, factors, mean * left * left * left, ahead)
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


def _normal_matrix(rows: Sequence[Row], now: Iterate) -> list[Vector]:
    """Upper triangle of the Newton system, row by row."""
    size = len(now.cover)
    matrix = [[0.0] * (size - i) for i in range(size)]
    for i in range(size):
        matrix[i][0] = now.spare[i] / now.cover[i]
    for row, z, r in zip(rows, now.packing, now.over, strict=True):
        for place, (i, n) in enumerate(row):
            line, scale = matrix[i], n * z / r
            for j, m in row[place:]:
                line[j - i] += scale * m
    return matrix


def _factorised(matrix: list[Vector]) -> list[Vector] | None:
    """The matrix reduced in place (Cholesky without roots); None if it is not definite.

    Four rows are subtracted from those below at a time, which is faster than one by one.
    """
    for first in range(0, len(matrix), FOUR):
        end = min(first + FOUR, len(matrix))
        for k in range(first, end):
            line = matrix[k]
            if line[0] <= 0:
                return None
            for i in range(1, end - k):
                factor, rest = line[i] / line[0], line[i:]
                matrix[k + i] = [a - factor * b for a, b in zip(matrix[k + i], rest, strict=True)]
        if end < len(matrix):
            _subtract_four(matrix, first)
    return matrix


def _subtract_four(matrix: list[Vector], first: int) -> None:
    """Clear what is under four rows."""
    p, q, r, s = matrix[first : first + FOUR]
    for i in range(FOUR, len(p)):
        a, b, c, d = p[i] / p[0], q[i - 1] / q[0], r[i - 2] / r[0], s[i - 3] / s[0]
        if a or b or c or d:
            lines = zip(matrix[first + i], p[i:], q[i - 1 :], r[i - 2 :], s[i - 3 :], strict=True)
            matrix[first + i] = [v - a * w - b * x - c * y - d * z for v, w, x, y, z in lines]


def _solved(factors: list[Vector], right: Vector) -> Vector:
    values = list(right)
    for k, line in enumerate(factors):
        scale = values[k] / line[0]
        tail = zip(values[k + 1 :], line[1:], strict=True)
        values[k + 1 :] = [a - scale * b for a, b in tail]
    for k in range(len(factors) - 1, -1, -1):
        line = factors[k]
        values[k] = (values[k] - _dot(line[1:], values[k + 1 :])) / line[0]
    return values


def _newton(
    rows: Sequence[Row], now: Iterate, factors: list[Vector], mean: float, ahead: Direction | None
) -> Direction:
    """The step towards products of ``mean``, corrected by the products of the step ``ahead``."""
    y, z, r, s = now
    zr, sy = [mean] * len(z), [mean] * len(y)
    if ahead is not None:
        zr = [mean - a * b for a, b in zip(ahead.packing, ahead.over, strict=True)]
        sy = [mean - a * b for a, b in zip(ahead.cover, ahead.spare, strict=True)]
    pull = [t / b - a for t, a, b in zip(zr, z, r, strict=True)]
    spread = _spread(rows, pull, len(y))
    right = [t / a - b + c for t, a, b, c in zip(sy, y, s, spread, strict=True)]
    dy = _solved(factors, right)
    dr = _times(rows, dy)
    dz = [p - a / b * d for p, a, b, d in zip(pull, z, r, dr, strict=True)]
    ds = [-value for value in _spread(rows, dz, len(y))]
    return Direction(dy, dz, dr, ds)


def _length(values: Vector, change: Vector) -> float:
    """The longest step, at most one, that keeps the values above zero."""
    ratios = [-a / d for a, d in zip(values, change, strict=True) if d < 0]
    return min([1.0, *(SHORTEN * ratio for ratio in ratios)])


def _lengths(now: Iterate, step: Direction) -> tuple[float, float]:
    covering = min(_length(now.cover, step.cover), _length(now.over, step.over))
    packing = min(_length(now.packing, step.packing), _length(now.spare, step.spare))
    return covering, packing


def _moved(values: Vector, change: Vector, length: float) -> Vector:
    return [a + length * d for a, d in zip(values, change, strict=True)]


def _advanced(now: Iterate, step: Direction) -> Iterate:
    covering, packing = _lengths(now, step)
    return Iterate(
        _moved(now.cover, step.cover, covering),
        _moved(now.packing, step.packing, packing),
        _moved(now.over, step.over, covering),
        _moved(now.spare, step.spare, packing),
    )


def _gap_after(now: Iterate, step: Direction) -> float:
    after = _advanced(now, step)
    return _dot(after.packing, after.over) + _dot(after.cover, after.spare)
