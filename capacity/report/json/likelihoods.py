"""Distributions as plain data for ``--json``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from capacity.claims.chances import Chance
    from capacity.uncertainty.effects import Effects
    from capacity.uncertainty.forecast import Forecast
    from capacity.uncertainty.sampling import Plan, SetDistribution
    from capacity.uncertainty.spread import Between, Spread

FEW = 40
"""Up to so many different counts are listed, each with its probability."""

PERCENTILES = (5, 25, 50, 75, 95)


def forecast_data(found: Forecast, containers: int) -> dict[str, Any]:
    """The mixture, what it was drawn from, and each set's own distribution with its weight."""
    return {
        **plan_data(found.plan),
        **_spread(found.spread, containers),
        "effects": found.effects and effects_data(found.effects),
        "sets": [
            {**_set(drawn, containers), "weight": share(weight)}
            for drawn, weight in zip(found.sets, found.shares, strict=True)
        ],
    }


def plan_data(plan: Plan) -> dict[str, Any]:
    """How the draws were made."""
    return {
        "samples": plan.samples,
        "seed": plan.seed,
        "family": plan.family.value,
        "correlation": plan.correlation,
    }


def _spread(spread: Spread, containers: int) -> dict[str, Any]:
    """Percentiles a container and in all; an interval where a loading is not proven."""
    reached = {str(p): spread.percentile(p) for p in PERCENTILES}
    listed = zip(spread.counts, spread.lower, spread.upper, strict=True)
    return {
        "per_container": {p: between._asdict() for p, between in reached.items()},
        "rounds": {
            p: {end: value * containers for end, value in between._asdict().items()}
            for p, between in reached.items()
        },
        "mean": ends(spread.mean),
        "proven": spread.proven,
        "counts": [
            {"rounds": int(count), "probability": {"low": share(low), "high": share(high)}}
            for count, low, high in listed
        ]
        if spread.counts.size <= FEW
        else None,
    }


def _set(drawn: SetDistribution, containers: int) -> dict[str, Any]:
    container, packaging, stowage = drawn.range.assumptions.ids
    return {
        "container": container,
        "packaging": packaging,
        "stowage": stowage,
        "guaranteed": {"low": drawn.range.low, "high": drawn.range.high},
        "exact": drawn.exact,
        "draws": drawn.draws,
        "solves": drawn.solves,
        "bracketed": drawn.bracketed,
        "payload_binds": share(drawn.by_payload),
        **_spread(drawn.spread, containers),
    }


def effects_data(found: Effects) -> dict[str, Any]:
    """Shares of the variance by thing; the Shapley shares add up to 1."""
    whole = found.variance or 1.0
    return {
        "variance": share(found.variance),
        "exact": found.exact,
        "things": {
            e.thing: {
                "first": share(e.first / whole),
                "total": share(e.total / whole),
                "shapley": share(e.shapley / whole),
            }
            for e in found.things
        },
    }


def chance_data(found: Chance | None) -> dict[str, Any] | None:
    """The probability that a container holds what is claimed, and what was drawn for it."""
    if found is None:
        return None
    return {
        **plan_data(found.forecast.plan),
        "as_printed": ends(found.exact),
        "as_worded": ends(found.worded),
        "sets": len(found.forecast.sets),
    }


def ends(between: Between) -> dict[str, float]:
    """Both ends of an interval."""
    return {"low": share(between.low), "high": share(between.high)}


def share(number: Any) -> float:
    """A probability or a mean to nine decimals."""
    return round(float(number), 9)
