"""What-ifs as plain data for ``--json``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.report.json.documents import footing
from capacity.sets.cautions import cautions
from capacity.version import __version__

if TYPE_CHECKING:
    from capacity.catalog import Specs
    from capacity.questions.whatif import Comparison
    from capacity.sets.ranges import RoundRange, Triple


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
    each = found.per_container._asdict()
    return {
        "per_container": each,
        "rounds": {name: value * found.containers for name, value in each.items()},
        "limited_by": found.limited_by._asdict(),
        "proven": {"low": found.proven[0], "high": found.proven[1]},
    }


def containers_document(
    specs: Specs, found: RoundRange, number: int, needed: Triple
) -> dict[str, Any]:
    """``capacity containers --json``: how many containers a number of rounds needs."""
    return {
        "schema": "capacity/containers/1",
        "munition": found.munition.id,
        "rounds": number,
        "containers": needed._asdict(),
        "per_container": found.per_container._asdict(),
        "version": __version__,
        "specs_hash": specs.specs_hash,
    }
