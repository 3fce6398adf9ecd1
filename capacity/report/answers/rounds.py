"""The answer of ``capacity rounds``: its page and its document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.printable import number
from capacity.report.answers.likelihoods import forecast_data, forecast_lines
from capacity.report.answers.parts import (
    assumption_table,
    caution,
    footer,
    footing,
    grouped,
    held,
    named,
)
from capacity.say.printed import a, between, limit, roughly
from capacity.sets.cautions import cautions

if TYPE_CHECKING:
    from capacity.catalog import Specs
    from capacity.report.answers.page import Page
    from capacity.sets.ranges import RoundRange
    from capacity.uncertainty.forecast import Forecast


def write(page: Page, specs: Specs, found: RoundRange, likely: Forecast | None = None) -> None:
    """The range, what limits it, then the sets or, for one set, its assumptions."""
    low, typical, high = found.per_container
    rows = [[*cells, str(len(members))] for members, cells in grouped(found.sets)]
    fleet = found.containers
    noun = found.noun
    span = roughly(*found.total[::2]) if fleet > 1 else between(low, high)
    page.title(f"{number(fleet, noun)} of {found.munition.name}: {span} rounds")
    total = f"; {between(*found.total[::2])} in all" if fleet > 1 else ""
    page.line(
        f"{between(low, high)} a {noun}, {typical:,} at typical values{total}. The low number fits"
        f" whatever the true specs are within their ranges; more than the high one cannot, laid"
        f" square to the walls."
    )
    page.line(_limits(found))
    page.line(*norms(found))
    caution(page, found.sets)
    if likely is not None:
        forecast_lines(page, likely, fleet)
    if len(found.sets) == 1:
        page.blank()
        assumption_table(page, specs, found.sets)
    else:
        heads = ["packed as", "kind", f"a {noun}", "limited by", "sets"]
        page.table(heads, rows, right={2, 4})
        page.line("Narrow with --container, --packaging, --stowage; every number with --json.")
    footer(page, specs)


def _limits(found: RoundRange) -> str:
    """What limits both ends, and whether the high one is reached."""
    low, high = limit(found.limited_by.low), limit(found.limited_by.high)
    best = "a proven maximum" if found.proven[1] else "a proven bound"
    if low == high:
        return f"Both ends are limited by {low}; the high one is {best}."
    return f"The low end is limited by {low}, the high end by {high} ({best})."


def norms(found: RoundRange) -> list[str]:
    """The loads by the book of the carrier asked for, of the munition asked for."""
    listed = found.carrier.norms if found.carrier else ()
    return [
        f"By the book one {found.noun} takes {norm.count * packaging.rounds:,} rounds,"
        f" {norm.count:,} times {a(packaging.name)} ({norm.source})."
        for norm in listed
        for packaging in found.sets.packagings
        if norm.packaging == packaging.id
    ]


def document(specs: Specs, found: RoundRange, likely: Forecast | None = None) -> dict[str, Any]:
    """``capacity rounds --json``: the range over all sets, then each set on its own."""
    return {
        "schema": "capacity/rounds/1",
        "munition": found.munition.id,
        "containers": found.containers,
        "carrier": found.carrier and found.carrier.id,
        **held(found, found.containers),
        "distribution": likely and forecast_data(likely, found.containers),
        "cautions": cautions(found.sets),
        "sets": [{**named(s.assumptions), **held(s, found.containers)} for s in found.sets],
        **footing(specs, found.sets),
    }
