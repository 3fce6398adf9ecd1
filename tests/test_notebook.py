"""Results in a notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from html5lib import HTMLParser

from capacity.api import plot
from capacity.errors import InputError

if TYPE_CHECKING:
    from capacity.api import Catalog

PAIR = ["152mm-of540", "122mm-9m22u"]


@pytest.mark.parametrize(
    ("make", "rows"),
    [
        (lambda c: c.rounds(10, "152mm"), 74),
        (lambda c: c.mix(10, PAIR), 6),
        (lambda c: c.check("A3-2"), 73),
        (lambda c: c.whatif(10, "152mm", [{"packaging.gross_mass": "52 kg"}]), 3),
    ],
)
def test_a_result_is_a_table(catalog: Catalog, make: Any, rows: int) -> None:
    """Valid HTML with a row for the heads and one for each part of the result."""
    html = make(catalog)._repr_html_()
    HTMLParser(strict=True).parseFragment(html)
    assert html.count("<tr>") == rows


def test_plots_are_one_call_away(catalog: Catalog) -> None:
    """A finding, a range, a frontier and a sweep each give a figure; an explanation has none."""
    steps = [{"container.payload": f"{tonnes} t"} for tonnes in (20, 24)]
    swept = catalog.whatif(1, "152mm", steps, packaging="152mm-crate-2")
    found = catalog.rounds(1, "152mm")
    for result in (catalog.check("A3-2"), found, catalog.mix(10, PAIR), swept):
        assert plot(result).axes
    with pytest.raises(InputError, match="a frontier or a sweep, got Explanation"):
        plot(catalog.explain("A3-2"))  # type: ignore[arg-type]
