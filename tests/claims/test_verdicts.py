"""The verdict, from ranges made for the purpose."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import attrs
import pytest

import capacity
from capacity.claims.hedges import Convention, Interval
from capacity.claims.verdicts import (
    Flag,
    State,
    Unless,
    Verdict,
    by_mass_alone,
    flags,
    implied,
    set_findings,
    suits,
    unless,
    verdict,
)
from capacity.model import Claim, ClaimKind, Figure, Form, Hedge
from capacity.sets.ranges import SetRange

if TYPE_CHECKING:
    from capacity.catalog import Specs

LIMIT, PRACTICE = "152mm-bare", "152mm-crate-2"


@attrs.frozen
class _Made(SetRange):
    """A range with ends of our own."""

    low: int = 0
    high: int = 0

    def reaches(self, rounds: Fraction) -> bool:
        return rounds <= self.high

    def exceeds(self, rounds: Fraction) -> bool:
        return self.low > rounds


def _range(
    catalog: Specs, packaging: str, low: int, high: int, container: str | None = None
) -> SetRange:
    found = capacity.rounds(
        1, "152mm", packaging=packaging, container=container, stowage="practical", catalog=catalog
    ).sets[0]
    return _Made(found.assumptions, low=low, high=high)


def _claim(rounds: str, hedge: Hedge = Hedge.EXACTLY) -> Claim:
    return Claim(
        id="X",
        kind=ClaimKind.CAPACITY,
        what="shells",
        speaker="a test",
        rounds=Figure(rounds, "round", hedge),
        containers=Figure("1", "container", Hedge.EXACTLY),
        munitions=("152mm-of540",),
    )


@pytest.mark.parametrize(
    ("rounds", "expected"),
    [
        ("99", Verdict.UNDERSTATED),
        ("150", Verdict.PLAUSIBLE),
        ("200", Verdict.PLAUSIBLE),
        ("300", Verdict.ONLY_IF),
        ("400", Verdict.ONLY_IF),
        ("500", Verdict.ONLY_IF),
        ("501", Verdict.IMPOSSIBLE),
    ],
)
def test_verdict_by_where_the_claim_lies(catalog: Specs, rounds: str, expected: Verdict) -> None:
    """Practice holds 100-200, a limit 400-500; 300 needs a fleet loaded both ways."""
    ranges = [_range(catalog, PRACTICE, 100, 200), _range(catalog, LIMIT, 400, 500)]
    asked = implied(_claim(rounds))
    assert asked is not None
    assert verdict(asked, set_findings(_claim(rounds), asked, ranges), bare=0) is expected


def test_an_open_count_is_taken_as_stated() -> None:
    """At least 10,000 containers divide as 10,000."""
    claim = attrs.evolve(_claim("4800000"), containers=Figure("10000", "container", Hedge.AT_LEAST))
    asked = implied(claim)
    assert asked is not None
    assert asked.more
    assert asked.per_container == Interval(Fraction(480), Fraction(480))


def test_the_interval_divides_the_extremes() -> None:
    """About 3 million in about 6,700 is 2.7/6750 to 3.3/6650 million."""
    claim = attrs.evolve(
        _claim("3000000", Hedge.ABOUT), containers=Figure("6700", "container", Hedge.ABOUT)
    )
    asked = implied(claim)
    assert asked is not None
    assert asked.per_container == (Fraction(2_700_000, 6_750), Fraction(3_300_000, 6_650))
    assert asked.stated == Fraction(3_000_000, 6_700)


def test_without_containers_nothing_is_implied() -> None:
    """A claim that lacks a number implies no rounds a container."""
    assert implied(attrs.evolve(_claim("5"), containers=None)) is None


@pytest.mark.parametrize(
    ("rounds", "hedge", "expected"),
    [
        ("501", Hedge.AT_LEAST, Verdict.ONLY_IF),
        ("501", Hedge.FEWER_THAN, Verdict.IMPOSSIBLE),
        ("99", Hedge.AT_LEAST, Verdict.UNDERSTATED),
        ("99", Hedge.FEWER_THAN, Verdict.ONLY_IF),
    ],
)
def test_an_open_count_of_containers_leaves_its_side_open(
    catalog: Specs, rounds: str, hedge: Hedge, expected: Verdict
) -> None:
    """More containers than stated could hold more, fewer could hold less."""
    ranges = [_range(catalog, PRACTICE, 100, 200), _range(catalog, LIMIT, 400, 500)]
    claim = attrs.evolve(_claim(rounds), containers=Figure("1", "container", hedge))
    asked = implied(claim)
    assert asked is not None
    assert verdict(asked, set_findings(claim, asked, ranges), bare=0) is expected


def test_what_only_mass_forbids_is_not_impossible_without_a_limit_packaging(
    catalog: Specs,
) -> None:
    """A rifle of 3 kg at 28,140 kg: 9,380 by mass alone, though no crate holds as many."""
    found = capacity.rounds(1, "ak-rifle", catalog=catalog).sets
    claim = attrs.evolve(_claim("8000"), munitions=("ak-rifle",))
    assert by_mass_alone(claim, found) == 9_380
    assert capacity.check(claim, catalog=catalog).verdict is Verdict.ONLY_IF
    beyond = attrs.evolve(_claim("9381"), munitions=("ak-rifle",))
    assert capacity.check(beyond, catalog=catalog).verdict is Verdict.IMPOSSIBLE


def test_bare_shells_are_the_limit_of_shells(catalog: Specs) -> None:
    """Where a limit packaging of the form is considered, mass alone adds nothing."""
    claim = attrs.evolve(_claim("1"), form=Form.PROJECTILE)
    assert by_mass_alone(claim, capacity.rounds(1, "152mm", catalog=catalog).sets) == 0


@pytest.mark.parametrize(
    ("named", "fits"),
    [
        ({}, True),
        ({"container_ids": ("22G1-24t",)}, True),
        ({"container_ids": ("22G1-30t",)}, False),
        ({"packaging_ids": ("152mm-crate-2",)}, True),
        ({"packaging_ids": ("152mm-crate-1",)}, False),
        ({"form": Form.PROJECTILE}, True),
        ({"form": Form.COMPLETE_ROUND}, False),
        ({"container_ids": ("22G1-24t",), "form": Form.COMPLETE_ROUND}, False),
        ({"packaging_ids": ("152mm-crate-1",), "form": Form.PROJECTILE}, False),
    ],
)
def test_a_set_suits_what_the_claim_names(
    catalog: Specs, named: dict[str, Any], *, fits: bool
) -> None:
    """Container, packaging and form must each be one that is named, where any is."""
    one = _range(catalog, PRACTICE, 1, 2, container="22G1-24t").assumptions
    assert suits(attrs.evolve(_claim("5"), **named), one) == fits


def test_rounds_without_an_upper_end_imply_none() -> None:
    """More than 500 in one container: 500 each or more."""
    asked = implied(_claim("500", Hedge.MORE_THAN))
    assert asked is not None
    assert asked.per_container == Interval(Fraction(500), None)
    assert (asked.more, asked.fewer) == (False, False)
    assert (asked.containers, asked.rounds) == (1, 500)


@pytest.mark.parametrize(
    ("kind", "rounds", "states"),
    [
        (ClaimKind.CAPACITY, "99", (State.MORE, State.MORE)),
        (ClaimKind.CAPACITY, "100", (State.FITS, State.MORE)),
        (ClaimKind.CAPACITY, "200", (State.FITS, State.MORE)),
        (ClaimKind.CAPACITY, "300", (State.TOO_FEW, State.MORE)),
        (ClaimKind.CAPACITY, "500", (State.TOO_FEW, State.FITS)),
        (ClaimKind.CAPACITY, "501", (State.TOO_FEW, State.TOO_FEW)),
        (ClaimKind.DELIVERY, "99", (State.FITS, State.FITS)),
        (ClaimKind.DELIVERY, "201", (State.TOO_FEW, State.FITS)),
    ],
)
def test_each_set_has_one_of_three_states(
    catalog: Specs, kind: ClaimKind, rounds: str, states: tuple[State, ...]
) -> None:
    """Both ends of a set's range belong to it; a delivery may leave containers part empty."""
    ranges = [_range(catalog, PRACTICE, 100, 200), _range(catalog, LIMIT, 400, 500)]
    claim = attrs.evolve(_claim(rounds), kind=kind)
    asked = implied(claim)
    assert asked is not None
    found = set_findings(claim, asked, ranges)
    assert tuple(s.state for s in found) == states
    assert [s.agrees for s in found] == [state is State.FITS for state in states]


def test_a_delivery_has_the_fill_it_implies(catalog: Specs) -> None:
    """50 in one of 100 to 200 are a quarter to a half; in one that may hold none, unknown."""
    claim = attrs.evolve(_claim("50"), kind=ClaimKind.DELIVERY)
    asked = implied(claim)
    assert asked is not None
    ranges = [_range(catalog, PRACTICE, 100, 200), _range(catalog, PRACTICE, 0, 200)]
    half = (Fraction(1, 4), Fraction(1, 2))
    assert [s.fill for s in set_findings(claim, asked, ranges)] == [half, None]
    assert set_findings(_claim("50"), asked, ranges)[0].fill is None


@pytest.mark.parametrize(
    ("rounds", "hedge", "bare", "expected"),
    [
        ("501", Hedge.EXACTLY, 500, None),
        ("501", Hedge.EXACTLY, 501, Unless.LIGHTER),
        ("501", Hedge.AT_LEAST, 501, Unless.MORE_CONTAINERS),
        ("501", Hedge.FEWER_THAN, 0, None),
        ("300", Hedge.EXACTLY, 0, Unless.MIXED),
        ("150", Hedge.EXACTLY, 900, None),
        ("99", Hedge.EXACTLY, 900, None),
        ("99", Hedge.FEWER_THAN, 0, Unless.FEWER_CONTAINERS),
        ("99", Hedge.AT_LEAST, 0, None),
    ],
)
def test_what_could_make_it_hold_all_the_same(
    catalog: Specs, rounds: str, hedge: Hedge, bare: int, expected: Unless | None
) -> None:
    """More or fewer containers than an open count, lighter packing, or several ways at once."""
    ranges = [_range(catalog, PRACTICE, 100, 200), _range(catalog, LIMIT, 400, 500)]
    claim = attrs.evolve(_claim(rounds), containers=Figure("1", "container", hedge))
    asked = implied(claim)
    assert asked is not None
    found = set_findings(claim, asked, ranges)
    assert unless(asked, found, bare=bare) is expected
    assert (verdict(asked, found, bare=bare) is Verdict.ONLY_IF) == (expected is not None)


def test_agreement_at_limits_alone_is_no_practice(catalog: Specs) -> None:
    """The same count is plausible by a practical set and only-if by one at a limit."""
    for packaging, expected in ((PRACTICE, Verdict.PLAUSIBLE), (LIMIT, Verdict.ONLY_IF)):
        assert _alone(catalog, packaging, "150") is expected


def test_one_set_is_enough_for_a_verdict(catalog: Specs) -> None:
    """Above it the claim is impossible, below it understated."""
    assert _alone(catalog, PRACTICE, "201") is Verdict.IMPOSSIBLE
    assert _alone(catalog, PRACTICE, "99") is Verdict.UNDERSTATED


def _alone(catalog: Specs, packaging: str, rounds: str) -> Verdict:
    """The verdict against one set that holds 100 to 200."""
    asked = implied(_claim(rounds))
    assert asked is not None
    found = set_findings(_claim(rounds), asked, [_range(catalog, packaging, 100, 200)])
    return verdict(asked, found, bare=0)


@pytest.mark.parametrize(
    ("rounds", "hedge", "flagged"),
    [
        ("9", Hedge.EXACTLY, True),
        ("10", Hedge.EXACTLY, False),
        ("9", Hedge.MORE_THAN, True),
        ("10", Hedge.MORE_THAN, False),
    ],
)
def test_a_tenth_of_the_least_is_not_yet_absurd(
    catalog: Specs, rounds: str, hedge: Hedge, *, flagged: bool
) -> None:
    """Practice holds 100 at the least; open upwards, the number stated counts."""
    ranges = [_range(catalog, PRACTICE, 100, 200), _range(catalog, LIMIT, 40, 500)]
    asked = implied(_claim(rounds, hedge))
    assert asked is not None
    found = set_findings(_claim(rounds, hedge), asked, ranges)
    assert (flags(asked, found) == (Flag.NEARLY_EMPTY,)) == flagged
    few = set_findings(_claim(rounds, hedge), asked, [_range(catalog, PRACTICE, 91, 200)])
    assert (flags(asked, few) == (Flag.NEARLY_EMPTY,)) == flagged


@pytest.mark.parametrize(("text", "low", "high"), [("3", 18, 110), ("2", 45, 55)])
def test_a_count_that_may_be_none_is_taken_as_stated(text: str, low: int, high: int) -> None:
    """By the published widths 90 to 110 rounds are in 1 to 5 containers, or in 2 for 0 to 4."""
    fleet = Figure(text, "container", Hedge.ABOUT)
    asked = implied(attrs.evolve(_claim("100"), containers=fleet), Convention.FERSON)
    assert asked is not None
    assert asked.per_container == Interval(Fraction(low), Fraction(high))
    assert asked.fewer == (text == "2")
