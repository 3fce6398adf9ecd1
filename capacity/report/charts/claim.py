"""A claim against what each packaging could hold: the one chart an article would print.

Four to six bars, the claim as one line across them, and what follows written at each bar. Every
assumption set on its own is in :mod:`capacity.report.charts.ranges`, with the same line.
"""

from collections.abc import Sequence
from typing import Any

from attrs import frozen

from capacity.claims import Implied, SetFinding
from capacity.errors import InputError
from capacity.model import Claim
from capacity.report.charts.canvas import NARROW, WIDE, Chart, Paper, canvas
from capacity.report.charts.marks import (
    BLUE,
    GREY,
    INK,
    ORANGE,
    is_narrow,
    legend,
    on_paper,
    over,
    patch,
    rows,
    say,
    thousands,
    wrapped,
)
from capacity.say.figures import ends, quoted, speaker
from capacity.say.findings import SaidFinding
from capacity.say.printed import decimal, sentence
from capacity.say.verdicts import together
from capacity.sets.sets import Sets

_FAR = 8
"""A claim so many times beyond the greatest bound is drawn on a logarithmic scale."""


def counted(finding: SaidFinding) -> Implied:
    """What a finding's claim implies; ``InputError`` where it implies no rounds a container."""
    if finding.implied is None or not finding.sets:
        raise InputError(f"{finding.claim.id}: implies no rounds a container, so nothing to draw")
    return finding.implied


def asked(claim: Claim) -> str:
    """The figures of a claim, as a title begins."""
    return sentence(f"{quoted(claim.rounds)} rounds in {quoted(claim.containers)} containers")


def note(finding: SaidFinding) -> str:
    """Whose claim it is and where it stands."""
    claim, article = finding.claim, finding.article
    told = f", {article.publisher}, {article.date}" if article else ""
    return f"Claim {claim.id}: {claim.what} ({speaker(claim)}{told})."


def draw_claim(axes: Any, finding: SaidFinding, asked: Implied, *, y: float) -> None:
    """The interval of the claim's words as a band, its bare number as a line, named at ``y``."""
    low, high = asked.per_container
    right = float(high) if high is not None else axes.get_xlim()[1]
    axes.axvspan(float(low), right, color=ORANGE, alpha=0.35, lw=0, zorder=1)
    span = finding.claim.rounds is not None and finding.claim.rounds.to is not None
    at = float(low if span else asked.stated)
    if not span:
        axes.axvline(at, color=INK, lw=1.2, ls="--", zorder=2)
    far = at > _rightmost(finding, asked) / 2
    look = {"ha": "right" if far else "left", "va": "center", "bbox": on_paper(0.85), "zorder": 5}
    words = f"claim: {_band_label(asked, span=span)}"
    if is_narrow(axes):
        over(axes, words, y, 0, fontsize=10.5, **look | {"ha": "left"})
    else:
        say(axes, words, (at, y), (-6 if far else 6, 0), fontsize=10.5, **look)


def _band_label(asked: Implied, *, span: bool) -> str:
    low, high = ends(asked.per_container)
    if high is None:
        return f"{low} a container or more"
    both = f"{low}–{high}"
    return f"{both} a container" if span else f"{decimal(asked.stated)} a container ({both})"


def _rightmost(finding: SaidFinding, asked: Implied) -> float:
    ends = [float(s.range.high) for s in finding.sets]
    return max(*ends, float(asked.per_container.high or 0), float(asked.stated))


def widen(axes: Any, finding: SaidFinding, asked: Implied) -> None:
    """Reach to the claim where it lies beyond every bar."""
    best, right = max(s.range.high for s in finding.sets), _rightmost(finding, asked)
    if right > _FAR * max(best, 1):
        axes.set_xscale("log")
        axes.set_xlim(max(1, min(s.range.low for s in finding.sets) / 2), right * 4)
        axes.xaxis.set_major_formatter(lambda value, _: f"{value:,.10g}")
    elif right > best:
        axes.set_xlim(0, right * 1.08)


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
    for each in finding.sets:
        groups.setdefault(each.range.assumptions.packaging.name, []).append(each)
    made = []
    for name, found in groups.items():
        sets = Sets(found)
        practice = sets.practical.span if sets.practical else None
        made.append(Bar(name, practice, sets.span, together(sets.usual)))
    return sorted(made, key=lambda bar: (bar.practice is None, (bar.practice or bar.limit)[1]))


def claim_chart(finding: SaidFinding, paper: Paper = WIDE) -> Chart:
    """The claim as one line across a bar for each packaging.

    A strong bar is what fits as shipped in practice, a faint one the physical limit. Raises
    ``InputError`` for a claim that implies no rounds a container.

    >>> from capacity.api import check
    >>> claim_chart(check("A3-2")).title[:48]
    'About 3 million rounds in about 6,700 containers'
    """
    implied, drawn = counted(finding), bars(finding)
    title = _title(finding)
    rests = f" Weakest assumption: {finding.weakest}." if finding.weakest else ""
    under = f"{note(finding)}{rests}"
    first, each = (1.9, 0.8) if paper is NARROW else (2.9, 0.62)
    figure, axes = canvas(title, height=first + each * len(drawn), note=under, paper=paper)
    axes.set_ylim(len(drawn) - 0.4, -1.15)
    axes.set_xlim(0, max(bar.limit[1] for bar in drawn) * 1.08)
    widen(axes, finding, implied)
    draw_claim(axes, finding, implied, y=-0.8)
    for y, bar in enumerate(drawn):
        _draw(axes, y, bar)
    named = [] if paper is NARROW else [wrapped(bar.name, _LABEL) for bar in drawn]
    rows(axes, range(len(named)), named)
    axes.grid(visible=True, axis="x")
    if axes.get_xscale() != "log":
        thousands(axes.xaxis)
    axes.set_xlabel("rounds in one container", loc="left")
    looks = {"physical limit, never shipped so": patch(color=GREY, alpha=0.45)}
    if any(bar.practice for bar in drawn):
        looks = {"as shipped in practice": patch(color=BLUE), **looks}
    legend(figure, axes, list(looks.values()), list(looks))
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
        thick = 0.28 if is_narrow(axes) else 0.42
        axes.barh(y, high - low, left=low, height=thick, color=BLUE, lw=0, zorder=3)
    look = {"fontsize": 9.5, "color": INK, "zorder": 5}
    told = f"{low:,}–{high:,}: {bar.state}"
    if is_narrow(axes):
        over(axes, bar.name, y, 12, **look)
        over(axes, told, y, -12, va="top", **look)
    else:
        say(axes, told, (low, y), (0, -13), va="top", **look)


def _alt(finding: SaidFinding, drawn: Sequence[Bar]) -> str:
    parts = []
    for bar in drawn:
        low, high = bar.practice or bar.limit
        how = "in practice" if bar.practice else "at the limit"
        parts.append(f"{bar.name}, {how}: {low:,} to {high:,}, {bar.state}")
    return f"{finding.text} Rounds a container by packaging: {'; '.join(parts)}."
