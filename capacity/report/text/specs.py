"""The page of ``capacity specs show``."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

import attrs

from capacity.model import Corner, Packaging
from capacity.model.walking import estimates
from capacity.report.text.parts import cited

if TYPE_CHECKING:
    from collections.abc import Iterator

    from capacity.catalog import Specs
    from capacity.model import Claim, Datum
    from capacity.report.text.page import Page


def thing_page(page: Page, specs: Specs, thing: Any) -> None:
    """A spec, source or article: its plain fields, then each number with its footing."""
    page.title(thing.id)
    for name, value in _plain(thing):
        page.line(f"{name}: {value}")
    if isinstance(thing, Packaging):
        page.line(f"{thing.rests[:1].upper()}{thing.rests[1:]}.")
        if thing.evidence:
            page.line(f"Evidence of practice: {thing.evidence.says} ({thing.evidence.source})")
    for claim in getattr(thing, "claims", ()):
        page.item(_quoted(claim))
    for path, estimate in estimates(thing):
        data = list(dict.fromkeys(estimate))
        values = " / ".join(str(estimate.at(corner)) for corner in Corner)
        page.line(f"{'.'.join(path)}: {values if len(data) > 1 else data[0].value}")
        for footing in dict.fromkeys(_footing(datum) for datum in data):
            page.item(footing)
    used = [thing.evidence.source] if getattr(thing, "evidence", None) else []
    used += [datum.source for _, estimate in estimates(thing) for datum in estimate if datum.source]
    for name in dict.fromkeys(used):
        page.line(f"Source {name}: {cited(specs.sources[name])}")


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


def _quoted(claim: Claim) -> str:
    return f"{claim.id}: {claim.what} ({claim.speaker})"
