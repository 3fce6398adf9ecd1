"""Sentences of tonnes, voyages, wagons and lorries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import capacity
from capacity.claims import Verdict
from capacity.model import ClaimKind
from capacity.say.findings import said_findings
from capacity.texts import read

if TYPE_CHECKING:
    from capacity.catalog import Specs


@pytest.mark.parametrize(
    ("text", "kind", "figures"),
    [
        (
            "20,000 tonnes of shells, equivalent to some 440,000 152 mm shells, arrived.",
            "tonnage",
            {"tonnes": ("20000", "t"), "rounds": ("440000", "round")},
        ),
        (
            "Inspectors found 240 tonnes of weapons in 13 containers.",
            "tonnage",
            {"tonnes": ("240", "t"), "containers": ("13", "container")},
        ),
        (
            "On 30 voyages the vessels took 7,500 containers.",
            "voyages",
            {"amount": ("30", "voyage"), "containers": ("7500", "container")},
        ),
        (
            "In 30 voyages the two ships delivered 7,500 containers.",
            "voyages",
            {"amount": ("30", "voyage"), "containers": ("7500", "container")},
        ),
        (
            "The ships made 30 voyages, carrying 7,500 containers.",
            "voyages",
            {"amount": ("30", "voyage"), "containers": ("7500", "container")},
        ),
        (
            "The Maia-1 alone moved 2,000 containers on 9 trips.",
            "voyages",
            {"amount": ("9", "voyage"), "containers": ("2000", "container")},
        ),
        (
            "A centre tracked 30 shipments, carrying 7,500 containers and millions of rounds.",
            "voyages",
            {"amount": ("30", "voyage"), "containers": ("7500", "container")},
        ),
        (
            "It would take 600 lorries to move 200,000 152 mm shells.",
            "voyages",
            {"amount": ("600", "lorry"), "rounds": ("200000", "round")},
        ),
        (
            "74,000 tonnes of ammunition is about 1.6 million 152 mm shells.",
            "tonnage",
            {"tonnes": ("74000", "t"), "rounds": ("1.6 million", "round")},
        ),
        (
            "They shipped 74,000 tonnes, about 1.6 million shells.",
            "tonnage",
            {"tonnes": ("74000", "t"), "rounds": ("1.6 million", "round")},
        ),
        (
            "300,000 152 mm shells weigh 15,000 tonnes.",
            "tonnage",
            {"tonnes": ("15000", "t"), "rounds": ("300000", "round")},
        ),
        (
            "The 30 voyages carried 7,500 containers.",
            "voyages",
            {"amount": ("30", "voyage"), "containers": ("7500", "container")},
        ),
        (
            "95 covered wagons held 60,000 152 mm shells.",
            "voyages",
            {"amount": ("95", "wagon"), "rounds": ("60000", "round")},
        ),
        (
            "12 lorries carried 190 tonnes of ammunition.",
            "voyages",
            {"amount": ("12", "lorry"), "tonnes": ("190", "t")},
        ),
        (
            "40,000 kg of shells lay in 3 containers.",
            "tonnage",
            {"tonnes": ("40000", "kg"), "containers": ("3", "container")},
        ),
        (
            "2 containers with 44,000 pounds of ammunition were found.",
            "tonnage",
            {"tonnes": ("44000", "lb"), "containers": ("2", "container")},
        ),
    ],
)
def test_two_tied_numbers_are_one_claim(
    catalog: Specs, text: str, kind: str, figures: dict[str, tuple[str, str]]
) -> None:
    """The claim has the kind and the figures of the sentence, each where it stands."""
    found = [one for one in read(text, catalog).statements if one.claim.kind.value == kind]
    (statement,) = found
    for name, (figure, unit) in figures.items():
        said = getattr(statement.claim, name)
        assert (said.figure.replace(" thousand", "000"), said.unit) == (figure, unit)
    assert statement.text == text


@pytest.mark.parametrize(
    "text",
    [
        "Russia received 500 tonnes of shells and North Korea 36 containers.",
        "500 tonnes of ammunition were fired, with 40 ships in port.",
        "The plant makes 500 tonnes of shells a day in 20 workshops.",
        "The 12 lorries did not carry 190 tonnes of ammunition.",
        "20 lorries with 400 tonnes of grain crossed the border.",
        "Moscow plans to move 190 tonnes of ammunition in 12 lorries.",
        "3 ships made 9 voyages in that month.",
        "12 trains brought 3,000 containers of weapons.",
        "64 voyages were counted; another report speaks of 16,000 containers.",
        "190 tonnes of ammunition or 12 lorries of food arrived.",
        "300,000 152 mm shells went on 200 voyages of 10 containers.",
        "200 voyages of 10 containers each were counted.",
        "Bullets were in nine of the freighter's 59 containers.",
        "The depot stored 30,000 tonnes of munitions including 500,000 shells.",
        "30,000 tonnes of munitions, 500,000 shells and 20 guns were lost.",
    ],
)
def test_what_is_not_of_one_cargo_is_not_tied(catalog: Specs, text: str) -> None:
    """A break, a denial, a plan, a rate, or other goods leave the numbers alone."""
    kinds = {one.claim.kind for one in read(text, catalog).statements}
    assert kinds.isdisjoint({ClaimKind.TONNAGE, ClaimKind.VOYAGES})


def test_tons_are_metric_and_said_to_be() -> None:
    """A bare ton is read as 1,000 kg, and the answer says so."""
    (statement,) = read("240 tons of weapons lay in 13 containers.", capacity.load()).statements
    assert "tons are read as tonnes" in statement.claim.what
    assert capacity.check(statement.claim).verdict is Verdict.PLAUSIBLE


@pytest.mark.parametrize(
    ("text", "kilograms"),
    [
        ("20,000 kg of shells, equivalent to exactly 400 152 mm shells, arrived.", "50 kg"),
        ("20,000 pounds of shells, equivalent to 200 152 mm shells, arrived.", "45.4 kg"),
        ("20 000 килограммов снарядов, эквивалент 400 снарядов калибра 152 мм.", "50 kg"),
    ],
)
def test_masses_are_compared_in_the_unit_of_the_claim(
    catalog: Specs, text: str, kilograms: str
) -> None:
    """A pound is 0.45359237 kg: 20,000 of them over 200 are 45.4 kg, and the answer says so."""
    (statement,) = read(text, catalog).statements
    finding = said_findings(catalog, [statement.claim])
    assert kilograms in next(iter(finding)).plain
    assert ("pounds are read as" in statement.claim.what) == ("pounds" in text)
