"""Counts around an answer that need no search."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from capacity.packing import cylinders, enclosure, identical
from capacity.packing.question import Boxes, Cylinders

ROOM = (5898, 2352, 2393)
rooms = st.tuples(st.integers(5, 60), st.integers(5, 40), st.integers(5, 40))
crates = st.tuples(st.integers(2, 25), st.integers(2, 15), st.integers(2, 12))
layers = st.none() | st.integers(1, 4)
doors = st.none() | st.tuples(st.integers(1, 30), st.integers(1, 30))
SOME = settings(max_examples=150)


@SOME
@given(rooms, crates, st.sampled_from(("upright", "any")), layers, doors)
def test_boxes_lie_between_grid_and_volume(
    room: tuple[int, int, int],
    box: tuple[int, int, int],
    orientations: str,
    max_layers: int | None,
    door: tuple[int, int] | None,
) -> None:
    """No search finds fewer than the grid, no bound is above the volume; nought if none fits."""
    asked = Boxes(room, box, orientations, max_layers=max_layers, door=door)
    around, found = enclosure.around(asked), identical.answer(asked, 200)
    assert around.least <= found.lower <= found.upper <= around.most
    assert around.least <= enclosure.laid(asked) <= found.upper


@SOME
@given(
    rooms,
    st.tuples(st.integers(2, 12), st.integers(2, 25)),
    st.sampled_from(("upright", "lying", "any")),
    layers,
)
def test_cylinders_lie_between_grid_and_volume(
    room: tuple[int, int, int],
    cylinder: tuple[int, int],
    orientations: str,
    max_layers: int | None,
) -> None:
    """The same for cylinders."""
    asked = Cylinders(room, cylinder, orientations, max_layers=max_layers)
    around, found = enclosure.around(asked), cylinders.answer(asked)
    assert around.least <= found.lower <= found.upper <= around.most


def test_a_grid_is_counted_by_hand() -> None:
    """7 x 5 x 10 upright crates of 800 x 400 x 220 mm stand alike in a 20 ft container."""
    assert enclosure.around(Boxes(ROOM, (800, 400, 220))).least == 7 * 5 * 10
    assert enclosure.around(Boxes(ROOM, (800, 400, 220), max_layers=3)).least == 7 * 5 * 3


def test_standing_cylinders_stand_in_a_square_grid() -> None:
    """38 x 15 shells of 152 mm, three layers of 700 mm."""
    assert enclosure.around(Cylinders(ROOM, (152, 700), "upright")).least == 38 * 15 * 3


@pytest.mark.parametrize("door", [(399, 3000), (3000, 219)])
def test_nothing_is_expected_behind_a_narrow_door(door: tuple[int, int]) -> None:
    """A crate that passes the door in no way is not counted."""
    assert enclosure.around(Boxes(ROOM, (800, 400, 220), door=door)) == (0, 0)


def test_a_cylinder_may_pass_the_door_lengthwise() -> None:
    """A shell that stands inside may be carried in lying."""
    assert enclosure.around(Cylinders(ROOM, (152, 700), "upright", door=(160, 160))).least > 0
    assert enclosure.around(Cylinders(ROOM, (152, 700), "upright", door=(151, 3000))) == (0, 0)
