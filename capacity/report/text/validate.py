"""The page of ``capacity validate``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from capacity.report.text.parts import footer
from capacity.say.realities import MEASURES, full, headline, lies, span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from capacity.catalog import Specs
    from capacity.claims.reality import Reality
    from capacity.report.text.page import Page


def validate_page(page: Page, specs: Specs, found: Sequence[Reality]) -> None:
    """How many loads lie inside, a line a load, then every figure and what is uncertain."""
    page.title(f"{headline(found)}.")
    for one in found:
        page.item(f"{lies(one)}: {one.load.name}, {one.load.when}")
    heads = ["load", "figure", "reported", "expected", "lies"]
    page.table(heads, [row for one in found for row in _rows(one)], whole={0, 2, 3, 4})
    page.line("Left open by the reports:")
    for one in found:
        for text in one.load.uncertain:
            page.item(f"{one.load.id}: {text}")
    footer(page, specs)


def _rows(one: Reality) -> Iterator[list[str]]:
    """A row a figure compared, then how full the containers were; the load's id in the first."""
    name = one.load.id
    for each in one.comparisons:
        measure, unit = MEASURES[each.measure]
        place = each.place.value
        yield [name, measure, span(each.reported, unit), span(each.expected, unit), place]
        name = ""
    if one.full:
        yield [name, "filled by mass", full(one), "", ""]
