"""What ``capacity whatif`` prints with ``--json``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.report.json.parts import footing, spread_over
from capacity.sets.cautions import cautions

if TYPE_CHECKING:
    from capacity.catalog import Specs
    from capacity.questions.whatif import Comparison
    from capacity.sets.ranges import RoundRange


def whatif_document(specs: Specs, compared: Comparison) -> dict[str, Any]:
    """``capacity whatif --json``: the baseline, then each alternative with its difference."""
    baseline = compared.baseline
    return {
        "schema": "capacity/whatif/1",
        "munition": baseline.munition.id,
        "containers": baseline.containers,
        "baseline": _range(baseline),
        "alternatives": [
            {
                "set": dict(a.settings),
                **_range(a.found),
                "difference": a.gained._asdict(),
                "cautions": cautions(a.found.sets),
            }
            for a in compared.alternatives
        ],
        **footing(specs, baseline.sets),
    }


def _range(found: RoundRange) -> dict[str, Any]:
    return spread_over(found.per_container, found.limited_by, found.proven, found.containers)
