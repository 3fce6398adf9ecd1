"""A small linear programme: the cheapest mix of inequalities that counts every turn once.

Found in floating point, which is good enough to choose multipliers: whoever uses them
rounds them to whole numbers and proves the result in integers.
"""

from __future__ import annotations

from operator import mul
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Vector = list[float]
TOLERANCE = 1e-9
"""What counts as nought. No bound of 200 crates changes with a thousandth or a thousandfold of it,
nor with a hundredth or a hundredfold of the next number (benchmarks/tuning.py)."""
EXPENSIVE = 1e6
"""Cost of a made-up column, beyond any that is chosen."""
MOST_STEPS = 400
"""Exchanges after which rounding must have gone round in a circle: of 200 cases none took more
than 43."""


def cheapest_mix(columns: Sequence[Sequence[float]]) -> dict[int, float]:
    """Least total multiplier of columns whose mix is at least one in every entry.

    Args:
        columns: vectors of one length; every entry must be positive in some column.

    Returns:
        The multiplier of each column used, by its index.

    >>> cheapest_mix([[0.5, 0.25], [0.0, 0.5], [0.1, 0.1]])
    {0: 2.0, 1: 1.0}
    """
    return _Tableau(len(columns[0])).run(columns)


class _Tableau:
    """Revised simplex with one row an entry; a basis of made-up dear columns to start."""

    def __init__(self, size: int) -> None:
        self.inverse = [[float(i == j) for j in range(size)] for i in range(size)]
        self.basis: list[int] = [-1 - 2 * i for i in range(size)]
        self.costs = [EXPENSIVE] * size
        self.levels = [1.0] * size

    def prices(self) -> Vector:
        """What one more unit demanded of each entry would cost."""
        size = range(len(self.costs))
        return [sum(self.costs[i] * self.inverse[i][j] for i in size) for j in size]

    def run(self, columns: Sequence[Sequence[float]]) -> dict[int, float]:
        """Exchange columns until none counts for more than it costs."""
        for _ in range(MOST_STEPS):
            prices = self.prices()
            negative = min(range(len(prices)), key=prices.__getitem__)
            if prices[negative] < -TOLERANCE:
                surplus = [-float(i == negative) for i in range(len(prices))]
                self._enter(-2 - 2 * negative, surplus, 0.0)
                continue
            values = [sum(map(mul, column, prices)) for column in columns]
            best = max(values)
            if best <= 1 + TOLERANCE:
                break
            chosen = values.index(best)
            self._enter(chosen, columns[chosen], 1.0)
        used = zip(self.basis, self.levels, strict=True)
        return {column: level for column, level in used if column >= 0}

    def _enter(self, name: int, column: Sequence[float], cost: float) -> None:
        """Bring one column into the basis in place of the first that would turn negative."""
        step = [sum(map(mul, row, column)) for row in self.inverse]
        able = [i for i, change in enumerate(step) if change > TOLERANCE]
        if not able:
            return
        out = min(able, key=lambda i: (self.levels[i] / step[i], self.basis[i]))
        pivot = step[out]
        self.inverse[out] = [value / pivot for value in self.inverse[out]]
        self.levels[out] /= pivot
        for i, change in enumerate(step):
            if i != out and change:
                self.levels[i] -= change * self.levels[out]
                self.inverse[i] = [
                    value - change * base
                    for value, base in zip(self.inverse[i], self.inverse[out], strict=True)
                ]
        self.basis[out], self.costs[out] = name, cost
