"""What ``capacity rounds`` prints with ``--json``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.report.json.likelihoods import forecast_data
from capacity.report.json.parts import footing, named, spread_over
from capacity.sets.cautions import cautions
from capacity.sets.ranges import Triple

if TYPE_CHECKING:
    from capacity.catalog import Specs
    from capacity.sets.ranges import RoundRange, SetRange
    from capacity.uncertainty.forecast import Forecast


def rounds_document(
    specs: Specs, found: RoundRange, likely: Forecast | None = None
) -> dict[str, Any]:
    """``capacity rounds --json``: the range over all sets, then each set on its own."""
    return {
        "schema": "capacity/rounds/1",
        "munition": found.munition.id,
        "containers": found.containers,
        "carrier": found.carrier and found.carrier.id,
        **spread_over(found.per_container, found.limited_by, found.proven, found.containers),
        "distribution": likely and forecast_data(likely, found.containers),
        "cautions": cautions(found.sets),
        "sets": [_set(s, found.containers) for s in found.sets],
        **footing(specs, found.sets),
    }


def _set(found: SetRange, containers: int) -> dict[str, Any]:
    each = Triple(found.low, found.typical, found.high)
    return {
        **named(found.assumptions),
        **spread_over(each, found.limited_by, found.proven, containers),
    }
