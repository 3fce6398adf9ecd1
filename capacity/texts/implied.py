"""What containers that a text only counts would hold, were they full."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from capacity.claims.hedges import stated
from capacity.sets.ranges import ranges, sets_for

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


def would_hold(specs: Specs, seen: Iterable[Seen]) -> list[tuple[int, int] | None]:
    """The least and most rounds in each number of containers, None for any other number.

    >>> from capacity.catalog import load
    >>> from capacity.texts import read
    >>> specs = load()
    >>> seen = read("Close to 7,000 containers of arms and 64 ships were seen.", specs).seen
    >>> would_hold(specs, seen)[1]
    """

    @cache
    def each(meaning: Meaning) -> tuple[int, int]:
        """The least and most rounds in one container."""
        names = meaning.munitions or specs.families[meaning.family or ""].members
        meant = [specs.munitions[name] for name in names]
        sets = [s for m in meant if specs.packagings_of(m) for s in sets_for(specs, m)]
        return ranges(sets).span if sets else (0, 0)

    def held(one: Seen) -> tuple[int, int] | None:
        if one.number is None or one.number.unit != "container":
            return None
        low, high = each(one.meaning)
        return low * int(stated(one.number)), high * int(stated(one.number))

    return [held(one) for one in seen]
