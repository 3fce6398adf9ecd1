"""The mix frontier: how much of one munition a fleet gives up for another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.printable import number
from capacity.report.charts.canvas import BLUE, INK, SKY, Chart, canvas, thousands

if TYPE_CHECKING:
    from capacity.questions.mix import Frontier
    from capacity.sets.ranges import RoundRange

_ENDS = ("low", "typical", "high")
_LOOKS = {"low": (":", 1.6), "typical": ("-", 2.2), "high": ("--", 1.6)}


def mix_chart(frontier: Frontier) -> Chart:
    """Rounds of the second munition over rounds of the first, at low, typical and high values."""
    first, second = frontier.ranges
    fleet = number(first.containers, "container")
    title = f"{fleet} shared by {first.munition.name} and {_name(second)}"
    figure, axes = canvas(title, height=5)
    x, y = (
        {end: [getattr(split.rounds[side], end) for split in frontier.splits] for end in _ENDS}
        for side in (0, 1)
    )
    axes.fill([*x["low"], *x["high"][::-1]], [*y["low"], *y["high"][::-1]], color=SKY, lw=0)
    for end, (style, width) in _LOOKS.items():
        axes.plot(x[end], y[end], style, color=INK if end != "typical" else BLUE, lw=width)
        middle = len(x[end]) // 2
        axes.annotate(end, (x[end][middle], y[end][middle]), (6, 4), textcoords="offset points")
    _label(axes, first, second)
    return Chart(figure, title, _alt(first, second))


def _name(found: RoundRange) -> str:
    return found.munition.name


def _label(axes: Any, first: RoundRange, second: RoundRange) -> None:
    axes.set_xlabel(f"rounds: {_name(first)}")
    axes.set_ylabel(f"rounds: {_name(second)}")
    axes.set_xlim(left=0)
    axes.set_ylim(bottom=0)
    axes.grid(visible=True)
    for axis in (axes.xaxis, axes.yaxis):
        thousands(axis)


def _alt(first: RoundRange, second: RoundRange) -> str:
    ends = [
        f"all {_name(each)}: {each.containers * each.per_container.low:,} to"
        f" {each.containers * each.per_container.high:,} rounds"
        for each in (first, second)
    ]
    return f"Straight frontiers between {ends[0]}, and {ends[1]}."
