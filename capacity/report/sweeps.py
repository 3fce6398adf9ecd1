"""The chart of a sweep: what one assumption does to the rounds in a container."""

from __future__ import annotations

from typing import TYPE_CHECKING

from capacity.errors import InputError

if TYPE_CHECKING:
    from capacity.questions.whatif import Comparison
    from capacity.report.charts import Chart


def sweep_of(compared: Comparison) -> Chart:
    """``compared`` as a chart; raises ``InputError`` unless one numeric path takes every value."""
    from capacity.report.charts.sweep import Step, sweep_chart

    paths = {path for change in compared.alternatives for path in change.settings}
    if len(paths) != 1:
        raise InputError(
            "a chart needs one assumption swept, as --sweep container.payload=18t:28t:1t"
        )
    (path,) = paths
    steps = [Step(_number(c.settings[path]), *c.found.per_container) for c in compared.alternatives]
    unit = compared.alternatives[0].settings[path].lstrip("0123456789. ")
    name = compared.baseline.munition.name
    return sweep_chart(
        steps, title=f"{name} by {path.replace('.', ' ')}", xlabel=f"{path}, {unit or 'count'}"
    )


def _number(text: str) -> float:
    digits = text.rstrip("abcdefghijklmnopqrstuvwxyzTEU% ")
    try:
        return float(digits)
    except ValueError as error:
        raise InputError(f"a chart needs numbers, got {text!r}") from error
