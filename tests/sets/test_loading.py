"""One loading as a document: what is written, the checker accepts."""

from __future__ import annotations

import json

import pytest

from capacity.packing import verify
from capacity.packing.question import Cylinders
from capacity.sets.loading import solve


@pytest.mark.parametrize("door", [(151, 2000), (152, 152), None])
def test_cylinders_behind_any_door_make_a_document_that_checks(
    door: tuple[int, int] | None,
) -> None:
    """Shells that do not pass the door are a proved zero, and the document says so."""
    asked = Cylinders(
        (5898, 2352, 2393), (152, 700), door=door, item_mass=43_560, payload=21_710_000
    )
    found = solve(asked, "quick")
    written = json.loads(json.dumps(found.document()))
    assert verify.document(written) == (found.lower, found.upper)
    assert (found.lower == 0) is (door == (151, 2000))
