"""The matrix of a claim: every assumption set once, the claim as a band."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from attrs import evolve

from capacity.errors import InputError
from capacity.report.charts import Chart, claim_chart, matrix_chart
from capacity.say.findings import SaidFinding, said_findings
from tests.report.charts.drawing import catalog, drawn_lines, finding

if TYPE_CHECKING:
    from collections.abc import Callable


def test_a_matrix_draws_every_assumption_set_once() -> None:
    """One bar a set, from its low to its high end."""
    found = finding("A3-2")
    expected = sorted((float(s.range.low), float(s.range.high)) for s in found.sets)
    assert drawn_lines(matrix_chart(found)) == expected


def test_a_matrix_tells_practice_from_limit_without_colour() -> None:
    """Bars of practice are at least twice as thick, and their dots are filled."""
    (axes,) = matrix_chart(finding("A3-2")).figure.axes
    widths = {w for c in axes.collections if hasattr(c, "get_segments") for w in c.get_linewidth()}
    assert len(widths) == 2
    assert max(widths) >= 2 * min(widths)
    dots = {line.get_markerfacecolor() for line in axes.lines if line.get_marker() == "o"}
    assert "white" in dots
    assert len(dots) == 2


def test_a_matrix_bands_the_interval_of_the_words() -> None:
    """The band spans the implied rounds a container and its label quotes them."""
    asked = finding("A3-2").implied
    assert asked is not None
    assert asked.per_container.high is not None
    (axes,) = matrix_chart(finding("A3-2")).figure.axes
    (band,) = axes.patches
    assert band.get_x() == pytest.approx(float(asked.per_container.low))
    assert band.get_x() + band.get_width() == pytest.approx(float(asked.per_container.high))
    assert any("448 a container (400–496)" in text.get_text() for text in axes.texts)


def test_a_quoted_span_is_not_drawn_as_one_number() -> None:
    """From 1.6 to almost 6 million is a band under its own words, without a line for one value."""
    chart = matrix_chart(finding("A2-2"))
    (axes,) = chart.figure.axes
    assert chart.title.startswith("From 1.6 million to almost 6 million rounds in at least 11,000")
    assert not [line for line in axes.lines if line.get_linestyle() == "--"]
    assert any("claim: 141–545 a container" in text.get_text() for text in axes.texts)


def test_an_open_claim_is_banded_to_the_edge() -> None:
    """More than 500,000 in 7,000 containers reaches to the end of the axis."""
    (axes,) = matrix_chart(finding("A0-4")).figure.axes
    (band,) = axes.patches
    assert band.get_x() + band.get_width() == pytest.approx(axes.get_xlim()[1])


def test_a_claim_far_beyond_every_bound_is_still_on_the_chart() -> None:
    """A claim of a million rounds a container lies inside the axis, beside the ranges."""
    claim = catalog().claim("A3-2")
    assert claim.rounds is not None
    wild = evolve(claim, rounds=evolve(claim.rounds, figure="6700000000"))
    (found,) = said_findings(catalog(), [wild])
    (axes,) = matrix_chart(found).figure.axes
    left, right = axes.get_xlim()
    assert left < min(s.range.low for s in found.sets) < 1_000_000 < right


def test_a_claim_that_implies_nothing_is_refused() -> None:
    """There is nothing to draw for a claim without rounds, and it says so."""
    with pytest.raises(InputError, match="A3-1: implies no rounds"):
        matrix_chart(finding("A3-1"))


@pytest.mark.parametrize("draw", [claim_chart, matrix_chart])
def test_a_chart_of_a_claim_marks_the_claim(draw: Callable[[SaidFinding], Chart]) -> None:
    """The band of the claim's words, the line at its bare number, and both in words."""
    (axes,) = draw(finding("A3-2")).figure.axes
    assert [line for line in axes.lines if line.get_linestyle() == "--"]
    assert any("448 a container (400–496)" in text.get_text() for text in axes.texts)
