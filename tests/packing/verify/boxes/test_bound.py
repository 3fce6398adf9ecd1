"""The checker of boxes: what it refuses, and that it is quick on full containers."""

from __future__ import annotations

from typing import Any

import pytest

from capacity.errors import CertificateError
from capacity.packing import verify

ROOM, BOX = (10, 8, 7), (5, 4, 3)
SCALE = {"weights": [[3, 1]], "cap": 2}
FLOOR = {
    "scales": [{"weights": [[5, 5], [4, 4]], "cap": 10}, {"weights": [[5, 5], [4, 4]], "cap": 8}],
    "parts": 0,
}
ROW = {"times": 1, "axis": 2, "scale": SCALE, "section": FLOOR}
GOOD = {"method": "inequalities", "upper": 8, "rows": [ROW]}


def test_a_hand_written_certificate_proves_eight() -> None:
    """Two layers times 80 of floor, each box taking 20, is eight."""
    assert verify.bound(ROOM, BOX, GOOD) == 8


@pytest.mark.parametrize(
    "bad",
    [
        None,
        [],
        {},
        {"method": "magic", "upper": 8},
        {"method": ["inequalities"], "upper": 8},
        {**GOOD, "upper": 7},
        {**GOOD, "upper": 9},
        {**GOOD, "upper": True},
        {**GOOD, "upper": "8"},
        {**GOOD, "note": 1},
        {**GOOD, "rows": []},
        {**GOOD, "rows": {}},
        {**GOOD, "rows": [{**ROW, "times": -1}]},
        {**GOOD, "rows": [{**ROW, "times": 1.0}]},
        {**GOOD, "rows": [{**ROW, "axis": 3}]},
        {**GOOD, "rows": [{**ROW, "axis": 0}]},
        {**GOOD, "rows": [{**ROW, "scale": {**SCALE, "cap": 1}}]},
        {**GOOD, "rows": [{**ROW, "scale": {**SCALE, "weights": [[3, 2]]}}]},
        {**GOOD, "rows": [{**ROW, "scale": {**SCALE, "weights": [[3, 1], [3, 1]]}}]},
        {**GOOD, "rows": [{**ROW, "scale": {**SCALE, "weights": [[2, 1]]}}]},
        {**GOOD, "rows": [{**ROW, "section": {**FLOOR, "parts": 2}}]},
        {**GOOD, "rows": [{**ROW, "section": {"pallet": [5, 4], "proof": {}}}]},
        {"method": "payload mass", "upper": 3},
        {"method": "quantity limit", "upper": 3},
        {"method": "no passage", "upper": 0},
        {"method": "stack mass", "upper": 3, "floor": []},
    ],
)
def test_malformed_or_false_certificates_are_refused(bad: Any) -> None:
    """A certificate of the wrong shape, kind or number raises a CertificateError."""
    with pytest.raises(CertificateError):
        verify.bound(ROOM, BOX, bad)


@pytest.mark.parametrize(
    ("places", "rules"),
    [
        ([(0, 0, 0, 5, 4, 3), (4, 0, 0, 5, 4, 3)], {}),
        ([(6, 0, 0, 5, 4, 3)], {}),
        ([(0, 0, 0, 5, 3, 4)], {}),
        ([(0, 0, 1, 5, 4, 3)], {}),
        ([(0, 0, 0, 5, 4)], {}),
        ([(0, 0, 0, 5, 4, True)], {}),
        ("none", {}),
        ([(0, 0, 0, 5, 4, 3)], {"payload": 9, "box_mass": 10}),
        ([(0, 0, 0, 5, 4, 3)], {"door": (3, 7)}),
        ([(0, 0, 0, 5, 4, 3)], {"clearance": (6, 0, 0)}),
        ([(0, 0, 0, 5, 4, 3), (5, 0, 0, 5, 4, 3)], {"max_count": 1}),
        ([(0, 0, 0, 5, 4, 3), (0, 0, 3, 5, 4, 3)], {"max_layers": 1}),
        ([(0, 0, 0, 5, 4, 3), (0, 0, 3, 5, 4, 3)], {"max_stack_mass": 9, "box_mass": 10}),
        ([(0, 0, 0, 5, 4, 3)], {"payload": 9}),
        ([(0, 0, 0, 5, 4, 3)], {"orientations": "sideways"}),
    ],
)
def test_bad_layouts_are_refused(places: Any, rules: dict[str, Any]) -> None:
    """A box outside, overlapping, turned, floating or against a rule raises an error."""
    with pytest.raises(CertificateError):
        verify.layout(ROOM, BOX, places, **rules)


def test_load_is_shared_by_touching_area() -> None:
    """A box resting evenly on two puts half its mass on each."""
    pile = [(0, 0, 0, 5, 4, 3), (5, 0, 0, 5, 4, 3), (3, 0, 3, 4, 5, 3)]
    assert verify.layout(ROOM, BOX, pile, max_stack_mass=5, box_mass=10) == 3
    with pytest.raises(CertificateError, match="carries"):
        verify.layout(ROOM, BOX, pile, max_stack_mass=4, box_mass=10)


def test_a_number_too_long_to_write_is_refused() -> None:
    """A length of five thousand digits is an error of the document, not of the checker."""
    with pytest.raises(CertificateError, match="too long"):
        verify.bound((10**5000, 9, 9), (5, 4, 3), {"method": "payload mass", "upper": 2})


def test_more_rows_than_any_mix_needs_are_refused() -> None:
    """A certificate cannot keep the checker busy with rows that no mix needs."""
    certificate = {"method": "inequalities", "upper": 1, "rows": [{}] * 1000}
    with pytest.raises(CertificateError, match="at most 20"):
        verify.bound((9, 9, 9), (5, 4, 3), certificate)
