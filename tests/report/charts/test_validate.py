"""The picture of the counted loads: every figure on it, and no place told by colour alone."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from capacity.claims.hedges import Interval
from capacity.claims.reality import Comparison, Measure, Reality
from capacity.errors import InputError
from capacity.model.loads import Load
from capacity.report.charts import svg, validate_chart

if TYPE_CHECKING:
    from collections.abc import Sequence

BARS = 0.5
"""The height by which the bars of a chart are told from its other patches."""


def compared(reported: int, low: int, high: int | None, measure: Measure) -> Comparison:
    """A figure reported exactly, against a range."""
    end = None if high is None else Fraction(high)
    exact = Interval(Fraction(reported), Fraction(reported))
    return Comparison(measure, exact, Interval(Fraction(low), end))


def reality(name: str, *comparisons: Comparison) -> Reality:
    """A load of that name whose containers were a half full."""
    load = Load(name, f"{name} of the load", "2020", "a test", ())
    return Reality(load, comparisons, (Fraction(1, 2), Fraction(1, 2)) if comparisons else None)


LOADS = (
    reality("met", compared(10, 5, 20, Measure.MASS), compared(4, 2, None, Measure.CONTAINERS)),
    reality("over", compared(50, 0, 25, Measure.PAYLOAD)),
    reality("under", compared(10, 40, 80, Measure.MASS)),
    reality("silent"),
)


def words(loads: Sequence[Reality]) -> list[str]:
    """What stands beside the rows of a chart."""
    (axes,) = validate_chart(loads).figure.axes
    return [text.get_text() for text in axes.texts]


def test_each_figure_is_a_bar_as_a_multiple_of_what_was_reported() -> None:
    """A bar runs from its low to its high end over the figure, open ones to the edge."""
    (axes,) = validate_chart(LOADS).figure.axes
    left, right = axes.get_xlim()
    bars = [patch for patch in axes.patches if patch.get_height() == pytest.approx(BARS)]
    found = [(bar.get_x(), bar.get_x() + bar.get_width()) for bar in bars]
    assert found == [pytest.approx(ends) for ends in ((0.5, 2), (0.5, right), (left, 0.5), (4, 8))]
    crossing = [low <= 1 <= high for low, high in found]
    assert crossing == [True, True, False, False]


def test_where_a_figure_lies_is_told_without_colour() -> None:
    """The word stands beside the bar, and a bar that is not met is hatched."""
    told = words(LOADS)
    assert told == [
        "Met of the load, 2020: inside",
        "5 to 20 t: inside",
        "2 or more: inside",
        "Over of the load, 2020: above",
        "up to 25 t: above",
        "Under of the load, 2020: below",
        "40 to 80 t: below",
    ]
    (axes,) = validate_chart(LOADS).figure.axes
    bars = [patch for patch in axes.patches if patch.get_height() == pytest.approx(BARS)]
    assert [bool(bar.get_hatch()) for bar in bars] == [False, False, True, True]


def test_the_title_counts_the_loads_that_were_compared() -> None:
    """One of three lies inside; a load without a figure is neither counted nor drawn."""
    chart = validate_chart(LOADS)
    assert chart.title.startswith("1 of 3 counted loads lie inside")
    assert "silent" not in chart.alt.lower()


def test_the_words_have_every_figure() -> None:
    """Reported, expected and how full, for who cannot see the picture."""
    alt = validate_chart(LOADS).alt
    assert "mass of items: 10 t, expected 5 to 20 t: inside" in alt
    assert "mass a container: 50 t, expected up to 25 t: above; 50 % full by mass" in alt


def test_no_words_stand_over_others() -> None:
    """A long name is broken into lines, each with a row of its own."""
    long = reality("a very long name that goes on " * 4, compared(1, 1, 2, Measure.MASS))
    (axes,) = validate_chart([long, *LOADS]).figure.axes
    rows = [text.get_position()[1] for text in axes.texts if text.get_weight() == "bold"]
    rows += list(axes.get_yticks())
    assert len(rows) == len(set(rows))


def test_the_same_loads_give_the_same_bytes() -> None:
    """Well-formed, and nothing in it depends on the time or on chance."""
    first, second = (svg(validate_chart(LOADS), "chart") for _ in range(2))
    assert first == second
    ET.fromstring(first)  # noqa: S314 - our own output


def test_loads_without_a_figure_are_refused() -> None:
    """There is nothing to draw, and it says so."""
    with pytest.raises(InputError, match="nothing to draw"):
        validate_chart(LOADS[3:])
