"""The two ends of what a question allows, without a layout where none need be looked for."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from capacity.packing import enclosure
from capacity.sets.loading import solve

if TYPE_CHECKING:
    from capacity.sets.loading import Question


class Ends(NamedTuple):
    """What :func:`capacity.sets.loading.solve` answers, less layout and certificate."""

    lower: int
    upper: int
    limited_by: str


@lru_cache(maxsize=4096)
def ends(asked: Question, effort: str) -> Ends:
    """The ends of ``asked``; nothing is searched where a grid takes what the payload allows."""
    payable = asked.payable
    if payable and enclosed(asked).least == payable:
        return Ends(payable, payable, "payload mass")
    found = solve(asked, effort)
    return Ends(found.lower, found.upper, found.limited_by)


enclosed = lru_cache(maxsize=4096)(enclosure.around)
"""Two counts that :func:`ends` lie between at every named effort."""
