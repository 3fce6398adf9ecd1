"""Several munitions said to be in the same containers, held against fleets that share them out.

A fleet in which each container holds one munition shows that a load fits. That no load does is
shown by mass alone: however containers are shared, their payload is all they carry.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from capacity.claims.hedges import interval, stated
from capacity.claims.judging import Judged, Question
from capacity.claims.statements import Missing, MixedLoad
from capacity.claims.verdicts import Verdict
from capacity.model import Corner, Form

if TYPE_CHECKING:
    from capacity.catalog import Specs
    from capacity.model import Claim
    from capacity.sets.ranges import SetRange
    from capacity.sets.sets import Sets


def mixed_load(asked: Question) -> Judged:
    """What follows for the ``parts`` of a mixed load, and what is missing."""
    claim, found = asked.claim, asked.found
    least = [asked.interval(part).low for part in claim.parts]
    usual, limit = _needed(claim, least, found.practical), _needed(claim, least, found)
    if usual is None or limit is None:
        return Judged(Verdict.UNDECIDABLE, missing=Missing.PACKAGING)
    fleet = stated(claim.figure("containers"))
    counts = (int(stated(part)) for part in claim.parts)
    munitions = (asked.specs.munition(name) for name in claim.munitions)
    load = MixedLoad(tuple(zip(counts, munitions, strict=True)), int(fleet), limit, usual)
    if limit <= fleet:
        return Judged(Verdict.PLAUSIBLE if usual <= fleet else Verdict.ONLY_IF, statement=load)
    if _too_heavy(asked.specs, claim, least, found):
        return Judged(Verdict.IMPOSSIBLE, statement=load)
    return Judged(Verdict.UNDECIDABLE, statement=load, missing=Missing.SHARING)


def totals(specs: Specs, claim: Claim) -> tuple[int, ...]:
    """The rounds quoted for each munition of a mix; none unless there are some for each.

    They are its parts, or what other claims about the same containers (``basis``) count of one.

    >>> from capacity.catalog import load
    >>> specs = load()
    >>> totals(specs, specs.claim("A0-5"))
    (3000000, 500000)
    """
    if claim.parts:
        return tuple(int(stated(part)) for part in claim.parts)
    found = {
        other.munitions[0]: int(stated(other.rounds))
        for other in specs.claims()
        if other.rounds and len(other.munitions) == 1 and set(other.basis) & set(claim.basis)
    }
    named = [found[name] for name in claim.munitions if name in found]
    return tuple(named) if len(named) == len(claim.munitions) else ()


def _needed(claim: Claim, least: list[Fraction], found: Sets[SetRange]) -> Fraction | None:
    """Containers that the parts need, each loaded as fully as a set can; None without a set."""
    best: dict[str, int] = {}
    for one in found:
        name = one.assumptions.packaging.munition.id
        best[name] = max(best.get(name, 0), one.high)
    if not all(best.get(name) for name in claim.munitions):
        return None
    return sum(
        (rounds / best[name] for rounds, name in zip(least, claim.munitions, strict=True)),
        Fraction(0),
    )


def _too_heavy(specs: Specs, claim: Claim, least: list[Fraction], found: Sets[SetRange]) -> bool:
    """Whether the rounds alone weigh more than the most that all containers may carry."""
    fleet = claim.containers and interval(claim.containers).high
    if not fleet:
        return False
    payload = max(s.assumptions.container.payload.at(Corner.HIGH).in_unit("g") for s in found)
    bodies = ([specs.munitions[name].body(form) for form in Form] for name in claim.munitions)
    lightest = (min(b.mass.at(Corner.LOW).in_unit("g") for b in of if b) for of in bodies)
    return payload * fleet < sum(n * mass for n, mass in zip(least, lightest, strict=True))
