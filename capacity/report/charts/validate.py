"""Counted loads against what the calculator expects of them: one line, and a bar a figure.

Every figure is drawn as a multiple of what was reported, so that tonnes and containers of all loads
stand on one scale, and a bar that crosses the line holds the load.
"""

from collections.abc import Sequence
from typing import Any

from capacity.claims.hedges import Interval
from capacity.claims.reality import Comparison, Measure, Place, Reality
from capacity.errors import InputError
from capacity.report.charts.canvas import Chart, canvas
from capacity.report.charts.marks import (
    BLUE,
    INK,
    ORANGE,
    SKY,
    dot,
    heading,
    legend,
    on_paper,
    patch,
    rows,
    wrapped,
)
from capacity.say.printed import sentence
from capacity.say.realities import expected, full, headline, lies, reported

_LEAST, _MOST = 0.1, 10
"""The axis ends here at the least; a bar without an end of its own runs to it."""

_ROW, _NAME = 0.34, 82
"""Inches of a row, which hold two lines of small type, and characters of a name in a line."""

_LOOKS = {
    Place.INSIDE: (SKY, "", "o"),
    Place.BELOW: (ORANGE, "////", "<"),
    Place.ABOVE: (ORANGE, "////", ">"),
}
"""Colour and hatch of the bar, and the dot of the figure reported; each place is also written."""

_NOTE = (
    "Bars: what follows from our data, none of it fitted to these loads. A load without an upper"
    " end held more than was counted by kind."
)


def validate_chart(found: Sequence[Reality]) -> Chart:
    """Each counted load with a bar for what is expected across the line of what was reported.

    Raises ``InputError`` where no load has a figure to compare.

    >>> from capacity.api import validate
    >>> validate_chart(validate()).title
    '2 of 3 counted loads lie inside what the calculator expects.'
    """
    drawn = [one for one in found if one.comparisons]
    if not drawn:
        raise InputError("no counted load here has a figure to compare, so nothing to draw")
    title = f"{headline(found)}."
    rows = sum(len(_named(one)) + len(one.comparisons) for one in drawn)
    figure, axes = canvas(title, height=2.1 + _ROW * rows, note=_NOTE)
    axes.set_xscale("log")
    axes.set_xlim(*_reach(drawn))
    _rows(axes, drawn)
    axes.axvline(1, color=INK, lw=1.4, zorder=4)
    axes.xaxis.set_major_formatter(lambda value, _: f"{value:.10g}×")
    axes.minorticks_off()
    axes.grid(visible=True, axis="x")
    axes.set_xlabel("expected, as a multiple of what was reported", loc="left", fontsize=10)
    hatched = patch(facecolor=ORANGE, hatch="////", ec="white")
    labels = ["reported, as its words are read", "expected, and met", "expected, and not met"]
    legend(figure, axes, [dot(INK, 2.2, BLUE), patch(color=SKY), hatched], labels)
    return Chart(figure, title, _alt(drawn))


def _middle(reported: Interval) -> float:
    """The figure reported: the middle of what its words allow, or its lower end if open."""
    low, high = reported
    return float(low if high is None else (low + high) / 2)


def _scaled(given: Interval, unit: float) -> tuple[float, float | None]:
    return float(given.low) / unit, None if given.high is None else float(given.high) / unit


def _reach(found: Sequence[Reality]) -> tuple[float, float]:
    """The ends of the axis, a little beyond every bar that has an end."""
    every = [each for one in found for each in one.comparisons]
    ends = [end for c in every for end in _scaled(c.expected, _middle(c.reported)) if end]
    return min(_LEAST, *(end / 1.5 for end in ends)), max(_MOST, *(end * 1.5 for end in ends))


def _named(one: Reality) -> list[str]:
    """A load's name and where it lies, in lines."""
    return wrapped(f"{sentence(one.load.name)}, {one.load.when}: {lies(one)}", _NAME).split("\n")


def _rows(axes: Any, found: Sequence[Reality]) -> None:
    """Every load under its name, from 0 down; beside its mass a container how full that is."""
    y, ticks, labels = 0, [], []
    for one in found:
        for line in _named(one):
            heading(axes, y, line, size=10, bbox=on_paper(), zorder=7)
            y += 1
        for each in one.comparisons:
            _draw(axes, y, each)
            ticks.append(y)
            loaded = each.measure is Measure.PAYLOAD and one.full
            labels.append(f"{reported(each)}\n{full(one)} full" if loaded else reported(each))
            y += 1
    axes.set_ylim(y - 0.4, -0.7)
    rows(axes, ticks, labels, fontsize=9)


def _draw(axes: Any, y: int, one: Comparison) -> None:
    """The bar of what is expected, the figure reported on the line, and where it lies."""
    colour, hatch, marker = _LOOKS[one.place]
    unit, (left, right) = _middle(one.reported), axes.get_xlim()
    low, high = _scaled(one.expected, unit)
    start, end = low or left, right if high is None else high
    look = {"color": colour, "hatch": hatch, "ec": "white", "zorder": 2}
    axes.barh(y, end - start, left=start, height=0.5, **look)
    low, high = _scaled(one.reported, unit)
    axes.plot([low, right if high is None else high], [y, y], color=INK, lw=2.2, zorder=5)
    axes.plot([1], [y], marker, ms=7, mfc=BLUE, mec=INK, zorder=6)
    look = {"xycoords": axes.get_yaxis_transform(), "annotation_clip": False}
    axes.annotate(expected(one), (1.01, y), va="center", fontsize=9, **look)


def _alt(found: Sequence[Reality]) -> str:
    parts = []
    for one in found:
        figures = "; ".join(f"{reported(c)}, expected {expected(c)}" for c in one.comparisons)
        share = f"; {full(one)} full by mass" if one.full else ""
        parts.append(f"{sentence(one.load.name)}, {one.load.when}: {figures}{share}")
    return f"{headline(found)}. {'. '.join(parts)}."
