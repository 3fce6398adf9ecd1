"""The page of ``capacity mix``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from capacity.printable import number
from capacity.report.text.parts import footer

if TYPE_CHECKING:
    from capacity.catalog import Specs
    from capacity.questions.mix import Frontier
    from capacity.report.text.page import Page
    from capacity.sets.ranges import Triple


def mix_page(page: Page, specs: Specs, frontier: Frontier) -> None:
    """Both ranges a container, then the splits of the fleet."""
    first, second = frontier.ranges
    names = f"{first.munition.name} and {second.munition.name}"
    page.title(f"{number(first.containers, 'container')} shared by {names}")
    for found in frontier.ranges:
        low, typical, high = found.per_container
        page.line(
            f"{found.munition.name}: {low:,} to {high:,} a container, {typical:,} at typical"
            f" values; limited by {found.limited_by.high}."
        )
    rows = [
        [cell for n, r in zip(s.containers, s.rounds, strict=True) for cell in (f"{n:,}", _span(r))]
        for s in frontier.splits
    ]
    heads = ["containers", "rounds", "containers", "rounds"]
    above = [first.munition.id, second.munition.id]
    page.table(heads, rows, right={0, 1, 2, 3}, above=above)
    page.line("Between two rows the frontier is straight: each container holds one of the two.")
    footer(page, specs)


def _span(rounds: Triple[int]) -> str:
    return f"{rounds.low:,}–{rounds.high:,}"
