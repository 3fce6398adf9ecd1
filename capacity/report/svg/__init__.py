"""Load plans as SVG, drawn with the standard library alone."""

from capacity.report.svg.load_plan import load_plan

__all__ = ["load_plan"]
