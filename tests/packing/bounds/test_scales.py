"""Conservative scales: no row that fits weighs more than the cap."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from capacity.packing.bounds.scales import rows, strongest

SIDES = st.sets(st.integers(2, 20), min_size=1, max_size=3).map(sorted)


@settings(max_examples=80)
@given(st.integers(20, 90), SIDES, st.none() | st.integers(1, 6))
def test_no_row_outweighs_its_cap(space: int, sides: list[int], most: int | None) -> None:
    """Every fullest row weighs at most the cap, and some row reaches it."""
    listed = list(rows(space, sorted(sides, reverse=True), most))
    for scale in strongest(space, sides, most):
        weights = [
            sum(n * w for n, w in zip(row, scale.weights.values(), strict=True)) for row in listed
        ]
        assert max(weights) == scale.cap


def test_long_sides_cross_the_middle() -> None:
    """A side over half the space may count for the whole of it."""
    halves = [scale for scale in strongest(10, [6, 4]) if scale.weights == {6: 1, 4: 0}]
    assert [scale.cap for scale in halves] == [1]


def test_too_many_rows_fall_back_on_length() -> None:
    """A space of a million small sides is measured by length alone."""
    (scale,) = strongest(10**6, [3, 2, 1])
    assert scale.weights == {3: 3, 2: 2, 1: 1}
    assert scale.cap == 10**6
