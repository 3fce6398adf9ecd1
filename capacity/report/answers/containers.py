"""The answer of ``capacity containers``: its page and its document."""

from typing import Any

from capacity.catalog import Specs
from capacity.printable import number
from capacity.report.answers.page import Page
from capacity.report.answers.parts import footer, stamp
from capacity.say.printed import number_of
from capacity.sets.ranges import RoundRange, Triple


def write(
    page: Page, specs: Specs, found: RoundRange, wanted: int, needed: Triple[int | None]
) -> None:
    """How many containers the rounds need, fewest to enough."""
    rounds = f"{number_of(wanted, 'round')} of {found.munition.name}"
    low, typical, high = found.per_container
    each = f"A container holds {low:,} to {high:,}, {typical:,} at typical values."
    if needed.low is None:
        page.title(f"{rounds}: no container considered takes even one")
    elif needed.high is None:
        page.title(f"{rounds}: {number(needed.low, 'container')} or more")
        page.line(f"{each} Some take none, so no number of containers is sure to do.")
    else:
        fewest, enough = number(needed.low, "container"), number(needed.high, "container")
        span = enough if needed.low == needed.high else f"{needed.low:,} to {enough}"
        page.title(f"{rounds}: {span}")
        if needed.low == needed.high:
            page.line(f"{each} {enough} will do whatever the true specs are, fewer cannot.")
        else:
            page.line(
                f"{each} Fewer than {fewest} cannot do, {needed.high:,} will whatever the true"
                f" specs are; {needed.typical:,} at typical values."
            )
    footer(page, specs)


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
