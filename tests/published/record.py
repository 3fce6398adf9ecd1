"""Writes figures.yaml, and what README and docs show, anew from the shipped specs: ``make record``.

What it changed is for a person to review: ``git diff`` shows each figure, old and new.
"""

from __future__ import annotations

import os
import tempfile
from operator import eq
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from capacity.api import load
from capacity.catalog.loads import load_loads
from capacity.claims.reality import validate
from capacity.report.charts import save, validate_chart
from capacity.resources import VARIABLE
from tests.pages import renewed, same
from tests.published.figures import FILE, figures

if TYPE_CHECKING:
    from collections.abc import Callable

    from capacity.report.charts import Chart

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
PAGES = [page for page in sorted((ROOT / "docs").glob("*.md")) if page.stem != "cli"]
"""docs/cli.md is generated whole, and compared in tests/test_docs.py."""
VALIDATION = ROOT / "docs" / "validation.svg"
HEAD = """\
# Written by `make record`: what the shipped specs give, low, typical (as stated), high.
"""


def record() -> None:
    """Write the figures, and every page whose examples come out otherwise now."""
    os.environ.pop(VARIABLE, None)
    FILE.write_text(
        HEAD + yaml.safe_dump(figures(load()), sort_keys=False, default_flow_style=None), "utf-8"
    )
    for page in PAGES:
        _renew(page, same)
    _renew(README, eq)
    save(validation(), VALIDATION)


def validation() -> Chart:
    """The picture of docs/validation.md as it comes out now."""
    specs = load()
    return validate_chart(validate(specs, load_loads(specs)))


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
