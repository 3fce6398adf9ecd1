"""What a reader should know of the values set: crates too light, clearances that leave no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from capacity.model import Corner
from capacity.sets.loading import fits

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from capacity.sets.ranges import SetRange


def too_light(sets: Iterable[SetRange]) -> list[str]:
    """The packagings that a caller's what-if makes lighter than the rounds inside, by id."""
    packagings = {s.assumptions.packaging.id: s.assumptions.packaging for s in sets}
    return [name for name, packaging in packagings.items() if packaging.too_light]


def no_room_in(sets: Iterable[SetRange]) -> dict[str, list[str]]:
    """The stowages whose clearance may leave no room, with the containers it leaves none in."""
    found: dict[str, dict[str, None]] = {}
    for assumptions in (s.assumptions for s in sets):
        if 0 in fits(assumptions, Corner.LOW).room:
            found.setdefault(assumptions.stowage.id, {})[assumptions.container.id] = None
    return {stowage: list(containers) for stowage, containers in found.items()}


def cautions(sets: Sequence[SetRange]) -> list[str]:
    """What a reader should know of what was set, a line a packaging or stowage."""
    light = [f"{name} is set lighter than its rounds" for name in too_light(sets)]
    return light + [
        f"the clearance of {stowage} leaves no room in {', '.join(containers)}"
        for stowage, containers in no_room_in(sets).items()
    ]
