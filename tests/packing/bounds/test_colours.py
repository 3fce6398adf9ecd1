"""Colours: cells that boxes can use, counted one by one, and what they prove."""

from __future__ import annotations

from collections import Counter
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from capacity.errors import CertificateError
from capacity.packing import identical, verify
from capacity.packing.bounds.colours import usable

ROOMS = st.tuples(st.integers(1, 9), st.integers(1, 9), st.integers(1, 9))
CUBE = {"weights": [[2, 2], [1, 1]], "cap": 3}
ROW = {"times": 1, "scales": [CUBE, CUBE, CUBE], "colours": 2}


@settings(max_examples=80)
@given(ROOMS, st.integers(2, 7))
def test_usable_cells_are_those_of_the_rarest_colour(
    room: tuple[int, int, int], colours: int
) -> None:
    """Counting every cell by colour gives the same number."""
    counts = Counter(sum(cell) % colours for cell in product(*map(range, room)))
    assert usable(room, colours) == colours * min(counts[colour] for colour in range(colours))


def test_two_colours_prove_thirteen_dominoes() -> None:
    """A cube of 27 cells has 13 of the rarer colour, so 2 x 1 x 1 boxes number at most 13."""
    bound = {"method": "inequalities", "upper": 13, "rows": [ROW]}
    assert verify.bound((3, 3, 3), (2, 1, 1), bound, orientations="any") == 13


@pytest.mark.parametrize(
    "bad",
    [
        {**ROW, "colours": 3},
        {**ROW, "colours": 1},
        {**ROW, "colours": 2.0},
        {**ROW, "colours": 10**9},
        {**ROW, "scales": [CUBE, CUBE]},
        {**ROW, "scales": [CUBE, CUBE, {**CUBE, "cap": 2}]},
        {**ROW, "times": 0},
        {**ROW, "axis": 0},
    ],
)
def test_false_colours_are_refused(bad: Any) -> None:
    """Colours that divide no side, wrong caps and wrong shapes raise a CertificateError."""
    bound = {"method": "inequalities", "upper": 13, "rows": [bad]}
    with pytest.raises(CertificateError):
        verify.bound((3, 3, 3), (2, 1, 1), bound, orientations="any")


def test_colours_settle_a_case_that_scales_leave_open() -> None:
    """Fifty crates are the most: fifty were built, and colours exclude the fifty-first."""
    room, crate = (5898, 2352, 2393), (1350, 575, 680)
    solution = identical.solve(room, crate, orientations="any")
    assert (solution.lower, solution.upper) == (50, 50)
    assert any("colours" in row for row in solution.bound["rows"])
