"""Several munitions in the same containers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from capacity.claims import Verdict, check
from capacity.claims.mixed import totals
from capacity.texts import read

if TYPE_CHECKING:
    from capacity.catalog import Specs


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (
            "1,000 containers could hold 100,000 152 mm shells and 5,000 122 mm rockets.",
            "plausible",
        ),
        ("10 containers hold 9 million 152 mm shells and 9 million 122 mm rockets.", "impossible"),
    ],
)
def test_a_mixed_load_is_judged_as_a_shared_fleet(catalog: Specs, text: str, verdict: str) -> None:
    """A fleet that shares the containers out shows that it fits, mass that it cannot."""
    (said,) = read(text, catalog).statements
    (found,) = check(catalog, [said.claim])
    assert len(said.claim.parts) == 2
    assert found.verdict is Verdict(verdict)


def test_the_totals_of_a_mix_are_its_parts(catalog: Specs) -> None:
    """What a text counts of each munition stands before what others say; without either, none."""
    text = "1,000 containers could hold 100,000 152 mm shells and 5,000 122 mm rockets."
    (said,) = read(text, catalog).statements
    assert totals(catalog, said.claim) == (100_000, 5_000)
    assert totals(catalog, evolve(said.claim, parts=())) == ()
