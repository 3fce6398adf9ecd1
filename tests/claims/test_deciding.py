"""The set that an answer turns on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import capacity
from capacity import Claim, Figure, Hedge
from capacity.claims.deciding import turning

if TYPE_CHECKING:
    from capacity.catalog import Specs


@pytest.mark.parametrize("each", [300, 560, 2_000, 5])
def test_the_answer_turns_on_the_set_nearest_to_the_claim(catalog: Specs, each: int) -> None:
    """Of usual sets that agree the fullest; of none that agrees, the end towards the claim."""
    claim = Claim(
        *("X1", "capacity", "shells", "a test"),
        rounds=Figure(str(each), "round", Hedge.EXACTLY),
        containers=Figure("1", "container", Hedge.EXACTLY),
        munitions=["152mm"],
    )
    sets = capacity.check(claim, catalog=catalog).sets
    agreeing = [s.range for s in sets if s.range.low <= each <= s.range.high]
    usual = [one for one in agreeing if one.assumptions.practical] or agreeing
    found = turning(sets)
    if usual:
        assert found in usual
        assert found.high == max(one.high for one in usual)
    elif each > found.high:
        assert found.high == max(s.range.high for s in sets)
    else:
        assert found.low == min(s.range.low for s in sets) > each
