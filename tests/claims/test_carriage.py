"""Voyages, wagons and lorries, and tonnes: what each must have carried."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

import capacity
from capacity.claims import Interval, Verdict
from capacity.claims.statements import Carried, Laden, Missing, Weighed
from capacity.errors import InputError, UnknownIdError
from capacity.model import Claim, Figure, Hedge


def claim(kind: str, **fields: Any) -> Claim:
    """A claim of ``kind`` with exact figures: numbers with their units as text."""
    figures = {
        name: Figure(given.split()[0], given.split()[1], Hedge.EXACTLY)
        for name, given in fields.items()
        if isinstance(given, str)
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
        assert "29.2 t, box included; the most seen on one trip were 222" in found.text


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


COVERED = ["covered-wagon"]


def few(number: str, unit: str, hedge: Hedge = Hedge.FEWER_THAN) -> Figure:
    """A count that is open on a side."""
    return Figure(number, unit, hedge)


def test_fewer_wagons_carry_no_less_each() -> None:
    """60 t in fewer than 4 wagons are 15 t each or more, which a wagon of 60 t and more carries."""
    found = capacity.check(claim("voyages", tonnes="60 t", amount=few("4", "wagon")))
    assert found.verdict is Verdict.PLAUSIBLE
    assert isinstance(found.statement, Laden)
    assert found.statement.each == Interval(Fraction(15), None)
    assert "15 or more t in each wagon" in found.text


def test_fewer_containers_a_voyage_may_weigh_what_the_figure_allows() -> None:
    """Fewer than 250 containers in a voyage share 7,300 t among 250 of 29.2 t, or heavier ones."""
    found = capacity.check(claim("voyages", containers=few("250", "container"), amount="1 voyage"))
    assert isinstance(found.statement, Carried)
    assert found.statement.low == 0
    assert found.statement.heaviest == Fraction(7300, 250)


def test_fewer_rounds_of_the_same_mass_are_heavier_ones() -> None:
    """10 t of fewer than 10,000 shells may be 250 of 40 kg, so nothing is too light."""
    for hedge, verdict in ((Hedge.FEWER_THAN, "plausible"), (Hedge.EXACTLY, "impossible")):
        rounds = few("10000", "round", hedge)
        asked = claim("tonnage", tonnes="10 t", rounds=rounds, munitions=("152mm-of540",))
        assert capacity.check(asked).verdict == verdict


@pytest.mark.parametrize(
    ("hedge", "verdict"),
    [(Hedge.EXACTLY, Verdict.IMPOSSIBLE), (Hedge.MORE_THAN, Verdict.ONLY_IF)],
)
def test_more_than_so_many_may_be_enough(hedge: Hedge, verdict: Verdict) -> None:
    """50 t exceed a container and 100,000 boxes the Angara, but not so many more of either."""
    boxes = claim("tonnage", tonnes="500 t", containers=few("10", "container", hedge))
    assert capacity.check(boxes).verdict is verdict
    trips = claim(
        "voyages",
        containers="100000 container",
        amount=few("1", "voyage", hedge),
        carriers=("angara",),
    )
    assert capacity.check(trips).verdict is verdict


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({"amount": "3 wagon", "containers": "9 container", "carriers": COVERED}, Missing.SHIP),
        ({"amount": "3 wagon", "rounds": "900 round", "munitions": ["fagot-9m111"]}, Missing.SHIP),
        ({"amount": "3 voyage", "over": "2 month"}, Missing.ROUNDS),
    ],
)
def test_what_no_carrier_of_ours_shows_stays_open(fields: dict[str, Any], missing: Missing) -> None:
    """A covered wagon takes no container, and no packed missile is in the catalog."""
    found = capacity.check(claim("voyages", **fields))
    assert (found.verdict, found.missing) == (Verdict.UNDECIDABLE, missing)


def test_tonnes_of_nothing_are_refused() -> None:
    """A tonnage needs what it is the mass of, in a unit of mass that people print."""
    with pytest.raises(InputError, match="tonnage claim needs rounds or containers or amount"):
        claim("tonnage", tonnes="5 t")
    with pytest.raises(InputError, match=r"expected t \| kg \| lb, got 'stone'"):
        claim("tonnage", tonnes="5 stone", containers="1 container")


@pytest.mark.parametrize("count", ["rounds", "containers", "amount"])
def test_a_mass_is_the_same_in_every_unit(count: str) -> None:
    """100,000 lb are 45,359.237 kg and 45.359237 t to the last digit, and judged alike."""
    units = {"rounds": "1000 round", "containers": "2 container", "amount": "3 lorry"}
    meant = {"munitions": ("152mm-of540",)} if count == "rounds" else {}
    statements = [
        capacity.check(claim("tonnage", tonnes=tonnes, **{count: units[count]}, **meant)).statement
        for tonnes in ("100000 lb", "45359.237 kg", "45.359237 t")
    ]
    assert statements[0] is not None
    assert statements[0] == statements[1] == statements[2]


@pytest.mark.parametrize(
    ("kind", "fields", "missing"),
    [
        ("voyages", {"amount": "5 train", "containers": "10 container"}, Missing.SHIP),
        ("voyages", {"amount": "5 train", "tonnes": "10 t"}, Missing.SHIP),
        ("voyages", {"amount": "5 train", "rounds": "10 round"}, Missing.MUNITION),
        (
            "voyages",
            {"amount": "5 train", "rounds": "10 round", "munitions": ("152mm-of540",)},
            Missing.SHIP,
        ),
        ("voyages", {"amount": "5 train"}, Missing.CONTAINERS),
        ("tonnage", {"tonnes": "50 t", "amount": "5 train"}, Missing.SHIP),
        ("tonnage", {"tonnes": "50 t", "rounds": "1000 round"}, Missing.MUNITION),
    ],
)
def test_without_a_carrier_or_a_munition_it_is_said_what_is_missing(
    kind: str, fields: dict[str, Any], missing: Missing
) -> None:
    """The catalog has no train, and rounds of no munition weigh and take up nothing known."""
    found = capacity.check(claim(kind, **fields))
    assert (found.verdict, found.missing) == (Verdict.UNDECIDABLE, missing)
    assert found.plain.startswith("It cannot be judged: ")


def test_tonnes_a_wagon_are_held_against_its_payload() -> None:
    """32 t in two wagons are 16 t each, far less than either may carry."""
    found = capacity.check(claim("tonnage", tonnes="32 t", amount="2 wagon"))
    assert found.verdict is Verdict.PLAUSIBLE
    assert isinstance(found.statement, Laden)
    assert found.statement.each.low == 16


def test_a_carrier_may_be_named_by_an_alias() -> None:
    """The finding holds its id; a name that the catalog has not is refused whatever is claimed."""
    asked = {"amount": "1 wagon", "tonnes": "60 t"}
    found = capacity.check(claim("voyages", carriers=["covered wagon"], **asked))
    assert found.claim.carriers == ("covered-wagon",)
    with pytest.raises(UnknownIdError, match="unknown carrier 'sledge'"):
        capacity.check(claim("value", amount="5 ruble", carriers=["sledge"]))
