"""Writes what README and docs show anew from the shipped specs: ``make record``.

What it changed is for a person to review: ``git diff`` shows each figure, old and new.
"""

from __future__ import annotations

import os
import tempfile
from operator import eq
from pathlib import Path
from typing import TYPE_CHECKING

from capacity.resources import VARIABLE
from tests.pages import renewed, same

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
PAGES = [page for page in sorted((ROOT / "docs").glob("*.md")) if page.stem != "cli"]
"""docs/cli.md is generated whole, and compared in tests/test_docs.py."""


def record() -> None:
    """Write every page whose examples come out otherwise now."""
    os.environ.pop(VARIABLE, None)
    for page in PAGES:
        _renew(page, same)
    _renew(README, eq)


def _renew(page: Path, agrees: Callable[[str, str], bool]) -> None:
    text = page.read_text("utf-8")
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        fresh = renewed(text, agrees)
        os.chdir(ROOT)
    if fresh != text:
        page.write_text(fresh, "utf-8")


if __name__ == "__main__":
    record()
