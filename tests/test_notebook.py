"""Results in a notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from html5lib import HTMLParser

import capacity
from capacity.api import plot
from capacity.errors import InputError

if TYPE_CHECKING:
    from capacity.catalog import Specs

PAIR = ["152mm-of540", "122mm-9m22u"]
SETS = 4 * (4 * 2 + 2 * 2)
"""Packagings of shells, in each container by two stowages, in two of 20 ft by two more."""


@pytest.mark.parametrize(
    ("make", "rows"),
    [
        (lambda: capacity.rounds(10, "152mm"), 1 + SETS + 1),
        (lambda: capacity.mix(10, PAIR), 6),
        (lambda: capacity.check("A3-2"), 1 + SETS),
        (lambda: capacity.whatif(10, "152mm", [{"packaging.gross_mass": "52 kg"}]), 3),
    ],
)
def test_a_result_is_a_table(make: Any, rows: int) -> None:
    """Valid HTML with a row for the heads and one for each part of the result."""
    html = make()._repr_html_()
    HTMLParser(strict=True).parseFragment(html)
    assert html.count("<tr>") == rows


def test_plots_are_one_call_away(catalog: Specs) -> None:
    """A finding, a range, a frontier and a sweep each give a figure; an explanation has none."""
    steps = [{"container.payload": f"{tonnes} t"} for tonnes in (20, 24)]
    swept = capacity.whatif(1, "152mm", steps, packaging="152mm-crate-2", catalog=catalog)
    found = capacity.rounds(1, "152mm", catalog=catalog)
    for result in (
        capacity.check("A3-2", catalog=catalog),
        found,
        capacity.mix(10, PAIR, catalog=catalog),
        swept,
    ):
        assert plot(result).axes
    with pytest.raises(InputError, match="a frontier or a sweep, got Explanation"):
        plot(capacity.explain("A3-2", catalog=catalog))  # type: ignore[arg-type]
