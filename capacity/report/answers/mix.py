"""The answer of ``capacity mix``: its page and its document."""

from typing import Any

from capacity.catalog import Specs
from capacity.printable import number
from capacity.questions.mix import Frontier
from capacity.report.answers.page import Page
from capacity.report.answers.parts import dashed, footer, footing
from capacity.say.printed import limit
from capacity.sets.sets import Sets


def write(page: Page, specs: Specs, frontier: Frontier) -> None:
    """Both ranges a container, then the splits of the fleet."""
    first, second = frontier.ranges
    names = f"{first.munition.name} and {second.munition.name}"
    page.title(f"{number(first.containers, 'container')} shared by {names}")
    for found in frontier.ranges:
        low, typical, high = found.per_container
        page.line(
            f"{found.munition.name}: {low:,} to {high:,} a container, {typical:,} at typical"
            f" values; limited by {limit(found.limited_by.high)}."
        )
    rows = [
        [
            cell
            for n, r in zip(split.containers, split.rounds, strict=True)
            for cell in (f"{n:,}", dashed(r.low, r.high))
        ]
        for split in frontier.splits
    ]
    heads = ["containers", "rounds", "containers", "rounds"]
    above = [first.munition.id, second.munition.id]
    page.table(heads, rows, right={0, 1, 2, 3}, above=above)
    page.line("Between two rows the frontier is straight: each container holds one of the two.")
    footer(page, specs)


def document(specs: Specs, frontier: Frontier) -> dict[str, Any]:
    """``capacity mix --json``: the per-container ranges of both, and the splits."""
    ids = [found.munition.id for found in frontier.ranges]
    return {
        "schema": "capacity/mix/1",
        "containers": frontier.ranges[0].containers,
        "munitions": ids,
        "per_container": {f.munition.id: f.per_container._asdict() for f in frontier.ranges},
        "splits": [
            {
                "containers": dict(zip(ids, split.containers, strict=True)),
                "rounds": {i: each._asdict() for i, each in zip(ids, split.rounds, strict=True)},
            }
            for split in frontier.splits
        ],
        **footing(specs, Sets(s for found in frontier.ranges for s in found.sets)),
    }
