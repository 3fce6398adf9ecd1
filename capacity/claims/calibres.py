"""How the verdict changes with the munition, where a claim may mean several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from capacity.claims.verdicts import Implied, SetFinding, Verdict, by_mass_alone, verdict
from capacity.sets.sets import Sets

if TYPE_CHECKING:
    from collections.abc import Iterable

    from capacity.model import Claim, Munition


def verdicts(
    munitions: Iterable[Munition], claim: Claim, asked: Implied, sets: Sets[SetFinding]
) -> dict[str, Verdict]:
    """The verdict for each of ``munitions`` alone, by its id; empty for only one."""
    found = {}
    for munition in munitions:
        own = Sets(s for s in sets if s.range.assumptions.packaging.munition.id == munition.id)
        if own:
            found[munition.id] = verdict(asked, own, bare=by_mass_alone(claim, own.ranges))
    return found if len(found) > 1 else {}
