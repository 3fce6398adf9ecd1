"""How hard to try: a named level, or a number of search nodes, the one currency of every search.

The levels of pallets are their own, since a node of theirs is worth less: it looks at one
division of a block or one corner, a node of boxes at every cut of a block.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from capacity.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Mapping

PALLETS = {"quick": 3_000, "normal": 100_000, "thorough": 1_000_000}
"""Nodes of a search for rectangles. Of covers 2 and 3 in benchmarks/data/pallet.csv they prove 91,
99.5 and 99.6 %; thorough takes three times as long as normal at worst (docs/packing-pallets.md)."""
BOXES = {"quick": 600, "normal": 8_000, "thorough": 500_000}
"""Nodes of a search for boxes of several heights. Of benchmarks/data/crates.csv they prove 27, 39
and 46 %; the medians of their times are as 1 to 20 to 200 (docs/packing.md)."""


def nodes(effort: str | int, levels: Mapping[str, int]) -> int:
    """The search nodes that an effort stands for; ``InputError`` if it is none.

    >>> nodes("quick", PALLETS), nodes(70, BOXES)
    (3000, 70)
    """
    if isinstance(effort, str) and effort in levels:
        return levels[effort]
    if type(effort) is not int or effort < 0:
        names = ", ".join(levels)
        raise InputError(f"effort: expected {names} or a number of nodes, got {effort!r}")
    return effort


def pallet_level(number: int) -> str:
    """The level of a pallet search that goes with so many nodes of a search for boxes.

    >>> [pallet_level(number) for number in (0, *BOXES.values())]
    ['quick', 'quick', 'normal', 'thorough']
    """
    return ["quick", *(level for level, least in BOXES.items() if number >= least)][-1]
