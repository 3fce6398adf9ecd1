"""What follows besides a verdict, in words: the arithmetic is done by hand beside each case."""

from __future__ import annotations

from typing import Any

import pytest

import capacity
from capacity import Claim, Figure, Hedge

RAISED = "and what the rounds cost is not in our data"


def said(kind: str, **fields: Any) -> str:
    """The text on a claim of exact figures: numbers with their units as text."""
    figures = {
        name: Figure(given.rpartition(" ")[0], given.rpartition(" ")[2], Hedge.EXACTLY)
        for name, given in fields.items()
        if isinstance(given, str)
    }
    return capacity.check(Claim("X1", kind, "what", "who", **{**fields, **figures})).text


@pytest.mark.parametrize(
    ("kind", "fields", "words"),
    [
        ("voyages", {"amount": "64 voyage", "over": "16 month"}, "64 voyages in 16 months is 4 a"),
        (
            "conversion",
            {"amount": "2 t", "equals": "2000 kg"},
            "2 t is 2,000 kg, as quoted.",
        ),
        (
            "conversion",
            {"amount": Figure("2.5", "t"), "equals": Figure("2540", "kg")},
            "2.5 t is 2,500 kg; the quoted 2,540 kg is that, rounded.",
        ),
        (
            "conversion",
            {"amount": "2 t", "equals": "3000 kg"},
            "2 t is 2,000 kg, not the 3,000 kg quoted.",
        ),
        (
            "conversion",
            {"amount": "10 km", "equals": "6.2 mi"},
            "10 km is 6.21 mi, not the 6.2 mi quoted.",
        ),
        (
            "conversion",
            {"amount": "1 mi", "equals": "1.61 km"},
            "1 mi is 1.609 km, not the 1.61 km quoted.",
        ),
        ("ratio", {"amount": "0.3 share", "rounds": "9000 round"}, "30 % of 9,000 is 2,700"),
        ("ratio", {"amount": "0.3 share"}, "a share of a total that it does not give"),
        ("value", {"amount": Figure("3 million", "US dollar")}, RAISED),
        (
            "delivery",
            {"rounds": "15 missile", "munitions": ["hwasong-11a"], "container_ids": ["22G1-24t"]},
            "how many containers there were.",
        ),
        (
            "headline",
            {
                "rounds": "6 million round",
                "munitions": ["152mm"],
                "containers": "6700 container",
                "basis": ["A3-2"],
            },
            "The headline's figure is 100.0 % above the 3 million of A3-2: not the same number.",
        ),
        (
            "headline",
            {
                "rounds": "1.5 million round",
                "munitions": ["152mm"],
                "containers": "6700 container",
                "basis": ["A3-2"],
            },
            "The headline's figure is 50.0 % below",
        ),
        (
            "headline",
            {
                "rounds": "3.2 million round",
                "munitions": ["152mm"],
                "containers": "6700 container",
                "basis": ["A3-2"],
            },
            "of A3-2: the same number, rounded.",
        ),
        (
            "mix",
            {"containers": "9 container", "munitions": ["152mm", "Grad"]},
            "each fits the containers as usually shipped, so any split does.",
        ),
        (
            "mix",
            {"containers": "9 container", "munitions": ["152mm", "fagot-9m111"]},
            "not each fits the containers as usually shipped",
        ),
        (
            "delivery",
            {"containers": "1 container", "munitions": ["152mm", "Grad"]},
            "Filled with rounds, 1 container would hold",
        ),
        (
            "delivery",
            {"containers": "1 container", "munitions": ["152mm"]},
            "shells (152 mm high-explosive shell OF-540), 1 container would hold 140 to 600.",
        ),
        (
            "voyages",
            {"amount": "2 voyage", "containers": "30000 container"},
            "No ship we know takes more than",
        ),
        (
            "voyages",
            {"amount": "2 train", "containers": "50 container"},
            "50 containers in 2 trains is 25 containers a train.",
        ),
    ],
)
def test_what_follows_is_said(kind: str, fields: dict[str, Any], words: str) -> None:
    """Divisions, conversions, shares and changes read as a newspaper would print them."""
    assert words in said(kind, **fields)


def test_rounds_that_only_a_limit_holds_have_no_usual_number() -> None:
    """A missile bare at the limit is the one way considered, so no usual count is made up."""
    text = said(
        "delivery",
        rounds="70 missile",
        munitions=["hwasong-11a"],
        packaging_ids=["hwasong-11a-bare"],
    )
    assert ", loaded to the limit." in text
    assert "as rounds are usually shipped" not in text


def test_one_number_of_containers_is_no_span() -> None:
    """A container takes at least 148 shells however they are packed, so 100 need one."""
    text = said("delivery", rounds="100 round", munitions=["152mm"])
    assert "need at least 1 container, and 1 container as rounds are usually shipped." in text
