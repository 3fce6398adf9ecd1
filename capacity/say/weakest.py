"""The weakest assumption behind an answer, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from capacity.claims.deciding import weakest
from capacity.say.printed import a

if TYPE_CHECKING:
    from collections.abc import Mapping

    from capacity.claims import SetFinding
    from capacity.sets.sets import Sets

_FIELDS: Mapping[str, str] = {
    "gross_mass": "mass",
    "payload_cap": "most weight in a container",
    "dunnage_mass": "share of dunnage",
}


def weakest_assumption(sets: Sets[SetFinding]) -> str | None:
    """The estimate that the answer turns on, with its range; None where none makes a difference."""
    found = weakest(sets)
    if found is None:
        return None
    kind, *path = found.bar.path.split(".")
    what = _FIELDS.get(path[-1], path[-1])
    where = f"clearance in {what}" if path[0] == "clearance" else what
    whose = "" if kind == "stowage" else f" of {a(found.name)}"
    return f"our estimate of the {where}{whose} ({found.bar.low} to {found.bar.high})"
