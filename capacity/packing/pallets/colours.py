"""Upper bounds by rescaling: measure boxes with other numbers than mm, then count colours.

Give a box any length ``p`` and width ``q``, and each pallet side the longest row its feasible
partitions make. Every layout survives that (see :mod:`capacity.packing.pallets.classes`), so a
bound on the new pallet bounds the old one. On whole numbers, colour unit cell ``(i, j)`` by
``(i + j) % k`` for a ``k`` that divides ``p`` or ``q``: a box then covers every colour equally
often, so the rarest colour bounds the boxes (Barnes 1979, "Packing the maximum number of
m x n tiles in a large p x q rectangle", Discrete Math. 26). ``k = 1`` is the area bound.
"""

from __future__ import annotations

from math import gcd
from typing import TYPE_CHECKING, Any

from capacity.packing.pallets.partitions import corners, longest, most_widths

if TYPE_CHECKING:
    from capacity.packing.pallets.classes import Case

Scale = tuple[int, int, int]
"""Box length, box width, number of colours."""

LARGEST = 20
"""Scales with sides below this are tried. Below 10 one more of 247 pallets (every third of covers 2
and 3 in benchmarks/data/pallet.csv) is left open, and all take half as long again; below 30
nothing changes."""
COPRIME = tuple((p, q) for p in range(1, LARGEST) for q in range(1, p + 1) if gcd(p, q) == 1)


def scale_bounds(case: Case, enough: int) -> list[tuple[int, int, Scale]]:
    """Proved upper bounds of ``case``, best first, each as (bound, rest, scale).

    ``case`` has its box's longer side first. Stops at the first bound that is no more than
    ``enough``. The rest, in cells left over beyond the bound, breaks ties.

    >>> from capacity.packing.pallets.classes import Case
    >>> scale_bounds(Case(11, 4, 2, 1), enough=22)[0]
    (22, 0, (2, 1, 1))
    """
    sides = [corners(most_widths(side, *case[2:])) for side in case[:2]]
    found: list[tuple[int, int, Scale]] = []
    for p, q in (case[2:], *COPRIME):
        length, width, area = longest(sides[0], p, q), longest(sides[1], p, q), p * q
        tried = [(*divmod(usable(length, width, k), area), (p, q, k)) for k in {1, p, q}]
        found += tried
        if min(tried)[0] <= enough:
            break
    return sorted(found)


def usable(length: int, width: int, colours: int) -> int:
    """How many unit cells boxes can use that cover every diagonal colour equally often.

    That is the number of colours times the cells of the rarest one: all but the corner beyond
    whole runs of colours, and of the corner its shortest diagonal once for each colour.

    >>> usable(3, 3, 2), usable(5, 5, 3)
    (8, 24)
    """
    over, beyond = length % colours, width % colours
    lost = over * beyond
    if over + beyond > colours:
        lost -= colours * (over + beyond - colours)
    return length * width - lost


def certificate(scale: Scale, upper: int) -> dict[str, Any]:
    """The bound of a scale as plain data, for :mod:`capacity.packing.verify.pallet`.

    >>> certificate((2, 1, 1), 22)
    {'method': 'scale', 'scale': [2, 1], 'colours': 1, 'upper': 22}
    """
    return {"method": "scale", "scale": list(scale[:2]), "colours": scale[2], "upper": upper}
