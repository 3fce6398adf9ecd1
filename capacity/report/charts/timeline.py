"""Claims over time: what each implies a container, beside what practice could hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.claims.wording import decimal
from capacity.errors import InputError
from capacity.report.charts.band import quoted
from capacity.report.charts.canvas import (
    BLUE,
    INK,
    SKY,
    Chart,
    canvas,
    legend,
    thousands,
    wrapped,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from capacity.claims import Finding

_NOTE = "Under each claim: rounds in containers, as quoted."
_TITLE = "What the claims imply a container, by date"


def timeline_chart(findings: Iterable[Finding]) -> Chart:
    """The rounds a container each counted claim implies, earliest article first.

    A claim is a dot with the interval of its words (an arrow where it is open upwards), over the
    range of the practical assumption sets. Raises ``InputError`` where no claim counts rounds.
    """
    told = sorted((f for f in findings if f.implied and f.sets), key=_date)
    if not told:
        raise InputError("no claim here implies rounds a container, so there is nothing to draw")
    figure, axes = canvas(_TITLE, height=1.9 + 0.7 * len(told), note=_NOTE)
    right = max(_reach(finding) for finding in told) * 1.05
    for y, finding in enumerate(told):
        _row(axes, y, finding, right)
    axes.set_yticks(range(len(told)), [_label(finding) for finding in told], fontsize=9.5)
    axes.set_ylim(len(told) - 0.4, -0.6)
    axes.set_xlim(0, right)
    axes.grid(visible=True, axis="x")
    thousands(axes.xaxis)
    axes.set_xlabel("rounds in one container")
    _legend(figure, axes)
    return Chart(figure, _TITLE, _alt(told))


def _date(finding: Finding) -> tuple[str, str]:
    return (finding.article.date if finding.article else "", finding.claim.id)


def _label(finding: Finding) -> str:
    rounds, containers = quoted(finding.claim.rounds), quoted(finding.claim.containers)
    told = f"{rounds.removesuffix(' of')} in {containers}"
    munition = finding.sets[0].range.assumptions.packaging.munition.name
    head = f"{_date(finding)[0]}  claim {finding.claim.id}"
    return "\n".join([head, wrapped(munition, 36), wrapped(told, 40)])


def _practice(finding: Finding) -> tuple[int, int]:
    usual = [s.range for s in finding.sets if s.range.assumptions.practical]
    sets = usual or [s.range for s in finding.sets]
    return min(s.low for s in sets), max(s.high for s in sets)


def _reach(finding: Finding) -> float:
    asked = finding.implied
    if asked is None:
        return 0
    return float(max(_practice(finding)[1], asked.per_container.high or 0, asked.stated))


def _row(axes: Any, y: float, finding: Finding, right: float) -> None:
    asked = finding.implied
    if asked is None:
        return
    low, high = _practice(finding)
    axes.barh(y, high - low, left=low, height=0.62, color=SKY, zorder=1)
    start, stated = float(asked.per_container.low), float(asked.stated)
    end = asked.per_container.high
    if end is None:
        axes.annotate(
            "",
            (min(stated + right * 0.09, right), y),
            (stated, y),
            arrowprops={"arrowstyle": "->", "color": INK, "lw": 1.8},
            zorder=3,
        )
    else:
        axes.plot([start, float(end)], [y, y], color=INK, lw=1.8, zorder=3)
    if finding.claim.rounds is not None and finding.claim.rounds.to is not None and end is not None:
        text, at = f"{decimal(asked.per_container.low)}–{decimal(end)}", (start + float(end)) / 2
    else:
        text, at = decimal(asked.stated), stated
        axes.plot(stated, y, "o", ms=7, color=BLUE, mec=INK, zorder=4)
    offset = {"xytext": (0, 9), "textcoords": "offset points"}
    axes.annotate(text, (at, y), **offset, ha="center", fontsize=10, zorder=5)


def _legend(figure: Any, axes: Any) -> None:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    dot = Line2D([], [], color=INK, lw=1.8, marker="o", ms=7, mfc=BLUE, mec=INK)
    labels = ["claim, as its words are read", "what fits, packed and loaded as in practice"]
    legend(figure, axes, [dot, Patch(color=SKY)], labels)


def _alt(told: Sequence[Finding]) -> str:
    parts = []
    for finding in told:
        low, high = _practice(finding)
        each = decimal(finding.implied.stated) if finding.implied else ""
        date, name = _date(finding)
        parts.append(f"{date} {name} {each}, practice {low:,} to {high:,}")
    return f"{_TITLE}: {'; '.join(parts)}."
