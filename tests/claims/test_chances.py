"""The probability that containers could hold what a claim says."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import attrs
import pytest

from capacity.claims import check
from capacity.claims.chances import chances
from capacity.model import Figure, Hedge

pytest.importorskip("numpy")

if TYPE_CHECKING:
    from capacity.catalog import Specs


def test_the_chance_of_crates_by_hand(catalog: Specs) -> None:
    """Rail wagon load of 17.8 t, 162 crates of two: P(mass <= 17,800,000 / 162 g), triangular."""
    from capacity.uncertainty.sampling import Plan

    few = attrs.evolve(
        catalog,
        containers={"22G1-24t": catalog.containers["22G1-24t"]},
        stowages={"rail-wagon": catalog.stowages["rail-wagon"]},
        packagings={"152mm-crate-2": catalog.packagings["152mm-crate-2"]},
    )
    claim = attrs.evolve(
        catalog.claim("A3-2"),
        containers=Figure("1000", "container", Hedge.EXACTLY),
        rounds=Figure("324000", "round", Hedge.EXACTLY),
    )
    (found,) = chances(check(few, [claim]), Plan(10))
    assert found is not None
    heaviest = 17_800_000 // 162
    expected = Fraction((heaviest - 105_000) ** 2, 10_000 * 5_000)
    assert heaviest < 110_000
    assert found.exact.low == pytest.approx(float(expected), abs=1e-12)
    assert found.exact == found.worded


def test_claims_of_the_same_id_have_their_own_chances(catalog: Specs) -> None:
    """Two sentences, which share an id, are answered each for itself."""
    from capacity.uncertainty.sampling import Plan

    few = attrs.evolve(catalog, stowages={"rail-wagon": catalog.stowages["rail-wagon"]})
    easy = attrs.evolve(catalog.claim("A3-2"), rounds=Figure("700000", "round", Hedge.EXACTLY))
    one, other = chances(check(few, [easy, catalog.claim("A3-2")]), Plan(10))
    assert one is not None
    assert other is not None
    assert one.exact.low == pytest.approx(1)
    assert other.exact.low < 1


def test_claims_on_the_same_sets_share_their_draws(catalog: Specs) -> None:
    """Two claims about the same munition are answered from one forecast."""
    from capacity.uncertainty.sampling import Plan

    few = attrs.evolve(catalog, stowages={"rail-wagon": catalog.stowages["rail-wagon"]})
    claims = [catalog.claim("A3-2"), catalog.claim("A4-1")]
    one, other = chances(check(few, claims), Plan(10))
    assert one is not None
    assert other is not None
    assert one.forecast is other.forecast
    assert other.exact.low <= one.exact.low


def test_a_claim_that_implies_no_rounds_has_no_chance(catalog: Specs) -> None:
    """Containers alone and rounds alone have none; the others keep their places."""
    from capacity.uncertainty.sampling import Plan

    findings = list(check(catalog, [catalog.claim(name) for name in ("A3-1", "A0-4", "A3-3")]))
    first, second, third = chances(findings, Plan(50))
    assert first is third is None
    assert second is not None
