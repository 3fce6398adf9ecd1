"""The chart of a sweep: what one assumption does to the rounds in a container."""

from __future__ import annotations

from typing import TYPE_CHECKING

from capacity.errors import InputError

if TYPE_CHECKING:
    from capacity.questions.whatif import Comparison
    from capacity.report.charts import Chart


def sweep_of(compared: Comparison) -> Chart:
    """``compared`` as a chart; raises ``InputError`` unless one path is set, in one unit."""
    from capacity.questions.whatif import step
    from capacity.report.charts.sweep import Step, sweep_chart

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
