"""A tornado: which assumption moves the answer most."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from capacity.errors import InputError
from capacity.report.charts.canvas import (
    BLUE,
    GREY,
    INK,
    ORANGE,
    Chart,
    canvas,
    legend,
    thousands,
    wrapped,
)

if TYPE_CHECKING:
    from collections.abc import Sequence


class Swing(NamedTuple):
    """One assumption: the answer at its low end and at its high end, the others at base."""

    name: str
    low: float
    high: float


def tornado_chart(
    swings: Sequence[Swing], base: float, *, title: str, xlabel: str = "rounds in one container"
) -> Chart:
    """A bar an assumption, the widest on top, hatched towards its low end, solid to its high.

    ``base`` is the answer with every assumption at its typical value. Raises ``InputError`` for
    no assumption.
    """
    if not swings:
        raise InputError("a tornado needs at least one assumption")
    ordered = sorted(swings, key=lambda s: (-abs(s.high - s.low), s.name))
    figure, axes = canvas(title, height=1.9 + 0.5 * len(ordered))
    looks = (("low", ORANGE, "///"), ("high", BLUE, ""))
    for end, colour, hatch in looks:
        answers = [getattr(s, end) for s in ordered]
        reach = [answer - base for answer in answers]
        look = {"color": colour, "hatch": hatch, "ec": "white", "lw": 0}
        named = f"at its {end} end"
        axes.barh(range(len(ordered)), reach, left=base, height=0.66, label=named, **look)
        _write_answers(axes, answers, base)
    axes.axvline(base, color=INK, lw=1.2)
    axes.set_yticks(range(len(ordered)), [wrapped(s.name, 30) for s in ordered])
    axes.invert_yaxis()
    axes.margins(x=0.14)
    axes.set_xlabel(f"{xlabel}; {base:,.6g} with all at typical values")
    axes.grid(visible=True, axis="x", color=GREY, alpha=0.25)
    thousands(axes.xaxis)
    legend(figure, axes)
    parts = [f"{s.name} {s.low:,.6g} to {s.high:,.6g}" for s in ordered]
    return Chart(figure, title, f"{xlabel}, {base:,.6g} at base: {'; '.join(parts)}.")


def _write_answers(axes: Any, answers: Sequence[float], base: float) -> None:
    """Each answer beyond the end of its bar; none where the bar has no length."""
    for y, answer in enumerate(answers):
        if answer != base:
            axes.annotate(
                f"{answer:,.6g}",
                (answer, y),
                (4 if answer > base else -4, 0),
                textcoords="offset points",
                va="center",
                ha="left" if answer > base else "right",
                fontsize=10,
            )
