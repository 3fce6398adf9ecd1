"""Small tables a user hands in as CSV."""

from __future__ import annotations

import csv
from math import isfinite
from typing import TYPE_CHECKING, Any

from capacity import bounded
from capacity.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_LARGEST = 10_000_000


def read(path: Path, *, texts: Sequence[str] = (), numbers: Sequence[str]) -> list[list[Any]]:
    """The columns ``texts`` and ``numbers`` of the CSV at ``path`` (``-``: standard input).

    Raises ``InputError`` with line and column for what is missing or no number, ``ReadError`` for
    what cannot be read.
    """
    columns = [*texts, *numbers]
    reader = csv.DictReader(bounded.text(path, _LARGEST).splitlines())
    missing = [name for name in columns if name not in (reader.fieldnames or ())]
    if missing:
        raise InputError(f"{path}:1: expected the columns {', '.join(columns)}; no {missing[0]}")
    return [
        [*(row[name] for name in texts), *(_number(path, reader.line_num, row, n) for n in numbers)]
        for row in reader
    ]


def _number(path: Path, line: int, row: dict[str, Any], name: str) -> float:
    text = row[name] or ""
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if not isfinite(value):
        raise InputError(f"{path}:{line}: {name}: expected a number, got {text[:40]!r}")
    return value
