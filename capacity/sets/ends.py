"""The two ends of what a case holds, without a layout where none need be looked for."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from capacity.model import Shape
from capacity.packing import enclosure
from capacity.sets.loading import solve

if TYPE_CHECKING:
    from capacity.sets.loading import SetCase


class Ends(NamedTuple):
    """What :func:`capacity.sets.loading.solve` answers, less layout and certificate."""

    lower: int
    upper: int
    limited_by: str


@lru_cache(maxsize=4096)
def ends(asked: SetCase, effort: str) -> Ends:
    """The ends of ``asked``; nothing is searched where a grid takes what the payload allows."""
    payable = asked.payload // asked.item_mass
    if enclosed(asked).least == payable > 0:
        return Ends(payable, payable, "stowage cap" if asked.capped else "payload mass")
    found = solve(asked, effort)
    return Ends(found.lower, found.upper, found.limited_by)


@lru_cache(maxsize=4096)
def enclosed(asked: SetCase) -> enclosure.Enclosure:
    """Two counts that :func:`ends` lie between at every named effort."""
    rules: dict[str, Any] = {"max_layers": asked.max_layers, "door": asked.door}
    if asked.shape is Shape.CYLINDER:
        diameter, length = asked.item
        found = enclosure.cylinders(asked.interior, (diameter, length), asked.orientations, **rules)
    else:
        long, wide, high = asked.item
        found = enclosure.boxes(asked.interior, (long, wide, high), asked.orientations, **rules)
    payable = asked.payload // asked.item_mass
    return enclosure.Enclosure(min(found.least, payable), min(found.most, payable))
