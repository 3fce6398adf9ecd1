"""A claim against what each packaging could hold: the one chart an article would print.

Four to six bars, the claim as one line across them, and what follows written at each bar. Every
assumption set on its own is in :mod:`capacity.report.charts.ranges`.
"""

from collections.abc import Sequence
from typing import Any

from attrs import frozen

from capacity.claims import SetFinding
from capacity.report.charts.band import asked, counted, draw_claim, note, widen
from capacity.report.charts.canvas import Chart, canvas
from capacity.report.charts.marks import (
    BLUE,
    GREY,
    INK,
    legend,
    patch,
    rows,
    say,
    thousands,
    wrapped,
)
from capacity.say.findings import SaidFinding
from capacity.say.verdicts import together
from capacity.sets.sets import Sets

_LABEL = 28
"""Characters of a packaging's name in a line, so that the bars keep two thirds of the width."""


@frozen
class Bar:
    """One packaging: the rounds a container in practice (None: never shipped so) and at the limit.

    Each is (low, high) over its assumption sets; ``state`` says what follows for the claim.
    """

    name: str
    practice: tuple[int, int] | None
    limit: tuple[int, int]
    state: str


def bars(finding: SaidFinding) -> list[Bar]:
    """A bar a packaging, those of practice first, then by what they hold at the most."""
    groups: dict[str, list[SetFinding]] = {}
    for found in finding.sets:
        groups.setdefault(found.range.assumptions.packaging.name, []).append(found)
    made = [_bar(name, Sets(sets)) for name, sets in groups.items()]
    return sorted(made, key=lambda bar: (bar.practice is None, (bar.practice or bar.limit)[1]))


def _bar(name: str, sets: Sets[SetFinding]) -> Bar:
    practice = sets.practical.span if sets.practical else None
    return Bar(name, practice, sets.span, together(sets.usual))


def claim_chart(finding: SaidFinding) -> Chart:
    """The claim as one line across a bar for each packaging.

    A strong bar is what fits as shipped in practice, a faint one the physical limit. Raises
    ``InputError`` for a claim that implies no rounds a container.

    >>> from capacity.api import check
    >>> claim_chart(check("A3-2")).title[:48]
    'About 3,000,000 rounds in about 6,700 containers'
    """
    implied, drawn = counted(finding), bars(finding)
    title = _title(finding)
    rests = f" Weakest assumption: {finding.weakest}." if finding.weakest else ""
    under = f"{note(finding)}{rests}"
    figure, axes = canvas(title, height=2.9 + 0.62 * len(drawn), note=under)
    right = max(bar.limit[1] for bar in drawn)
    axes.set_ylim(len(drawn) - 0.4, -1.15)
    axes.set_xlim(0, right * 1.08)
    widen(axes, finding, implied)
    draw_claim(axes, finding, implied, y=-0.8)
    for y, bar in enumerate(drawn):
        _draw(axes, y, bar)
    rows(axes, range(len(drawn)), [wrapped(bar.name, _LABEL) for bar in drawn])
    axes.grid(visible=True, axis="x")
    if axes.get_xscale() != "log":
        thousands(axes.xaxis)
    axes.set_xlabel("rounds in one container", loc="left")
    _legend(figure, axes, drawn)
    return Chart(figure, title, _alt(finding, drawn))


def _title(finding: SaidFinding) -> str:
    """The claim's figures and what follows, as one sentence; a doubt of the claim itself first."""
    follows = finding.plain.split(". ")[0].removesuffix(".")
    doubt = [warning.removesuffix(".") for warning in finding.warnings]
    told = "; ".join([*doubt, follows[:1].lower() + follows[1:]])
    return f"{asked(finding.claim)}: {told}."


def _draw(axes: Any, y: int, bar: Bar) -> None:
    low, high = bar.limit
    axes.barh(y, high - low, left=low, height=0.16, color=GREY, alpha=0.45, lw=0, zorder=2)
    if bar.practice:
        low, high = bar.practice
        axes.barh(y, high - low, left=low, height=0.42, color=BLUE, lw=0, zorder=3)
    look = {"fontsize": 9.5, "va": "top", "color": INK, "zorder": 5}
    say(axes, f"{low:,}–{high:,}: {bar.state}", (low, y), (0, -13), **look)


def _legend(figure: Any, axes: Any, drawn: Sequence[Bar]) -> None:
    looks = {"physical limit, never shipped so": patch(color=GREY, alpha=0.45)}
    if any(bar.practice for bar in drawn):
        looks = {"as shipped in practice": patch(color=BLUE), **looks}
    legend(figure, axes, list(looks.values()), list(looks))


def _alt(finding: SaidFinding, drawn: Sequence[Bar]) -> str:
    parts = []
    for bar in drawn:
        low, high = bar.practice or bar.limit
        how = "in practice" if bar.practice else "at the limit"
        parts.append(f"{bar.name}, {how}: {low:,} to {high:,}, {bar.state}")
    return f"{finding.text} Rounds a container by packaging: {'; '.join(parts)}."
