"""Charts by structure: they carry the result's numbers, in words too, and the same bytes twice."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve

import capacity
from capacity.api import load
from capacity.claims.tornado import Bar, Tornado
from capacity.errors import InputError
from capacity.model import Figure
from capacity.report.charts import (
    Chart,
    claim_chart,
    distribution,
    distribution_chart,
    matrix_chart,
    mix_chart,
    rounds_chart,
    save,
    svg,
    sweep_chart,
    timeline_chart,
    tornado_chart,
)
from capacity.report.charts.claim import bars
from capacity.report.charts.sweep import Step
from capacity.report.charts.timeline import stated_on
from capacity.say.findings import SaidFinding, said_findings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from capacity.catalog import Specs

SVG = "{http://www.w3.org/2000/svg}"


@cache
def catalog() -> Specs:
    """The shipped catalog."""
    return load()


@cache
def finding(name: str) -> SaidFinding:
    """The finding on one shipped claim."""
    return next(said_findings(catalog(), [catalog().claim(name)]))


def drawn_lines(chart: Chart) -> list[tuple[float, float]]:
    """The (low, high) ends of every range bar of a chart."""
    (axes,) = chart.figure.axes
    collections = [c for c in axes.collections if hasattr(c, "get_segments")]
    return sorted((s[0][0], s[1][0]) for c in collections for s in c.get_segments())


def test_a_claim_chart_has_a_bar_a_packaging() -> None:
    """Practice first; each bar spans the sets of one packaging and says what follows."""
    found = bars(finding("A3-2"))
    usual = [bar.practice is not None for bar in found]
    assert usual == sorted(usual, reverse=True)
    for bar in found:
        sets = [s for s in finding("A3-2").sets if s.range.assumptions.packaging.name == bar.name]
        practical = [s for s in sets if s.range.assumptions.practical]
        told = practical or sets
        assert bar.limit == (min(s.range.low for s in sets), max(s.range.high for s in sets))
        assert (bar.practice is None) == (not practical)
        assert bar.state.startswith("fits") == any(s.agrees for s in told)
        assert (bar.state == "fits") == all(s.agrees for s in told)
    drawn = claim_chart(finding("A3-2"))
    (axes,) = drawn.figure.axes
    widths = sorted(patch.get_width() for patch in axes.patches if patch.get_height() < 0.5)
    spans = [bar.limit for bar in found] + [bar.practice for bar in found if bar.practice]
    assert widths == sorted(high - low for low, high in spans)
    for bar in found:
        assert f"{bar.name}, " in drawn.alt
        assert any(text.get_text().endswith(f": {bar.state}") for text in axes.texts)


def test_a_claim_chart_tells_what_follows_in_three_states() -> None:
    """A claim of one round a container would leave room; one of ten thousand does not fit."""
    claim = catalog().claim("A4-1")
    few = evolve(claim, rounds=Figure("10000", "round"), containers=Figure("10000", "container"))
    many = evolve(claim, rounds=Figure("100000000", "round"))
    for made, state in ((few, "would hold more"), (many, "too few fit")):
        (found,) = said_findings(catalog(), [made])
        assert {bar.state for bar in bars(found)} == {state}


def test_a_claim_chart_is_a_sentence_with_its_weakest_assumption() -> None:
    """The title says figures and condition, the note source and weakest assumption."""
    found = finding("A3-2")
    chart = claim_chart(found)
    begins = "About 3,000,000 rounds in about 6,700 containers: as usually shipped it fits"
    assert chart.title.startswith(begins)
    assert chart.title.endswith(".")
    assert found.weakest is not None
    note = " ".join(chart.figure._supxlabel.get_text().split())
    assert found.weakest in note
    assert "TIME" in note


def test_an_absurd_fill_is_in_the_title() -> None:
    """Two shells a container leave it nearly empty: "containers" may mean crates."""
    few = evolve(
        catalog().claim("A4-1"),
        rounds=Figure("2000", "round"),
        containers=Figure("1000", "container"),
    )
    assert "may mean crates" in claim_chart(capacity.check(few)).title


@pytest.mark.parametrize("draw", [claim_chart, matrix_chart])
def test_a_chart_of_a_claim_marks_the_claim(draw: Callable[[SaidFinding], Chart]) -> None:
    """The band of the claim's words, the line at its bare number, and both in words."""
    (axes,) = draw(finding("A3-2")).figure.axes
    assert [line for line in axes.lines if line.get_linestyle() == "--"]
    assert any("447.8 a container (400–496.2)" in text.get_text() for text in axes.texts)


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
    assert any("447.8 a container (400–496.2)" in text.get_text() for text in axes.texts)


def test_a_quoted_span_is_not_drawn_as_one_number() -> None:
    """From 1.6 to almost 6 million is a band under its own words, without a line for one value."""
    chart = matrix_chart(finding("A2-2"))
    (axes,) = chart.figure.axes
    assert chart.title.startswith("From 1,600,000 to almost 6,000,000 rounds in at least 11,000")
    assert not [line for line in axes.lines if line.get_linestyle() == "--"]
    assert any("claim: 140.9–545.5 a container" in text.get_text() for text in axes.texts)


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


def test_a_timeline_of_nothing_is_refused() -> None:
    """No counted claim, no chart."""
    with pytest.raises(InputError, match="nothing to draw"):
        timeline_chart([finding("A3-1")])


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


def test_a_sweep_draws_its_steps_in_order() -> None:
    """Steps given backwards come out by x, and the ends are in the words."""
    steps = [Step(2, 10, 20, 30), Step(1, 1, 2, 3)]
    chart = sweep_chart(steps, title="t", xlabel="payload, t")
    (axes,) = chart.figure.axes
    assert [list(line.get_ydata()) for line in axes.lines] == [[1, 10], [3, 30], [2, 20]]
    assert "at 2 10 to 30, typically 20" in chart.alt
    with pytest.raises(InputError, match="at least 2"):
        sweep_chart(steps[:1], title="t", xlabel="x")


def test_a_distribution_keeps_its_probability_in_its_bars() -> None:
    """Whatever the number of values, bars add up to one and are at most forty."""
    for count in (1, 7, 40, 41, 333):
        pairs = [(float(v), 1 / count) for v in range(count)]
        lefts, heights, width = distribution.bars(pairs)
        assert sum(heights) == pytest.approx(1)
        assert len(heights) <= 40
        assert lefts[0] < 0
        assert lefts[-1] + width > count - 1


def test_a_distribution_marks_its_median() -> None:
    """Median and middle nine tenths of 1 to 100, equally likely, are 50 and 5 to 95."""
    chart = distribution_chart(list(range(1, 101)), [0.01] * 100, title="t")
    assert "median 50, nine times in ten 5 to 95" in chart.alt


def test_a_distribution_shows_the_claim_as_a_band() -> None:
    """The claim's interval lies behind the bars and is named in the legend."""
    chart = distribution_chart([1.5, 2.25], [0.5, 0.5], title="t", claim=(1.0, 2.0))
    (axes,) = chart.figure.axes
    assert [text.get_text() for text in axes.get_legend().get_texts()] == ["claim", "chance"]
    (band,) = [patch for patch in axes.patches if patch.get_zorder() == 0]
    assert (band.get_x(), band.get_width()) == (1.0, 1.0)


@pytest.mark.parametrize("shares", [[0.5], [0.5, 0.6], [1.5, -0.5]])
def test_what_is_no_distribution_is_refused(shares: list[float]) -> None:
    """Unequal lists, sums other than one and negative shares are errors."""
    with pytest.raises(InputError, match="probabilit"):
        distribution_chart([1, 2], shares, title="t")


def swings(*ends: tuple[str, int, int], typical: int = 10) -> Tornado:
    """A tornado of numbers that move the answer to the ends given."""
    found = capacity.explain("A3-2", container="22G1-24t", packaging="152mm-crate-2").tornado
    made = tuple(Bar(path, "1 kg", "2 kg", low, high) for path, low, high in ends)
    return evolve(found, typical=typical, bars=made)


def test_a_tornado_draws_what_moves_the_answer() -> None:
    """Rows in the order of their swings, each from the base; what moves nothing is left out."""
    found = swings(("a.wide", 14, 4), ("a.small", 9, 11), ("a.idle", 10, 10))
    (axes,) = tornado_chart(found).figure.axes
    labels = [" ".join(tick.get_text().split()) for tick in axes.get_yticklabels()]
    assert labels == ["a wide: 1 kg to 2 kg", "a small: 1 kg to 2 kg"]
    assert axes.yaxis_inverted()
    assert [patch.get_x() + patch.get_width() for patch in axes.patches] == [14, 9, 4, 11]
    with pytest.raises(InputError, match="moves the answer"):
        tornado_chart(swings(("a.idle", 10, 10)))


def test_an_svg_starts_with_title_and_description_and_prefixed_ids() -> None:
    """Every id begins as asked, every reference hits an id, nothing is fetched."""
    chart = tornado_chart(swings(("a", 1, 3)))._replace(title="<b>&")
    text = svg(chart, "c1")
    root = ET.fromstring(text)  # noqa: S314 - our own output
    assert [child.tag for child in root[:2]] == [f"{SVG}title", f"{SVG}desc"]
    assert root[0].text == "<b>&"
    ids = re.findall(r'\bid="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    assert all(name.startswith("c1-") for name in ids)
    wanted = re.findall(r'href="#([^"]+)"|url\(#([^)]+)\)', text)
    assert {a or b for a, b in wanted} <= set(ids)
    assert not re.findall(r'(?:src|href)="(?!#)', text)


@pytest.mark.parametrize("suffix", [".svg", ".png", ".pdf"])
def test_the_same_answer_gives_the_same_bytes(tmp_path: Path, suffix: str) -> None:
    """Two runs write equal files of the kind the name asks for."""
    paths = [tmp_path / f"{n}{suffix}" for n in "ab"]
    for path in paths:
        save(tornado_chart(swings(("a", 1, 3))), path)
    first, second = (path.read_bytes() for path in paths)
    assert first == second
    starts = {".svg": b"<svg", ".png": b"\x89PNG", ".pdf": b"%PDF"}
    assert first.startswith(starts[suffix])


def test_a_png_carries_its_alternative_text(tmp_path: Path) -> None:
    """Title and description stand in the file's own metadata."""
    chart = tornado_chart(swings(("payload", 1, 3)))
    save(chart, tmp_path / "a.png")
    content = (tmp_path / "a.png").read_bytes()
    assert b"What moves the rounds in a container most" in content
    assert b"payload 1 to 3" in content


def test_another_ending_is_refused_and_nothing_written(tmp_path: Path) -> None:
    """A name that ends in .bmp is an error that lists the endings."""
    with pytest.raises(InputError, match=r"\.svg, \.png or \.pdf"):
        save(tornado_chart(swings(("a", 1, 3))), tmp_path / "a.bmp")
    assert not list(tmp_path.iterdir())
