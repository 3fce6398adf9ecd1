"""Places of boxes along a side, and the weight under them, against their definitions."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from capacity.errors import CertificateError
from capacity.packing.verify import points as checked
from capacity.packing.verify.points import read_points, read_weights, spans, spread, within
from capacity.packing.verify.reading import Field

sides = st.sets(st.integers(1, 12), min_size=1, max_size=3)


def longest(space: int, sides: set[int]) -> int:
    """The longest row of sides that fits, found by trying every one."""
    sums = {0}
    for _ in range(space):
        sums |= {a + b for a in sums for b in sides if a + b <= space}
    return max(sums)


@settings(deadline=None)
@given(st.integers(1, 30), sides, st.sets(st.integers(0, 29), max_size=6))
def test_spans_are_those_of_boxes_pushed_to_both_ends(
    space: int, sides: set[int], given_points: set[int]
) -> None:
    """A box begins at the longest row up to where it begins once pushed to the far end."""
    points = sorted(point for point in given_points if point < space)
    starts = {longest(space - longest(space - start, sides), sides) for start in range(space + 1)}
    for side in sides:
        expected = {
            tuple(point for point in points if start <= point < start + side)
            for start in starts
            if start + side <= space
        }
        found = spans(Field("xs", points), points, side, space, sides)
        assert {tuple(points[a:b]) for a, b in found} == expected


def test_the_weight_of_a_place_is_the_sum_under_it() -> None:
    """Against adding up the weights one by one."""
    weights = [[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12]]
    sums = read_weights(Field("weights", weights), 4, 3)
    for a, b in product(range(5), repeat=2):
        for c, d in product(range(4), repeat=2):
            if a <= b and c <= d:
                expected = sum(sum(row[c:d]) for row in weights[a:b])
                assert within(sums, ((a, b), (c, d))) == expected


@pytest.mark.parametrize(
    ("values", "space", "reason"),
    [
        ([0, 0], 3, "xs: expected ascending whole mm inside the room"),
        ([1, 0], 3, "expected ascending"),
        ([0, 3], 3, "expected ascending"),
        ([-1], 3, r"xs\[0\]: expected a whole number from 0"),
        ([10**9 + 1], 10**10, r"xs\[0\]: expected a whole number"),
        ("0", 3, "xs: expected a list"),
    ],
)
def test_points_ascend_inside(values: object, space: int, reason: str) -> None:
    """Else a point could count twice, or nowhere."""
    with pytest.raises(CertificateError, match=reason):
        read_points(Field("xs", values), space)


def test_the_last_point_is_one_below_the_space() -> None:
    """Points are cells: the last begins one mm before the wall."""
    assert read_points(Field("xs", [0, 1, 2]), 3) == [0, 1, 2]
    assert read_points(Field("xs", []), 3) == []
    with pytest.raises(CertificateError):
        read_points(Field("xs", []), 0 - 1)


def test_work_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sides with too many sums and boxes with too many places are refused at the limit."""
    field = Field("xs", [0])
    monkeypatch.setattr(checked, "MOST_SUMS", 6)
    with pytest.raises(CertificateError, match="xs: boxes have more than 6 places"):
        spans(field, [0], 1, 6, {1})
    assert spans(field, [0], 1, 5, {1}) == {(0, 1), (1, 1)}
    assert spans(field, [0], 2, 10, {2}) == {(0, 1), (1, 1)}
    with pytest.raises(CertificateError, match="too many to check"):
        spans(field, [0], 2, 9, {2, 3})
    monkeypatch.setattr(checked, "MOST_PLACES", 4)
    two = {(0, 1), (1, 2)}
    assert len(list(spread(field, two, two))) == 4
    with pytest.raises(CertificateError, match="xs: more than 4 weights of places"):
        spread(field, two, {*two, (2, 3)})
    assert len(list(spread(field, two, {(0, 1)}, times=2))) == 2
    with pytest.raises(CertificateError, match="too many to check"):
        spread(field, two, two, times=2)
