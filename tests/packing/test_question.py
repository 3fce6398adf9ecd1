"""The list of rules: what each takes, refuses and derives."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from capacity.errors import InputError
from capacity.packing.question import Boxes, Cylinders

CRATE = Boxes((10, 9, 8), (5, 4, 3), item_mass=7, payload=50)
TUBE = Cylinders((10, 9, 8), (3, 8))


@pytest.mark.parametrize("asked", [CRATE, TUBE])
@pytest.mark.parametrize(
    ("rule", "field", "message"),
    [
        ({"container": (10, 9)}, "container", "in whole mm"),
        ({"container": (10, 9, 0)}, "container height", "from 1"),
        ({"container": (10, 9, 10**9 + 1)}, "container height", "to 1000000000"),
        ({"container": 10}, "container", "in whole mm"),
        ({"item": (5, 4, 3, 2)}, "(box|cylinder)", "in whole mm"),
        ({"item": (5, True, 3)}, "(box|cylinder)", "whole mm"),
        ({"clearance": (0, 0, -1)}, "clearance height", "from 0"),
        ({"door": (0, 5)}, "door width", "from 1"),
        ({"door": 5}, "door", "in whole mm"),
        ({"max_layers": 0}, "max_layers", "from 1"),
        ({"max_layers": 2.0}, "max_layers", "from 1"),
        ({"payload": -1}, "payload", "from 0"),
        ({"item_mass": 0}, "(box|cylinder)_mass", "from 1"),
        ({"payload": 5, "item_mass": None}, "(box|cylinder)_mass", "since a payload is given"),
        ({"orientations": "sideways"}, "orientations", "expected"),
        ({"orientations": 2}, "orientations", "expected"),
        ({"orientations": []}, "orientations", "expected"),
        ({"orientations": ["x"]}, "orientations", "expected"),
    ],
)
def test_a_value_that_is_no_rule_is_named(
    asked: Any, rule: dict[str, Any], field: str, message: str
) -> None:
    """Each refusal names the field and what it takes."""
    with pytest.raises(InputError, match=f"^{field}.*: .*{message}"):
        replace(asked, **rule)


@pytest.mark.parametrize(
    "rule",
    [{"max_stack_mass": -1}, {"max_stack_mass": 5, "payload": None, "item_mass": None},
     {"max_count": 0}],
)  # fmt: skip
def test_rules_of_boxes_alone_are_checked_too(rule: dict[str, Any]) -> None:
    """What a box may carry needs its mass; a number starts at one."""
    with pytest.raises(InputError, match=r"expected"):
        replace(CRATE, **rule)


def test_equal_questions_are_one() -> None:
    """Axes by number, by name and in any order, lists and tuples: the same question."""
    one = Boxes([10, 9, 8], [5, 4, 3], [2, "length"])  # type: ignore[arg-type]
    assert one == Boxes((10, 9, 8), (5, 4, 3), {"height", 0})
    assert hash(one) == hash(Boxes((10, 9, 8), (5, 4, 3), ("length", "height")))
    assert one != replace(one, orientations="any")
    assert Cylinders((9, 9, 9), (3, 8), ["width", "length"]).axes == ("length", "width")


def test_the_clearance_leaves_a_room_or_none() -> None:
    """Sides left are never below 0, and nothing turns in a room without one."""
    assert replace(CRATE, clearance=(1, 2, 9)).room == (9, 7, 0)
    assert replace(CRATE, clearance=(1, 2, 9)).turns == ()
    assert replace(TUBE, clearance=(1, 2, 9)).fitting == ()


def test_a_box_passes_the_door_as_it_may_stand() -> None:
    """Upright it may turn about the height only; a cylinder may be carried any way."""
    assert replace(CRATE, door=(4, 3)).passes_door
    assert not replace(CRATE, door=(3, 4)).passes_door
    assert replace(CRATE, door=(3, 4), orientations="any").passes_door
    assert replace(TUBE, orientations="upright", door=(3, 3)).passes_door
    assert not replace(TUBE, door=(2, 9)).passes_door


@pytest.mark.parametrize(
    ("rules", "most", "layers"),
    [
        ({}, 7, None),
        ({"max_count": 5}, 5, None),
        ({"max_count": 9}, 7, None),
        ({"payload": None}, None, None),
        ({"max_layers": 1}, 7, 1),
        ({"max_layers": 2}, 7, None),
        ({"max_stack_mass": 0}, 7, 1),
        ({"max_stack_mass": 13}, 7, 2),
        ({"max_stack_mass": 10**6}, 7, None),
        ({"max_stack_mass": 0, "max_layers": 1}, 7, 1),
    ],
)
def test_the_least_limit_counts(rules: dict[str, Any], most: int, layers: int | None) -> None:
    """Two layers of 3 mm stand in 8 mm; a box of 7 g carries what it carries."""
    asked = replace(CRATE, **rules)
    assert (asked.most, asked.most_layers) == (most, layers)


def test_masses_are_asked_of_a_question_that_has_them() -> None:
    """Payload and mass, or an error that says so."""
    assert CRATE.masses == (50, 7)
    with pytest.raises(InputError, match="payload: expected one"):
        _ = TUBE.masses
