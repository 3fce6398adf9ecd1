"""The verdict, from ranges made for the purpose."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import attrs
import pytest

import capacity
from capacity.claims.hedges import Interval
from capacity.claims.verdicts import Verdict, by_mass_alone, implied, set_findings, verdict
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


def _range(catalog: Specs, packaging: str, low: int, high: int) -> SetRange:
    found = capacity.rounds(
        1, "152mm", packaging=packaging, stowage="practical", catalog=catalog
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
    assert verdict(asked, set_findings(_claim(rounds), asked, ranges)) is expected


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
    assert verdict(asked, set_findings(claim, asked, ranges)) is expected


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
