"""What limits a loading, named by one rule: the direction that wastes most.

Of each direction the unavoidable waste is the share of the room that no row of boxes along
it can use. The greatest of the wastes along the length and the height gives the name,
or "layers" where the layer limit wastes more of the height, unless what the layout leaves
free inside the usable room is more: then it is the floor area where one side of the box
stands vertical, and the volume bound where several may.
"""

from __future__ import annotations

from fractions import Fraction
from math import gcd, prod
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from capacity.packing.question import Boxes

LONGEST = 10**6


def usable(space: int, sides: Collection[int]) -> int:
    """Longest row of boxes with these sides that is no longer than the space.

    Spaces of more than a million steps of the sides' common measure are returned whole.

    >>> usable(10, [4, 3]), usable(5, [4, 3]), usable(2, [4, 3])
    (10, 4, 0)
    """
    if not sides:
        return 0
    measure = gcd(*sides)
    steps = space // measure
    if steps > LONGEST:
        return space
    reached = 1
    for side in sides:
        step = side // measure
        while step <= steps:
            reached |= reached << step
            step *= 2
    return measure * ((reached & ((1 << (steps + 1)) - 1)).bit_length() - 1)


def why_none(asked: Boxes) -> str:
    """Name what keeps even one box out: a direction that alone is too short, or the door."""
    if asked.turns:
        return "door"
    for axis, name in ((0, "length"), (2, "height"), (1, "floor area")):
        for way in asked.ways:
            short = [k for k in range(len(way)) if way[k] > asked.room[k]]
            if short == [axis]:
                return name
    return "length"


def geometry(asked: Boxes, count: int) -> str:
    """Name what limits a loading of ``count`` boxes that neither mass nor number limits."""
    heights = {turn[2] for turn in asked.turns}
    length, _, height = map(usable, asked.room, asked.along)
    stacked = height if asked.most_layers is None else asked.most_layers * max(heights)
    usable_volume = length * asked.room[1] * min(height, stacked)
    wastes = {
        "length": 1 - Fraction(length, asked.room[0]),
        "height": 1 - Fraction(height, asked.room[2]),
        "layers": 1 - Fraction(stacked, asked.room[2]) if stacked < height else Fraction(-1),
        "floor area" if len(heights) == 1 else "volume bound": (
            1 - Fraction(count * prod(asked.item), usable_volume)
        ),
    }
    return max(wastes, key=lambda name: wastes[name])
