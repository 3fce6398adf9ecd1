"""A claim on a chart of ranges: its figures in words, and the band that they imply."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.claims.wording import decimal
from capacity.errors import InputError
from capacity.model import Hedge
from capacity.model.figures import PLURALS, number
from capacity.report.charts.canvas import INK, ORANGE

if TYPE_CHECKING:
    from capacity.claims import Finding, Implied
    from capacity.model import Claim, Figure

_FAR = 8
"""A claim so many times beyond the greatest bound is drawn on a logarithmic scale."""


def counted(finding: Finding) -> Implied:
    """What a finding's claim implies; ``InputError`` where it implies no rounds a container."""
    if finding.implied is None or not finding.sets:
        raise InputError(f"{finding.claim.id}: implies no rounds a container, so nothing to draw")
    return finding.implied


def asked(claim: Claim) -> str:
    """The figures of a claim, as a title begins."""
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


def note(finding: Finding) -> str:
    """Whose claim it is and where it stands."""
    claim, article = finding.claim, finding.article
    told = f", {article.publisher}, {article.date}" if article else ""
    return f"Claim {claim.id}: {claim.what} ({claim.speaker}{told})."


def draw_claim(axes: Any, finding: Finding, asked: Implied, *, y: float) -> None:
    """The interval of the claim's words as a band, its bare number as a line, named at ``y``."""
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
        (at, y),
        (-6 if far else 6, 0),
        textcoords="offset points",
        ha="right" if far else "left",
        va="center",
        fontsize=10.5,
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.5, "alpha": 0.85},
        zorder=5,
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


def widen(axes: Any, finding: Finding, asked: Implied) -> None:
    """Reach to the claim where it lies beyond every bar."""
    best, right = max(s.range.high for s in finding.sets), _rightmost(finding, asked)
    if right > _FAR * max(best, 1):
        axes.set_xscale("log")
        axes.set_xlim(max(1, min(s.range.low for s in finding.sets) / 2), right * 4)
        axes.xaxis.set_major_formatter(lambda value, _: f"{value:,.10g}")
    elif right > best:
        axes.set_xlim(0, right * 1.08)
