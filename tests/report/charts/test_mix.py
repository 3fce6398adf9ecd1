"""The chart of a mix: its frontier, and the totals that were quoted."""

from __future__ import annotations

import pytest

import capacity
from capacity.errors import InputError
from capacity.report.charts import mix_chart
from tests.report.charts.drawing import catalog


def test_a_mix_chart_runs_from_all_of_one_to_all_of_the_other() -> None:
    """The typical line joins both pure fleets."""
    frontier = capacity.mix(7000, ["152mm", "Grad"], catalog=catalog())
    (axes,) = mix_chart(frontier).figure.axes
    typical = next(line for line in axes.lines if line.get_linestyle() == "-")
    first, second = (found.per_container.typical * 7000 for found in frontier.ranges)
    assert list(typical.get_xdata())[0::4] == [first, 0]
    assert list(typical.get_ydata())[0::4] == [0, second]


def test_a_mix_chart_marks_quoted_totals_on_their_axes() -> None:
    """Each at its rounds, with the share of the fleet that it takes at the most and least held."""
    frontier = capacity.mix(7000, ["152mm", "Grad"], catalog=catalog())
    chart = mix_chart(frontier, (3_000_000, 500_000))
    (axes,) = chart.figure.axes
    marks = [line for line in axes.lines if line.get_marker() == "D"]
    assert [(*mark.get_xdata(), *mark.get_ydata()) for mark in marks] == [
        (3_000_000, 0),
        (0, 500_000),
    ]
    shown = [text.get_text() for text in axes.texts]
    for found, total in zip(frontier.ranges, (3_000_000, 500_000), strict=True):
        low, _, high = found.per_container
        ends = (round(100 * total / (7000 * held)) for held in (high, low))
        words = "{} to {} % of the fleet".format(*ends)
        assert f"quoted: {total:,}\n{words}" in shown
        assert words in chart.alt
    assert " would together take " in chart.title


def test_a_total_beyond_the_frontier_is_still_on_the_chart() -> None:
    """An absurd total widens its axis."""
    frontier = capacity.mix(7, ["152mm", "Grad"], catalog=catalog())
    (axes,) = mix_chart(frontier, (10**9, 1)).figure.axes
    assert axes.get_xlim()[1] > 10**9


def test_totals_of_a_mix_are_one_a_munition() -> None:
    """A missing or a surplus total is refused."""
    frontier = capacity.mix(7, ["152mm", "Grad"], catalog=catalog())
    for totals in ((1,), (1, 2, 3)):
        with pytest.raises(InputError, match="a quoted total for each of 2 munitions"):
            mix_chart(frontier, totals)
