"""What ``capacity specs`` prints with ``--json``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from capacity.catalog.kinds import FIELDS
from capacity.model import Corner, Packaging
from capacity.model.walking import estimates
from capacity.report.json.parts import datum_data, stamp

if TYPE_CHECKING:
    from capacity.catalog import Specs


def thing_document(specs: Specs, kind: str, thing: Any) -> dict[str, Any]:
    """``capacity specs show --json``: what a spec says, number by number."""
    rows = [
        {
            "path": ".".join(path),
            **{corner.value: datum_data(getattr(estimate, corner.value)) for corner in Corner},
        }
        for path, estimate in estimates(thing)
    ]
    return {
        "schema": "capacity/spec/1",
        "kind": kind,
        "id": thing.id,
        "name": _named(thing),
        **_resting(thing),
        "numbers": rows,
        **stamp(specs),
    }


def specs_document(specs: Specs) -> dict[str, Any]:
    """``capacity specs list --json``: every thing by kind, with its name."""
    return {
        "schema": "capacity/specs/1",
        **{kind: {i: _named(t) for i, t in getattr(specs, kind).items()} for kind in FIELDS},
        **stamp(specs),
    }


def _resting(thing: Any) -> dict[str, Any]:
    if not isinstance(thing, Packaging):
        return {}
    evidence = thing.evidence and attrs.asdict(thing.evidence)
    return {"rests": thing.rests, "evidence": evidence}


def _named(thing: Any) -> str:
    return str(getattr(thing, "name", None) or getattr(thing, "title", None) or thing.publisher)
