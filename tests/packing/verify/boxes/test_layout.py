"""The checker of boxes laid out: each case is worked out by hand, and its neighbour is refused."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from capacity.errors import CertificateError
from capacity.packing import verify
from capacity.packing.verify.boxes.layout import _strips

ROOM, BOX = (10, 8, 7), (5, 4, 3)
Place = tuple[int, ...]


def refusal(places: Any, room: Any = ROOM, box: Any = BOX, **rules: Any) -> str:
    """Why the layout is refused."""
    with pytest.raises(CertificateError) as caught:
        verify.layout(room, box, places, **rules)
    return str(caught.value)


def at(x: int, y: int, z: int) -> Place:
    """A box lengthwise with its corner there."""
    return (x, y, z, *BOX)


def test_a_full_room_is_accepted_in_any_order() -> None:
    """Two layers of four, the upper ones named first."""
    full = [at(x, y, z) for z in (3, 0) for y in (4, 0) for x in (0, 5)]
    assert verify.layout(ROOM, BOX, full) == 8
    assert verify.layout(ROOM, BOX, []) == 0


@pytest.mark.parametrize(
    ("places", "reason"),
    [
        ([at(0, 0, 0), at(4, 0, 0)], "layout[1]: overlaps layout[0]"),
        ([at(0, 0, 0), at(0, 3, 0)], "overlaps"),
        ([at(0, 0, 0), at(0, 0, 2)], "overlaps"),
        ([at(0, 0, 0), at(5, 4, 0), at(4, 3, 2)], "overlaps"),
        ([at(0, 0, 0), at(0, 0, 3), at(1, 1, 4)], "layout[2]: overlaps layout[1]"),
        ([at(0, 0, 0), at(0, 0, 0)], "overlaps"),
        ([at(0, 0, 1)], "layout[0]: rests on nothing"),
        ([at(0, 0, 0), at(0, 0, 4)], "rests on nothing"),
        ([at(0, 0, 0), at(5, 0, 3)], "rests on nothing"),
        ([at(0, 0, 0), at(0, 4, 3)], "rests on nothing"),
        ([at(6, 0, 0)], "ends outside the room"),
        ([at(0, 5, 0)], "ends outside the room"),
        ([at(0, 0, 5)], "ends outside the room"),
        ([(0, 0, 0, 5, 3, 4)], "no allowed turn"),
        ([(0, 0, 0, 5, 4, 2)], "no allowed turn"),
        ([(0, 0, 0, 5, 4)], "layout[0]: expected a list of 6"),
        ([(0, 0, 0, 5, 4, True)], "layout[0][5]: expected a whole number"),
        ([(-1, 0, 0, 5, 4, 3)], "layout[0][0]: expected a whole number from 0 to 1000000000"),
        ("none", "layout: expected a list, got 'none'"),
    ],
)
def test_a_bad_layout_is_refused(places: Any, reason: str) -> None:
    """A box outside, overlapping, turned or floating, by its number in the layout."""
    assert reason in refusal(places)


def test_one_corner_carries() -> None:
    """A box that touches another by one square mm rests on it."""
    assert verify.layout((10, 8, 7), BOX, [at(0, 0, 0), at(4, 3, 3)]) == 2


@pytest.mark.parametrize(
    ("rules", "reason"),
    [
        ({"payload": 20, "box_mass": 10}, ""),
        ({"payload": 19, "box_mass": 10}, "layout: 2 are heavier than the payload of 19 g"),
        ({"max_count": 2}, ""),
        ({"max_count": 1}, "layout: 2 are more than the 1 there are"),
        ({"door": (4, 3)}, ""),
        ({"door": (4, 2)}, "layout: none passes the door"),
        ({"door": (3, 3)}, "layout: none passes the door"),
        ({"door": (5, 2)}, "layout: none passes the door"),
        ({"clearance": (5, 0, 1)}, ""),
        ({"clearance": (6, 0, 1)}, "ends outside the room of (4, 8, 6)"),
        ({"clearance": (5, 0, 2)}, "layout[1]: ends outside the room of (5, 8, 5)"),
        ({"max_layers": 2}, ""),
        ({"max_layers": 1}, "layout[1]: is in layer 2, allowed are 1"),
        ({"max_stack_mass": 10, "box_mass": 10}, ""),
        ({"max_stack_mass": 9, "box_mass": 10}, "layout[0]: carries 10 g, allowed are 9"),
        ({"orientations": ["height"]}, ""),
        ({"orientations": (2,)}, ""),
        ({"orientations": ["width", "length"]}, "is no allowed turn of the box"),
    ],
)
def test_rules_on_a_stack_of_two(rules: dict[str, Any], reason: str) -> None:
    """Each rule just allows two boxes, one on the other, or just does not."""
    stack = [at(0, 0, 0), at(0, 0, 3)]
    if reason:
        assert reason in refusal(stack, **rules)
    else:
        assert verify.layout(ROOM, BOX, stack, **rules) == 2


def test_no_box_need_pass_a_door() -> None:
    """Nothing laid out behind a narrow door is a layout."""
    assert verify.layout(ROOM, BOX, [], door=(1, 1)) == 0


def test_layers_are_counted_over_gaps() -> None:
    """A box that rests on a tall one is in the layer above two flat ones that end lower."""
    tall, flat = (0, 0, 0, 2, 2, 5), [(2, 0, 0, 5, 2, 2), (2, 0, 2, 5, 2, 2)]
    pile = [tall, *flat, (0, 0, 5, 5, 2, 2)]
    room, box = (7, 2, 7), (5, 2, 2)
    assert verify.layout(room, box, pile, orientations="any", max_layers=3) == 4
    assert "is in layer 3, allowed are 2" in refusal(
        pile, room, box, orientations="any", max_layers=2
    )


def test_load_is_shared_by_touching_area() -> None:
    """A box resting evenly on two puts half its mass on each; four fifths and a fifth otherwise."""
    even = [at(0, 0, 0), at(5, 0, 0), (3, 0, 3, 4, 5, 3)]
    assert verify.layout(ROOM, BOX, even, max_stack_mass=5, box_mass=10) == 3
    assert "]: carries 5 g, allowed are 4" in refusal(even, max_stack_mass=4, box_mass=10)
    uneven = [at(0, 0, 0), at(5, 0, 0), at(1, 0, 3)]
    assert verify.layout(ROOM, BOX, uneven, max_stack_mass=8, box_mass=10) == 3
    assert "layout[0]: carries 8 g, allowed are 7" in refusal(uneven, max_stack_mass=7, box_mass=10)


def test_load_is_shared_along_either_side() -> None:
    """Three quarters of a box on one and a quarter on the other, across the room."""
    uneven = [at(0, 0, 0), (0, 4, 0, 5, 4, 3), at(0, 1, 3)]
    assert verify.layout(ROOM, BOX, uneven, max_stack_mass=8, box_mass=10) == 3
    assert "layout[0]: carries 7.5 g" in refusal(uneven, max_stack_mass=7, box_mass=10)


def test_what_touches_carries_all() -> None:
    """A box over a tall and a flat one rests on the tall one alone, another on one square mm."""
    over, room, box = (
        [(0, 0, 0, 2, 2, 5), (2, 0, 0, 5, 2, 2), (0, 0, 5, 5, 2, 2)],
        (7, 2, 7),
        (5, 2, 2),
    )
    rules: dict[str, Any] = {"orientations": "any", "box_mass": 10}
    assert verify.layout(room, box, over, max_stack_mass=10, **rules) == 3
    assert "layout[0]: carries 10 g" in refusal(over, room, box, max_stack_mass=9, **rules)
    corner = [at(0, 0, 0), at(4, 3, 3)]
    assert "layout[0]: carries 10 g" in refusal(corner, max_stack_mass=9, box_mass=10)


def test_load_is_handed_down() -> None:
    """The lowest of three carries two boxes, and what a shared one carries is shared on."""
    room = (10, 8, 9)
    tower = [at(0, 0, 0), at(0, 0, 3), at(0, 0, 6)]
    assert verify.layout(room, BOX, tower, max_stack_mass=20, box_mass=10) == 3
    assert "layout[0]: carries 20 g" in refusal(tower, room, max_stack_mass=19, box_mass=10)
    bridge = [at(0, 0, 0), at(5, 0, 0), (3, 0, 3, 4, 5, 3), (3, 0, 6, 4, 5, 3)]
    assert verify.layout(room, BOX, bridge, max_stack_mass=10, box_mass=10) == 4
    assert "carries 10 g" in refusal(bridge, room, max_stack_mass=9, box_mass=10)
    across = [at(0, 0, 0), (0, 4, 0, 5, 4, 3), at(0, 2, 3)]
    assert verify.layout(room, BOX, across, max_stack_mass=5, box_mass=10) == 3
    assert "carries 5 g" in refusal(across, room, max_stack_mass=4, box_mass=10)


def test_shares_too_fine_to_check_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a gram is a share of two bits; a limit of one allows whole grams alone."""
    bridge = [at(0, 0, 0), at(5, 0, 0), (3, 0, 3, 4, 5, 3)]
    monkeypatch.setattr("capacity.packing.verify.boxes.layout.FINEST_BITS", 1)
    assert verify.layout(ROOM, BOX, bridge, max_stack_mass=9, box_mass=10) == 3
    assert "]: carries a share of too many" in refusal(bridge, max_stack_mass=9, box_mass=9)


def naive(room: Place, places: list[Place]) -> bool:
    """Whether unit cells are used once, inside, and each box has something right under it."""
    used: set[Place] = set()
    for x, y, z, a, b, c in places:
        cells = {(x + i, y + j, z + k) for i in range(a) for j in range(b) for k in range(c)}
        if used & cells or x + a > room[0] or y + b > room[1] or z + c > room[2]:
            return False
        used |= cells
    return all(
        z == 0 or any((x + i, y + j, z - 1) in used for i in range(a) for j in range(b))
        for x, y, z, a, b, c in places
    )


corners = st.tuples(st.integers(0, 4), st.integers(0, 4), st.integers(0, 4))
turns = st.sampled_from([(1, 2, 3), (1, 3, 2), (2, 1, 3), (2, 3, 1), (3, 1, 2), (3, 2, 1)])


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(corners, turns).map(lambda pair: pair[0] + pair[1]), max_size=5))
def test_layouts_are_judged_as_cell_by_cell(places: list[Place]) -> None:
    """Random boxes in a small room: accepted exactly if no cell is used twice and none floats."""
    room, box = (5, 5, 5), (1, 2, 3)
    try:
        accepted = verify.layout(room, box, places, orientations="any") == len(places)
    except CertificateError:
        accepted = False
    assert accepted == naive(room, places)


@pytest.mark.parametrize(
    ("corners", "strips"),
    [
        ((1, 4, 2, 4), [[21, 22, 23], [31, 32, 33]]),
        ((1, 3, 2, 5), [[21, 31, 41], [22, 32, 42]]),
    ],
)
def test_cells_are_taken_in_few_strips(
    corners: tuple[int, int, int, int], strips: list[list[int]]
) -> None:
    """Of a floor ten cells wide: three by two in two rows, two by three in two columns."""
    assert [list(range(100)[strip]) for strip in _strips(*corners, 10)] == strips


def test_thin_boxes_in_crossing_layers_are_checked() -> None:
    """A log cabin: each of twenty logs of a layer lies on all twenty of the layer below."""
    logs = [
        (0, 2 * i, 2 * k, 40, 2, 2) if k % 2 else (2 * i, 0, 2 * k, 2, 40, 2)
        for k in range(10) for i in range(20)
    ]  # fmt: skip
    assert verify.layout((40, 40, 20), (40, 2, 2), logs, max_layers=10) == 200
    assert "is in layer 10" in refusal(logs, (40, 40, 20), (40, 2, 2), max_layers=9)
    assert "rests on nothing" in refusal(logs[20:], (40, 40, 20), (40, 2, 2))


def test_work_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Edges that cut the floor into too many cells, or boxes that cover too many, are refused."""
    places = [at(0, 0, 0), at(5, 4, 0)]  # edges at 0, 5, 10 and 0, 4, 8: nine, one cell each
    where = "capacity.packing.verify.boxes.layout"
    monkeypatch.setattr(f"{where}.MOST_CELLS", 9)
    monkeypatch.setattr(f"{where}.MOST_COVERED", 2)
    assert verify.layout(ROOM, BOX, places) == 2
    monkeypatch.setattr(f"{where}.MOST_COVERED", 1)
    assert "layout: the boxes' edges cut the floor into too many parts" in refusal(places)
    monkeypatch.setattr(f"{where}.MOST_COVERED", 2)
    monkeypatch.setattr(f"{where}.MOST_CELLS", 8)
    assert "too many parts to check" in refusal(places)
    monkeypatch.setattr(f"{where}.MOST_CELLS", 100)
    across = [(0, 0, 0, 5, 4, 3), (5, 0, 0, 4, 5, 3)]  # the second covers two rows: four and five
    assert "too many parts" in refusal(across, max_layers=1)
