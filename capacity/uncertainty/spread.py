"""The distribution of a count of rounds, with the interval that unproven loadings leave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_SLACK = 1e-12
"""What sums of probabilities may be off by; a thousandth or a thousandfold changes none of the
distributions of benchmarks/tuning.py."""


class Between(NamedTuple):
    """A value known as an interval: equal ends where every loading is proven."""

    low: Any
    high: Any


@frozen(eq=False)
class Spread:
    """Rounds in one container: ``counts`` ascending, and the probability of each.

    ``lower`` are the probabilities by the layouts found, ``upper`` by the bounds proved; the
    truth lies between, and they are the same array of numbers where every draw is proven.
    """

    counts: NDArray[Any]
    lower: NDArray[Any]
    upper: NDArray[Any]

    @property
    def proven(self) -> bool:
        """Whether every draw's loading is a proven maximum."""
        return bool(np.allclose(self.lower, self.upper, rtol=0, atol=_SLACK))

    def at_least(self, rounds: Any) -> Between:
        """The probability that a container holds ``rounds`` (any number) or more."""
        place = np.searchsorted(self.counts, float(rounds), side="left")
        return Between(*(min(1.0, float(p[place:].sum())) for p in (self.lower, self.upper)))

    def between(self, low: int, high: int | None) -> float:
        """The probability that a container could hold ``low`` to ``high`` rounds (None: or more).

        A count known as an interval could if the interval meets the span.
        """
        beyond: float = 0.0 if high is None else self.at_least(high + 1).low
        return max(0.0, float(self.at_least(low).high) - beyond)

    def percentile(self, percent: float) -> Between:
        """The least count that the percentage of all cases does not exceed."""
        return Between(*(self._reached(p, percent / 100) for p in (self.lower, self.upper)))

    def _reached(self, probabilities: NDArray[Any], share: float) -> int:
        place = np.searchsorted(np.cumsum(probabilities), share - _SLACK, side="left")
        return int(self.counts[min(int(place), self.counts.size - 1)])

    @property
    def mean(self) -> Between:
        """The mean count."""
        return Between(*(float(self.counts @ p) for p in (self.lower, self.upper)))

    @property
    def variance(self) -> float:
        """The variance of the count by the layouts found."""
        return float((self.counts - self.mean.low) ** 2 @ self.lower)


def mixed(spreads: Sequence[Spread], weights: Sequence[float]) -> Spread:
    """One spread out of several, each as likely as its weight; weights above 0, of any sum.

    >>> one = Spread(np.array([3]), np.ones(1), np.ones(1))
    >>> two = Spread(np.array([5]), np.ones(1), np.ones(1))
    >>> float(mixed([one, two], [1, 3]).at_least(4).low)
    0.75
    """
    counts = np.unique(np.concatenate([s.counts for s in spreads]))
    lower, upper = np.zeros(counts.size), np.zeros(counts.size)
    for spread, weight in zip(spreads, weights, strict=True):
        places = np.searchsorted(counts, spread.counts)
        lower[places] += weight / sum(weights) * spread.lower
        upper[places] += weight / sum(weights) * spread.upper
    return Spread(counts, lower, upper)


class Tally:
    """Adds up counts chunk by chunk; needs memory for the support only."""

    def __init__(self, low: int, high: int) -> None:
        self._low, self._high = low, high
        self._lower = np.zeros(high - low + 1)
        self._upper = np.zeros(high - low + 1)

    def add(self, lower: NDArray[Any], upper: NDArray[Any], weights: Any = None) -> None:
        """Count one chunk; ``low`` and ``high`` are proved, so nothing can lie beyond them."""
        self._lower += self._counted(lower, weights)
        self._upper += self._counted(upper, weights)

    def _counted(self, counts: NDArray[Any], weights: Any) -> NDArray[Any]:
        places = np.clip(counts, self._low, self._high) - self._low
        return np.bincount(places, weights, minlength=self._high - self._low + 1)

    def spread(self, each: int) -> Spread:
        """The distribution of ``each`` rounds a count, over the counts that occurred."""
        seen = np.flatnonzero((self._lower > 0) | (self._upper > 0))
        lower, upper = (t[seen] / t.sum() for t in (self._lower, self._upper))
        return Spread((seen + self._low) * each, lower, upper)
