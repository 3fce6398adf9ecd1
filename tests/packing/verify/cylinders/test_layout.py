"""The checker of cylinders: each case is worked out by hand, and its neighbour is refused."""

from __future__ import annotations

from typing import Any

import pytest

from capacity.errors import CertificateError
from capacity.packing import verify

ROOM, SHELL = (60, 60, 60), (10, 30)
SIDES = {"length": (30, 10, 10), "width": (10, 30, 10), "height": (10, 10, 30)}
Place = tuple[Any, ...]


def at(x: int, y: int, z: int, axis: str) -> Place:
    """A shell of 10 by 30 with its corner there."""
    return (x, y, z, *SIDES[axis], axis)


def refusal(layout: Any, room: Any = ROOM, **rules: Any) -> str:
    """Why the layout is refused."""
    with pytest.raises(CertificateError) as caught:
        verify.cylinder_layout(room, SHELL, layout, **rules)
    return str(caught.value)


# Two shells of radius 5 whose centres are 10 apart touch: (6, 8), (8, 6) and (10, 0) do. With the
# second a mm nearer in any of the directions named they overlap.
TOUCHING = [
    (at(0, 0, 0, "height"), at(10, 0, 0, "height"), "x"),
    (at(0, 0, 0, "height"), at(6, 8, 0, "height"), "xy"),
    (at(0, 0, 0, "height"), at(8, 6, 0, "height"), "xy"),
    (at(8, 0, 0, "height"), at(0, 6, 0, "height"), "xy"),
    (at(0, 0, 0, "length"), at(0, 10, 0, "length"), "y"),
    (at(0, 0, 0, "length"), at(30, 0, 0, "length"), "x"),
    (at(0, 0, 0, "length"), at(0, 6, 8, "length"), "yz"),
    (at(0, 8, 0, "length"), at(29, 0, 6, "length"), "yz"),
    (at(0, 0, 0, "width"), at(6, 0, 8, "width"), "xz"),
    (at(8, 29, 0, "width"), at(0, 0, 6, "width"), "xz"),
    (at(0, 0, 0, "width"), at(0, 30, 0, "width"), "y"),
    (at(0, 0, 0, "height"), at(0, 0, 30, "height"), "z"),
    (at(10, 0, 0, "length"), at(0, 0, 0, "width"), "x"),
    (at(0, 0, 0, "length"), at(25, 0, 10, "width"), "z"),
    (at(0, 0, 0, "length"), at(28, 0, 9, "width"), "z"),
    (at(0, 0, 0, "length"), at(29, 0, 8, "width"), "z"),
    (at(0, 0, 0, "height"), at(0, 0, 30, "length"), "z"),
    (at(0, 0, 0, "height"), at(5, 0, 30, "length"), "z"),
    (at(0, 0, 0, "height"), at(0, 0, 30, "width"), "z"),
]


@pytest.mark.parametrize(("one", "other"), [case[:2] for case in TOUCHING])
def test_shells_may_touch(one: Place, other: Place) -> None:
    """Two shells that just touch do not overlap, whichever is named first."""
    assert verify.cylinder_layout(ROOM, SHELL, [one, other]) == 2
    assert verify.cylinder_layout(ROOM, SHELL, [other, one]) == 2


@pytest.mark.parametrize(("one", "other", "directions"), TOUCHING)
def test_shells_a_mm_nearer_overlap(one: Place, other: Place, directions: str) -> None:
    """Moved by one mm towards the other they overlap, whichever is named first."""
    for k in map("xyz".index, directions):
        nearer = list(other)
        nearer[k] += -1 if other[k] > one[k] else 1
        assert "overlaps" in refusal([one, nearer])
        assert "overlaps" in refusal([nearer, one])


def test_crossing_shells_overlap_as_their_round_sides_do() -> None:
    """A shell across the end of a standing one: 13 beside, it reaches down between 3, 4, 5 and 10.

    The standing one ends at 30. With axes 8 apart the lying one may sink until half its chord at
    30 is 3, its centre 4 above: to z = 29. One mm lower they overlap, and at 30 it would float.
    """
    standing = at(0, 0, 0, "height")
    assert verify.cylinder_layout(ROOM, SHELL, [standing, at(0, 8, 29, "length")]) == 2
    assert "layout[1]: overlaps layout[0]" in refusal([standing, at(0, 8, 28, "length")])
    assert "rests on nothing" in refusal([standing, at(0, 8, 30, "length")])


def test_a_shell_crossing_only_the_rim_of_another_is_apart() -> None:
    """Bounding boxes that overlap are not enough: the end of one misses the round of the other."""
    lying = at(9, 9, 0, "length")
    assert verify.cylinder_layout(ROOM, SHELL, [at(0, 0, 0, "height"), lying]) == 2
    assert "overlaps" in refusal([at(0, 0, 0, "height"), at(8, 8, 0, "length")])


@pytest.mark.parametrize(
    ("shell", "one", "other"),
    [
        # rods of 1 mm on the floor, through one another
        ((1, 3), (0, 1, 0, 3, 1, 1, "length"), (1, 0, 0, 1, 3, 1, "width")),
        # thick shells whose axes are 29 mm apart where 30 would do
        ((30, 90), (0, 30, 0, 90, 30, 30, "length"), (30, 0, 29, 30, 90, 30, "width")),
    ],
)
def test_thin_and_thick_shells_cross_over_one_another(shell: Any, one: Any, other: Any) -> None:
    """One mm more of height and they touch."""
    room = (90, 90, 90)
    with pytest.raises(CertificateError, match="overlaps"):
        verify.cylinder_layout(room, shell, [one, other])
    higher = (*other[:2], shell[0], *other[3:])
    assert verify.cylinder_layout(room, shell, [one, higher]) == 2


def test_a_shell_nowhere_above_anything_floats() -> None:
    """One lifted by a mm, one above an empty floor, one whose support was taken away."""
    assert "layout[0]: rests on nothing" in refusal([at(0, 0, 1, "length")])
    assert "layout[1]: rests on nothing" in refusal(
        [at(0, 0, 0, "height"), at(0, 10, 30, "length")]
    )
    pile = [at(0, 0, 0, "length"), at(0, 12, 0, "length"), at(0, 6, 8, "length")]
    assert verify.cylinder_layout(ROOM, SHELL, pile) == 3
    assert "rests on nothing" in refusal(pile[2:])
    assert "rests on nothing" in refusal([*pile[:2], at(0, 6, 9, "length")])


def test_layers_are_counted_through_grooves_and_gaps() -> None:
    """Three rows in grooves are three layers; a bridge lies over what stands far below it."""
    rows = [at(0, y, z, "length") for y, z in ((0, 0), (12, 0), (6, 8), (0, 16), (12, 16))]
    assert verify.cylinder_layout(ROOM, SHELL, rows, max_layers=3) == 5
    assert "is in layer 3, allowed are 2" in refusal(rows, max_layers=2)
    bridge = [
        at(0, 0, 0, "height"), at(20, 0, 0, "height"), at(10, 0, 0, "width"),
        at(10, 0, 10, "width"), at(0, 0, 30, "length"),
    ]  # fmt: skip
    assert verify.cylinder_layout(ROOM, SHELL, bridge, max_layers=3) == 5
    assert "is in layer 3, allowed are 2" in refusal(bridge, max_layers=2)


def test_neighbours_on_one_level_are_one_layer() -> None:
    """Standing shells set in gaps overlap in their squares, not in their rounds: one layer."""
    standing = [at(0, 0, 0, "height"), at(6, 8, 0, "height"), at(0, 0, 30, "height")]
    assert verify.cylinder_layout(ROOM, SHELL, standing[:2], max_layers=1) == 2
    assert "is in layer 2, allowed are 1" in refusal(standing, max_layers=1)
    beside = [*standing[:2], at(6, 8, 30, "height"), at(12, 0, 0, "height")]
    assert verify.cylinder_layout(ROOM, SHELL, beside, max_layers=2) == 4


@pytest.mark.parametrize(
    ("place", "room"),
    [
        (at(0, 0, 0, "length"), (29, 60, 60)),
        (at(0, 0, 0, "width"), (60, 29, 60)),
        (at(0, 0, 0, "height"), (60, 60, 29)),
        (at(1, 0, 0, "height"), (10, 60, 60)),
        (at(0, 51, 0, "height"), (60, 60, 60)),
        (at(0, 0, 31, "height"), (60, 60, 60)),
    ],
)
def test_a_shell_ends_inside(place: Place, room: tuple[int, int, int]) -> None:
    """One mm beyond a wall or the roof is outside."""
    assert "ends outside the room" in refusal([place], room=room)


def test_clearance_is_off_the_far_walls() -> None:
    """What fits without a clearance is outside with one."""
    place = at(50, 50, 0, "height")
    assert verify.cylinder_layout(ROOM, SHELL, [place], clearance=(0, 0, 30)) == 1
    for clearance in ((1, 0, 0), (0, 1, 0), (0, 0, 31)):
        assert "ends outside" in refusal([place], clearance=clearance)


@pytest.mark.parametrize(
    ("orientations", "allowed"),
    [
        ("any", {"length", "width", "height"}),
        ("upright", {"height"}),
        ("lying", {"length", "width"}),
        (("width",), {"width"}),
        (["height", "length"], {"height", "length"}),
        ((2, 0), {"height", "length"}),
    ],
)
def test_only_allowed_axes(orientations: Any, allowed: set[str]) -> None:
    """A shell lies along an axis that the rule names."""
    for axis in SIDES:
        if axis in allowed:
            assert verify.cylinder_layout(
                ROOM, SHELL, [at(0, 0, 0, axis)], orientations=orientations
            )
        else:
            assert "no allowed way" in refusal([at(0, 0, 0, axis)], orientations=orientations)


def test_a_shell_is_as_large_as_stated() -> None:
    """Other sides than those of its axis are no way to lay it."""
    assert "no allowed way" in refusal([(0, 0, 0, 30, 10, 10, "height")])
    assert "no allowed way" in refusal([(0, 0, 0, 10, 10, 31, "height")])
    assert "expected a list of 7" in refusal([(0, 0, 0, 10, 30, "height")])
    assert "layout[0][6]: expected one of length" in refusal([(0, 0, 0, 10, 10, 30, "up")])
    assert "layout[0][2]: expected a whole number" in refusal([(0, 0, -1, 10, 10, 30, "height")])


def test_number_mass_and_door() -> None:
    """Two shells of 7 g weigh 14 g; through a door of 10 mm they come end first."""
    pair = [at(0, 0, 0, "height"), at(10, 0, 0, "height")]
    assert verify.cylinder_layout(ROOM, SHELL, pair, payload=14, cylinder_mass=7, door=(10, 10))
    assert "heavier than the payload" in refusal(pair, payload=13, cylinder_mass=7)
    assert "passes the door" in refusal(pair, door=(9, 60))
    assert "passes the door" in refusal(pair, door=(60, 9))
    assert verify.cylinder_layout(ROOM, SHELL, [], door=(9, 60)) == 0
    assert "mass: expected whole g" in refusal(pair, payload=14)


@pytest.mark.parametrize(("step", "other"), [((10, 0), (45, 0)), ((0, 10), (0, 45))])
def test_far_neighbours_are_found(step: tuple[int, int], other: tuple[int, int]) -> None:
    """The last of a row along or across the room is compared with what overlaps it."""
    row = [at(step[0] * k, step[1] * k, 0, "height") for k in range(6)]
    assert verify.cylinder_layout(ROOM, SHELL, row) == 6
    assert verify.cylinder_layout(ROOM, SHELL, row[::-1]) == 6
    for layout in (row, row[::-1]):
        assert "layout[6]: overlaps layout[" in refusal([*layout, at(*other, 0, "height")])


@pytest.mark.parametrize(("near", "far"), [(29, 58), (31, 60), (0, 29), (30, 59), (1, 30)])
@pytest.mark.parametrize("axis", ["length", "width"])
def test_an_overlap_of_one_mm_is_found_anywhere(near: int, far: int, axis: str) -> None:
    """End against end, wherever the two begin, the last mm counts."""
    room = (100, 100, 10)
    ends = [at(k, 0, 0, axis) if axis == "length" else at(0, k, 0, axis) for k in (near, far)]
    assert "overlaps" in refusal(ends, room)
    assert "overlaps" in refusal(ends[::-1], room)


def test_work_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A winding stair, each step over all before it, is refused once it takes too long."""
    stair = [(0, k, k, 100, 100, 1, "height") for k in range(100)]
    assert verify.cylinder_layout((100, 199, 100), (100, 1), stair) == 100
    monkeypatch.setattr("capacity.packing.verify.cylinders.layout.MOST_COMPARED", 4000)
    with pytest.raises(CertificateError, match="layout: cylinders lie in too many places"):
        verify.cylinder_layout((100, 199, 100), (100, 1), stair)


def test_a_long_rod_over_thin_ones_is_compared_with_these_alone() -> None:
    """Five hundred km of places under one rod are not looked at one by one."""
    long = 5 * 10**8
    room, ends = (long, 1, long + 1), [(x, 0, 0, 1, 1, long, "height") for x in (0, long - 1)]
    over = (0, 0, long, long, 1, 1, "length")
    assert verify.cylinder_layout(room, (1, long), [*ends, over]) == 3
    with pytest.raises(CertificateError, match="overlaps"):
        verify.cylinder_layout(room, (1, long), [*ends, (0, 0, long - 1, long, 1, 1, "length")])


def test_what_lies_far_away_is_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a row of a hundred each has two neighbours, with three places around each."""
    monkeypatch.setattr("capacity.packing.verify.cylinders.layout.MOST_COMPARED", 1000)
    row = [at(10 * k, 0, 0, "height") for k in range(100)]
    assert verify.cylinder_layout((1000, 10, 30), SHELL, row, orientations="upright") == 100
