"""Laws of the distributions, for any estimates."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import attrs
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from capacity.api import load
from capacity.model import Basis, Corner, Datum, Estimate
from capacity.report.answers.likelihoods import PERCENTILES
from capacity.sets.loading import AssumptionSet
from capacity.sets.ranges import SetRange
from capacity.uncertainty.distributions import Family
from capacity.uncertainty.forecast import forecast
from capacity.uncertainty.sampling import Plan, distribution

CATALOG = load()
FEW = settings(max_examples=20)
UPRIGHT = ("152mm-crate-2", "152mm-pallet-8", "122mm-9m22u-crate-1", "ak-rifle-crate-10")
PRACTICE = ("practical", "rail-wagon")

sets = st.builds(
    lambda c, p, s: AssumptionSet(
        CATALOG.containers[c], CATALOG.packagings[p], CATALOG.stowages[s]
    ),
    st.sampled_from(("22G1-24t", "22G1-30t", "42G1-30t")),
    st.sampled_from(UPRIGHT),
    st.sampled_from(PRACTICE),
)
plans = st.builds(
    Plan,
    st.just(400),
    st.integers(0, 99),
    st.sampled_from(list(Family)),
    st.sampled_from([0.0, 0.5, 1.0]),
    st.just(False),
)


def changed(assumptions: AssumptionSet, change: Any) -> AssumptionSet:
    """The set with every estimate of its packaging changed."""
    packaging = assumptions.packaging
    names = [n for n in ("length", "width", "height") if getattr(packaging.outer, n) is not None]
    outer = attrs.evolve(packaging.outer, **{n: change(getattr(packaging.outer, n)) for n in names})
    evolved = attrs.evolve(packaging, outer=outer, gross_mass=change(packaging.gross_mass))
    return attrs.evolve(assumptions, packaging=evolved)


def point(estimate: Any) -> Any:
    """The estimate with its typical value alone."""
    return estimate.exactly(estimate.typical)


def wider(estimate: Estimate, share: Fraction) -> Estimate:
    """The estimate with both ends moved outwards by a share of their values."""

    def datum(corner: Corner, factor: Fraction) -> Datum:
        return Datum(estimate.at(corner) * factor, Basis.GIVEN)

    ends = datum(Corner.LOW, 1 - share), datum(Corner.HIGH, 1 + share)
    return type(estimate)(ends[0], estimate.typical, ends[1])


def drawn(assumptions: AssumptionSet, plan: Plan) -> tuple[SetRange, Any]:
    """The range of a set and its distribution."""
    found = SetRange(assumptions)
    return found, distribution(found, plan)


@FEW
@given(sets, plans)
def test_every_draw_lies_within_the_guaranteed_range(
    assumptions: AssumptionSet, plan: Plan
) -> None:
    """No count, laid out or bound, leaves [low, high]; probabilities sum to one."""
    found, one = drawn(assumptions, plan)
    assert one.spread.counts[0] >= found.low
    assert one.spread.counts[-1] <= found.high
    assert one.spread.lower.sum() == pytest.approx(1)
    assert one.spread.upper.sum() == pytest.approx(1)


@FEW
@given(sets, plans)
def test_percentiles_are_ordered(assumptions: AssumptionSet, plan: Plan) -> None:
    """A higher percentile is no lower count, and a layout never beats its bound."""
    _, one = drawn(assumptions, plan)
    reached = [one.spread.percentile(p) for p in PERCENTILES]
    assert reached == sorted(reached)
    assert all(between.low <= between.high for between in reached)
    for count in one.spread.counts:
        assert one.spread.at_least(count).low <= one.spread.at_least(count).high + 1e-12


@FEW
@given(sets, plans)
def test_estimates_of_no_width_give_a_point(assumptions: AssumptionSet, plan: Plan) -> None:
    """Without uncertainty every draw is the typical loading."""
    pinned = changed(assumptions, point)
    stowage = pinned.stowage
    lost = {n: getattr(stowage.clearance, n) for n in ("length", "width", "height")}
    sizes: Any = {name: point(e) for name, e in lost.items() if e is not None}
    dunnage = stowage.dunnage_mass and point(stowage.dunnage_mass)
    still = attrs.evolve(
        stowage, clearance=attrs.evolve(stowage.clearance, **sizes), dunnage_mass=dunnage
    )
    found, one = drawn(attrs.evolve(pinned, stowage=still), plan)
    assert one.spread.variance == 0
    assert one.spread.mean.low == pytest.approx(found.typical)


@FEW
@given(sets, plans)
def test_the_mixture_of_one_set_is_that_set(assumptions: AssumptionSet, plan: Plan) -> None:
    """A forecast over one set has that set's own probabilities."""
    found, one = drawn(assumptions, plan)
    alone = forecast([found], plan)
    assert alone.spread.counts.tolist() == one.spread.counts.tolist()
    assert np.allclose(alone.spread.lower, one.spread.lower, rtol=0, atol=1e-15)


@FEW
@given(
    st.sampled_from(("22G1-24t", "22G1-30t")),
    st.sampled_from(("152mm-crate-2", "152mm-pallet-8", "ak-rifle-crate-10")),
    st.fractions(Fraction(0), Fraction(1, 10)),
    st.sampled_from(list(Family)),
)
def test_widening_an_estimate_never_narrows_the_support(
    container: str, packaging: str, share: Fraction, family: Family
) -> None:
    """Counted in full, a wider estimate reaches at least as low and as high."""
    before = AssumptionSet(
        CATALOG.containers[container],
        CATALOG.packagings[packaging],
        CATALOG.stowages["rail-wagon"],
    )
    after = changed(before, lambda estimate: wider(estimate, share))
    plan = Plan(1_000, family=family)
    (_, one), (_, other) = drawn(before, plan), drawn(after, plan)
    assert one.exact
    assert other.exact
    assert other.spread.counts[0] <= one.spread.counts[0]
    assert other.spread.counts[-1] >= one.spread.counts[-1]
