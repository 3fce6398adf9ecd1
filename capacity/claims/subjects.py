"""What each of several claims is held to speak of: a munition, or a family of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from capacity.catalog import Specs
    from capacity.model import Claim


def subjects(specs: Specs, claims: Iterable[Claim]) -> dict[Claim, str]:
    """The munition or family that each claim is held to speak of, by id.

    A claim that may mean several munitions joins the claims on one of them where they name just
    one: what explains both is a loading of that one. Else it speaks of all it may mean.
    """
    meant = {claim: [munition.id for munition in specs.meant(claim)] for claim in claims}
    alone = {of[0] for of in meant.values() if len(of) == 1}
    return {claim: _subject(claim, of, alone) for claim, of in meant.items()}


def _subject(claim: Claim, meant: list[str], alone: set[str]) -> str:
    shared = [name for name in meant if name in alone]
    if len(shared) == 1:
        return shared[0]
    return claim.family or " or ".join(meant)
