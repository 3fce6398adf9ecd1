"""Ceilings of blocks: no layout goes beyond them."""

from __future__ import annotations

import pytest

from capacity.packing import identical, verify
from capacity.packing.bounds.ceiling import ceiling
from capacity.packing.bounds.inequalities import Inequalities
from capacity.packing.question import Boxes

Sides = tuple[int, int, int]


@pytest.mark.parametrize(
    ("room", "box"),
    [
        ((194, 82, 111), (69, 41, 29)),
        ((2138, 1031, 968), (655, 335, 422)),
        ((1228, 372, 771), (558, 263, 152)),
        ((1287, 577, 467), (292, 276, 162)),
    ],
)
def test_a_layout_stays_below_the_ceiling(room: Sides, box: Sides) -> None:
    """The boxes that are laid out number no more than the ceiling of the room allows."""
    asked = Boxes(room, box, "any")
    solution = identical.solve(room, box, orientations="any")
    assert verify.layout(room, box, solution.layout, orientations="any") == solution.lower
    assert solution.lower <= ceiling(asked, Inequalities(asked, 0).scales).of(room)
