"""Loadings: as documents that the checker accepts, and by their ends alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from capacity.model import Corner
from capacity.packing import verify
from capacity.packing.question import Cylinders
from capacity.sets.loading import assumption_sets, cannot, enclosed, ends, solve

if TYPE_CHECKING:
    from capacity.catalog import Specs


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


@pytest.mark.parametrize("corner", [Corner.LOW, Corner.HIGH])
@pytest.mark.parametrize("munition", ["152mm", "Grad", "240mm-rocket", "hwasong-11a"])
def test_ends_are_those_of_the_loading(catalog: Specs, munition: str, corner: Corner) -> None:
    """Whether or not a layout is built, count, bound and what limits them are the same."""
    packagings = catalog.packagings_of(catalog.munition(munition))
    containers = [catalog.containers["22G1-30t"], catalog.containers["42G1-30t"]]
    for assumptions in assumption_sets(containers, packagings, catalog.stowages.values()):
        asked = cannot(assumptions, corner)
        found, around = solve(asked, "quick"), enclosed(asked)
        assert ends(asked, "quick") == (found.lower, found.upper, found.limited_by)
        assert around.least <= found.lower <= found.upper <= around.most
