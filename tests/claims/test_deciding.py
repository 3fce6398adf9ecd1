"""The set and the part of it that an answer turns on."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

import capacity
from capacity import Claim, Figure, Hedge
from capacity.claims.deciding import Factor, deciding, turning

if TYPE_CHECKING:
    from capacity.catalog import Specs


def found(packaging: str, container: str, *, agrees: bool) -> Any:
    """What matters of a finding: the parts of its set and whether it agrees."""
    parts = {"packaging": packaging, "container": container, "stowage": "tight"}
    named = {part: SimpleNamespace(id=name) for part, name in parts.items()}
    return SimpleNamespace(
        range=SimpleNamespace(assumptions=SimpleNamespace(**named)), agrees=agrees
    )


def test_the_part_that_divides_most_decides() -> None:
    """Of three agree all, none and half; of two a third and two thirds; one alone divides none."""
    agreeing = {"ax", "ay", "cy"}
    pairs = [three + two for three in "abc" for two in "xy"]
    sets = [found(*pair, agrees=pair in agreeing) for pair in pairs]
    assert deciding(sets) == (Factor.PACKAGING, Factor.CONTAINER)
    turned = [found(*reversed(pair), agrees=pair in agreeing) for pair in pairs]
    assert deciding(turned) == (Factor.CONTAINER, Factor.PACKAGING)
    assert deciding([found(*pair, agrees=True) for pair in pairs]) == ()


@pytest.mark.parametrize("each", [300, 560, 2_000, 5, 200])
def test_the_answer_turns_on_the_set_nearest_to_the_claim(catalog: Specs, each: int) -> None:
    """Of usual sets that agree the fullest; of none that agrees, the next one to the claim.

    Between sets that hold too few and others that would hold more, as at 200, the former.
    """
    claim = Claim(
        *("X1", "capacity", "shells", "a test"),
        rounds=Figure(str(each), "round", Hedge.EXACTLY),
        containers=Figure("1", "container", Hedge.EXACTLY),
        munitions=["152mm"],
    )
    sets = capacity.check(claim, catalog=catalog).sets
    agreeing = [s.range for s in sets if s.range.low <= each <= s.range.high]
    usual = [one for one in agreeing if one.assumptions.practical] or agreeing
    decides = turning(sets)
    if usual:
        assert decides in usual
        assert decides.high == max(one.high for one in usual)
    elif small := [s.range.high for s in sets if s.range.high < each]:
        assert decides.high == max(small)
    else:
        assert decides.low == min(s.range.low for s in sets) > each
