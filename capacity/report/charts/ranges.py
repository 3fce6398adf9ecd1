"""The ranges of assumption sets as rows of bars: a round range, and all the evidence on a claim."""

from collections.abc import Mapping, Sequence
from typing import Any

from capacity.model import Corner, Kind
from capacity.printable import number
from capacity.report.charts.canvas import Chart, canvas
from capacity.report.charts.claim import asked, counted, draw_claim, note, widen
from capacity.report.charts.marks import (
    BLUE,
    GREY,
    INK,
    dot,
    heading,
    legend,
    on_paper,
    rows,
    thousands,
    wrapped,
)
from capacity.say.findings import SaidFinding
from capacity.sets.ranges import RoundRange, SetRange
from capacity.sets.sets import Sets

_BAND = 0.84
_KINDS = {True: "practice", False: "physical limit, not a way of shipping"}
_LOOKS = {True: (BLUE, 2.6, 3, INK, INK), False: (GREY, 1.0, 1, GREY, "white")}
"""Of practice and of limits: colour, width in a row and in the legend, the dot's rim and face."""


def ranges_canvas(
    title: str, sets: Sequence[SetRange], *, note: str, above: int = 0
) -> tuple[Any, Any]:
    """A figure and its axes with the rounds a container that each of ``sets`` could hold.

    One row a packaging and way of loading, one bar a container (low to high, a dot at typical);
    ``above`` rows are left free over them. Raises
    :class:`~capacity.errors.MissingExtraError` where matplotlib is not installed.
    """
    groups = _by_packaging(sets)
    count = above + sum(len(loadings) + 1 for loadings in groups.values())
    figure, axes = canvas(title, height=2.2 + 0.3 * count, note=note)
    axes.set_ylim(_rows(axes, groups) - 0.3, -0.6 - above)
    axes.set_xlim(0, max(1, *(each.high for each in sets)) * 1.08)
    axes.grid(visible=True, axis="x")
    thousands(axes.xaxis)
    axes.locator_params(axis="x", integer=True)
    _explain(figure, axes, sets)
    return figure, axes


def spans(sets: Sequence[SetRange]) -> dict[str, str]:
    """The least low and the greatest high end of each packaging, by its name, in words."""
    found = {}
    for name, loadings in _by_packaging(sets).items():
        low, high = Sets(each for loaded in loadings.values() for each in loaded).span
        found[name] = f"{low:,} to {high:,}"
    return found


def _by_packaging(sets: Sequence[SetRange]) -> dict[str, dict[str, list[SetRange]]]:
    """``sets`` by the names of packaging, practice first, and of the way of loading."""

    def limits_last(one: SetRange) -> tuple[bool, bool]:
        names = one.assumptions
        return names.packaging.kind is Kind.LIMIT, names.stowage.kind is Kind.LIMIT

    found: dict[str, dict[str, list[SetRange]]] = {}
    for each in sorted(sets, key=limits_last):
        names = each.assumptions
        loadings = found.setdefault(names.packaging.name, {})
        loadings.setdefault(names.stowage.name, []).append(each)
    return found


def _rows(axes: Any, groups: Mapping[str, Mapping[str, Sequence[SetRange]]]) -> float:
    """Draw each group under its name, from 0 down; the place below the last."""
    y, ticks, labels = 0.0, [], []
    for name, loadings in groups.items():
        heading(axes, y, name, bbox=on_paper(0.9), zorder=5)
        for label, sets in loadings.items():
            y += 1
            _bars(axes, y, sets)
            ticks.append(y)
            labels.append(label)
        y += 1
    rows(axes, ticks, labels)
    return y


def _bars(axes: Any, y: float, sets: Sequence[SetRange]) -> None:
    """One bar a container inside a row: practice thick and dark, a limit thin, light, hollow."""
    step = _BAND / len(sets)
    for usual, (colour, width, _, rim, face) in _LOOKS.items():
        shown = [(i, s) for i, s in enumerate(sets) if s.assumptions.practical is usual]
        at = [y - _BAND / 2 + step * (i + 0.5) for i, _ in shown]
        lows, dots, highs = ([getattr(s, end) for _, s in shown] for end in Corner)
        axes.hlines(at, lows, highs, color=colour, lw=width, zorder=3)
        axes.plot(dots, at, "o", ms=4, mew=0.9, zorder=4, mec=rim, mfc=face)


def _explain(figure: Any, axes: Any, sets: Sequence[SetRange]) -> None:
    """Which bars a row has, below; what their looks mean, above."""
    names = list(dict.fromkeys(s.assumptions.container.name for s in sets))
    bars = ". Bars of a row, from above" if len(names) > 1 else ""
    told = f"Rounds in one container{bars}: {', '.join(names)}."
    axes.set_xlabel(wrapped(told, 84), fontsize=9.5, loc="left", color=INK)
    kinds = sorted({s.assumptions.practical for s in sets}, reverse=True)
    labels = [_KINDS[usual] for usual in kinds]
    labels[0] += ": low, typical, high"
    looks = [_LOOKS[usual] for usual in kinds]
    dots = [dot(line, width, face, rim, size=4) for line, _, width, rim, face in looks]
    legend(figure, axes, dots, labels)


def rounds_chart(found: RoundRange) -> Chart:
    """The rounds in one container under each assumption set of ``found``.

    One row a packaging and way of loading, one bar a container (low to high, a dot at typical);
    the note has the rounds in all containers.

    >>> import capacity
    >>> rounds_chart(capacity.rounds(10, "152mm", packaging="152mm-crate-2")).title
    '218 to 536 rounds in one container: 152 mm high-explosive shell OF-540'
    """
    low, _, high = found.per_container
    title = f"{low:,} to {high:,} rounds in one {found.noun}: {found.munition.name}"
    low, typical, high = found.total
    held = f"{low:,} to {high:,} rounds, {typical:,} at typical values"
    fleet = f"{number(found.containers, found.noun)}: {held}."
    figure, _axes = ranges_canvas(title, found.sets, note=fleet)
    each = "; ".join(f"{name}: {span}" for name, span in spans(found.sets).items())
    return Chart(figure, title, f"{title}. {fleet} Rounds a container by packaging: {each}.")


def matrix_chart(finding: SaidFinding) -> Chart:
    """The rounds a container that ``finding``'s claim implies, across what each set could hold.

    One row a packaging and way of loading, one bar a container (low to high, a dot at typical).
    Raises ``InputError`` for a claim that implies no rounds a container.

    >>> from capacity.api import check
    >>> matrix_chart(check("A3-2")).title
    'About 3 million rounds in about 6,700 containers: plausible'
    """
    implied = counted(finding)
    title = f"{asked(finding.claim)}: {finding.verdict.value}"
    figure, axes = ranges_canvas(title, finding.sets.ranges, note=note(finding), above=1)
    widen(axes, finding, implied)
    draw_claim(axes, finding, implied, y=-1.1)
    return Chart(figure, title, _alt(finding))


def _alt(finding: SaidFinding) -> str:
    """What the chart shows, in words."""
    parts = []
    for name, span in spans(finding.sets.ranges).items():
        agree = [s.agrees for s in finding.sets if s.range.assumptions.packaging.name == name]
        parts.append(f"{name}: {span}, {sum(agree)} of {len(agree)} sets agree")
    return f"{finding.text} Rounds a container by packaging: {'; '.join(parts)}."
