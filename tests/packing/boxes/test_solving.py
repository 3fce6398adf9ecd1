"""Identical boxes in a container: counts, rules, limits and bad input."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from capacity.errors import InputError
from capacity.packing import identical, verify
from capacity.packing.boxes import turned

TWENTY_FOOT = (5898, 2352, 2393)
CRATES = {
    "A": (800, 400, 220),
    "B": (1000, 500, 200),
    "C": (3050, 320, 220),
    "D": (725, 365, 255),
    "E": (800, 600, 950),
}


def checked(container: Any, box: Any, **rules: Any) -> tuple[int, int, str]:
    """Solve and pass layout and bound through the verifier."""
    solution = identical.solve(container, box, **rules)
    rules.pop("effort", None)
    assert verify.layout(container, box, solution.layout, **rules) == solution.lower
    assert verify.bound(container, box, solution.bound, **rules) == solution.upper
    assert solution.lower <= solution.upper
    return solution.lower, solution.upper, solution.limited_by


@pytest.mark.parametrize(
    ("crate", "count"), [("A", 350), ("B", 242), ("C", 70), ("D", 432), ("E", 52)]
)
def test_upright_crates_are_proven(crate: str, count: int) -> None:
    """Layers times the best layer is the maximum for upright crates."""
    assert checked(TWENTY_FOOT, CRATES[crate])[:2] == (count, count)


@pytest.mark.parametrize(
    ("crate", "effort", "least", "most"),
    [
        ("A", "normal", 432, 438),
        ("B", "normal", 290, 306),
        ("C", "normal", 77, 77),
        ("D", "normal", 474, 480),
        pytest.param("E", "thorough", 66, 69, marks=pytest.mark.long),
        pytest.param("B", "thorough", 299, 306, marks=pytest.mark.long),
    ],
)
def test_free_crates_lie_between_known_values(
    crate: str, effort: str, least: int, most: int
) -> None:
    """Any orientation reaches the counts known from other searches, and no more than proved."""
    lower, upper, _ = checked(TWENTY_FOOT, CRATES[crate], orientations="any", effort=effort)
    assert least <= lower <= upper <= most


def test_no_effort_holds_the_best_grid() -> None:
    """Without a search node a grid is laid: 7 x 5 x 10 crates of 800 x 400 x 220 mm upright."""
    lower, _, _ = checked(TWENTY_FOOT, CRATES["A"], orientations="any", effort=0)
    assert lower >= (5898 // 800) * (2352 // 400) * (2393 // 220)


def test_one_row_lengthwise_is_limited_by_length() -> None:
    """Two crates of 3,050 mm do not fit behind one another into 5,898 mm."""
    assert checked(TWENTY_FOOT, CRATES["C"])[2] == "length"


def test_height_limits_when_it_wastes_most() -> None:
    """One layer of 7 in 10 wastes more than a floor filled without a gap."""
    assert checked((12, 12, 10), (3, 4, 7)) == (12, 12, "height")


def test_layers_limit() -> None:
    """Two layers where ten fit hold a fifth, and the name says why."""
    count, upper, limit = checked((12, 12, 10), (3, 4, 1), max_layers=2)
    assert (count, upper, limit) == (24, 24, "layers")


def test_layers_bound_free_boxes() -> None:
    """With one layer only the smallest face on the floor counts: 36 // 4 standing boxes."""
    assert checked((6, 6, 9), (2, 2, 3), orientations="any", max_layers=1)[:2] == (9, 9)


def test_clearance_is_lost_along_each_axis() -> None:
    """A room reduced by the clearance holds what a smaller room holds."""
    assert checked((13, 10, 7), (5, 4, 3), clearance=(3, 2, 1))[:2] == (8, 8)


@pytest.mark.parametrize(("payload", "count"), [(0, 0), (9, 0), (10, 1), (55, 5), (10**6, 8)])
def test_payload_caps_the_count(payload: int, count: int) -> None:
    """The payload carries a whole number of crates of 10 g, at most what fits."""
    lower, upper, limit = checked((10, 8, 7), (5, 4, 3), payload=payload, box_mass=10)
    assert lower == upper == count
    assert (limit == "payload mass") == (count < 8)


def test_quantity_limit() -> None:
    """No more crates are loaded than there are."""
    assert checked((10, 8, 7), (5, 4, 3), max_count=3) == (3, 3, "stowage cap")


def rests(box: Any, layout: Any) -> bool:
    """Whether the whole underside of a box lies on boxes that end where it begins."""
    below = [one for one in layout if one.z + one.height == box.z]
    along = (min(box.x + box.length, one.x + one.length) - max(box.x, one.x) for one in below)
    across = (min(box.y + box.width, one.y + one.width) - max(box.y, one.y) for one in below)
    touching = (max(0, a) * max(0, b) for a, b in zip(along, across, strict=True))
    return bool(sum(touching) == box.length * box.width)


@pytest.mark.parametrize("count", [1, 2, 7, 33, 100, 217, 300, 349])
@pytest.mark.parametrize("crate", ["A", "E", "C"])
def test_few_crates_stand_low_and_centred(crate: str, count: int) -> None:
    """Fewer crates than fit are supported and balanced within 5 % of the length."""
    solution = identical.solve(TWENTY_FOOT, CRATES[crate], max_count=count)
    if solution.limited_by == "stowage cap":
        middle = Fraction(sum(2 * box.x + box.length for box in solution.layout), 2 * count)
        assert abs(middle / TWENTY_FOOT[0] - Fraction(1, 2)) <= Fraction(1, 20)
        assert all(box.z == 0 or rests(box, solution.layout) for box in solution.layout)


@pytest.mark.parametrize("count", [397, 450, 492])
def test_what_walls_carry_needs_no_search(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """More than a grid of 396, fewer than simple walls hold: proven by the payload alone."""
    monkeypatch.setattr(turned, "load", None)
    rules = {"orientations": "any", "payload": 69 * count, "box_mass": 69}
    assert checked((5900, 2352, 2395), (900, 350, 200), **rules) == (count, count, "payload mass")


def test_walls_are_left_to_the_search_where_layers_count() -> None:
    """A limit of layers holds in what is laid out for a payload, too."""
    rules = {"orientations": "any", "payload": 10 * 45, "box_mass": 10, "max_layers": 2}
    lower, upper, _ = checked((20, 20, 20), (7, 5, 4), **rules)
    assert lower <= upper < 45


def test_few_crates_use_the_lowest_layers() -> None:
    """Eleven crates on a floor for four stand in three layers, the lower ones full."""
    solution = identical.solve((10, 8, 90), (5, 4, 3), max_count=11)
    assert [place.z for place in solution.layout] == [0] * 4 + [3] * 4 + [6] * 3


def test_door_keeps_crates_out() -> None:
    """A crate that passes the door in no allowed turn is not loaded."""
    assert checked((10, 8, 7), (5, 4, 3), door=(3, 7)) == (0, 0, "door")
    assert checked((10, 8, 7), (5, 4, 3), door=(3, 7), orientations="any")[0] > 0


@pytest.mark.parametrize(
    ("box", "limit"), [((11, 1, 1), "length"), ((1, 1, 8), "height"), ((9, 9, 1), "floor area")]
)
def test_too_large_names_the_direction(box: tuple[int, int, int], limit: str) -> None:
    """A box that does not fit is a proven zero limited by the direction that is too short."""
    assert checked((10, 8, 7), box) == (0, 0, limit)


def test_stack_mass_limits_straight_stacks() -> None:
    """A crate that may carry two like itself stands in stacks of three, and this is proved."""
    lower, upper, limit = checked((8, 6, 30), (4, 3, 2), box_mass=10, max_stack_mass=20)
    assert (lower, upper, limit) == (12, 12, "layers")


def test_stack_mass_bound_is_not_overstated() -> None:
    """With room for half a crate more on each, the bound counts what the floor carries."""
    lower, upper, _ = checked((8, 6, 30), (4, 3, 2), box_mass=10, max_stack_mass=25)
    assert (lower, upper) == (12, 4 + 4 * 25 // 10)


def test_axes_that_may_stand_vertical() -> None:
    """Numbers and names of axes mean the same, and few axes never hold more than all."""
    by_name = checked((23, 17, 11), (5, 4, 3), orientations=["height", "width"])
    assert by_name == checked((23, 17, 11), (5, 4, 3), orientations=(2, 1))
    assert by_name[0] <= checked((23, 17, 11), (5, 4, 3), orientations="any")[1]


def test_huge_rooms_answer_at_once() -> None:
    """A payload settles a room of 10^27 boxes; without one the layout would be too long."""
    huge = (10**9, 10**9, 10**9)
    assert checked(huge, (1, 1, 1), payload=100, box_mass=3)[:2] == (33, 33)
    assert checked(huge, (10**8, 10**8, 10**8), orientations="any")[:2] == (1000, 1000)
    with pytest.raises(InputError, match="too many to place"):
        identical.solve(huge, (1, 1, 1))
    with pytest.raises(InputError, match="too many to place"):
        identical.solve(huge, (1, 1, 1), payload=10**9, box_mass=1)


@pytest.mark.parametrize(
    "bad",
    [
        {"container": (0, 1, 1)},
        {"container": (10, 8)},
        {"container": (10, 8, 10**10)},
        {"box": (5, -4, 3)},
        {"box": (5, 4, True)},
        {"box": (5, 4, 3.0)},
        {"box": "543"},
        {"orientations": "sideways"},
        {"orientations": []},
        {"orientations": [3]},
        {"orientations": [True]},
        {"orientations": 2},
        {"effort": "heroic"},
        {"effort": -1},
        {"effort": True},
        {"max_layers": 0},
        {"max_count": 0},
        {"payload": 10},
        {"payload": -1, "box_mass": 1},
        {"box_mass": 0},
        {"max_stack_mass": 5},
        {"clearance": (0, -1, 0)},
        {"door": (0, 5)},
        {"door": (5,)},
    ],
)
def test_bad_values_are_refused(bad: dict[str, Any]) -> None:
    """Every value that is not as described raises an InputError."""
    case: dict[str, Any] = {"container": (10, 8, 7), "box": (5, 4, 3), **bad}
    container, box = case.pop("container"), case.pop("box")
    with pytest.raises(InputError):
        identical.solve(container, box, **case)


def test_a_caller_cannot_spoil_the_cache() -> None:
    """Changing a returned certificate changes no later answer."""
    identical.solve((10, 8, 7), (5, 4, 3)).bound["upper"] = 99
    assert checked((10, 8, 7), (5, 4, 3))[:2] == (8, 8)
