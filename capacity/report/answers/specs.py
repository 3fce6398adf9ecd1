"""The answers of ``capacity specs``: a page and documents."""

from collections.abc import Iterator
from enum import Enum
from typing import Any

import attrs

from capacity.catalog import Specs
from capacity.catalog.kinds import FIELDS
from capacity.model import Article, Corner, Datum, Packaging
from capacity.model.walking import estimates
from capacity.report.answers.page import Page
from capacity.report.answers.parts import cite, estimate_data, stamp


def thing_page(page: Page, specs: Specs, thing: Any) -> None:
    """A spec, source or article: its plain fields, then each number with its footing."""
    page.title(thing.id)
    page.line(*(f"{name}: {value}" for name, value in _plain(thing)))
    if isinstance(thing, Packaging):
        page.line(f"{thing.rests[:1].upper()}{thing.rests[1:]}.")
        if thing.evidence:
            page.line(f"Evidence of practice: {thing.evidence.says} ({thing.evidence.source})")
    if isinstance(thing, Article):
        from capacity.say.figures import attributed

        page.item(*(f"{claim.id}: {attributed(claim)}" for claim in thing.claims))
    for path, estimate in estimates(thing):
        data = list(dict.fromkeys(estimate))
        values = " / ".join(str(estimate.at(corner)) for corner in Corner)
        page.line(f"{'.'.join(path)}: {values if len(data) > 1 else data[0].value}")
        page.item(*dict.fromkeys(map(_footing, data)))
    used = [thing.evidence.source] if getattr(thing, "evidence", None) else []
    used += [datum.source for _, estimate in estimates(thing) for datum in estimate if datum.source]
    cite(page, specs, used)


def _plain(thing: Any) -> Iterator[tuple[str, str]]:
    for field in attrs.fields(type(thing)):
        value = getattr(thing, field.name)
        if field.name == "munition":
            yield "munition", value.id
        elif isinstance(value, Enum):
            yield field.name, value.value
        elif isinstance(value, (str, int)) and field.name != "id":
            yield field.name, str(value)
        elif isinstance(value, tuple) and value and isinstance(value[0], str):
            yield field.name, ", ".join(value)


def _footing(datum: Datum) -> str:
    parts = (datum.basis.value, datum.source and f"source {datum.source}", datum.note)
    return "; ".join(part for part in parts if part)


def thing_document(specs: Specs, kind: str, thing: Any) -> dict[str, Any]:
    """``capacity specs show --json``: what a spec says, number by number."""
    resting: dict[str, Any] = {}
    if isinstance(thing, Packaging):
        evidence = thing.evidence and attrs.asdict(thing.evidence)
        resting = {"rests": thing.rests, "evidence": evidence}
    return {
        "schema": "capacity/spec/1",
        "kind": kind,
        "id": thing.id,
        "name": _named(thing),
        **resting,
        "numbers": [
            {"path": ".".join(path), **estimate_data(estimate)}
            for path, estimate in estimates(thing)
        ],
        **stamp(specs),
    }


def specs_document(specs: Specs) -> dict[str, Any]:
    """``capacity specs list --json``: every thing by kind, with its name."""
    return {
        "schema": "capacity/specs/1",
        **{kind: {i: _named(t) for i, t in getattr(specs, kind).items()} for kind in FIELDS},
        **stamp(specs),
    }


def _named(thing: Any) -> str:
    return str(getattr(thing, "name", None) or getattr(thing, "title", None) or thing.publisher)
