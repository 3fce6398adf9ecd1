"""Ends without layouts against the loadings themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from capacity.model import Corner
from capacity.sets.ends import enclosed, ends
from capacity.sets.loading import assumption_sets, cannot, solve

if TYPE_CHECKING:
    from capacity.catalog import Specs


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
