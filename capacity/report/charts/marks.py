"""What every chart draws alike: its colours, words at a place, names of rows, legend, numbers."""

from textwrap import wrap
from typing import Any

from capacity.printable import printable

BLUE, ORANGE, SKY, GREY, INK = "#0072b2", "#e69f00", "#a9cfe8", "#6b6b6b", "#222222"
"""After Okabe and Ito (2008); blue and orange differ in grey too, SKY is a tint of the blue."""

_NARROW_BELOW = 5
_PAPER = {"facecolor": "white", "edgecolor": "none", "pad": 1.5}


def wrapped(text: str, width: int) -> str:
    """``text`` in lines of at most ``width`` characters."""
    return "\n".join(wrap(printable(text), width))


def say(axes: Any, words: str, at: tuple[float, float], beside: Any, **look: Any) -> None:
    """``words`` so many points ``beside`` a place of the data."""
    axes.annotate(words, at, beside, textcoords="offset points", **look)


def is_narrow(axes: Any) -> bool:
    """Whether there is no room for words beside what is drawn."""
    return bool(axes.figure.get_figwidth() < _NARROW_BELOW)


def over(axes: Any, words: str, y: float, offset: float, **look: Any) -> None:
    """``words`` at the left end of a row, so many points above or below its middle."""
    at = {"xycoords": axes.get_yaxis_transform(), "textcoords": "offset points"}
    axes.annotate(words, (0, y), (2, offset), **at, **look)


def on_paper(alpha: float | None = None) -> dict[str, Any]:
    """The box behind words that marks run across, white and more or less opaque."""
    return _PAPER if alpha is None else {**_PAPER, "alpha": alpha}


def heading(axes: Any, y: float, words: str, **look: Any) -> None:
    """The name of the rows below ``y``, from the left edge of the figure."""
    from matplotlib.transforms import blended_transform_factory

    place = blended_transform_factory(axes.figure.transFigure, axes.transData)
    name = axes.text(0.015, y, words, transform=place, va="center", fontweight="bold", **look)
    name.set_in_layout(False)


def rows(axes: Any, ticks: Any, labels: Any, **look: Any) -> None:
    """The names of single rows on the axis of a chart of bars, without ticks."""
    axes.set_yticks(ticks, labels, **look)
    axes.tick_params(axis="y", length=0)


def legend(
    figure: Any, axes: Any, handles: Any = None, labels: Any = None, *, above: float = 1.0
) -> None:
    """What the marks mean, between title and axes, from the left edge of the figure."""
    from matplotlib.transforms import blended_transform_factory

    place = blended_transform_factory(figure.transFigure, axes.transAxes)
    given = axes.get_legend_handles_labels() if handles is None else (handles, labels)
    where = {"loc": "lower left", "bbox_to_anchor": (0.005, above), "bbox_transform": place}
    columns = 1 if is_narrow(axes) else 2
    axes.legend(*given, **where, ncols=columns, frameon=False, fontsize=10)


def dot(line: str, width: float, face: str, rim: str = INK, size: float = 7) -> Any:
    """A line with a dot on it, for a legend."""
    from matplotlib.lines import Line2D

    return Line2D([], [], color=line, lw=width, marker="o", ms=size, mfc=face, mec=rim)


def patch(**look: Any) -> Any:
    """A bar or a band, for a legend."""
    from matplotlib.patches import Patch

    return Patch(**look)


def thousands(axis: Any) -> None:
    """Number an axis as people read numbers: 3,000,000 is 3,000,000, and no sums of powers."""
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    axis.set_major_locator(MaxNLocator(nbins=6))
    axis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.10g}"))
