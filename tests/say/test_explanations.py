"""Why claims cannot all be explained, in words."""

from __future__ import annotations

import capacity
from capacity import Claim, Figure, Hedge
from capacity.say.explanations import conflict


def claim(name: str, each: int) -> Claim:
    """A claim of so many 152 mm shells in one container."""
    figures = Figure(str(each), "round", Hedge.EXACTLY), Figure("1", "container", Hedge.EXACTLY)
    return Claim(
        *(name, "capacity", "shells", "a test"),
        rounds=figures[0],
        containers=figures[1],
        munitions=["152mm"],
    )


def told(**each: int) -> str:
    """The sentence on the only conflict of claims of so many shells a container."""
    claims = [claim(name, number) for name, number in each.items()]
    (found,) = capacity.reconcile(claims, samples=100).conflicts
    return conflict(found)


def test_claims_apart_are_told_by_what_they_imply() -> None:
    """No way of packing holds 150 and 700 alike."""
    assert told(A=150, B=700) == (
        "No single assumption set explains both A (150 a container) and B (700):"
        " the implied rounds a container change between them."
    )


def test_a_claim_beyond_every_set_is_told_alone() -> None:
    """2,000 shells of 40 kg are 80 t, which no container carries, whatever else is claimed."""
    assert told(A=2_000) == "No single assumption set allows A."
