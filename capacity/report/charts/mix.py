"""The mix frontier: how much of one munition a fleet gives up for another."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from capacity.printable import number
from capacity.questions.mix import Frontier
from capacity.report.charts.canvas import Chart, canvas
from capacity.report.charts.marks import BLUE, INK, ORANGE, SKY, on_paper, say, thousands, wrapped
from capacity.say.printed import between, million, percent
from capacity.sets.ranges import RoundRange

_Share = tuple[Fraction, Fraction | None]

_ENDS = ("low", "typical", "high")
_LOOKS = {"low": (":", 1.6), "typical": ("-", 2.2), "high": ("--", 1.6)}
_BESIDE = (14, 10), (14, 48)
"""Points from a total to its words: those of the second stand above the first's, near zero too."""
_NOTE = "Each container holds one of the two."


def mix_chart(frontier: Frontier, quoted: Sequence[int] = ()) -> Chart:
    """Rounds of the second munition over rounds of the first, at low, typical and high values.

    ``quoted`` totals, one for each munition, are marked on their axes with the share of the fleet
    that each would take. Raises ``InputError`` for another number of them.

    >>> from capacity.api import mix
    >>> mix_chart(mix(7_000, ["152mm", "Grad"], stowage="practical")).title[:44]
    '7,000 containers hold 1,603,000 to 4,774,000'
    """
    shares = frontier.shares(quoted) if quoted else ()
    title = _together(frontier, quoted, shares) if quoted else _either(frontier)
    figure, axes = canvas(title, height=5, note=_NOTE)
    x, y = (
        {end: [getattr(split.rounds[side], end) for split in frontier.splits] for end in _ENDS}
        for side in (0, 1)
    )
    axes.fill([*x["low"], *x["high"][::-1]], [*y["low"], *y["high"][::-1]], color=SKY, lw=0)
    for end, (style, width) in _LOOKS.items():
        axes.plot(x[end], y[end], style, color=INK if end != "typical" else BLUE, lw=width)
        middle = len(x[end]) // 2
        say(axes, end, (x[end][middle], y[end][middle]), (6, 4))
    for side, (rounds, share) in enumerate(zip(quoted, shares, strict=True)):
        _mark(axes, side, rounds, share)
    _label(axes, frontier)
    return Chart(figure, title, _alt(frontier, quoted, shares))


def _held(found: RoundRange) -> str:
    return between(found.total.low, found.total.high)


def _either(frontier: Frontier) -> str:
    """What the fleet holds of either, in a sentence."""
    fleet = number(frontier.ranges[0].containers, "container")
    first, second = (f"{_held(each)} rounds ({each.munition.name})" for each in frontier.ranges)
    return f"{fleet} hold {first}, or {second}, or a part of each."


def _together(frontier: Frontier, quoted: Sequence[int], shares: Sequence[_Share]) -> str:
    """What the quoted totals would take of the fleet, in a sentence."""
    pairs = zip(quoted, frontier.ranges, strict=True)
    totals = " and ".join(f"{million(n)} rounds ({each.munition.name})" for n, each in pairs)
    fleet = number(frontier.ranges[0].containers, "container")
    highs = [high for _, high in shares if high is not None]
    most = sum(highs, Fraction(0)) if len(highs) == len(shares) else None
    taken = _taken((sum((low for low, _ in shares), Fraction(0)), most))
    return f"{totals} would together take {taken} of {fleet}."


def _taken(share: _Share) -> str:
    """A share in words: from where a container holds most to where it holds least."""
    low, high = share
    if high is None:
        return f"{percent(low)} or more"
    least, most = percent(low), percent(high)
    return most if least == most else f"{least.removesuffix(' %')} to {most}"


def _mark(axes: Any, side: int, rounds: int, share: _Share) -> None:
    """A quoted total on the axis of its munition, with the share of the fleet it would take."""
    place = (rounds, 0) if side == 0 else (0, rounds)
    axes.plot(*place, "D", ms=9, mfc=ORANGE, mec=INK, clip_on=False, zorder=6)
    words = f"quoted: {rounds:,}\n{_taken(share)} of the fleet"
    arrow = {"arrowstyle": "-", "color": INK, "lw": 0.8}
    look = {"arrowprops": arrow, "bbox": on_paper(0.85), "zorder": 5}
    say(axes, words, place, _BESIDE[side], fontsize=9.5, **look)


def _label(axes: Any, frontier: Frontier) -> None:
    first, second = (found.munition.name for found in frontier.ranges)
    axes.set_xlabel(f"rounds: {first}")
    axes.set_ylabel(wrapped(f"rounds: {second}", 32))
    axes.set_xlim(left=0)
    axes.set_ylim(bottom=0)
    axes.grid(visible=True)
    for axis in (axes.xaxis, axes.yaxis):
        thousands(axis)


def _alt(frontier: Frontier, quoted: Sequence[int], shares: Sequence[_Share]) -> str:
    first, second = (f"all {each.munition.name}: {_held(each)} rounds" for each in frontier.ranges)
    marks = [
        f" Quoted: {n:,} of {each.munition.name}, {_taken(share)} of the fleet."
        for n, each, share in zip(quoted, frontier.ranges, shares, strict=False)
    ]
    return f"Straight frontiers between {first}, and {second}.{''.join(marks)}"
