"""Several munitions said to be in the same containers, held against fleets that share them out.

A fleet in which each container holds one munition shows that a load fits. That no load does is
shown by mass alone: however containers are shared, their payload is all they carry.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from capacity.claims.hedges import Convention, interval, stated
from capacity.claims.verdicts import Verdict
from capacity.model import Corner, Form

if TYPE_CHECKING:
    from collections.abc import Iterable

    from capacity.catalog import Specs
    from capacity.model import Claim
    from capacity.sets.ranges import SetRange

Said = tuple[str, Verdict, tuple[str, ...]]


def examine(
    specs: Specs, claim: Claim, found: tuple[SetRange, ...], convention: Convention
) -> Said:
    """What follows for the ``parts`` of a mixed load, and what is missing."""
    if claim.containers is None:
        return "It counts no containers.", Verdict.UNDECIDABLE, ("the number of containers",)
    least = [interval(part, convention).low for part in claim.parts]
    fleet = stated(claim.containers)
    usual = _needed(claim, least, (s for s in found if s.assumptions.practical))
    limit = _needed(claim, least, found)
    names = " and ".join(
        f"{int(stated(part)):,} of {specs.munitions[m].name}"
        for part, m in zip(claim.parts, claim.munitions, strict=True)
    )
    if usual is None or limit is None:
        return (
            f"It quotes {names} in the same containers.",
            Verdict.UNDECIDABLE,
            ("a packaging of each",),
        )
    said = (
        f"It quotes {names} in the same {int(fleet):,} containers. Loaded one munition a container,"
        f" that takes at least {int(limit):,} of them at physical limits, {int(usual):,} as rounds"
        " do ship."
    )
    value = Verdict.PLAUSIBLE if usual <= fleet else Verdict.ONLY_IF
    if limit > fleet:
        value = (
            Verdict.IMPOSSIBLE if _too_heavy(specs, claim, least, found) else Verdict.UNDECIDABLE
        )
    needs = ("whether both shared containers",) if value is Verdict.UNDECIDABLE else ()
    return said, value, needs


def _needed(claim: Claim, least: list[Fraction], found: Iterable[SetRange]) -> Fraction | None:
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


def _too_heavy(
    specs: Specs, claim: Claim, least: list[Fraction], found: tuple[SetRange, ...]
) -> bool:
    """Whether the rounds alone weigh more than the most that all containers may carry."""
    fleet = claim.containers and interval(claim.containers).high
    if not fleet:
        return False
    payload = max(s.assumptions.container.payload.at(Corner.HIGH).in_unit("g") for s in found)
    return payload * fleet < sum(
        rounds * _lightest(specs, name) for rounds, name in zip(least, claim.munitions, strict=True)
    )


def _lightest(specs: Specs, munition: str) -> Fraction:
    """The least mass of a round in g, in any form."""
    bodies = (specs.munitions[munition].body(form) for form in Form)
    return min(body.mass.at(Corner.LOW).in_unit("g") for body in bodies if body is not None)
