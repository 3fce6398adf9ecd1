"""What ``capacity validate`` prints with ``--json``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.report.json.parts import plain, stamp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from capacity.catalog import Specs
    from capacity.claims.hedges import Interval
    from capacity.claims.reality import Comparison, Reality


def validate_document(specs: Specs, found: Sequence[Reality]) -> dict[str, Any]:
    """``capacity validate --json``: each load with its comparisons, and how many lie inside."""
    judged = [one for one in found if one.inside is not None]
    return {
        "schema": "capacity/validate/1",
        "loads": [_reality(one) for one in found],
        "compared": len(judged),
        "inside": sum(bool(one.inside) for one in judged),
        **stamp(specs),
    }


def _reality(one: Reality) -> dict[str, Any]:
    load, full = one.load, one.full
    return {
        "id": load.id,
        "name": load.name,
        "when": load.when,
        "counted_by": load.counted_by,
        "comparisons": [_comparison(each) for each in one.comparisons],
        "inside": one.inside,
        "full": full and {"low": plain(full[0]), "high": plain(full[1])},
        "uncertain": list(load.uncertain),
        "sources": list(load.sources),
    }


def _comparison(one: Comparison) -> dict[str, Any]:
    return {
        "measure": one.measure.value,
        "reported": _ends(one.reported),
        "expected": _ends(one.expected),
        "place": one.place.value,
    }


def _ends(given: Interval) -> dict[str, Any]:
    return {"low": plain(given.low), "high": None if given.high is None else plain(given.high)}
