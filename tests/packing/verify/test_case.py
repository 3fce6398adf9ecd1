"""The rules of a case: what is read, within which range, and by which name it is refused."""

from __future__ import annotations

from typing import Any

import pytest

from capacity.errors import CertificateError
from capacity.packing.verify.case import box_case, cylinder_case

ROOM, BOX, SHELL = (10, 8, 7), (5, 4, 3), (2, 5)
MOST = 10**27


def apart(rules: dict[str, Any]) -> tuple[Any, Any, dict[str, Any]]:
    """Room and mass, which the shapes name apart, and the other rules."""
    others = {"container": ROOM, "mass": None, **rules}
    return others.pop("container"), others.pop("mass"), others


@pytest.mark.parametrize(
    ("rules", "reason"),
    [
        ({"container": (0, 8, 7)}, r"container\[0\]: expected a whole number from 1 to 1000000000"),
        ({"container": (10, 8, 10**9 + 1)}, r"container\[2\]: expected"),
        ({"container": (10, 8)}, "container: expected a list of 3"),
        ({"max_layers": 0}, "max_layers: expected a whole number from 1"),
        ({"max_layers": MOST + 1}, "max_layers: expected"),
        ({"max_layers": True}, "max_layers: expected"),
        ({"payload": -1, "mass": 1}, "payload: expected a whole number from 0"),
        ({"payload": MOST + 1, "mass": 1}, "payload: expected"),
        ({"payload": 0, "mass": 0}, "mass: expected a whole number from 1"),
        ({"payload": 0}, "mass: expected whole g, since a limit of mass is given, got None"),
        ({"clearance": (0, -1, 0)}, r"clearance\[1\]: expected a whole number from 0"),
        ({"clearance": (0, 0, 10**9 + 1)}, r"clearance\[2\]: expected"),
        ({"clearance": None}, "clearance: expected a list of 3, got None"),
        ({"door": (0, 5)}, r"door\[0\]: expected a whole number from 1"),
        ({"door": (5, 10**9 + 1)}, r"door\[1\]: expected"),
        ({"door": (5,)}, "door: expected a list of 2"),
        ({"orientations": "sideways"}, "orientations: expected one of upright, any"),
        ({"orientations": "Any"}, "orientations: expected"),
        ({"orientations": []}, "orientations: expected upright, any.* or a list out of length"),
        ({"orientations": 2}, "orientations: expected upright, any"),
        ({"orientations": [3]}, r"orientations\[0\]: expected one of length, width, height"),
        ({"orientations": [True]}, r"orientations\[0\]: expected"),
        ({"orientations": ["length", "up"]}, r"orientations\[1\]: expected"),
    ],
)
def test_rules_of_either_shape_are_refused_by_name(rules: dict[str, Any], reason: str) -> None:
    """The same value is refused for boxes and for cylinders, by the same words."""
    room, mass, others = apart(rules)
    with pytest.raises(CertificateError, match=reason):
        box_case(room, BOX, box_mass=mass, **others)
    with pytest.raises(CertificateError, match=reason):
        cylinder_case(room, SHELL, cylinder_mass=mass, **others)


@pytest.mark.parametrize(
    "rules",
    [
        {"container": (1, 1, 10**9)},
        {"max_layers": 1},
        {"max_layers": MOST},
        {"payload": 0, "mass": 1},
        {"payload": MOST, "mass": MOST},
        {"clearance": (0, 0, 10**9)},
        {"door": (1, 10**9)},
    ],
)
def test_the_ends_of_each_range_are_allowed(rules: dict[str, Any]) -> None:
    """The least and the largest of each value are read."""
    room, mass, others = apart(rules)
    box = box_case(room, BOX, box_mass=mass, **others)
    shell = cylinder_case(room, SHELL, cylinder_mass=mass, **others)
    assert (box.max_layers, box.payload, box.mass, box.door) == (
        rules.get("max_layers"), rules.get("payload"), mass or 1, rules.get("door"),
    )  # fmt: skip
    assert box.room == shell.room


@pytest.mark.parametrize(
    ("rules", "reason"),
    [
        ({"box": (5, 4, 0)}, r"box\[2\]: expected a whole number from 1"),
        ({"box": (5, 4, 10**9 + 1)}, r"box\[2\]: expected"),
        ({"box": (5, 4)}, "box: expected a list of 3"),
        ({"max_stack_mass": -1, "box_mass": 1}, "max_stack_mass: expected a whole number from 0"),
        ({"max_stack_mass": 5}, "mass: expected whole g"),
        ({"max_count": 0}, "max_count: expected a whole number from 1"),
        ({"orientations": "lying"}, "orientations: expected one of upright, any, got 'lying'"),
    ],
)
def test_rules_of_boxes_are_refused_by_name(rules: dict[str, Any], reason: str) -> None:
    """Each value out of its range."""
    with pytest.raises(CertificateError, match=reason):
        box_case(**{"container": ROOM, "box": BOX, **rules})


@pytest.mark.parametrize("shell", [(0, 5), (5, 0), (10**9 + 1, 5), (5,), (5, 4, 3), "55"])
def test_sizes_of_cylinders_are_refused(shell: Any) -> None:
    """Diameter and length are two whole numbers."""
    with pytest.raises(CertificateError, match="cylinder"):
        cylinder_case(ROOM, shell)


def test_ways_to_place_a_box() -> None:
    """Six turns, or two with one side vertical; numbers and names mean the same sides."""
    every = {(5, 4, 3), (4, 5, 3), (5, 3, 4), (3, 5, 4), (4, 3, 5), (3, 4, 5)}
    assert box_case(ROOM, BOX, orientations="any").ways == every
    assert box_case(ROOM, BOX).ways == {(5, 4, 3), (4, 5, 3)}
    assert box_case(ROOM, BOX, orientations=["length"]).ways == {(4, 3, 5), (3, 4, 5)}
    sides: list[Any] = [[0, 1], {"length", "width"}, ("length", 1), frozenset({0, "width"})]
    for same in sides:
        assert box_case(ROOM, BOX, orientations=same).ways == {w for w in every if w[2] != 3}


def test_ways_to_lay_a_cylinder() -> None:
    """One for each side of the room; the door counts all of them."""
    case = cylinder_case(ROOM, SHELL, orientations="upright", door=(2, 2))
    assert case.axes == {"height": (2, 2, 5)}
    assert case.passes
    assert not cylinder_case(ROOM, SHELL, door=(1, 9)).passes
    assert list(cylinder_case(ROOM, SHELL, orientations="lying").axes) == ["length", "width"]
    assert list(cylinder_case(ROOM, SHELL).axes) == ["length", "width", "height"]


def test_the_room_is_what_the_clearance_leaves() -> None:
    """Never less than nothing."""
    assert box_case(ROOM, BOX, clearance=(3, 8, 9)).room == (7, 0, 0)
    assert box_case(ROOM, BOX, clearance=(5, 4, 4)).turns == [(5, 4, 3)]
    assert box_case(ROOM, BOX, clearance=(6, 4, 4)).turns == []
