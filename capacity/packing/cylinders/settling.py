"""Lying cylinders lowered until they rest: none could sink by another whole mm.

Rows are counted at even distances; where they are stretched, or lie across standing cylinders,
some of them hang in the air until they are lowered here. Lowering keeps all of them apart.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from capacity.packing.cylinders.discs import root_up

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from capacity.packing.cylinders.discs import Disc


def settled(
    places: Iterable[Disc], diameter: int, ground: Callable[[int], int] = lambda _: 0
) -> list[Disc]:
    """Lower discs (u, v), lowest first, until each rests on the ground or on others.

    ``ground`` says how high the ground is under a disc at ``u``.

    >>> settled([(0, 0), (14, 0), (7, 9)], 10)
    [(0, 0), (14, 0), (7, 8)]
    """
    cells: dict[Disc, list[Disc]] = {}
    lowered = []
    for u, v in sorted(places, key=lambda place: place[::-1]):
        level, row = ground(u), v // diameter
        while row >= 0 and level < (row + 2) * diameter - 1:
            near = (cells.get((u // diameter + side, row), ()) for side in (-1, 0, 1))
            level = max([level, *(_above(one, u, diameter) for cell in near for one in cell)])
            row -= 1
        lowered.append((u, level))
        cells.setdefault((u // diameter, level // diameter), []).append((u, level))
    return lowered


def _above(one: Disc, u: int, diameter: int) -> int:
    """The least height at which a disc at ``u`` is clear above another."""
    gap = abs(one[0] - u)
    return one[1] + root_up(diameter**2 - gap**2) if gap < diameter else 0


class Standing(NamedTuple):
    """Standing cylinders of one layer, under lying ones.

    ``places`` are coordinates along the lying ones and across, sorted by the latter; ``top`` is
    where the standing ones end.
    """

    places: list[Disc]
    top: int
    cylinder: tuple[int, ...]

    def lowest(self, start: int, across: int) -> int:
        """The least height of a cylinder that lies from ``start`` on, at ``across``.

        Beside a standing one, or beyond the last, it sinks until they touch.

        >>> one = Standing([(0, 0)], 70, (10, 70))
        >>> one.lowest(0, 0), one.lowest(0, 8)
        (70, 69)
        """
        (diameter, length), level = self.cylinder, 0
        first = bisect_left(self.places, across - diameter + 1, key=lambda place: place[1])
        for along, other in self.places[first:]:
            if other >= across + diameter or level == self.top:
                break
            beyond = abs(2 * (along - start) + diameter - length) - length
            if beyond < diameter:
                chord = diameter**2 - max(0, beyond) ** 2
                depth = _sunk(chord, 2 * abs(other - across), diameter)
                level = max(level, self.top - depth if depth < diameter else 0)
        return level


def _sunk(chord: int, gap: int, diameter: int) -> int:
    """How deep a lying cylinder sinks beside a standing one before they touch, a diameter if never.

    ``chord`` is the square of the chord of the standing one where the lying one ends or passes,
    ``gap`` twice the distance of their centres across both.
    """

    def touch(depth: int) -> bool:
        square = diameter**2 - max(0, diameter - 2 * depth) ** 2
        rest = gap**2 - chord - square
        return square > 0 and (rest < 0 or rest * rest < 4 * chord * square)

    return bisect_left(range(diameter + 1), True, key=touch) - 1
