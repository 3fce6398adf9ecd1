"""The chart of a range of rounds: every set once, the numbers of the range in words."""

from __future__ import annotations

import capacity
from capacity.report.charts import rounds_chart
from tests.report.charts.drawing import catalog, drawn_lines


def test_a_rounds_chart_draws_every_assumption_set_once() -> None:
    """One bar a set, from its low to its high end, and no band of a claim."""
    found = capacity.rounds(6_700, "152mm", catalog=catalog())
    chart = rounds_chart(found)
    assert drawn_lines(chart) == sorted((float(s.low), float(s.high)) for s in found.sets)
    assert not chart.figure.axes[0].patches


def test_a_rounds_chart_tells_the_numbers_of_its_range() -> None:
    """The title has one container's low and high end, note and alt text those of all containers."""
    found = capacity.rounds(6_700, "152mm", catalog=catalog())
    chart = rounds_chart(found)
    low, _, high = found.per_container
    assert chart.title.startswith(f"{low:,} to {high:,} rounds in one container: 152 mm")
    fleet = f"6,700 containers: {found.low.m:,} to {found.high.m:,} rounds"
    assert fleet in chart.figure.get_supxlabel().replace("\n", " ")
    assert fleet in chart.alt
    bare = [s for s in found.sets if s.assumptions.packaging.id == "152mm-bare"]
    span = f"{min(s.low for s in bare):,} to {max(s.high for s in bare):,}"
    assert f"bare 152 mm projectile: {span}" in chart.alt


def test_a_rounds_chart_of_one_set_explains_only_what_it_draws() -> None:
    """One limit set has one bar, no key for practice, and its container is named."""
    bare, box = "152mm-bare", "22G1-24t"
    found = capacity.rounds(1, "152mm", container=box, packaging=bare, stowage="practical")
    chart = rounds_chart(found)
    (axes,) = chart.figure.axes
    assert drawn_lines(chart) == [(found.low.m, found.high.m)]
    (key,) = axes.get_legend().get_texts()
    assert key.get_text() == "physical limit, not a way of shipping: low, typical, high"
    assert axes.get_xlabel() == "Rounds in one container: 20 ft at 24 t."
    assert f"1 container: {found.low.m} to {found.high.m} rounds" in chart.alt


def test_the_axis_of_few_rounds_has_whole_numbers() -> None:
    """Nobody loads one and a half missiles."""
    (axes,) = rounds_chart(capacity.rounds(1, "hwasong-11a", catalog=catalog())).figure.axes
    assert all(tick == int(tick) for tick in axes.get_xticks())
