"""What containers that a text only counts would hold, were they full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from capacity.claims.hedges import stated
from capacity.sets.ranges import rounds

if TYPE_CHECKING:
    from collections.abc import Iterable

    from capacity.catalog import Specs
    from capacity.texts.munitions import Meaning
    from capacity.texts.reading import Seen


def called(specs: Specs, meaning: Meaning) -> str:
    """What the containers would be full of, in words."""
    if meaning.family:
        return specs.families[meaning.family].name
    return " or ".join(specs.munitions[munition].name for munition in meaning.munitions)


def _each(specs: Specs, meaning: Meaning) -> tuple[int, int]:
    """The least and most rounds in one container."""
    meant = meaning.munitions or specs.families[meaning.family or ""].members
    found = [rounds(specs, 1, m).per_container for m in meant if _packed(specs, m)]
    return min((f.low for f in found), default=0), max((f.high for f in found), default=0)


def _packed(specs: Specs, munition: str) -> bool:
    return bool(specs.packagings_of(specs.munitions[munition]))


def would_hold(specs: Specs, seen: Iterable[Seen]) -> list[tuple[int, int] | None]:
    """The least and most rounds in each number of containers, None for any other number.

    >>> from capacity.catalog import load
    >>> from capacity.texts import read
    >>> specs = load()
    >>> seen = read("Close to 7,000 containers of arms and 64 ships were seen.", specs).seen
    >>> would_hold(specs, seen)[1]
    """
    each: dict[Meaning, tuple[int, int]] = {}
    found: list[tuple[int, int] | None] = []
    for one in seen:
        if one.number is None or one.number.unit != "container":
            found.append(None)
            continue
        if one.meaning not in each:
            each[one.meaning] = _each(specs, one.meaning)
        low, high = each[one.meaning]
        found.append((low * int(stated(one.number)), high * int(stated(one.number))))
    return found
