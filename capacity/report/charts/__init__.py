"""Charts through matplotlib, which the extra ``plots`` brings and only a drawn chart imports."""

from capacity.report.charts.canvas import Chart, legible, save, svg
from capacity.report.charts.claim import claim_chart
from capacity.report.charts.distribution import distribution_chart
from capacity.report.charts.mix import mix_chart
from capacity.report.charts.ranges import matrix_chart, rounds_chart
from capacity.report.charts.sweep import sweep_chart
from capacity.report.charts.timeline import timeline_chart
from capacity.report.charts.tornado import tornado_chart
from capacity.report.charts.validate import validate_chart

__all__ = [
    "Chart",
    "claim_chart",
    "distribution_chart",
    "legible",
    "matrix_chart",
    "mix_chart",
    "rounds_chart",
    "save",
    "svg",
    "sweep_chart",
    "timeline_chart",
    "tornado_chart",
    "validate_chart",
]
