"""The page of ``capacity validate``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from capacity.report.text.parts import footer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from capacity.catalog import Specs
    from capacity.claims.hedges import Interval
    from capacity.claims.reality import Comparison, Reality
    from capacity.report.text.page import Page


def validate_page(page: Page, specs: Specs, found: Sequence[Reality]) -> None:
    """How many loads lie inside, a table of them, then each one outside and what is uncertain."""
    judged = [one for one in found if one.inside is not None]
    inside = sum(bool(one.inside) for one in judged)
    page.title(f"{inside} of {len(judged)} counted loads lie inside the calculator's range")
    rows = [row for one in found for row in _rows(one)]
    page.table(["load", "measure", "reported", "expected", "is"], rows, whole={0, 4})
    for one in found:
        page.line(f"{one.load.id}: {one.load.name}, {one.load.when}.{_full(one)}")
        for text in one.load.uncertain:
            page.item(text)
    footer(page, specs)


def _rows(one: Reality) -> list[list[str]]:
    return [[one.load.id if not i else "", *_cells(each)] for i, each in enumerate(one.comparisons)]


def _cells(one: Comparison) -> list[str]:
    return [one.measure.value, span(one.reported), span(one.expected), one.place.value]


def span(given: Interval) -> str:
    """An interval as people write it, to three digits.

    >>> from fractions import Fraction
    >>> from capacity.claims.hedges import Interval
    >>> span(Interval(Fraction(48), Fraction(200, 3))), span(Interval(Fraction(12), None))
    ('48 to 66.7', '12 or more')
    """
    low = f"{float(given.low):,.3g}" if given.low < 1000 else f"{int(given.low):,}"  # noqa: PLR2004 - three digits
    if given.high is None:
        return f"{low} or more"
    high = f"{float(given.high):,.3g}" if given.high < 1000 else f"{int(given.high):,}"  # noqa: PLR2004
    return low if low == high else f"{low} to {high}"


def _full(one: Reality) -> str:
    if one.full is None:
        return ""
    low, high = (round(100 * float(end)) for end in one.full)
    share = f"{low} %" if low == high else f"{low} to {high} %"
    return f" By mass its containers were {share} full."
