"""What is stated exactly, and the whole numbers that each end needs."""

from __future__ import annotations

from dataclasses import astuple
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from capacity.errors import InputError
from capacity.sets.stated import Stated, Steps

HALF = Fraction(1, 2)
CRATE = Stated(
    (100 + HALF, 90 + HALF, 80 + HALF),
    (10 + HALF, 9 + HALF, 8 + HALF),
    "any",
    item_mass=7 + HALF,
    payload=70 + HALF,
    clearance=(HALF, HALF / 2, Fraction(0)),
    door=(50 + HALF, 60 + HALF),
    max_stack_mass=15 + HALF,
    max_layers=3,
    max_count=9,
)
TUBE = evolve(CRATE, item=CRATE.item[:2], max_stack_mass=None, max_count=None)


def numbers(stated: Stated, steps: Steps, *, fitting: bool) -> dict[str, Any]:
    """The whole numbers of one end."""
    asked = stated.fits(steps) if fitting else stated.cannot(steps)
    stack = getattr(asked, "max_stack_mass", None)
    return {
        "room": asked.room, "item": asked.item, "mass": asked.item_mass, "door": asked.door,
        "payload": asked.payload, "stack": stack,
    }  # fmt: skip


def test_each_end_of_boxes_rounds_to_its_safe_side() -> None:
    """Rooms, doors and payloads down at both ends, items up and down, what one carries likewise."""
    shared = {"room": (100, 90, 80), "door": (50, 60), "payload": 70}
    assert numbers(CRATE, Steps(), fitting=True) == {
        **shared, "item": (11, 10, 9), "mass": 8, "stack": 15
    }  # fmt: skip
    assert numbers(CRATE, Steps(), fitting=False) == {
        **shared, "item": (10, 9, 8), "mass": 7, "stack": 16
    }  # fmt: skip


def test_rooms_of_cylinders_round_up_for_what_cannot_be_exceeded() -> None:
    """Discs lie in one another's gaps, so each part of a mm counts."""
    assert numbers(TUBE, Steps(), fitting=True)["room"] == (100, 90, 80)
    assert numbers(TUBE, Steps(), fitting=False)["room"] == (100, 91, 81)


@pytest.mark.parametrize("stated", [CRATE, TUBE])
def test_in_fine_steps_both_ends_are_one(stated: Stated) -> None:
    """Where every number is whole nothing is rounded."""
    assert stated.steps() == Steps(per_mm=100, per_g=10)
    assert astuple(stated.fits(stated.steps())) == astuple(stated.cannot(stated.steps()))
    assert numbers(stated, stated.steps(), fitting=True)["room"] == (10000, 9025, 8050)


def test_steps_stay_short_enough() -> None:
    """A third of a mm is never whole; steps stop where the longest side has 10^9."""
    third = evolve(CRATE, item=(Fraction(10, 3), Fraction(9), Fraction(8)))
    assert third.steps() == Steps(per_mm=10**6, per_g=10)
    fits, cannot = third.fits(third.steps()), third.cannot(third.steps())
    assert (fits.item[0], cannot.item[0]) == (3_333_334, 3_333_333)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"item": (HALF, Fraction(9), Fraction(8))}, "at least 1 mm, got 0.5 mm"),
        ({"item_mass": HALF}, "at least 1 g, got 0.5 g"),
    ],
)
def test_an_item_below_a_step_is_refused(change: dict[str, Any], message: str) -> None:
    """Taken as 1 or as 0 it would make a bound false; in finer steps it is asked exactly."""
    small = evolve(CRATE, **change)
    for end in (small.fits, small.cannot):
        with pytest.raises(InputError, match=message):
            end()
    assert small.fits(small.steps()) == small.cannot(small.steps())


def test_a_clearance_beyond_the_room_leaves_none() -> None:
    """The room is 0 then, and the container still one that may be asked about."""
    full = evolve(CRATE, clearance=(Fraction(200), Fraction(0), Fraction(0)))
    assert full.fits().room[0] == full.cannot().room[0] == 0
