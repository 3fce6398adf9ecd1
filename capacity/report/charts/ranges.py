"""Ranges of assumption sets as rows of bars: what a claim's chart and a round range's share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.model import Corner, Kind
from capacity.report.charts.canvas import BLUE, GREY, INK, canvas, legend, thousands, wrapped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from capacity.sets.ranges import SetRange

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
    rows = above + sum(len(loadings) + 1 for loadings in groups.values())
    figure, axes = canvas(title, height=2.2 + 0.3 * rows, note=note)
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
        members = [each for loaded in loadings.values() for each in loaded]
        low, high = min(s.low for s in members), max(s.high for s in members)
        found[name] = f"{low:,} to {high:,}"
    return found


def _by_packaging(sets: Sequence[SetRange]) -> dict[str, dict[str, list[SetRange]]]:
    """``sets`` by the names of packaging, practice first, and of the way of loading."""
    found: dict[str, dict[str, list[SetRange]]] = {}
    for each in sorted(sets, key=_limits_last):
        names = each.assumptions
        loadings = found.setdefault(names.packaging.name, {})
        loadings.setdefault(names.stowage.name, []).append(each)
    return found


def _limits_last(found: SetRange) -> tuple[bool, bool]:
    names = found.assumptions
    return names.packaging.kind is Kind.LIMIT, names.stowage.kind is Kind.LIMIT


def _rows(axes: Any, groups: Mapping[str, Mapping[str, Sequence[SetRange]]]) -> float:
    """Draw each group under its name, from 0 down; the place below the last."""
    y, ticks, labels = 0.0, [], []
    for name, loadings in groups.items():
        _group_name(axes, y, name)
        for label, sets in loadings.items():
            y += 1
            _bars(axes, y, sets)
            ticks.append(y)
            labels.append(label)
        y += 1
    axes.set_yticks(ticks, labels)
    axes.tick_params(axis="y", length=0)
    return y


def _group_name(axes: Any, y: float, name: str) -> None:
    from matplotlib.transforms import blended_transform_factory

    place = blended_transform_factory(axes.figure.transFigure, axes.transData)
    paper = {"facecolor": "white", "edgecolor": "none", "pad": 1.5, "alpha": 0.9}
    words = axes.text(
        0.015, y, name, transform=place, va="center", fontweight="bold", bbox=paper, zorder=5
    )
    words.set_in_layout(False)


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
    legend(figure, axes, [_key(*_LOOKS[usual]) for usual in kinds], labels)


def _key(colour: str, _: float, width: float, rim: str, face: str) -> Any:
    from matplotlib.lines import Line2D

    return Line2D([], [], color=colour, lw=width, marker="o", ms=4, mfc=face, mec=rim)
