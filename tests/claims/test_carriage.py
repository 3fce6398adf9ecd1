"""Voyages, wagons and lorries, and tonnes: what each must have carried."""

from __future__ import annotations

from typing import Any

import pytest

import capacity
from capacity.claims import Verdict
from capacity.claims.statements import Carried, Laden, Missing, Weighed
from capacity.errors import InputError
from capacity.model import Claim, Figure, Hedge


def claim(kind: str, **fields: Any) -> Claim:
    """A claim of ``kind`` with exact figures: numbers with their units as text."""
    figures = {
        name: Figure(given.split()[0], given.split()[1], Hedge.EXACTLY)
        for name, given in fields.items()
        if isinstance(given, str) and given[0].isdigit()
    }
    return Claim("X1", kind, "what", "who", **{**fields, **figures})


@pytest.mark.parametrize(
    ("containers", "named", "verdict"),
    [
        (250, (), Verdict.PLAUSIBLE),
        (100_000, (), Verdict.ONLY_IF),
        (100_000, ("angara",), Verdict.IMPOSSIBLE),
    ],
)
def test_a_voyage_carries_no_more_than_a_ship(
    containers: int, named: tuple[str, ...], verdict: Verdict
) -> None:
    """7,300 t carry 250 boxes of 29.2 t; a hundred thousand empty ones outweigh every ship."""
    asked = claim(
        "voyages", amount="1 voyage", containers=f"{containers} container", carriers=named
    )
    found = capacity.check(asked)
    assert found.verdict is verdict
    assert isinstance(found.statement, Carried)
    if verdict is Verdict.PLAUSIBLE:
        assert found.statement.heaviest == pytest.approx(7300 / 250)
        assert "29.2 t, box included; at most 222 a trip were seen" in found.text


def test_the_articles_voyages_are_judged() -> None:
    """Nearly 16,000 containers in 64 voyages are 250 in each."""
    found = capacity.check("A1-2")
    assert found.verdict is Verdict.PLAUSIBLE
    assert "250 containers a voyage" in found.text


@pytest.mark.parametrize(
    ("tonnes", "verdict"),
    [("16 t", Verdict.PLAUSIBLE), ("73 t", Verdict.PLAUSIBLE), ("74 t", Verdict.ONLY_IF)],
)
def test_a_wagon_carries_its_payload(tonnes: str, verdict: Verdict) -> None:
    """A covered wagon carries up to 73 t, so 16 t are no limit of it."""
    found = capacity.check(claim("voyages", amount="1 wagon", tonnes=tonnes))
    assert found.verdict is verdict
    assert isinstance(found.statement, Laden)
    assert found.statement.holds.high == 73


@pytest.mark.parametrize(
    ("rounds", "verdict"),
    [(50_000, Verdict.PLAUSIBLE), (123 * 1_700, Verdict.ONLY_IF), (10**6, Verdict.ONLY_IF)],
)
def test_wagons_are_held_against_what_they_hold(rounds: int, verdict: Verdict) -> None:
    """50,000 shells in 123 wagons are 407 in each: by the book 792 go in."""
    asked = claim(
        "voyages", amount="123 wagon", rounds=f"{rounds} round", munitions=("152mm-of540",)
    )
    assert capacity.check(asked).verdict is verdict


@pytest.mark.parametrize(
    ("tonnes", "verdict", "named"),
    [
        ("72000 t", Verdict.ONLY_IF, "bare projectile"),
        ("74000 t", Verdict.PLAUSIBLE, "pallet of eight"),
        ("88000 t", Verdict.PLAUSIBLE, "crate of two"),
        ("128000 t", Verdict.PLAUSIBLE, "crate of one complete"),
        ("10000 t", Verdict.IMPOSSIBLE, "the lightest we know"),
        ("900000 t", Verdict.UNDERSTATED, "the heaviest"),
    ],
)
def test_tonnes_and_rounds_are_judged_by_mass_alone(
    tonnes: str, verdict: Verdict, named: str
) -> None:
    """1.6 million shells of 40 to 46 kg: 45 kg each is bare, 46.25 kg a pallet's eighth."""
    asked = claim("tonnage", tonnes=tonnes, rounds="1600000 round", munitions=("152mm-of540",))
    found = capacity.check(asked)
    assert isinstance(found.statement, Weighed)
    assert found.verdict is verdict, found.text
    assert named in found.text


@pytest.mark.parametrize(
    ("tonnes", "verdict"), [("120 t", Verdict.PLAUSIBLE), ("500 t", Verdict.IMPOSSIBLE)]
)
def test_tonnes_in_containers_are_held_against_the_payload(tonnes: str, verdict: Verdict) -> None:
    """Ten boxes carry 12 t each, and no box carries 50 t."""
    found = capacity.check(claim("tonnage", tonnes=tonnes, containers="10 container"))
    assert found.verdict is verdict
    assert isinstance(found.statement, Laden)


def test_tonnes_of_nothing_are_refused() -> None:
    """A tonnage needs what it is the mass of, and tonnes are its unit."""
    with pytest.raises(InputError, match="tonnage claim needs rounds or containers or amount"):
        claim("tonnage", tonnes="5 t")
    with pytest.raises(InputError, match="expected t, got 'kg'"):
        claim("tonnage", tonnes="5 kg", containers="1 container")


@pytest.mark.parametrize(
    ("kind", "fields", "missing"),
    [
        ("voyages", {"amount": "5 lorry", "containers": "10 container"}, Missing.SHIP),
        ("voyages", {"amount": "5 lorry", "tonnes": "10 t"}, Missing.SHIP),
        ("voyages", {"amount": "5 lorry", "rounds": "10 round"}, Missing.MUNITION),
        (
            "voyages",
            {"amount": "5 lorry", "rounds": "10 round", "munitions": ("152mm-of540",)},
            Missing.SHIP,
        ),
        ("voyages", {"amount": "5 lorry"}, Missing.CONTAINERS),
        ("tonnage", {"tonnes": "50 t", "amount": "5 lorry"}, Missing.SHIP),
        ("tonnage", {"tonnes": "50 t", "rounds": "1000 round"}, Missing.MUNITION),
    ],
)
def test_without_a_carrier_or_a_munition_it_is_said_what_is_missing(
    kind: str, fields: dict[str, Any], missing: Missing
) -> None:
    """The catalog has no lorry, and rounds of no munition weigh and take up nothing known."""
    found = capacity.check(claim(kind, **fields))
    assert (found.verdict, found.missing) == (Verdict.UNDECIDABLE, missing)
    assert found.plain.startswith("It cannot be judged: ")


def test_tonnes_a_wagon_are_held_against_its_payload() -> None:
    """32 t in two wagons are 16 t each, far less than either may carry."""
    found = capacity.check(claim("tonnage", tonnes="32 t", amount="2 wagon"))
    assert found.verdict is Verdict.PLAUSIBLE
    assert isinstance(found.statement, Laden)
    assert found.statement.each.low == 16
