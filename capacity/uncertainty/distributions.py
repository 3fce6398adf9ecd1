"""How an estimate is spread between low and high, and its probabilities on whole mm and g."""

from __future__ import annotations

from enum import StrEnum
from math import ceil, floor, lgamma
from typing import TYPE_CHECKING, Any

import numpy as np
from attrs import frozen

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from capacity.uncertainty.inputs import Input

MOST_STEPS = 2**20
"""A wider estimate is drawn in longer steps than 1 mm or 1 g. With 2^14 a mean of
benchmarks/tuning.py is off by 0.001 %; no shipped estimate is wider than 2^20."""

_TERMS = 20
"""Terms of the continued fraction; with 15 the last digit of a float is off somewhere, with 2,000
none is another."""
_NOTHING = 1e-15
"""A probability that a sum of floats may be off by; a thousandth or a thousandfold changes none of
the distributions of benchmarks/tuning.py."""


class Family(StrEnum):
    """The shape of every uncertain estimate, with its mode at the typical value."""

    TRIANGULAR = "triangular"
    PERT = "pert"


def cumulative(family: Family, low: float, mode: float, high: float, x: Any) -> NDArray[Any]:
    """Probability of a value up to ``x`` (any array), for ``low`` <= ``mode`` <= ``high``.

    PERT is the beta distribution with mean (low + 4 mode + high) / 6 (Malcolm et al. 1959,
    "Application of a technique for research and development program evaluation", Oper. Res. 7).

    >>> [float(p) for p in cumulative(Family.TRIANGULAR, 0, 5, 10, [0, 5, 10])]
    [0.0, 0.5, 1.0]
    >>> [round(float(p), 12) for p in cumulative(Family.PERT, 0, 5, 10, [0, 5, 10])]
    [0.0, 0.5, 1.0]
    """
    at: NDArray[Any] = (np.clip(np.asarray(x, float), low, high) - low) / (high - low)
    peak = (mode - low) / (high - low)
    if family is Family.PERT:
        return _beta(1 + 4 * peak, 5 - 4 * peak, at)
    below = at**2 / (peak or 1)
    above = 1 - (1 - at) ** 2 / ((1 - peak) or 1)
    return np.where(at < peak, below, above)


def _beta(a: float, b: float, x: NDArray[Any]) -> NDArray[Any]:
    """The regularised incomplete beta function, by its continued fraction (DLMF 8.17.22)."""
    turned = x > (a + 1) / (a + b + 2)
    left = _fraction(a, b, np.where(turned, 0, x))
    right = _fraction(b, a, np.where(turned, 1 - x, 0))
    return np.where(turned, 1 - right, left)


def _fraction(a: float, b: float, x: NDArray[Any]) -> NDArray[Any]:
    tail = np.ones_like(x)
    for m in range(_TERMS, 0, -1):
        tail = 1 + m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)) / tail
        n = m - 1
        tail = 1 - (a + n) * (a + b + n) * x / ((a + 2 * n) * (a + 2 * n + 1)) / tail
    scale = np.exp(lgamma(a + b) - lgamma(a) - lgamma(b)) / a
    product: NDArray[Any] = scale * x**a * (1 - x) ** b / tail
    return product


@frozen(eq=False)
class Grid:
    """The whole values one input may take, worst first; ``upto`` sums their probabilities."""

    path: str
    values: NDArray[Any]
    upto: NDArray[Any]

    def at(self, quality: NDArray[Any]) -> NDArray[Any]:
        """The values at ``quality`` (an array in 0 to 1): 0 is the worst, 1 the best."""
        if self.fixed:
            return self.values
        places = np.searchsorted(self.upto[:-1], quality, side="right")
        values: NDArray[Any] = self.values[places]
        return values

    @property
    def fixed(self) -> bool:
        """Whether there is one value only."""
        return self.values.size == 1

    def pinned(self) -> Grid:
        """This grid with its worst value alone, for an input that decides nothing."""
        return Grid(self.path, self.values[:1], np.ones(1))

    @property
    def probabilities(self) -> NDArray[Any]:
        """The probability of each value."""
        return np.diff(self.upto, prepend=0.0)


def grid(given: Input, family: Family) -> Grid:
    """The whole steps of ``given`` with their probabilities, rounded as :class:`Input` says."""
    worst, best = (
        (ceil(given.high), ceil(given.low))
        if given.more_is_worse
        else (floor(given.low), floor(given.high))
    )
    if given.fixed:
        return Grid(given.path, np.array([worst], np.int64), np.ones(1))
    step = 1 + floor(given.high - given.low) // MOST_STEPS
    sign = -step if given.more_is_worse else step
    values = np.arange(worst, best + (1 if sign > 0 else -1), sign, dtype=np.int64)
    low, typical, high = (float(value) for value in (given.low, given.typical, given.high))
    upto = cumulative(family, low, typical, high, values + sign)
    upto = 1 - upto if given.more_is_worse else upto
    upto[-1] = 1.0
    likely = np.diff(upto, prepend=0.0) > _NOTHING
    return Grid(given.path, values[likely], upto[likely])
