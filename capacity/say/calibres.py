"""How the verdict changes with the munition, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from capacity.claims.verdicts import Verdict
from capacity.say.printed import joined

if TYPE_CHECKING:
    from capacity.claims import Finding

_ORDER = (
    Verdict.PLAUSIBLE,
    Verdict.UNDERSTATED,
    Verdict.ONLY_IF,
    Verdict.IMPOSSIBLE,
)


def by_calibre(finding: Finding) -> str:
    """The verdict of each munition, most favourable first; empty where only one is meant."""
    found = finding.calibres
    names = {munition.id: munition.name for munition in finding.munitions}
    if not found:
        return ""
    if len(set(found.values())) == 1:
        return f"The verdict is the same for each: {joined((names[one] for one in found), 'and')}."
    parts = (
        f"{value} for {joined((names[one] for one in found if found[one] is value), 'and')}"
        for value in _ORDER
        if value in found.values()
    )
    return f"By calibre: {'; '.join(parts)}."
