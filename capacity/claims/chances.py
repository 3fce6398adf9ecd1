"""The probability that containers could hold what a claim says, next to its verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.random import Generator

    from capacity.claims.findings import Finding
    from capacity.uncertainty.forecast import Forecast
    from capacity.uncertainty.sampling import Plan
    from capacity.uncertainty.spread import Between
    from capacity.weights import Weights


@frozen
class Chance:
    """How likely a container holds the claimed rounds: the figure as printed, and as worded.

    Each is an interval, a point where every loading is proven. A claim that is open downwards
    demands nothing as worded: certain.
    """

    exact: Between
    worded: Between
    forecast: Forecast


def chance(
    finding: Finding,
    plan: Plan,
    *,
    weights: Weights | None = None,
    generator: Generator | None = None,
    effort: str = "normal",
    progress: Callable[[int, int], None] | None = None,
) -> Chance | None:
    """The chance of one finding's claim, or None where it implies no rounds a container."""
    from capacity.uncertainty.forecast import forecast

    if finding.implied is None or not finding.sets:
        return None
    found = forecast(
        [s.range for s in finding.sets],
        plan,
        weights=weights,
        generator=generator,
        effort=effort,
        progress=progress,
    )
    asked = finding.implied
    return Chance(
        exact=found.spread.at_least(asked.stated),
        worded=found.spread.at_least(asked.per_container.low),
        forecast=found,
    )
