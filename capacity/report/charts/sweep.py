"""A sweep: what fits as one assumption moves."""

from collections.abc import Sequence
from typing import NamedTuple

from capacity.errors import InputError
from capacity.questions.whatif import Comparison
from capacity.report.charts.canvas import Chart, canvas
from capacity.report.charts.marks import BLUE, INK, SKY, say, thousands


class Step(NamedTuple):
    """One value of the assumption, in its unit, and the rounds at low, typical and high."""

    x: float
    low: float
    typical: float
    high: float


def sweep_chart(steps: Sequence[Step], *, title: str, xlabel: str) -> Chart:
    """A band from low to high over ``x``, the typical value as a line.

    Raises ``InputError`` for fewer than two steps.

    >>> sweep_chart([Step(21, 190, 195, 200)], title="Payload", xlabel="t")
    Traceback (most recent call last):
    capacity.errors.InputError: a sweep needs at least 2 steps, got 1
    """
    ordered = sorted(steps)
    if len(ordered) < 2:  # noqa: PLR2004 - a line has two ends
        raise InputError(f"a sweep needs at least 2 steps, got {len(ordered)}")
    figure, axes = canvas(title, height=4.4)
    x = [step.x for step in ordered]
    axes.fill_between(x, [s.low for s in ordered], [s.high for s in ordered], color=SKY, lw=0)
    axes.plot(x, [s.low for s in ordered], ":", color=INK, lw=1.4)
    axes.plot(x, [s.high for s in ordered], "--", color=INK, lw=1.4)
    axes.plot(x, [s.typical for s in ordered], "-o", color=BLUE, lw=2, ms=4)
    for name in ("low", "typical", "high"):
        place = (x[-1], getattr(ordered[-1], name))
        say(axes, name, place, (6, 0), va="center", annotation_clip=False)
    axes.set_xlabel(xlabel)
    axes.set_ylabel("rounds in one container")
    axes.margins(x=0.02)
    axes.set_ylim(bottom=0)
    axes.grid(visible=True)
    for axis in (axes.xaxis, axes.yaxis):
        thousands(axis)
    ends = [
        f"at {s.x:,.6g} {s.low:,.6g} to {s.high:,.6g}, typically {s.typical:,.6g}"
        for s in (ordered[0], ordered[-1])
    ]
    return Chart(figure, title, f"rounds in one container over {xlabel}: {'; '.join(ends)}.")


def sweep_of(compared: Comparison) -> Chart:
    """``compared`` as a chart; raises ``InputError`` unless one path is set, in one unit."""
    from capacity.questions.whatif import step

    paths = {path for change in compared.alternatives for path in change.settings}
    if len(paths) != 1:
        raise InputError(
            "a chart needs one assumption swept, as --sweep container.payload=18t:28t:1t"
        )
    (path,) = paths
    values = [step(change.settings[path]) for change in compared.alternatives]
    units = {value.unit for value in values}
    if len(units) > 1:
        raise InputError(f"a chart needs one unit, got {', '.join(sorted(units))}")
    found = [change.found.per_container for change in compared.alternatives]
    steps = [Step(float(v.value), *each) for v, each in zip(values, found, strict=True)]
    name = compared.baseline.munition.name
    return sweep_chart(
        steps,
        title=f"{name} by {path.replace('.', ' ')}",
        xlabel=f"{path}, {units.pop() or 'count'}",
    )
