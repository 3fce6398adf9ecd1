"""Claims over time: what each implies a container, beside what practice could hold."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from math import ceil
from typing import Any

from capacity.errors import InputError
from capacity.report.charts.canvas import NARROW, WIDE, Chart, Paper, canvas
from capacity.report.charts.claim import counted
from capacity.report.charts.marks import (
    BLUE,
    INK,
    SKY,
    dot,
    is_narrow,
    legend,
    patch,
    thousands,
    wrapped,
)
from capacity.say.figures import ends, quoted
from capacity.say.findings import SaidFinding
from capacity.say.printed import MONTHS, decimal, sentence
from capacity.sets.sets import Sets

_TITLE = "What the claims imply a container, by the date they were made"
_NAMED = re.compile(rf"(?:(\d{{1,2}}) )?({'|'.join(MONTHS)}) (\d{{4}})")
_NUMBERED = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_MIDDLE = 15
"""The day of a month, and July the month of a year, of which no more is said."""
_TICKS, _MONTH = 5, 30
"""So many dates stand beside one another on the axis without touching; days of a month."""
_PANEL = 2.6
"""Inches of one munition's panel."""


def stated_on(finding: SaidFinding) -> date | None:
    """When a claim was made: as it says itself, else as its article is dated, to the month or year.

    >>> from capacity.api import check
    >>> stated_on(check("A3-2")), stated_on(check("A4-4"))
    (datetime.date(2024, 2, 27), datetime.date(2024, 3, 15))
    """
    article = finding.article
    for text in (finding.claim.said, article and article.date):
        if text and (named := _NAMED.search(text)):
            day, month, year = named.groups()
            return _day(int(year), MONTHS.index(month) + 1, int(day or _MIDDLE))
        if text and (numbered := _NUMBERED.search(text)):
            year, month, day = numbered.groups()
            return _day(int(year), int(month or 7), int(day or _MIDDLE))
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def timeline_chart(findings: Iterable[SaidFinding], paper: Paper = WIDE) -> Chart:
    """The rounds a container each dated claim implies, over time, a panel for each munition.

    A claim is a dot with the interval of its words (an arrow where it is open upwards), over the
    range that practice could hold. Raises ``InputError`` where no dated claim counts rounds.

    >>> from capacity.api import check
    >>> timeline_chart([check("A3-2")]).title
    'What the claims imply a container, by the date they were made'
    """
    dated = [(day, f) for f in findings if f.implied and f.sets and (day := stated_on(f))]
    told = [f for _, f in sorted(dated, key=lambda each: (each[0], each[1].claim.id))]
    if not told:
        raise InputError("no claim here implies rounds a container, so there is nothing to draw")
    groups: dict[str, list[SaidFinding]] = {}
    for finding in told:
        groups.setdefault(finding.called, []).append(finding)
    height = 1.7 + _PANEL * len(groups)
    figure, drawn = canvas(_TITLE, height=height, note=_note(told), panels=len(groups), paper=paper)
    panels = [drawn] if len(groups) == 1 else list(drawn)
    _dates(panels[-1], [day for day, _ in dated])
    for axes, (name, members) in zip(panels, groups.items(), strict=True):
        _panel(axes, name, members)
    labels = ["claim, as its words are read", "what fits, packed and loaded as in practice"]
    above = 1.28 if paper is NARROW else 1.12
    legend(figure, panels[0], [dot(INK, 1.6, BLUE), patch(color=SKY)], labels, above=above)
    return Chart(figure, _TITLE, _alt(told))


def _panel(axes: Any, name: str, members: Sequence[SaidFinding]) -> None:
    low, high = Sets(each for finding in members for each in finding.sets).usual.span
    axes.axhspan(low, high, color=SKY, lw=0, zorder=1)
    ends = (each for one in members for each in (counted(one).per_container.high, _height(one)))
    axes.set_ylim(0, 1.15 * max(high, *(float(end or 0) for end in ends)))
    for finding, places, y in _spread(axes, members):
        _claim(axes, finding, *places, y)
    title = sentence(f"{name}: rounds in one container")
    width = 38 if is_narrow(axes) else len(title)
    axes.set_title(wrapped(title, width), loc="left", fontsize=10.5)
    axes.grid(visible=True, axis="y")
    thousands(axes.yaxis)


def _spread(
    axes: Any, members: Sequence[SaidFinding]
) -> Iterator[tuple[SaidFinding, tuple[float, float], float]]:
    """Each claim with the places of its dot and its words, and their height, none over another's.

    Claims of about the same date stand beside one another, lowest first.
    """
    (left, right), top = axes.get_xlim(), axes.get_ylim()[1]
    share = 0.36 if is_narrow(axes) else 0.16
    near, gap, step = (right - left) * share, top * 0.1, (right - left) * 0.012
    taken: list[tuple[float, float]] = []
    for finding in sorted(members, key=_height):
        day = (stated_on(finding) or date.min).toordinal() - date(1970, 1, 1).toordinal()
        own = _height(finding)
        beside = [y for x, y in taken if abs(x - day) < near and y > own - 3 * gap]
        height = max([own, *(y + gap for y in beside)])
        taken.append((day, height))
        yield finding, (day + len(beside) * step, day + 3 * step), height


def _height(finding: SaidFinding) -> float:
    return float(counted(finding).stated)


def _claim(axes: Any, finding: SaidFinding, day: float, words: float, y: float) -> None:
    asked, at = counted(finding), _height(finding)
    low, high = asked.per_container
    if high is None:
        style = {"arrowstyle": "->", "color": INK, "lw": 1.6}
        reach = at + axes.get_ylim()[1] * 0.12
        axes.annotate("", (day, reach), (day, at), arrowprops=style, zorder=3)
    else:
        axes.plot([day, day], [float(low), float(high)], color=INK, lw=1.6, zorder=3)
    span = finding.claim.rounds is not None and finding.claim.rounds.to is not None and high
    if not span:
        axes.plot([day], [at], "o", ms=7, color=BLUE, mec=INK, zorder=4)
    text = "–".join(map(str, ends(asked.per_container))) if span else decimal(asked.stated)
    axes.annotate(f"{finding.claim.id}: {text}", (words, y), va="center", fontsize=9.5, zorder=5)


def _dates(axes: Any, days: Sequence[date]) -> None:
    """An axis of time with room for the labels at its right end."""
    from matplotlib import dates

    first, last = min(days).toordinal(), max(days).toordinal()
    room = max(30, last - first) * (0.4 if is_narrow(axes) else 0.18)
    axes.set_xlim(date.fromordinal(int(first - room / 3)), date.fromordinal(int(last + room)))
    span = last - first + room
    whole = span > _TICKS * _MONTH  # in fewer months a date is told by its day, too
    ticks = _TICKS // 2 if is_narrow(axes) else _TICKS
    step = ceil(span / ticks / (_MONTH if whole else 1))
    locator: Any = (dates.MonthLocator if whole else dates.DayLocator)(interval=step)
    axes.xaxis.set_major_locator(locator)
    form = "%b %Y" if whole else "%d %b %Y"
    axes.xaxis.set_major_formatter(dates.DateFormatter(form))  # type: ignore[no-untyped-call]


def _note(told: Sequence[SaidFinding]) -> str:
    claims = [finding.claim for finding in told]
    said = (
        f"{c.id}: {quoted(c.rounds).removesuffix(' of')} in {quoted(c.containers)}" for c in claims
    )
    return f"Rounds in containers, as quoted: {'; '.join(said)}."


def _alt(told: Sequence[SaidFinding]) -> str:
    parts = []
    for finding in told:
        low, high = finding.sets.usual.span
        each = f"{finding.claim.id} {decimal(counted(finding).stated)}"
        parts.append(f"{stated_on(finding)} {each}, practice {low:,} to {high:,}")
    return f"{_TITLE}: {'; '.join(parts)}."
