"""The parts that several pages share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.model import Corner
from capacity.model.walking import estimates
from capacity.sets.cautions import no_room_in, too_light
from capacity.sets.ranges import highest, lowest
from capacity.version import CAVEAT, __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from capacity.catalog import Specs
    from capacity.model import Estimate, Source
    from capacity.report.text.page import Page
    from capacity.sets.loading import AssumptionSet
    from capacity.sets.ranges import SetRange


def grouped(sets: Iterable[SetRange]) -> Iterator[tuple[list[SetRange], list[str]]]:
    """Sets by packaging and kind, each group with its cells: name, kind, range, limit."""
    groups: dict[tuple[str, str], list[SetRange]] = {}
    for found in sets:
        kind = "practice" if found.assumptions.practical else "limit"
        groups.setdefault((found.assumptions.packaging.name, kind), []).append(found)
    for (name, kind), members in groups.items():
        best = highest(members)
        span = f"{lowest(members).low:,}–{best.high:,}"
        yield members, [name, kind, span, best.limit(Corner.HIGH)]


def things(assumptions: AssumptionSet) -> Iterator[tuple[str, Any]]:
    """Packaging, container and stowage of a set, each with its kind."""
    for kind in ("packaging", "container", "stowage"):
        yield kind, getattr(assumptions, kind)


def numbers(assumptions: AssumptionSet) -> Iterator[tuple[str, Estimate]]:
    """Every estimate a set rests on, with its path."""
    for kind, thing in things(assumptions):
        for path, estimate in estimates(thing):
            if path[0] != "munition":
                yield ".".join((kind, *path)), estimate


def assumption_table(page: Page, specs: Specs, assumptions: AssumptionSet) -> None:
    """Each number a set rests on, with its basis, then the sources."""
    named = "; ".join(thing.name for _, thing in things(assumptions))
    page.line(f"Assumed: {named}.")
    rows = [
        [path, *(str(estimate.at(corner)) for corner in Corner), basis(estimate)]
        for path, estimate in numbers(assumptions)
    ]
    page.table(["assumption", "low", "typical", "high", "basis"], rows, right={1, 2, 3})
    data = [datum for _, estimate in numbers(assumptions) for datum in estimate]
    for name in dict.fromkeys(datum.source for datum in data if datum.source):
        page.line(f"Source {name}: {cited(specs.sources[name])}")


def basis(estimate: Estimate) -> str:
    """The bases of an estimate's three data, each once."""
    return ", ".join(dict.fromkeys(datum.basis.value for datum in estimate))


def cited(source: Source) -> str:
    """A source in one line: author, title, publisher, date, address."""
    where = source.container_title or source.publisher
    parts: Sequence[str | None] = (source.author, source.title, where, source.issued, source.url)
    return ", ".join(part for part in parts if part)


def caution(page: Page, sets: Sequence[SetRange]) -> None:
    """Says which packagings are lighter than what they hold, which clearances leave no room."""
    names = too_light(sets)
    if names:
        page.line(f"Caution: set lighter than the rounds inside: {', '.join(names)}.")
    for stowage, containers in no_room_in(sets).items():
        where = ", ".join(containers)
        page.line(f"Caution: the clearance of {stowage} leaves no room in {where}.")


def footer(page: Page, specs: Specs) -> None:
    """What was set by hand, the caveat, and what to cite."""
    for path, value in specs.overrides.items():
        page.line(f"Set for this answer: {path} = {value}")
    page.line(f"{CAVEAT} capacity {__version__}, specs {specs.specs_hash[:12]}")
