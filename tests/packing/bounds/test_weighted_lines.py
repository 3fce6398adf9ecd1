"""Weighted lines: they close gaps, and no weights prove too little."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from capacity.errors import CertificateError
from capacity.packing import identical, verify
from capacity.packing.bounds.inequalities import Inequalities
from capacity.packing.question import Boxes
from capacity.packing.verify.boxes.bound import proved
from capacity.packing.verify.case import box_case
from capacity.packing.verify.reading import Field

Sides = tuple[int, int, int]
CLOSED = [
    ((5, 8, 9), (6, 3, 2), 8),
    ((6, 9, 13), (7, 4, 2), 11),
    ((9, 10, 5), (6, 3, 2), 10),
    ((5898, 2352, 2393), (1515, 865, 580), 41),
]


def rows(certificate: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of weighted lines in a certificate."""
    return [row for row in certificate["rows"] if "lines" in row]


@pytest.mark.parametrize(("room", "box", "count"), CLOSED)
def test_lines_prove_what_other_rows_leave_open(room: Sides, box: Sides, count: int) -> None:
    """The other rows alone allow one box more than the layout that the lines prove best."""
    solution = identical.solve(room, box, orientations="any")
    assert verify.layout(room, box, solution.layout, orientations="any") == count
    assert verify.bound(room, box, solution.bound, orientations="any") == count
    assert rows(solution.bound)
    others = Inequalities(_rules(room, box), 8_000).certificate()
    assert others["upper"] > count


@settings(max_examples=200)
@given(st.sampled_from(CLOSED), st.data())
def test_changed_weights_prove_no_less_than_was_laid_out(
    closed: tuple[Sides, Sides, int], data: st.DataObject
) -> None:
    """Other points, weights or caps, whatever is then stated, are refused or prove no less."""
    room, box, count = closed
    certificate = copy.deepcopy(identical.solve(room, box, orientations="any").bound)
    row = data.draw(st.sampled_from(rows(certificate)))
    line = data.draw(st.sampled_from(row["lines"]))
    across = data.draw(st.sampled_from(line["weights"]))
    weights = data.draw(st.sampled_from(line["scale"]["weights"]))
    lists = [row["xs"], row["ys"], weights, across]
    places = [(spot, data.draw(st.sampled_from(range(len(spot))))) for spot in lists]
    spot, key = data.draw(st.sampled_from([(line["scale"], "cap"), *places]))
    spot[key] = data.draw(st.integers(-1, 2 * spot[key] + 1))
    try:
        proven = proved(box_case(room, box, orientations="any"), Field("bound", certificate))
    except CertificateError:
        return
    assert proven >= count


def test_layers_that_never_bind_change_nothing() -> None:
    """Thirteen layers, where at most six boxes can stand, leave the proven eleven."""
    room, box = (6, 9, 13), (7, 4, 2)
    solution = identical.solve(room, box, orientations="any", max_layers=13)
    assert (solution.lower, solution.upper) == (11, 11)
    assert verify.bound(room, box, solution.bound, orientations="any", max_layers=13) == 11


def _rules(room: Sides, box: Sides) -> Boxes:
    """A box that may be turned any way, and nothing else."""
    return Boxes(room, box, "any")
