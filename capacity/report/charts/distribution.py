"""A distribution: how likely each number of rounds is under the assumptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from capacity.errors import InputError
from capacity.report.charts.canvas import Chart, canvas
from capacity.report.charts.marks import BLUE, INK, ORANGE, legend, thousands

if TYPE_CHECKING:
    from collections.abc import Sequence

    from capacity.model import Munition
    from capacity.uncertainty.forecast import Forecast

_BARS = 40
_SLACK = 1e-6


def forecast_chart(found: Forecast, munition: Munition) -> Chart:
    """How likely each number of rounds in a container is, over the sets of ``found``."""
    title = f"{munition.name}: how likely each number of rounds in a container is"
    counts = [float(count) for count in found.spread.counts]
    return distribution_chart(counts, [float(p) for p in found.spread.lower], title=title)


def distribution_chart(
    values: Sequence[float],
    probabilities: Sequence[float],
    *,
    title: str,
    claim: tuple[float, float] | None = None,
) -> Chart:
    """Probabilities (0 to 1, adding up to 1) of ``values``, in at most 40 bars.

    The median and the middle 90 % are marked; ``claim`` is an interval shown as a band. Raises
    ``InputError`` for lists of unequal length, or that are no probabilities.

    >>> distribution_chart([300, 400, 500], [0.25, 0.5, 0.25], title="Rounds").alt
    'rounds in one container: median 400, nine times in ten 300 to 500.'
    """
    pairs = _pairs(values, probabilities)
    figure, axes = canvas(title, height=4.2)
    lefts, heights, width = bars(pairs)
    look = {"color": BLUE, "ec": "white", "lw": 0.6, "label": "chance"}
    axes.bar(lefts, heights, width=width, align="edge", **look)
    if claim:
        axes.axvspan(*claim, color=ORANGE, alpha=0.35, lw=0, zorder=0, label="claim")
    five, half, most = (quantile(pairs, share) for share in (0.05, 0.5, 0.95))
    words = f"median {half:,.6g}, nine times in ten {five:,.6g} to {most:,.6g}"
    top = max(heights)
    axes.set_ylim(0, top * 1.22)
    axes.plot([five, most], [top * 1.08] * 2, "|-", color=INK, ms=10, lw=1.4)
    axes.plot(half, top * 1.08, "o", color=INK)
    axes.text(0.5, 0.985, words, transform=axes.transAxes, ha="center", va="top", fontsize=10)
    axes.set_xlabel("rounds in one container")
    axes.set_ylabel("probability")
    axes.yaxis.set_major_formatter(lambda value, _: f"{value * 100:.3g} %")
    thousands(axes.xaxis)
    if claim:
        legend(figure, axes)
    return Chart(figure, title, f"rounds in one container: {words}.")


def _pairs(values: Sequence[float], shares: Sequence[float]) -> list[tuple[float, float]]:
    if len(values) != len(shares) or not values:
        raise InputError(f"expected a probability a value, got {len(values)} and {len(shares)}")
    if min(shares) < 0 or abs(sum(shares) - 1) > _SLACK:
        raise InputError(f"expected probabilities that add up to 1, got {sum(shares):.6g}")
    return sorted(zip(values, shares, strict=True))


def bars(pairs: Sequence[tuple[float, float]]) -> tuple[list[float], list[float], float]:
    """Left edges, heights and the common width of bars over sorted (value, probability) pairs.

    Whole values get whole widths, so that no bar covers more of them than its neighbour.

    >>> bars([(10, 0.25), (11, 0.75)])
    ([9.5, 10.5], [0.25, 0.75], 1)
    """
    low, high = pairs[0][0], pairs[-1][0]
    width: float = (high - low) / (_BARS - 1) or 1
    if all(value == int(value) for value, _ in pairs):
        width = int(-(-(high - low + 1) // _BARS))
    count = int((high - low) // width) + 1
    heights = [0.0] * count
    for value, share in pairs:
        heights[int((value - low) // width)] += share
    return [low - min(width, 1) / 2 + width * i for i in range(count)], heights, width


def quantile(pairs: Sequence[tuple[float, float]], share: float) -> float:
    """The least value that at least ``share`` of the probability does not exceed.

    >>> quantile([(1, 0.5), (2, 0.5)], 0.5)
    1
    """
    total = 0.0
    for value, probability in pairs:
        total += probability
        if total >= share - _SLACK:
            return value
    return pairs[-1][0]
