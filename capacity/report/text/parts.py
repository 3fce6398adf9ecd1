"""The parts that several pages share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from capacity.model import Corner
from capacity.say.printed import CAVEAT
from capacity.sets.cautions import no_room_in, too_light
from capacity.sets.sets import KINDS, Ranged
from capacity.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from capacity.catalog import Specs
    from capacity.model import Estimate, Source
    from capacity.report.text.page import Page
    from capacity.sets.ranges import SetRange
    from capacity.sets.sets import Sets

_One = TypeVar("_One", bound=Ranged)


def grouped(sets: Sets[_One]) -> Iterator[tuple[Sets[_One], list[str]]]:
    """Sets by packaging and kind, each group with its cells: name, kind, range, limit."""
    for packaging, practical, members in sets.grouped():
        low, high = members.span
        kind = "practice" if practical else "limit"
        limit = members.highest.limit(Corner.HIGH)
        yield members, [packaging.name, kind, f"{low:,}–{high:,}", limit]


def assumption_table(page: Page, specs: Specs, sets: Sets[Any]) -> None:
    """Each number that one set rests on, with its basis, then the sources."""
    assumptions = sets.ranges[0].assumptions
    named = "; ".join(getattr(assumptions, kind).name for kind in KINDS)
    page.line(f"Assumed: {named}.")
    rows = [
        [n.dotted, *(str(n.estimate.at(corner)) for corner in Corner), basis(n.estimate)]
        for n in sets.numbers()
    ]
    page.table(["assumption", "low", "typical", "high", "basis"], rows, right={1, 2, 3})
    for name in sets.sources():
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
