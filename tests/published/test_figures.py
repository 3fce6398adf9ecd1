"""The shipped figures are the recorded ones: ``make record`` renews them, a person reviews."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from tests.published.figures import FILE, figures

if TYPE_CHECKING:
    from capacity.catalog import Specs


def test_the_shipped_figures_are_the_recorded_ones(catalog: Specs) -> None:
    """Verdict, implied rounds, agreeing sets and ranges of every claim; rounds a packaging."""
    recorded = yaml.safe_load(FILE.read_text("utf-8"))
    found = figures(catalog)
    assert list(found) == list(recorded)
    for subject, entries in found.items():
        assert entries == recorded[subject], "run: make record"
