"""Weighted lines in a certificate: a true one by hand, and what makes one false."""

from __future__ import annotations

from typing import Any

import pytest

from capacity.errors import CertificateError
from capacity.packing import verify

ROOM, BOX = (6, 3, 3), (2, 2, 2)
LINE = {"scale": {"weights": [[2, 1]], "cap": 3}, "weights": [[1]]}
ROW = {"times": 1, "axis": 0, "xs": [1], "ys": [1], "lines": [LINE]}


def rows(upper: int, **changes: Any) -> dict[str, Any]:
    """One row of lines, with something changed in it."""
    return {"method": "inequalities", "upper": upper, "rows": [{**ROW, **changes}]}


def test_one_line_meets_every_box() -> None:
    """Cubes of 2 in a channel of 3 by 3 all cross its middle line, on which three fit."""
    assert verify.bound(ROOM, BOX, rows(3)) == 3
    assert verify.bound(ROOM, BOX, rows(3, times=5)) == 3
    assert verify.bound(ROOM, BOX, rows(3, lines=[LINE, LINE])) == 3


def test_lines_along_any_axis() -> None:
    """The channel lies along the width or the height."""
    for room, axis in (((3, 6, 3), 1), ((3, 3, 6), 2)):
        assert verify.bound(room, BOX, rows(3, axis=axis)) == 3


def test_layers_limit_lines_along_the_height() -> None:
    """Two layers leave two boxes on a line along the height, not on one along the length."""
    short = {**LINE, "scale": {"weights": [[2, 1]], "cap": 2}}
    assert verify.bound((3, 3, 6), BOX, rows(2, axis=2, lines=[short]), max_layers=2) == 2
    with pytest.raises(CertificateError, match="weighs more than 2"):
        verify.bound(ROOM, BOX, rows(2, lines=[short]), max_layers=2)


@pytest.mark.parametrize(
    ("bound", "reason"),
    [
        # a line that every box misses, once it is pushed to the walls
        (rows(3, xs=[2]), "weighs nothing"),
        (rows(3, ys=[2]), "weighs nothing"),
        (rows(3, xs=[], lines=[{**LINE, "weights": []}]), "weighs nothing"),
        (rows(3, lines=[]), "weighs nothing"),
        # fewer boxes on a line than there are
        (rows(2, lines=[{**LINE, "scale": {"weights": [[2, 1]], "cap": 2}}]), "more than 2"),
        # points outside, twice or in another order; weights that are none or too few
        (rows(3, xs=[3]), "xs: expected ascending whole mm inside the room"),
        (rows(3, ys=[3]), "ys: expected ascending"),
        (rows(3, xs=[1, 1], lines=[{**LINE, "weights": [[1], [1]]}]), "xs: expected ascending"),
        (rows(3, xs=[2, 1], lines=[{**LINE, "weights": [[1], [1]]}]), "xs: expected ascending"),
        (rows(3, xs=[-1]), r"xs\[0\]: expected a whole number"),
        (rows(3, lines=[{**LINE, "weights": [[-1]]}]), r"weights\[0\]\[0\]: expected"),
        (rows(3, lines=[{**LINE, "weights": [[1, 1]]}]), r"weights\[0\]: expected a list of 1"),
        (rows(3, lines=[{**LINE, "weights": [[1], [1]]}]), "weights: expected a list of 1"),
        (rows(3, axis=3), "axis: expected"),
        (rows(3, times=0), "times: expected"),
        (rows(3, lines=[LINE] * 51), "lines: expected a list of at most 50"),
    ],
)
def test_false_lines_are_refused(bound: Any, reason: str) -> None:
    """Each for what is false in it."""
    with pytest.raises(CertificateError, match=reason):
        verify.bound(ROOM, BOX, bound)


def test_a_line_that_a_box_may_miss_proves_nothing() -> None:
    """In a room as wide as two boxes and a half the second misses a line at the wall."""
    for room, changes in (((6, 5, 3), {"xs": [0]}), ((6, 3, 5), {"ys": [0]})):
        with pytest.raises(CertificateError, match="weighs nothing"):
            verify.bound(room, BOX, rows(3, **changes))


def test_fifty_lines_are_read() -> None:
    """More than any row needs are refused, no fewer."""
    assert verify.bound(ROOM, BOX, rows(3, lines=[LINE] * 50)) == 3


def test_the_lightest_place_and_turn_count() -> None:
    """Of two turns the one that meets less weight sets the number.

    Boxes of 3 by 2 by 2 in 6 by 3 by 3: lengthwise two fit on a line, across three. Lines at 1 and
    2 of the width: a box 2 wide meets at least one, a box 3 wide meets both.
    """
    scale = {"weights": [[3, 3], [2, 2]], "cap": 6}
    bound = rows(0, xs=[1, 2], lines=[{"scale": scale, "weights": [[1], [1]]}])
    bound["upper"] = 2 * 6 // 3  # lengthwise 3 for one line at least, across 2 for both: 4
    assert verify.bound((6, 3, 3), (3, 2, 2), bound) == 4
