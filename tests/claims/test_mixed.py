"""Several munitions in the same containers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from capacity.claims import Verdict, check
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
