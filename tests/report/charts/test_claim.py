"""The chart of a claim: a sentence, a bar a packaging, and the claim as a band."""

from __future__ import annotations

from attrs import evolve

import capacity
from capacity.model import Figure
from capacity.report.charts import claim_chart
from capacity.report.charts.claim import bars
from capacity.say.findings import said_findings
from tests.report.charts.drawing import catalog, finding


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
    begins = "About 3 million rounds in about 6,700 containers: as usually shipped it fits"
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
