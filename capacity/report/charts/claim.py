"""A claim against the ranges of all assumption sets: the one chart an article would print."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from capacity.claims.hedges import PLURALS, number
from capacity.claims.wording import decimal
from capacity.errors import InputError
from capacity.model import Corner, Hedge, Kind
from capacity.report.charts.canvas import (
    BLUE,
    GREY,
    INK,
    ORANGE,
    Chart,
    canvas,
    legend,
    thousands,
    wrapped,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from capacity.claims import Finding, Implied, SetFinding
    from capacity.model import Claim, Figure

_BAND = 0.84
_FAR = 8
"""A claim so many times beyond the greatest bound is drawn on a logarithmic scale."""


class _Row(NamedTuple):
    label: str
    sets: tuple[SetFinding, ...]


def claim_chart(finding: Finding) -> Chart:
    """The rounds a container that ``finding``'s claim implies, across what each set could hold.

    One row a packaging and way of loading, one bar a container (low to high, a dot at typical).
    Raises ``InputError`` for a claim that implies no rounds a container.
    """
    if finding.implied is None or not finding.sets:
        raise InputError(f"{finding.claim.id}: implies no rounds a container, so nothing to draw")
    groups = _groups(finding.sets)
    rows = sum(len(group) + 1 for group in groups.values())
    title = f"{_asked(finding.claim)}: {finding.verdict.value}"
    figure, axes = canvas(title, height=2.5 + 0.3 * rows, note=_note(finding))
    _draw(axes, groups)
    _scale(axes, finding, finding.implied)
    _claim_band(axes, finding, finding.implied)
    _explain(axes, finding, figure)
    return Chart(figure, title, alt(finding))


def _asked(claim: Claim) -> str:
    told = f"{quoted(claim.rounds)} rounds in {quoted(claim.containers)} containers"
    return told[:1].upper() + told[1:]


def quoted(figure: Figure | None) -> str:
    """A figure as the claim words it, its digits grouped.

    >>> from capacity.model import Figure, Hedge
    >>> quoted(Figure("1.6 million", "round", Hedge.FROM, "6 million", Hedge.ALMOST))
    'from 1,600,000 to almost 6,000,000'
    """
    if figure is None:
        return ""
    text = _hedged(figure.hedge, figure.figure)
    return f"{text} to {_hedged(figure.to_hedge, figure.to)}" if figure.to else text


def _hedged(hedge: Hedge, figure: str) -> str:
    if figure in PLURALS:
        return f"{figure} of"
    digits = decimal(number(figure)[0])
    return digits if hedge is Hedge.NONE else f"{hedge.value} {digits}"


def _note(finding: Finding) -> str:
    claim, article = finding.claim, finding.article
    told = f", {article.publisher}, {article.date}" if article else ""
    return f"Claim {claim.id}: {claim.what} ({claim.speaker}{told})."


def _groups(sets: Sequence[SetFinding]) -> dict[str, list[_Row]]:
    """Sets by packaging, practice first, then by way of loading."""
    ordered = sorted(sets, key=_limits_last)
    found: dict[str, dict[str, list[SetFinding]]] = {}
    for each in ordered:
        names = each.range.assumptions
        rules = found.setdefault(names.packaging.name, {})
        rules.setdefault(names.stowage.name, []).append(each)
    return {
        name: [_Row(label, tuple(members)) for label, members in rules.items()]
        for name, rules in found.items()
    }


def _limits_last(found: SetFinding) -> tuple[bool, bool]:
    names = found.range.assumptions
    return names.packaging.kind is Kind.LIMIT, names.stowage.kind is Kind.LIMIT


def _draw(axes: Any, groups: dict[str, list[_Row]]) -> None:
    y, ticks, labels = 0.0, [], []
    for name, rows in groups.items():
        _group_name(axes, y, name)
        for row in rows:
            y += 1
            _bars(axes, y, row.sets)
            ticks.append(y)
            labels.append(row.label)
        y += 1
    axes.set_yticks(ticks, labels)
    axes.tick_params(axis="y", length=0)
    axes.set_ylim(y - 0.3, -1.6)


def _group_name(axes: Any, y: float, name: str) -> None:
    from matplotlib.transforms import blended_transform_factory

    place = blended_transform_factory(axes.figure.transFigure, axes.transData)
    paper = {"facecolor": "white", "edgecolor": "none", "pad": 1.5, "alpha": 0.9}
    words = axes.text(
        0.015, y, name, transform=place, va="center", fontweight="bold", bbox=paper, zorder=5
    )
    words.set_in_layout(False)


def _bars(axes: Any, y: float, sets: Sequence[SetFinding]) -> None:
    """One bar a container inside a row: practice thick and dark, a limit thin, light, hollow."""
    step = _BAND / len(sets)
    for usual in (True, False):
        shown = [(i, s.range) for i, s in enumerate(sets) if s.range.assumptions.practical is usual]
        at = [y - _BAND / 2 + step * (i + 0.5) for i, _ in shown]
        lows, dots, highs = ([getattr(r, end) for _, r in shown] for end in Corner)
        colour, width = (BLUE, 2.6) if usual else (GREY, 1.0)
        axes.hlines(at, lows, highs, color=colour, lw=width, zorder=3)
        edge, face = (INK, INK) if usual else (GREY, "white")
        axes.plot(dots, at, "o", ms=4, mew=0.9, zorder=4, mec=edge, mfc=face)


def _claim_band(axes: Any, finding: Finding, asked: Implied) -> None:
    low, high = asked.per_container
    right = float(high) if high is not None else axes.get_xlim()[1]
    axes.axvspan(float(low), right, color=ORANGE, alpha=0.35, lw=0, zorder=1)
    span = finding.claim.rounds is not None and finding.claim.rounds.to is not None
    at = float(low if span else asked.stated)
    if not span:
        axes.axvline(at, color=INK, lw=1.2, ls="--", zorder=2)
    far = at > _rightmost(finding, asked) / 2
    axes.annotate(
        f"claim: {_band_label(asked, span=span)}",
        (at, -1.1),
        (-6 if far else 6, 0),
        textcoords="offset points",
        ha="right" if far else "left",
        va="center",
        fontsize=10.5,
    )


def _band_label(asked: Implied, *, span: bool) -> str:
    low, high = asked.per_container
    if high is None:
        return f"{decimal(low)} a container or more"
    ends = f"{decimal(low)}–{decimal(high)}"
    return f"{ends} a container" if span else f"{decimal(asked.stated)} a container ({ends})"


def _rightmost(finding: Finding, asked: Implied) -> float:
    ends = [float(s.range.high) for s in finding.sets]
    return max(*ends, float(asked.per_container.high or 0), float(asked.stated))


def _scale(axes: Any, finding: Finding, asked: Implied) -> None:
    best, right = max(s.range.high for s in finding.sets), _rightmost(finding, asked)
    if right > _FAR * max(best, 1):
        axes.set_xscale("log")
        axes.set_xlim(max(1, min(s.range.low for s in finding.sets) / 2), right * 4)
        axes.xaxis.set_major_formatter(lambda value, _: f"{value:,.10g}")
    else:
        axes.set_xlim(0, right * 1.08)
        thousands(axes.xaxis)
    axes.grid(visible=True, axis="x")


def _explain(axes: Any, finding: Finding, figure: Any) -> None:
    from matplotlib.lines import Line2D

    names = dict.fromkeys(s.range.assumptions.container.name for s in finding.sets)
    bars = f"Rounds in one container. Bars of a row, from above: {', '.join(names)}."
    axes.set_xlabel(wrapped(bars, 84), fontsize=9.5, loc="left", color=INK)
    handles = [
        Line2D([], [], color=BLUE, lw=3, marker="o", ms=4, mfc=INK, mec=INK),
        Line2D([], [], color=GREY, lw=1, marker="o", ms=4, mfc="white", mec=GREY),
    ]
    labels = ["practice: low, typical, high", "physical limit, not a way of shipping"]
    legend(figure, axes, handles, labels)


def alt(finding: Finding) -> str:
    """What the chart shows, in words."""
    parts = []
    for name, rows in _groups(finding.sets).items():
        sets = [found for row in rows for found in row.sets]
        low, high = min(s.range.low for s in sets), max(s.range.high for s in sets)
        yes = sum(s.agrees for s in sets)
        parts.append(f"{name}: {low:,} to {high:,}, {yes} of {len(sets)} sets agree")
    return f"{finding.text} Rounds a container by packaging: {'; '.join(parts)}."
