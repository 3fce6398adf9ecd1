"""The parts that several pages and documents share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from capacity.model import Corner, Datum, Estimate
from capacity.say.printed import CAVEAT
from capacity.sets.sets import KINDS, Ranged, Sets
from capacity.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from capacity.catalog import Specs
    from capacity.claims import Implied
    from capacity.report.answers.page import Page
    from capacity.sets.loading import AssumptionSet
    from capacity.sets.ranges import RoundRange, SetRange

_One = TypeVar("_One", bound=Ranged)


def grouped(sets: Sets[_One]) -> Iterator[tuple[Sets[_One], list[str]]]:
    """Sets by packaging and kind, each group with its cells: name, kind, range, limit."""
    for packaging, practical, members in sets.grouped():
        kind = "practice" if practical else "limit"
        limit = members.highest.limit(Corner.HIGH)
        yield members, [packaging.name, kind, dashed(*members.span), limit]


def dashed(low: int, high: int) -> str:
    """A span of counts in the cell of a table, or the one count it is."""
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


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
    cite(page, specs, sets.sources())


def set_name(assumptions: AssumptionSet) -> str:
    """A set by its ids, the packaging first."""
    return " / ".join((assumptions.packaging.id, *assumptions.ids[::2]))


def basis(estimate: Estimate) -> str:
    """The bases of an estimate's three data, each once."""
    return ", ".join(dict.fromkeys(datum.basis.value for datum in estimate))


def cite(page: Page, specs: Specs, names: Iterable[str]) -> None:
    """Each source named in one line: author, title, publisher, date, address."""
    for name in dict.fromkeys(names):
        source = specs.sources[name]
        where = source.container_title or source.publisher
        parts = (source.author, source.title, where, source.issued, source.url)
        page.line(f"Source {name}: {', '.join(part for part in parts if part)}")


def caution(page: Page, sets: Sequence[SetRange]) -> None:
    """Says which packagings are lighter than what they hold, which clearances leave no room."""
    from capacity.sets.cautions import no_room_in, too_light

    names = too_light(sets)
    if names:
        page.line(f"Caution: set lighter than the rounds inside: {', '.join(names)}.")
    for stowage, where in no_room_in(sets).items():
        page.line(f"Caution: the clearance of {stowage} leaves no room in {', '.join(where)}.")


def footer(page: Page, specs: Specs) -> None:
    """What was set by hand, the caveat, and what to cite."""
    page.line(*(f"Set for this answer: {path} = {v}" for path, v in specs.overrides.items()))
    page.line(f"{CAVEAT} capacity {__version__}, specs {specs.specs_hash[:12]}")


def plain(number: Any) -> Any:
    """A number as JSON has it: whole if it is, else to six decimals; None stays None."""
    if number is None:
        return None
    return int(number) if number == int(number) else round(float(number), 6)


def ends(interval: tuple[Any, Any]) -> dict[str, Any]:
    """Both ends of an interval; one that is open or unknown is None."""
    return {"low": plain(interval[0]), "high": plain(interval[1])}


def picked(thing: object, *names: str) -> dict[str, Any]:
    """The fields of ``thing`` that a document names as it does."""
    return {name: getattr(thing, name) for name in names}


def stamp(specs: Specs) -> dict[str, Any]:
    """The program and the specs that gave the answer."""
    return {"version": __version__, "specs_hash": specs.specs_hash}


def ids(assumptions: AssumptionSet) -> dict[str, Any]:
    """The ids of a set by kind."""
    return dict(zip(("container", "packaging", "stowage"), assumptions.ids, strict=True))


def named(assumptions: AssumptionSet) -> dict[str, Any]:
    """The ids of a set, and whether rounds do ship so."""
    return {**ids(assumptions), "practical": assumptions.practical}


def held(found: RoundRange | SetRange, containers: int | None = None) -> dict[str, Any]:
    """Rounds in one container and in all, what limits them and what is proven."""
    each = found.per_container._asdict()
    times = containers and {"rounds": {end: n * containers for end, n in each.items()}}
    return {
        "per_container": each,
        **(times or {}),
        "limited_by": found.limited_by._asdict(),
        "proven": dict(zip(("low", "high"), found.proven, strict=True)),
    }


def implied(asked: Implied) -> dict[str, Any]:
    """Rounds a container: all that the words allow, and the bare numbers divided."""
    low, high = map(plain, asked.per_container)
    return {"low": low, "stated": plain(asked.stated), "high": high}


def footing(specs: Specs, sets: Sets[Any]) -> dict[str, Any]:
    """What every document ends with: assumptions, sources, overrides, version, hash."""
    used = sets.sources()
    return {
        "assumptions": assumptions(sets),
        "sources": [
            attrs.asdict(source, filter=lambda _, value: value is not None)
            for name, source in specs.sources.items()
            if name in used
        ],
        "overrides": dict(specs.overrides),
        **stamp(specs),
    }


def assumptions(sets: Sets[Any]) -> list[dict[str, Any]]:
    """Every number the sets rest on, once each: whose it is, its three data and their footing."""
    return [
        {"of": f"{n.kind} {n.id}", "path": n.dotted, **estimate_data(n.estimate)}
        for n in sets.numbers()
    ]


def estimate_data(estimate: Estimate) -> dict[str, Any]:
    """The three data of an estimate, each with its footing."""
    return {c.value: _datum(getattr(estimate, c.value)) for c in Corner}


def _datum(datum: Datum) -> dict[str, Any]:
    amount = {"value": plain(datum.value.number), "unit": datum.value.unit.symbol}
    return {**amount, "basis": datum.basis.value, **picked(datum, "source", "note")}
