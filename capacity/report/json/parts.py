"""Pieces of documents that several answers share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from capacity.model import Corner
from capacity.version import __version__

if TYPE_CHECKING:
    from capacity.catalog import Specs
    from capacity.claims import Implied
    from capacity.model import Datum
    from capacity.sets.loading import AssumptionSet
    from capacity.sets.ranges import Triple
    from capacity.sets.sets import Sets


def plain(number: Any) -> float | int:
    """A number as JSON has it: whole if it is, else to six decimals."""
    return int(number) if number == int(number) else round(float(number), 6)


def stamp(specs: Specs) -> dict[str, Any]:
    """The program and the specs that gave the answer."""
    return {"version": __version__, "specs_hash": specs.specs_hash}


def named(assumptions: AssumptionSet) -> dict[str, Any]:
    """The ids of a set, and whether rounds do ship so."""
    container, packaging, stowage = assumptions.ids
    return {
        "container": container,
        "packaging": packaging,
        "stowage": stowage,
        "practical": assumptions.practical,
    }


def spread_over(
    each: Triple[int], limited_by: Triple[str], proven: tuple[bool, bool], containers: int
) -> dict[str, Any]:
    """Rounds in one container and in all, what limits them and what is proven."""
    return {
        "per_container": each._asdict(),
        "rounds": {name: value * containers for name, value in each._asdict().items()},
        "limited_by": limited_by._asdict(),
        "proven": {"low": proven[0], "high": proven[1]},
    }


def implied(asked: Implied) -> dict[str, Any]:
    """Rounds a container: all that the words allow, and the bare numbers divided."""
    low, high = asked.per_container
    return {
        "low": plain(low),
        "stated": plain(asked.stated),
        "high": None if high is None else plain(high),
    }


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
        {
            "of": f"{number.kind} {number.id}",
            "path": number.dotted,
            **{c.value: datum_data(getattr(number.estimate, c.value)) for c in Corner},
        }
        for number in sets.numbers()
    ]


def datum_data(datum: Datum) -> dict[str, Any]:
    """One number with its footing."""
    return {
        "value": plain(datum.value.number),
        "unit": datum.value.unit.symbol,
        "basis": datum.basis.value,
        "source": datum.source,
        "note": datum.note,
    }
