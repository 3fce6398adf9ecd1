"""A claim on a chart of ranges: its figures in words, and the band that they imply."""

from typing import Any

from capacity.claims import Implied
from capacity.errors import InputError
from capacity.model import Claim
from capacity.report.charts.marks import INK, ORANGE, on_paper, say
from capacity.say.figures import ends, quoted
from capacity.say.findings import SaidFinding
from capacity.say.printed import decimal, sentence

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
    return f"Claim {claim.id}: {claim.what} ({claim.speaker}{told})."


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
