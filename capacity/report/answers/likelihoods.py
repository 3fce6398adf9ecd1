"""How likely each count is, as pages and documents say it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.printable import number
from capacity.report.answers.parts import ids, picked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from capacity.claims.chances import Chance
    from capacity.report.answers.page import Page
    from capacity.uncertainty.effects import Effects
    from capacity.uncertainty.forecast import Forecast
    from capacity.uncertainty.sampling import Plan, SetDistribution
    from capacity.uncertainty.spread import Between, Spread

PERCENTILES = (5, 25, 50, 75, 95)
_FEW_SHOWN, _FEW_LISTED = 12, 40
"""Up to so many different counts are told on a page and in a document, each by its probability."""
_LEAST = 0.0005


def forecast_lines(page: Page, found: Forecast, containers: int) -> None:
    """Percentiles in a table, how they were found, the weights, and what drives the spread."""
    page.blank()
    page.line(f"How likely, within the guaranteed range: {method(found)}")
    reached = {p: found.spread.percentile(p) for p in PERCENTILES}
    rows = [[f"{p} %", _whole(of), _whole(of, containers)] for p, of in reached.items()]
    page.table(["of cases, at most", "a container", "in all"], rows, right={0, 1, 2})
    if found.spread.counts.size <= _FEW_SHOWN:
        listed = zip(found.spread.counts, found.spread.lower, found.spread.upper, strict=True)
        counts = ", ".join(f"{count:,} {_percent(low, high)}" for count, low, high in listed)
        page.line(f"Each count a container: {counts}.")
    if not found.spread.proven:
        page.line("Two numbers: by the layout found and by the bound proved, where they differ.")
    if len(found.sets) > 1:
        _weights(page, found)
    if found.effects is not None and found.effects.variance > 0:
        page.line(driven(found.effects))


def method(found: Forecast) -> str:
    """How the numbers were found: shapes, correlation, draws and seed, or every case counted."""
    exact, shapes = sum(s.exact for s in found.sets), shape(found.plan)
    if exact == len(found.sets):
        return f"{shapes}; every case on the grid of mm and g counted, no sampling."
    some = f" ({exact} of {len(found.sets)} sets counted in full instead)" if exact else ""
    return f"{shapes}; {found.plan.samples:,} draws a set, seed {found.plan.seed}{some}."


def shape(plan: Plan) -> str:
    """What is assumed of every estimate."""
    return f"each estimate {plan.family.value}, {together(plan)}"


def together(plan: Plan) -> str:
    """How size and mass of one packaging vary together."""
    if plan.correlation >= 1:
        return "larger packagings heavier (rank correlation 1)"
    if plan.correlation <= 0:
        return "sizes and masses independent"
    return f"rank correlation {plan.correlation:g} of the sizes and mass of a packaging"


def _whole(between: Between, times: int = 1) -> str:
    return "–".join(dict.fromkeys(f"{end * times:,}" for end in between))


def _percent(low: float, high: float) -> str:
    """A probability, or its two ends where they differ.

    >>> _percent(0.25, 0.25), _percent(0.0001, 0.5)
    ('25.0 %', '<0.1–50.0 %')
    """
    ends = sorted((low, high))
    shown = [f"{100 * p:.1f}" if p == 0 or p >= _LEAST else "<0.1" for p in ends]
    return f"{'–'.join(dict.fromkeys(shown))} %"


def _weights(page: Page, found: Forecast) -> None:
    if len(set(found.shares)) == 1:
        practical = all(s.range.assumptions.practical for s in found.sets)
        kind = "practical assumption sets" if practical else "assumption sets"
        page.line(f"Weights: {len(found.sets)} {kind} alike (--weights FILE for others).")
        return
    ranked = sorted(zip(found.shares, found.sets, strict=True), key=lambda pair: -pair[0])
    named = [f"{' / '.join(s.range.assumptions.ids)} {float(w) * 100:.1f} %" for w, s in ranked[:3]]
    page.line(f"Weights as given: {len(ranked)} sets, greatest {', '.join(named)}.")


def driven(effects: Effects) -> str:
    """Whose uncertainty makes the spread, most first (Shapley effects)."""
    ranked = sorted(effects.things, key=lambda e: -e.shapley)
    shares = [(e.thing, max(0.0, e.shapley) / effects.variance) for e in ranked if e.total]
    parts = [f"{thing} {100 * part:.0f} %" for thing, part in shares]
    return f"What drives the spread (Shapley effects): {', '.join(parts)}."


def chance_text(found: Chance) -> str:
    """The probability that a container could hold what is claimed, and what it rests on."""
    sets = number(len(found.forecast.sets), "assumption set")
    return (
        f"Over {sets} by their weights, a container could hold the figure as printed with"
        f" probability {_percent(*found.exact)}, the least its words allow with"
        f" {_percent(*found.worded)}."
    )


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
    family = {"family": plan.family.value}
    return picked(plan, "samples", "seed") | family | picked(plan, "correlation")


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
        "mean": shares(spread.mean),
        "proven": spread.proven,
        "counts": [
            {"rounds": int(count), "probability": shares(between)} for count, *between in listed
        ]
        if spread.counts.size <= _FEW_LISTED
        else None,
    }


def _set(drawn: SetDistribution, containers: int) -> dict[str, Any]:
    return {
        **ids(drawn.range.assumptions),
        "guaranteed": picked(drawn.range, "low", "high"),
        **picked(drawn, "exact", "draws", "solves", "bracketed"),
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
                name: share(part / whole)
                for name, part in picked(e, "first", "total", "shapley").items()
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
        "as_printed": shares(found.exact),
        "as_worded": shares(found.worded),
        "sets": len(found.forecast.sets),
    }


def shares(between: Iterable[Any]) -> dict[str, float]:
    """Both ends of an interval of probabilities or means."""
    return dict(zip(("low", "high"), map(share, between), strict=True))


def share(number: Any) -> float:
    """A probability or a mean to nine decimals."""
    return round(float(number), 9)
