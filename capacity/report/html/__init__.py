"""The report: a folder with a page, its pictures, its data, and what is needed to cite it."""

from capacity.report.html.page import report_files

__all__ = ["report_files"]
