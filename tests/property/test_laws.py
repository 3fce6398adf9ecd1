"""Laws of the ranges and verdicts, for any specs."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import capacity
from capacity.api import load
from capacity.claims import Verdict
from capacity.model import Claim, ClaimKind, Corner, Figure, Hedge
from capacity.quantities import Amount
from capacity.sets.loading import AssumptionSet
from capacity.sets.ranges import SetRange
from capacity.sets.sets import Sets

if TYPE_CHECKING:
    from collections.abc import Callable

    from capacity.catalog import Specs

CATALOG = load()
PACKAGINGS = sorted(CATALOG.packagings)
CONTAINERS = sorted(CATALOG.containers)
STOWAGES = sorted(CATALOG.stowages)
FEW = settings(max_examples=20)

assumption_sets = st.builds(
    lambda c, p, s: AssumptionSet(
        CATALOG.containers[c], CATALOG.packagings[p], CATALOG.stowages[s]
    ),
    st.sampled_from(CONTAINERS),
    st.sampled_from(PACKAGINGS),
    st.sampled_from(STOWAGES),
)
shares = st.floats(0, 0.3)


def _stretched(estimate: Any, change: Callable[[Corner, Any], Any]) -> Any:
    data = {
        c.value: attrs.evolve(getattr(estimate, c.value), value=change(c, estimate.at(c)))
        for c in Corner
    }
    return type(estimate)(**data)


def converted(value: Amount, symbol: str) -> Amount:
    """The same amount in another unit."""
    return Amount.of(value.in_unit(symbol), symbol)


def _with_packaging(
    assumptions: AssumptionSet, change: Callable[[Corner, Any], Any]
) -> AssumptionSet:
    packaging = assumptions.packaging
    sizes = {
        name: _stretched(getattr(packaging.outer, name), change)
        for name in ("length", "width", "height", "diameter")
        if getattr(packaging.outer, name) is not None
    }
    changed = attrs.evolve(
        packaging,
        outer=attrs.evolve(packaging.outer, **sizes),
        gross_mass=_stretched(packaging.gross_mass, change),
    )
    return attrs.evolve(assumptions, packaging=changed)


def _widened(share: float) -> Callable[[Corner, Any], Any]:
    factor = {Corner.LOW: 1 - share, Corner.TYPICAL: 1, Corner.HIGH: 1 + share}
    return lambda corner, value: value * factor[corner]


@FEW
@given(assumption_sets)
def test_low_typical_high_are_in_order(assumptions: AssumptionSet) -> None:
    """Low <= typical <= high for every assumption set."""
    found = SetRange(assumptions)
    assert 0 <= found.low <= found.typical <= found.high


@FEW
@given(st.lists(assumption_sets, min_size=1, max_size=6))
def test_the_extremes_are_those_of_a_full_search(assumptions: list[AssumptionSet]) -> None:
    """Leaving out what cannot be the extreme never changes which set it is."""
    sets = Sets(SetRange(one) for one in assumptions)
    assert sets.lowest is min(sets, key=lambda s: s.low)
    assert sets.highest is max(sets, key=lambda s: s.high)
    assert all(one.floor <= one.low and one.high <= one.roof for one in sets)


@FEW
@given(assumption_sets, st.integers(0, 2_000))
def test_what_is_told_without_a_search_is_what_a_search_finds(
    assumptions: AssumptionSet, rounds: int
) -> None:
    """A number drawn, and those at and beside either end, where a slip would show."""
    found = SetRange(assumptions)
    near = (end + step for end in (found.low, found.high) for step in (-1, 0, 1))
    for number in map(Fraction, (rounds, *near)):
        assert SetRange(assumptions).reaches(number) == (number <= found.high)
        assert SetRange(assumptions).exceeds(number) == (number < found.low)


@FEW
@given(assumption_sets, shares)
def test_widening_an_estimate_never_narrows_a_range(
    assumptions: AssumptionSet, share: float
) -> None:
    """A wider packaging estimate gives a range that encloses the old one."""
    narrow, wide = SetRange(assumptions), SetRange(_with_packaging(assumptions, _widened(share)))
    assert wide.low <= narrow.low
    assert wide.high >= narrow.high


@FEW
@given(assumption_sets, shares)
def test_a_bigger_or_heavier_crate_never_holds_more(
    assumptions: AssumptionSet, share: float
) -> None:
    """At each corner a layout of the bigger crate is within the bound of the smaller one."""
    before = SetRange(assumptions)
    after = SetRange(_with_packaging(assumptions, lambda _, value: value * (1 + share)))
    for corner in Corner:
        assert after._fits(corner).lower <= before._cannot(corner).upper


@FEW
@given(st.sampled_from(PACKAGINGS), st.sampled_from(CONTAINERS))
def test_inches_and_millimetres_agree(packaging: str, container: str) -> None:
    """The same packaging written in inches and pounds gives the same counts."""
    units = {"length": "in", "mass": "lb"}
    assumptions = AssumptionSet(
        CATALOG.containers[container],
        CATALOG.packagings[packaging],
        CATALOG.stowages["physical-limit"],
    )
    imperial = _with_packaging(
        assumptions, lambda _, value: converted(value, units[value.unit.measures])
    )
    one, other = SetRange(assumptions), SetRange(imperial)
    assert (one.low, one.typical, one.high) == (other.low, other.typical, other.high)


def _claim(rounds: int, containers: int, kind: ClaimKind) -> Claim:
    return Claim(
        id="X",
        kind=kind,
        what="shells",
        speaker="a law",
        rounds=Figure(str(rounds), "round", Hedge.EXACTLY),
        containers=Figure(str(containers), "container", Hedge.EXACTLY),
        munitions=("152mm-of540",),
    )


counted = st.sampled_from([ClaimKind.CAPACITY, ClaimKind.DELIVERY])


@FEW
@given(st.integers(1, 900), st.integers(1, 10_000), st.integers(2, 50), counted)
def test_scaling_a_claim_keeps_its_verdict(
    each: int, containers: int, factor: int, kind: ClaimKind
) -> None:
    """K times the rounds in k times the containers is the same claim."""
    once = capacity.check(_claim(each * containers, containers, kind), catalog=CATALOG)
    again = capacity.check(
        _claim(each * containers * factor, containers * factor, kind), catalog=CATALOG
    )
    assert once.verdict is again.verdict


@FEW
@given(st.integers(1, 1000), st.integers(1, 10_000), counted)
def test_impossible_is_above_every_upper_and_nothing_else_is(
    each: int, containers: int, kind: ClaimKind
) -> None:
    """At or below a constructed lower never impossible; above every upper always."""
    finding = capacity.check(_claim(each * containers, containers, kind), catalog=CATALOG)
    highest = max(s.range.high for s in finding.sets)
    assert (finding.verdict is Verdict.IMPOSSIBLE) == (each > highest)
    if each <= max(s.range.low for s in finding.sets):
        assert finding.verdict is not Verdict.IMPOSSIBLE


QUOTED = [c.id for c in CATALOG.claims() if c.rounds and c.containers]


@pytest.mark.parametrize("name", QUOTED)
@settings(max_examples=3)
@given(share=shares)
def test_widening_never_makes_a_plausible_claim_impossible(name: str, share: float) -> None:
    """Every quoted count of rounds is plausible, and wider specs keep it possible."""
    assert capacity.check(name, catalog=CATALOG).verdict is Verdict.PLAUSIBLE
    change = _widened(share)
    packagings = {
        i: _with_packaging(
            AssumptionSet(CATALOG.containers[CONTAINERS[0]], p, CATALOG.stowages[STOWAGES[0]]),
            change,
        ).packaging
        for i, p in CATALOG.packagings.items()
    }
    wider: Specs = attrs.evolve(CATALOG, packagings=packagings)
    assert capacity.check(name, catalog=wider).verdict is not Verdict.IMPOSSIBLE


@FEW
@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_more_containers_never_hold_fewer_rounds(one: int, more: int) -> None:
    """Rounds are proportional to containers."""
    fewer, greater = (
        capacity.rounds(one, "Grad", catalog=CATALOG),
        capacity.rounds(one + more, "Grad", catalog=CATALOG),
    )
    assert greater.high > fewer.high
    assert greater.low >= fewer.low
