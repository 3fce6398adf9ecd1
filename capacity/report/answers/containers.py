"""The answer of ``capacity containers``: its page and its document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.printable import number
from capacity.report.answers.parts import footer, stamp

if TYPE_CHECKING:
    from capacity.catalog import Specs
    from capacity.report.answers.page import Page
    from capacity.sets.ranges import RoundRange, Triple


def write(
    page: Page, specs: Specs, found: RoundRange, wanted: int, needed: Triple[int | None]
) -> None:
    """How many containers the rounds need, fewest to enough."""
    rounds = f"{number(wanted, 'round')} of {found.munition.name}"
    low, typical, high = found.per_container
    each = f"A container holds {low:,} to {high:,}, {typical:,} at typical values."
    if needed.low is None:
        page.title(f"{rounds}: no container considered takes even one")
    elif needed.high is None:
        page.title(f"{rounds}: {number(needed.low, 'container')} or more")
        page.line(f"{each} Some take none, so no number of containers is sure to do.")
    else:
        page.title(f"{rounds}: {_containers(needed.low, needed.high)}")
        page.line(
            f"{each} Fewer than {_containers(needed.low, needed.low)} cannot do, {needed.high:,}"
            f" will whatever the true specs are; {needed.typical:,} at typical values."
        )
    footer(page, specs)


def _containers(low: int, high: int) -> str:
    span = f"{low:,}" if low == high else f"{low:,} to {high:,}"
    return f"{span} container" if high == 1 else f"{span} containers"


def document(
    specs: Specs, found: RoundRange, wanted: int, needed: Triple[int | None]
) -> dict[str, Any]:
    """``capacity containers --json``: how many containers a number of rounds needs."""
    return {
        "schema": "capacity/containers/1",
        "munition": found.munition.id,
        "rounds": wanted,
        "containers": needed._asdict(),
        "per_container": found.per_container._asdict(),
        **stamp(specs),
    }
