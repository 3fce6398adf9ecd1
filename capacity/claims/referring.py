"""What claims refer to: names that the catalog must have, and the munitions they speak of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from capacity.errors import InputError, refuse
from capacity.model import Claim, ClaimKind
from capacity.model.articles import over_nothing
from capacity.model.checks import shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from capacity.catalog import Specs


def resolved(specs: Specs, claim: Claim) -> Claim:
    """``claim`` with all that it names of the catalog by its id, aliases replaced.

    Raises ``UnknownIdError`` for a family, munition, container, carrier or claim that the catalog
    has not, and ``InputError`` for what is no claim or a headline over a text without rounds.

    >>> from capacity.catalog import load
    >>> from capacity.model import Figure
    >>> made = Claim("X1", "delivery", "shells", "a test", rounds=Figure("5", "round"),
    ...              munitions=["152 mm shell"])
    >>> resolved(load(), made).munitions
    ('152mm-of540',)
    """
    if not isinstance(claim, Claim):
        raise InputError(f"expected a Claim, got {shown(claim)}")
    if claim.kind is ClaimKind.HEADLINE:
        refuse(over_nothing(claim, specs.claim(claim.basis[0])))
    found = evolve(
        claim,
        family=claim.family and specs.family(claim.family).id,
        munitions=[specs.munition(name).id for name in claim.munitions],
        container_ids=[specs.find("container", name).id for name in claim.container_ids],
        packaging_ids=[specs.find("packaging", name).id for name in claim.packaging_ids],
        carriers=[specs.carrier(name).id for name in claim.carriers],
    )
    return claim if found == claim else found


def subjects(specs: Specs, claims: Iterable[Claim]) -> dict[Claim, str]:
    """The munition or family that each claim is held to speak of, by id.

    A claim that may mean several munitions joins the claims on one of them where they name just
    one: what explains both is a loading of that one. Else it speaks of all it may mean.
    """
    meant = {claim: [munition.id for munition in specs.meant(claim)] for claim in claims}
    alone = {of[0] for of in meant.values() if len(of) == 1}
    found = {}
    for claim, of in meant.items():
        shared = [name for name in of if name in alone]
        every = claim.family or " or ".join(of)
        found[claim] = shared[0] if len(shared) == 1 else every
    return found
