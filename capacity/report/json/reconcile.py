"""What ``capacity reconcile`` prints with ``--json``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.report.json.likelihoods import plan_data, share
from capacity.report.json.parts import implied, named, stamp
from capacity.say.reconciliations import conflict

if TYPE_CHECKING:
    from capacity.catalog import Specs
    from capacity.claims import Reconciliation
    from capacity.claims.reconciling import ClaimFit, SetWeight
    from capacity.uncertainty.sampling import Plan


def reconcile_document(specs: Specs, found: Reconciliation, plan: Plan) -> dict[str, Any]:
    """Each claim's sets, each speaker's, the weight of each set, and the conflicts."""
    return {
        "schema": "capacity/reconcile/1",
        **plan_data(plan),
        "explained": found.explained,
        "claims": [_fit(fit) for fit in found.claims],
        "speakers": [
            {"speaker": who, "munition": munition, "sets": [named(s.assumptions) for s in sets]}
            for (who, munition), sets in found.speakers.items()
        ],
        "weights": {
            munition: [_weight(one) for one in weights]
            for munition, weights in found.weights.items()
        },
        "conflicts": [{"claims": list(c.claims), "text": conflict(c)} for c in found.conflicts],
        **stamp(specs),
    }


def _fit(fit: ClaimFit) -> dict[str, Any]:
    return {
        "claim": fit.claim.id,
        "subject": fit.subject,
        "speaker": fit.claim.speaker,
        "implied": implied(fit.implied),
        "window": fit.window._asdict(),
        "agreeing": [named(s.range.assumptions) for s in fit.sets if s.agrees],
        "sets": len(fit.sets),
    }


def _weight(one: SetWeight) -> dict[str, Any]:
    return {
        **named(one.range.assumptions),
        "prior": share(one.prior),
        "likelihood": share(one.likelihood),
        "weight": share(one.weight),
    }
