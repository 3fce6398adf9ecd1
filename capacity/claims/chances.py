"""The probability that containers could hold what a claim says, next to its verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from capacity.claims.findings import Finding
    from capacity.sets.weights import Weights
    from capacity.uncertainty.forecast import Forecast
    from capacity.uncertainty.sampling import Plan
    from capacity.uncertainty.spread import Between


@frozen
class Chance:
    """How likely a container holds the claimed rounds: the figure as printed, and as worded.

    Each is an interval, a point where every loading is proven. A claim that is open downwards
    demands nothing as worded: certain.
    """

    exact: Between
    worded: Between
    forecast: Forecast


def chances(
    findings: Iterable[Finding],
    plan: Plan,
    *,
    weights: Weights | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> list[Chance | None]:
    """The chance of each finding's claim in order, None where it implies no rounds a container.

    Claims on the same assumption sets share their draws.

    >>> from capacity.catalog import load
    >>> from capacity.claims import check
    >>> from capacity.uncertainty.sampling import Plan
    >>> specs = load()
    >>> found = list(check(specs, [specs.claim("A3-1")]))
    >>> chances(found, Plan(100))
    [None]
    """
    from capacity.uncertainty.forecast import forecast

    known: dict[tuple[tuple[str, ...], ...], Forecast] = {}
    found: list[Chance | None] = []
    for finding in findings:
        if finding.implied is None or not finding.sets:
            found.append(None)
            continue
        sets = finding.sets.ranges
        key = tuple(s.assumptions.ids for s in sets)
        if key not in known:
            known[key] = forecast(sets, plan, weights=weights, progress=progress)
        asked, at_least = finding.implied, known[key].spread.at_least
        found.append(Chance(at_least(asked.stated), at_least(asked.per_container.low), known[key]))
    return found
