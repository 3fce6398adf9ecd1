"""Systems with an envelope and a border: solved like any other."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from capacity.packing.lp.envelope import Envelope

Row = list[tuple[int, float]]
VALUES = st.floats(0.1, 2.0)


@st.composite
def systems(draw: st.DrawFn) -> tuple[list[Row], int, int]:
    """Rows of neighbouring indices and of any in the border, the size and the border."""
    border = draw(st.integers(0, 3))
    inner = draw(st.integers(1, 14))
    rows = []
    for _ in range(draw(st.integers(1, 20))):
        first = draw(st.integers(0, inner - 1))
        last = min(inner, first + draw(st.integers(1, 4)))
        edge = draw(st.sets(st.integers(inner, inner + border - 1))) if border else set()
        rows.append([(i, draw(VALUES)) for i in [*range(first, last), *sorted(edge)]])
    return rows, inner + border, border


@settings(max_examples=100)
@given(systems(), st.data())
def test_a_solution_gives_back_the_right_side(
    system: tuple[list[Row], int, int], data: st.DataObject
) -> None:
    """The matrix, multiplied out without any envelope, takes the solution to the right side."""
    rows, size, border = system
    scales = data.draw(st.lists(VALUES, min_size=len(rows), max_size=len(rows)))
    diagonal = data.draw(st.lists(VALUES, min_size=size, max_size=size))
    right = data.draw(st.lists(st.floats(-5, 5), min_size=size, max_size=size))
    solve = Envelope(rows, size, border).solver(rows, scales, diagonal)
    assert solve is not None
    solution = solve(right)
    product = [value * scale for value, scale in zip(solution, diagonal, strict=True)]
    for row, scale in zip(rows, scales, strict=True):
        along = scale * sum(value * solution[i] for i, value in row)
        for i, value in row:
            product[i] += value * along
    assert product == pytest.approx(right, abs=1e-9)


def test_short_rows_take_less_work() -> None:
    """Rows of neighbours take less work than rows that couple both ends."""
    near = [[(i, 1.0), (i + 1, 1.0)] for i in range(39)]
    assert Envelope(near, 40, 0).work < Envelope([[(0, 1.0), (39, 1.0)]], 40, 0).work / 4


def test_a_matrix_that_is_not_definite_has_no_solver() -> None:
    """A negative diagonal is told, not divided by."""
    assert Envelope([[(0, 1.0)]], 2, 0).solver([[(0, 1.0)]], [1.0], [1.0, -1.0]) is None
