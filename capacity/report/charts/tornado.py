"""A tornado: which assumption moves the answer most."""

from collections.abc import Sequence
from typing import Any

from capacity.claims.tornado import Tornado
from capacity.errors import InputError
from capacity.report.charts.canvas import Chart, canvas
from capacity.report.charts.marks import BLUE, GREY, INK, ORANGE, legend, say, thousands, wrapped


def tornado_chart(found: Tornado) -> Chart:
    """A bar a number that moves the rounds, widest on top, hatched to its low, solid to its high.

    The others stay at their typical values. Raises ``InputError`` where none moves them.

    >>> from capacity.api import explain
    >>> tornado_chart(explain("A3-2").tornado).title
    'What moves the rounds in a container most: crate of two 152 mm projectiles, 20 ft at 24 t'
    """
    ordered, base = [bar for bar in found.bars if bar.swing], found.typical
    if not ordered:
        raise InputError("no uncertain number of this set moves the answer, so nothing to draw")
    packed, box = found.assumptions.packaging.name, found.assumptions.container.name
    title = f"What moves the rounds in a container most: {packed}, {box}"
    xlabel = "rounds in one container"
    figure, axes = canvas(title, height=1.9 + 0.5 * len(ordered))
    looks = (("low", ORANGE, "///"), ("high", BLUE, ""))
    for end, colour, hatch in looks:
        answers = [bar.at_low if end == "low" else bar.at_high for bar in ordered]
        reach = [answer - base for answer in answers]
        look = {"color": colour, "hatch": hatch, "ec": "white", "lw": 0}
        named = f"at its {end} end"
        axes.barh(range(len(ordered)), reach, left=base, height=0.66, label=named, **look)
        _write_answers(axes, answers, base)
    axes.axvline(base, color=INK, lw=1.2)
    paths = [bar.path.replace(".", " ").replace("_", " ") for bar in ordered]
    names = [f"{path}: {bar.low} to {bar.high}" for path, bar in zip(paths, ordered, strict=True)]
    axes.set_yticks(range(len(ordered)), [wrapped(name, 30) for name in names])
    axes.invert_yaxis()
    axes.margins(x=0.14)
    axes.set_xlabel(f"{xlabel}; {base:,.6g} with all at typical values")
    axes.grid(visible=True, axis="x", color=GREY, alpha=0.25)
    thousands(axes.xaxis)
    legend(figure, axes)
    parts = [f"{bar.path} {bar.at_low:,} to {bar.at_high:,}" for bar in ordered]
    return Chart(figure, title, f"{xlabel}, {base:,.6g} at base: {'; '.join(parts)}.")


def _write_answers(axes: Any, answers: Sequence[float], base: float) -> None:
    """Each answer beyond the end of its bar; none where the bar has no length."""
    for y, answer in enumerate(answers):
        if answer != base:
            beside, side = (4, "left") if answer > base else (-4, "right")
            words = f"{answer:,.6g}"
            say(axes, words, (answer, y), (beside, 0), va="center", ha=side, fontsize=10)
