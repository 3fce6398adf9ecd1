"""How results show in a notebook: a heading and a table, as HTML that needs nothing else."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any


def table(heading: str, heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """A heading and a table; whatever the cells hold is escaped.

    >>> table("a < b", ["n"], [[1]])
    '<p><b>a &lt; b</b></p><table><tr><th>n</th></tr><tr><td>1</td></tr></table>'
    """
    lines = [_row("th", heads), *(_row("td", row) for row in rows)]
    return f"<p><b>{escape(heading)}</b></p><table>{''.join(lines)}</table>"


def _row(tag: str, cells: Sequence[Any]) -> str:
    inside = "".join(f"<{tag}>{escape(_shown(cell))}</{tag}>" for cell in cells)
    return f"<tr>{inside}</tr>"


def _shown(cell: Any) -> str:
    return f"{cell:,}" if isinstance(cell, int) else str(cell)
