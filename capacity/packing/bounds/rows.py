"""Rows: weights of the turns of which no more than a cap fits, and the best mix of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from capacity.packing.lp.simplex import cheapest_mix

if TYPE_CHECKING:
    from collections.abc import Sequence

FINENESS = 10**9
"""Steps in which multipliers and weights found in floats are counted: a thousandth or a thousand
times as many prove the same bounds of every sixth crate (benchmarks/tuning.py)."""


class Row(NamedTuple):
    """Weights, one a turn, of which no more than ``cap`` fits, and why."""

    weights: list[int]
    cap: int
    proof: dict[str, Any]

    def shares(self) -> list[float]:
        """Each turn's weight as a share of the cap."""
        return [weight / self.cap for weight in self.weights]


def used(rows: Sequence[Row]) -> dict[int, float]:
    """Rows of the cheapest mix, by index, each with the multiplier of its shares.

    The multipliers add up to the number of boxes that the mix allows.

    >>> used([Row([1, 0], 2, {}), Row([0, 1], 3, {}), Row([1, 1], 9, {})])
    {0: 2.0, 1: 3.0}
    """
    return dict(sorted(cheapest_mix([row.shares() for row in rows]).items()))


def multiplied(rows: Sequence[Row]) -> tuple[dict[int, int], int]:
    """Whole multipliers of the rows in the cheapest mix, and the least that a turn weighs in it.

    >>> multiplied([Row([1, 0], 2, {}), Row([0, 1], 3, {}), Row([1, 1], 9, {})])
    ({0: 3000000000, 1: 3000000000}, 3000000000)
    """
    levels = used(rows)
    largest = max(rows[i].cap for i in levels)
    scaled = {i: round(level * FINENESS) * largest // rows[i].cap for i, level in levels.items()}
    times = {i: number for i, number in scaled.items() if number > 0}
    totals = [
        sum(number * rows[i].weights[entry] for i, number in times.items())
        for entry in range(len(rows[0].weights))
    ]
    return times, min(totals)


def mix(rows: Sequence[Row]) -> tuple[int, list[dict[str, Any]]]:
    """Bound of the count by the cheapest mix, and the rows with their multipliers.

    >>> mix([Row([1, 0], 2, {}), Row([0, 1], 3, {}), Row([1, 1], 9, {})])[0]
    5
    """
    times, least = multiplied(rows)
    cap = sum(number * rows[i].cap for i, number in times.items())
    return cap // least, [{"times": number, **rows[i].proof} for i, number in times.items()]
