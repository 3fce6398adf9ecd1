"""What ``capacity explain`` and ``capacity reconcile`` print with ``--json``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.report.json.documents import plain
from capacity.report.json.likelihoods import plan_data, share
from capacity.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

    from capacity.catalog import Specs
    from capacity.claims import Explanation, Implied, Reconciliation
    from capacity.claims.reconciling import ClaimFit, SetWeight
    from capacity.claims.thresholds import SetThresholds
    from capacity.claims.tornado import Tornado
    from capacity.sets.loading import AssumptionSet
    from capacity.uncertainty.sampling import Plan


def explain_document(specs: Specs, found: Explanation, echo: Sequence[str] = ()) -> dict[str, Any]:
    """Thresholds of every set, mass limits a payload, what suffices, and the tornado.

    ``echo`` says how a sentence was read, a line a part.
    """
    from capacity.claims.quotable import explained

    return {
        "schema": "capacity/explain/1",
        "claim": found.claim.id,
        "echo": list(echo),
        "reading": found.reading.value,
        "target": {
            "rounds": plain(found.target.rounds),
            "containers": found.target.containers,
            "per_container": found.target.each,
        },
        "implied": _implied(found.implied),
        "sentences": list(explained(found, specs)),
        "mass_limits": [
            {
                "payload_g": limit.payload,
                "g_per_round": limit.a_round,
                "places": [{"container": c, "stowage": s} for c, s in limit.places],
                "packagings": list(limit.packagings),
            }
            for limit in found.masses
        ],
        "sufficient": [dict(chosen) for chosen in found.sufficient],
        "fill": found.fill and {"low": plain(found.fill[0]), "high": plain(found.fill[1])},
        "tornado": _tornado(found.tornado),
        "sets": [_thresholds(one) for one in found.sets],
        "overrides": dict(specs.overrides),
        "version": __version__,
        "specs_hash": specs.specs_hash,
    }


def _implied(asked: Implied) -> dict[str, Any]:
    low, high = asked.per_container
    return {
        "low": plain(low),
        "stated": plain(asked.stated),
        "high": None if high is None else plain(high),
    }


def _named(assumptions: AssumptionSet) -> dict[str, Any]:
    container, packaging, stowage = assumptions.ids
    return {
        "container": container,
        "packaging": packaging,
        "stowage": stowage,
        "practical": assumptions.practical,
    }


def _thresholds(one: SetThresholds) -> dict[str, Any]:
    bound, layout = one.fill
    return {
        **_named(one.assumptions),
        "per_container": {"lower": one.rounds, "upper": one.bound},
        "limited_by": one.limited_by,
        "holds": one.holds,
        "fails": one.fails,
        "fill": {
            "low": None if bound is None else plain(bound),
            "high": None if layout is None else plain(layout),
        },
        "thresholds": [
            {
                "path": t.path,
                "unit": t.unit,
                "typical": t.now,
                "holds": t.holds,
                "fails": t.fails,
                "direction": "at most" if t.at_most else "at least",
            }
            for t in one.thresholds
        ],
    }


def _tornado(found: Tornado) -> dict[str, Any]:
    return {
        **_named(found.assumptions),
        "typical": found.typical,
        "limited_by": found.limited_by,
        "text": found.text,
        "bars": [
            {
                "path": bar.path,
                "low": bar.low,
                "high": bar.high,
                "at_low": bar.at_low,
                "at_high": bar.at_high,
                "swing": bar.swing,
            }
            for bar in found.bars
        ],
    }


def reconcile_document(specs: Specs, found: Reconciliation, plan: Plan) -> dict[str, Any]:
    """Each claim's sets, each speaker's, the weight of each set, and the conflicts."""
    return {
        "schema": "capacity/reconcile/1",
        **plan_data(plan),
        "explained": found.explained,
        "claims": [_fit(fit) for fit in found.claims],
        "speakers": [
            {"speaker": who, "munition": munition, "sets": [_named(s.assumptions) for s in sets]}
            for (who, munition), sets in found.speakers.items()
        ],
        "weights": {
            munition: [_weight(one) for one in weights]
            for munition, weights in found.weights.items()
        },
        "conflicts": [{"claims": list(c.claims), "text": c.text} for c in found.conflicts],
        "version": __version__,
        "specs_hash": specs.specs_hash,
    }


def _fit(fit: ClaimFit) -> dict[str, Any]:
    return {
        "claim": fit.claim.id,
        "speaker": fit.claim.speaker,
        "implied": _implied(fit.implied),
        "window": fit.window._asdict(),
        "agreeing": [_named(s.range.assumptions) for s in fit.sets if s.agrees],
        "sets": len(fit.sets),
    }


def _weight(one: SetWeight) -> dict[str, Any]:
    return {
        **_named(one.range.assumptions),
        "prior": share(one.prior),
        "likelihood": share(one.likelihood),
        "weight": share(one.weight),
    }
