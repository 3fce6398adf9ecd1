"""Cylinders: published circle packings, rules, payload, and the verifier."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import pytest

from capacity.errors import CertificateError, InputError
from capacity.packing.cylinders import solve
from capacity.packing.cylinders.discs import best_rows, discs, most_discs
from capacity.packing.verify import cylinder_bound, cylinder_layout

if TYPE_CHECKING:
    from capacity.packing.answer import Answer

TWENTY_FOOT = (5898, 2352, 2393)
SHELL = (152, 700)


def checked(container: tuple[int, int, int], cylinder: tuple[int, int], **rules: Any) -> Answer:
    """Solve and put layout and bound through the verifier."""
    answer = solve(container, cylinder, **rules)
    assert cylinder_layout(container, cylinder, answer.layout, **rules) == answer.lower
    assert cylinder_bound(container, cylinder, answer.bound, **rules) == answer.upper
    assert len(answer.layout) == answer.lower <= answer.upper
    return answer


@pytest.mark.parametrize(
    ("number", "radius"),
    [
        (2, 0.292893218813),
        (3, 0.254333095030),
        (4, 0.25),
        (5, 0.207106781187),
        (6, 0.187680601147),
        (7, 0.174457630187),
        (8, 0.170540688701),
        (9, 0.166666666667),
        (10, 0.148204322565),
        (20, 0.111382347512),
        (30, 0.091671057986),
    ],
)
def test_bounds_admit_the_best_known_circles_in_a_square(number: int, radius: float) -> None:
    """Packings of equal circles in a unit square (Specht, packomania.com) stay within the bound."""
    side = 10**6
    diameter = int(2 * radius * side)
    assert most_discs(side, side, diameter) >= number
    rows = best_rows(side, side, diameter)
    assert rows is not None
    assert rows.total <= number


@pytest.mark.parametrize(("side", "count"), [(20, 4), (30, 9), (50, 25), (80, 68)])
def test_rows_match_known_counts_in_a_square(side: int, count: int) -> None:
    """Squares of whole diameters: straight rows while small, and nine rows of 8 and 7 in 8 by 8."""
    rows = best_rows(100 * side, 100 * side, 1000)
    assert rows is not None
    assert rows.total == count


def test_every_row_pattern_keeps_its_distance() -> None:
    """Rows for all small rectangles lie inside and apart, by squared distances of centres."""
    for length in range(7, 45, 2):
        for width in range(7, 45):
            rows = best_rows(length, width, 7)
            assert rows is not None
            placed = discs(rows, 7)
            assert len(placed) == rows.total <= most_discs(length, width, 7)
            assert all(0 <= x <= length - 7 and 0 <= y <= width - 7 for x, y in placed)
            for i, (x, y) in enumerate(placed):
                assert all((x - u) ** 2 + (y - v) ** 2 >= 49 for u, v in placed[:i])


def test_a_strip_of_one_diameter_holds_exactly_a_row() -> None:
    """Where discs cannot pass, the bound is the row."""
    assert most_discs(105, 10, 10) == 10
    assert best_rows(105, 10, 10) == best_rows(105, 11, 10)


def test_standing_shells_in_a_container() -> None:
    """Three layers of 17 rows of 38: 5898 - 76 is room for 38, 2352 - 152 for 16 steps of 132."""
    assert checked(TWENTY_FOOT, SHELL, orientations="upright").lower == 3 * 17 * 38


def test_any_orientation_is_no_worse_than_each() -> None:
    """More permitted axes never lower the count or the bound."""
    most = checked(TWENTY_FOOT, SHELL)
    for axes in ("upright", "lying", ("length",), ("width",)):
        assert checked(TWENTY_FOOT, SHELL, orientations=axes).lower <= most.lower


def test_a_payload_cuts_the_layout_low_and_in_the_middle() -> None:
    """498 shells of 43.56 kg in 21.71 t lie in the lowest layer, centred along the length."""
    answer = checked(
        TWENTY_FOOT, SHELL, orientations="upright", payload=21_710_000, cylinder_mass=43_560
    )
    assert (answer.lower, answer.upper, answer.limited_by) == (498, 498, "payload mass")
    assert all(placed.z == 0 for placed in answer.layout)
    middle = sum(2 * placed.x + placed.length for placed in answer.layout) / (2 * answer.lower)
    assert abs(middle - 5898 / 2) <= 0.05 * 5898


def test_huge_rooms_answer_at_once() -> None:
    """A payload settles a room of 10^27 mm3; one of more than can be laid out is refused."""
    huge = (10**9, 10**9, 10**9)
    assert checked(huge, (7, 11), payload=100, cylinder_mass=3).lower == 33
    with pytest.raises(InputError, match="at most 100000 cylinders"):
        solve(huge, (7, 11), payload=10**9, cylinder_mass=3)


def test_layers_limit_standing_cylinders() -> None:
    """Two layers where three would fit hold two thirds, and the bound knows."""
    two = checked(TWENTY_FOOT, SHELL, orientations="upright", max_layers=2)
    assert (two.lower, two.limited_by) == (2 * 17 * 38, "layers")
    lying = checked(TWENTY_FOOT, SHELL, orientations=("length",), max_layers=1)
    assert len({placed.z for placed in lying.layout}) == 1
    assert lying.lower == (2352 // 152) * (5898 // 700)


def test_what_does_not_fit_is_a_proven_zero() -> None:
    """Too long or too thick for every permitted axis."""
    assert checked((100, 100, 50), (10, 60), orientations="upright").upper == 0
    assert checked((100, 100, 50), (60, 10), orientations="lying").upper == 0
    assert checked((100, 100, 50), (60, 10), orientations="upright").lower == 5
    assert checked(TWENTY_FOOT, SHELL, payload=43_559, cylinder_mass=43_560).upper == 0


@pytest.mark.parametrize("door", [(10, 10), (10, 24), (24, 10)])
def test_a_door_lets_in_what_passes_standing_or_lying(door: tuple[int, int]) -> None:
    """A shell of 10 by 25 passes end first, whatever the rule inside."""
    without = checked((100, 60, 50), (10, 25), orientations="upright")
    behind = checked((100, 60, 50), (10, 25), orientations="upright", door=door)
    assert (behind.layout, behind.bound) == (without.layout, without.bound)


@pytest.mark.parametrize("door", [(25, 9), (9, 25), (9, 9)])
def test_a_narrow_door_keeps_cylinders_out(door: tuple[int, int]) -> None:
    """Behind a door narrower than the diameter none is loaded, and this is proved."""
    answer = checked((100, 60, 50), (10, 25), door=door)
    assert (answer.lower, answer.upper, answer.limited_by) == (0, 0, "door")


def test_a_short_cylinder_passes_a_low_or_narrow_door() -> None:
    """A disc of 10 by 4 passes flat or on edge, but no door smaller than that either way."""
    for door, enters in (((10, 4), True), ((4, 10), True), ((9, 9), False), ((3, 99), False)):
        assert (checked((50, 50, 50), (10, 4), door=door).lower > 0) is enters


def test_clearance_is_lost_along_each_axis() -> None:
    """A room reduced by the clearance holds what a smaller room holds; too much leaves none."""
    less = checked((110, 65, 53), (10, 25), clearance=(10, 5, 3))
    assert (less.lower, less.upper) == (
        checked((100, 60, 50), (10, 25)).lower,
        checked((100, 60, 50), (10, 25)).upper,
    )
    assert checked((110, 65, 53), (10, 25), clearance=(0, 0, 60)).upper == 0


@pytest.mark.parametrize(
    ("container", "cylinder", "rules"),
    [
        ((10, 10), (3, 4), {}),
        ((10, 10, 0), (3, 4), {}),
        ((10, 10, 10), (3, -4), {}),
        ((10, 10, 10), (3.0, 4), {}),
        ((10, 10, 10**10), (3, 4), {}),
        ((10**9, 10**9, 10**9), (1, 1), {}),
        ((10, 10, 10), (3, 4), {"orientations": "sideways"}),
        ((10, 10, 10), (3, 4), {"orientations": ()}),
        ((10, 10, 10), (3, 4), {"orientations": ("up",)}),
        ((10, 10, 10), (3, 4), {"effort": "slow"}),
        ((10, 10, 10), (3, 4), {"max_layers": 0}),
        ((10, 10, 10), (3, 4), {"payload": 5}),
        ((10, 10, 10), (3, 4), {"payload": 5, "cylinder_mass": 0}),
        ((10, 10, 10), (3, 4), {"door": (0, 5)}),
        ((10, 10, 10), (3, 4), {"door": 5}),
        ((10, 10, 10), (3, 4), {"clearance": (0, 0, -1)}),
        ((10, 10, 10), (3, 4, 5), {}),
        ((10, 10, 10), 3, {}),
    ],
)
def test_bad_input_is_refused(container: Any, cylinder: Any, rules: dict[str, Any]) -> None:
    """Each fault is an input error, at once."""
    with pytest.raises(InputError):
        solve(container, cylinder, **rules)


@pytest.mark.parametrize(
    "bad",
    [
        None,
        {},
        {"upper": 1},
        {"method": "no passage", "upper": 0},
        {"method": "volume", "upper": 2612},
        {"method": "volume", "upper": True},
        {"method": "volume", "upper": 2613, "axis": "height"},
        {"method": "discs", "axis": "height", "upper": 2055},
        {"method": "discs", "axis": 7, "upper": 2055},
        {"method": "payload mass", "upper": 498},
        {"method": "guess", "upper": 1},
    ],
)
def test_a_certificate_that_proves_nothing_is_refused(bad: Any) -> None:
    """One axis proves nothing about three, and no rule means no payload bound."""
    with pytest.raises(CertificateError):
        cylinder_bound(TWENTY_FOOT, SHELL, bound=bad)


def test_layouts_with_faults_are_refused() -> None:
    """A cylinder moved into another, out, or turned is found."""
    container, cylinder = (100, 60, 50), (10, 25)
    layout = list(checked(container, cylinder).layout)
    first = layout[0]
    turned = {"length": "width", "width": "height", "height": "length"}[first.axis]
    faults = [
        first._replace(x=first.x + 1),
        first._replace(y=-1),
        first._replace(axis=turned),
        first._replace(axis="up"),
        first._replace(length=first.length + 1),
        copy.copy(layout[1]),
    ]
    for fault in faults:
        with pytest.raises(CertificateError):
            cylinder_layout(container, cylinder, [fault, *layout[1:]])
