"""The answer of ``capacity validate``: its page and its document."""

from collections.abc import Iterator, Sequence
from typing import Any

from capacity.catalog import Specs
from capacity.claims.reality import Comparison, Reality
from capacity.report.answers.page import Page
from capacity.report.answers.parts import ends, footer, picked, stamp
from capacity.say.realities import MEASURES, full, headline, lies, span


def write(page: Page, specs: Specs, found: Sequence[Reality]) -> None:
    """How many loads lie inside, a line a load, then every figure and what is uncertain."""
    page.title(f"{headline(found)}.")
    page.item(*(f"{lies(one)}: {one.load.name}, {one.load.when}" for one in found))
    heads = ["load", "figure", "reported", "expected", "lies"]
    page.table(heads, [row for one in found for row in _rows(one)], whole={0, 2, 3, 4})
    page.line("Left open by the reports:")
    page.item(*(f"{one.load.id}: {text}" for one in found for text in one.load.uncertain))
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


def document(specs: Specs, found: Sequence[Reality]) -> dict[str, Any]:
    """``capacity validate --json``: each load with its comparisons, and how many lie inside."""
    judged = [one for one in found if one.inside is not None]
    return {
        "schema": "capacity/validate/1",
        "loads": [_reality(one) for one in found],
        "compared": len(judged),
        "inside": sum(bool(one.inside) for one in judged),
        **stamp(specs),
    }


def _reality(one: Reality) -> dict[str, Any]:
    return {
        **picked(one.load, "id", "name", "when", "counted_by"),
        "comparisons": [_comparison(each) for each in one.comparisons],
        "inside": one.inside,
        "full": one.full and ends(one.full),
        "uncertain": list(one.load.uncertain),
        "sources": list(one.load.sources),
    }


def _comparison(one: Comparison) -> dict[str, Any]:
    return {
        "measure": one.measure.value,
        "reported": ends(one.reported),
        "expected": ends(one.expected),
        "place": one.place.value,
    }
