"""The time line of an article: counted claims at their dates, no words over others."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest
from attrs import evolve

from capacity.errors import InputError
from capacity.report.charts import timeline_chart
from capacity.report.charts.timeline import stated_on
from capacity.say.findings import said_findings
from tests.report.charts.drawing import catalog, finding


def test_the_timeline_puts_counted_claims_at_their_dates() -> None:
    """Each claim that implies rounds a container has one label, over the date it was made on."""
    chart = timeline_chart(said_findings(catalog(), catalog().claims()))
    texts = [text for axes in chart.figure.axes for text in axes.texts if ": " in text.get_text()]
    labels = {text.get_text().split(": ")[0]: text.xy[0] for text in texts}
    assert set(labels) == {"A0-3", "A0-4", "A1-3", "A2-2", "A2-3", "A3-2", "A4-1", "A4-2"}
    assert labels["A3-2"] < labels["A4-1"] < labels["A2-3"] < labels["A2-2"] < labels["A1-3"]


def test_no_words_of_the_timeline_stand_over_others() -> None:
    """Claims of one day have their labels at least a line of type apart."""
    chart = timeline_chart(said_findings(catalog(), catalog().claims()))
    for axes in chart.figure.axes:
        line = axes.get_ylim()[1] * 0.09
        reach = (axes.get_xlim()[1] - axes.get_xlim()[0]) * 0.15
        places = [text.xy for text in axes.texts if ": " in text.get_text()]
        for (x, y), (other, height) in combinations(places, 2):
            assert abs(x - other) > reach or abs(y - height) > line


@pytest.mark.parametrize("last", ["2024-02-28", "2024-04-20", "2024-06-14", "2025-03-17", "2034"])
def test_no_date_of_the_timeline_stands_over_another(last: str) -> None:
    """Whatever the time between the claims, the labels of the axis are different and apart."""
    found = finding("A3-2")
    later = evolve(found, claim=evolve(found.claim, id="X1", said=last))
    figure = timeline_chart([found, later]).figure
    figure.canvas.draw()
    labels = [label for label in figure.axes[-1].get_xticklabels() if label.get_text()]
    boxes = [label.get_window_extent() for label in labels]
    assert len({label.get_text() for label in labels}) == len(labels) > 0
    assert not [1 for one, other in combinations(boxes, 2) if one.overlaps(other)]


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2024-02-27", (2024, 2, 27)),
        ("to 17 March 2025", (2025, 3, 17)),
        ("weeks after September 2023", (2023, 9, 15)),
        ("summer 2024", (2024, 7, 15)),
        ("2024-13", None),
        ("last week", (2024, 2, 27)),
    ],
)
def test_a_claim_is_dated_as_it_says(said: str, day: tuple[int, int, int] | None) -> None:
    """A day, a month or a year in its words, else the date of its article; no such day is none."""
    found = finding("A3-2")
    dated = stated_on(evolve(found, claim=evolve(found.claim, said=said)))
    assert dated == (day and date(*day))


def test_a_panel_is_named_by_what_its_claims_count() -> None:
    """A family by its own name, not by that of its first member."""
    found = evolve(finding("A3-2"), called="artillery shells")
    (axes,) = timeline_chart([found]).figure.axes
    assert axes.get_title(loc="left") == "Artillery shells: rounds in one container"


def test_a_timeline_of_nothing_is_refused() -> None:
    """No counted claim, no chart."""
    with pytest.raises(InputError, match="nothing to draw"):
        timeline_chart([finding("A3-1")])
