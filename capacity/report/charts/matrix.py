"""A claim against the ranges of all assumption sets: the whole evidence behind a verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from capacity.report.charts.band import asked, counted, draw_claim, note, widen
from capacity.report.charts.canvas import Chart
from capacity.report.charts.ranges import ranges_canvas, spans

if TYPE_CHECKING:
    from capacity.say.findings import SaidFinding


def matrix_chart(finding: SaidFinding) -> Chart:
    """The rounds a container that ``finding``'s claim implies, across what each set could hold.

    One row a packaging and way of loading, one bar a container (low to high, a dot at typical).
    Raises ``InputError`` for a claim that implies no rounds a container.
    """
    implied = counted(finding)
    sets = finding.sets.ranges
    title = f"{asked(finding.claim)}: {finding.verdict.value}"
    figure, axes = ranges_canvas(title, sets, note=note(finding), above=1)
    widen(axes, finding, implied)
    draw_claim(axes, finding, implied, y=-1.1)
    return Chart(figure, title, _alt(finding))


def _alt(finding: SaidFinding) -> str:
    """What the chart shows, in words."""
    parts = []
    for name, span in spans(finding.sets.ranges).items():
        agree = [s.agrees for s in finding.sets if s.range.assumptions.packaging.name == name]
        parts.append(f"{name}: {span}, {sum(agree)} of {len(agree)} sets agree")
    return f"{finding.text} Rounds a container by packaging: {'; '.join(parts)}."
