"""Pallet loading against exhaustive search, its own verifier, and published facts."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import TYPE_CHECKING

import pytest

from capacity.errors import InputError
from capacity.packing.pallet import solve
from capacity.packing.verify import pallet_bound, pallet_layout

if TYPE_CHECKING:
    from capacity.packing.answer import PalletSolution


def checked(case: tuple[int, int, int, int], effort: str | int = "normal") -> PalletSolution:
    """Solve a case and put its layout and bound through the verifier."""
    answer = solve(*case, effort=effort)
    pallet_layout(*case, answer.layout)
    assert pallet_bound(*case, answer.bound) == answer.upper
    assert len(answer.layout) == answer.lower <= answer.upper
    return answer


def exhaustive(length: int, width: int, a: int, b: int) -> int:
    """The true maximum on whole positions: each cell in turn begins a box or is passed over."""

    def mask(p: int, q: int) -> int:
        return sum(((1 << q) - 1) << (i * width) for i in range(p))

    shapes = {(p, q): mask(p, q) for p, q in ((a, b), (b, a)) if p <= length and q <= width}

    @cache
    def most(cell: int, taken: int) -> int:
        """Boxes in the cells from ``cell`` on; bit 0 of ``taken`` is that cell."""
        if cell == length * width:
            return 0
        best = most(cell + 1, taken >> 1)
        x, y = divmod(cell, width)
        for (p, q), shape in shapes.items():
            if x + p <= length and y + q <= width and not taken & shape:
                best = max(best, 1 + most(cell + 1, (taken | shape) >> 1))
        return best

    return most(0, 0)


SMALL = [
    (length, width, a, b)
    for length, width in product(range(1, 9), repeat=2)
    if width <= length
    for a, b in product(range(1, 9), repeat=2)
    if b <= a <= length and 2 <= length * width // (a * b) <= 12
]


def test_small_cases_are_solved_exactly() -> None:
    """Up to 8 by 8 and 12 boxes, lower and upper are the exhaustive maximum."""
    for case in SMALL[::3]:
        answer = checked(case)
        assert answer.lower == answer.upper == exhaustive(*case), case


@pytest.mark.long
def test_all_small_cases_are_solved_exactly() -> None:
    """The same for every case of that size."""
    for case in SMALL:
        answer = checked(case)
        assert answer.lower == answer.upper == exhaustive(*case), case


@pytest.mark.parametrize("effort", [0, "quick"])
def test_little_effort_still_brackets_the_maximum(effort: str | int) -> None:
    """Without search the layout and the bound lie on either side of the maximum."""
    for case in SMALL[::5]:
        answer = checked(case, effort=effort)
        assert answer.lower <= exhaustive(*case) <= answer.upper, case


@pytest.mark.parametrize(
    ("case", "count"),
    [
        ((1200, 800, 400, 300), 8),
        ((1200, 1000, 600, 400), 5),
        ((5898, 2352, 800, 400), 35),
        ((5898, 2352, 1000, 500), 22),
        ((5898, 2352, 3050, 320), 7),
        ((5898, 2352, 725, 365), 48),
        ((5898, 2352, 800, 600), 26),
        ((22, 16, 5, 3), 23),
        ((57, 44, 12, 5), 41),
    ],
)
def test_counts_known_from_elsewhere(case: tuple[int, int, int, int], count: int) -> None:
    """Hand-checkable pallets, container floors and cases of the literature come out proven."""
    answer = checked(case)
    assert (answer.lower, answer.upper) == (count, count)


def test_a_pallet_five_blocks_cannot_fill() -> None:
    """(43, 26, 7, 3) holds its 53: five blocks reach 52, the staircase search the rest."""
    answer = checked((43, 26, 7, 3), "thorough")
    assert (answer.lower, answer.upper) == (53, 53)


@pytest.mark.long
def test_the_hardest_known_small_pallet() -> None:
    """(49, 28, 8, 3) holds 57, as the literature on the L-approach reports."""
    answer = checked((49, 28, 8, 3), "thorough")
    assert (answer.lower, answer.upper) == (57, 57)


def test_a_box_that_fits_in_no_orientation_is_a_proven_zero() -> None:
    """Nothing fits, and the certificate says so."""
    assert checked((10, 10, 11, 1)).upper == 0
    assert checked((10, 3, 4, 4)).upper == 0


@pytest.mark.parametrize("bad", [0, -1, 1.5, "7", None, True, 10**9 + 1])
@pytest.mark.parametrize("place", range(4))
def test_a_size_that_is_no_whole_mm_is_refused(bad: object, place: int) -> None:
    """Zero, negative, fractional, huge and mistyped sizes name the argument."""
    sizes: list[object] = [10, 8, 3, 2]
    sizes[place] = bad
    with pytest.raises(InputError, match="expected whole mm"):
        solve(*sizes)  # type: ignore[arg-type]


@pytest.mark.parametrize("effort", ["fast", -1, 1.0, None, True])
def test_an_unknown_effort_is_refused(effort: object) -> None:
    """Only the named levels and whole numbers of steps are efforts."""
    with pytest.raises(InputError, match="effort"):
        solve(10, 8, 3, 2, effort=effort)  # type: ignore[arg-type]


def test_more_boxes_than_a_layout_lists_are_refused_at_once() -> None:
    """A pallet of 10^18 boxes is an error and not a hang."""
    with pytest.raises(InputError, match="more than 100000 boxes"):
        solve(10**9, 10**9, 1, 1)


@pytest.mark.parametrize(
    ("case", "least", "most"),
    [
        ((10**9, 10**9, 10**8, 10**8 - 7), 100, 100),
        ((10**9, 1, 10**6, 1), 1000, 1000),
        ((10**9, 10**9, 31415926, 27182818), 31 * 36, 1170),
    ],
)
def test_huge_sides_with_few_boxes_are_answered(
    case: tuple[int, int, int, int], least: int, most: int
) -> None:
    """Sides up to 10^9 mm give a range through a small class, between a grid and the area."""
    answer = checked(case)
    assert least <= answer.lower <= answer.upper <= most


def test_the_same_call_gives_the_same_answer_and_a_fresh_certificate() -> None:
    """Changing a returned certificate does not change the next answer."""
    first = solve(52, 27, 7, 5)
    first.bound["inner"]["weights"][0][0] += 1
    assert solve(52, 27, 7, 5).bound != first.bound
    assert checked((52, 27, 7, 5)).upper == 39
