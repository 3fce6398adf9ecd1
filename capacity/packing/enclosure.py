"""Two counts around an answer, found without a search: a plain grid, and the volume.

The grid is a layout, so it holds no more than the best one; the volume bounds every layout.
What :mod:`capacity.packing.boxes` and :mod:`capacity.packing.cylinders` answer without a
payload lies between the two, at every effort.
"""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING, NamedTuple

from capacity.packing.cylinders.rules import permitted_axes, ways_of
from capacity.packing.cylinders.solving import most_by_volume
from capacity.packing.rules import fits, passes, turns, vertical_axes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from capacity.packing.rules import Sides


class Enclosure(NamedTuple):
    """A grid of ``least`` items fits; more than ``most`` do not."""

    least: int
    most: int


def boxes(
    room: Sides,
    box: Sides,
    orientations: str | Collection[int | str] = "upright",
    *,
    max_layers: int | None = None,
    door: tuple[int, int] | None = None,
) -> Enclosure:
    """Counts around those of boxes; arguments as in :func:`capacity.packing.identical.solve`.

    >>> boxes((10, 8, 7), (5, 4, 3), "any")
    Enclosure(least=8, most=9)
    """
    ways = turns(box, vertical_axes(orientations))
    most = prod(room) // prod(box) if passes(ways, door) else 0
    return _around(room, ways, most, max_layers)


def cylinders(
    room: Sides,
    cylinder: tuple[int, int],
    orientations: str | Collection[str] = "any",
    *,
    max_layers: int | None = None,
    door: tuple[int, int] | None = None,
) -> Enclosure:
    """Counts around those of cylinders, which may pass the door in any way.

    Further arguments as in :func:`capacity.packing.cylinders.solve`.

    >>> cylinders((10, 8, 7), (4, 5))
    Enclosure(least=4, most=8)
    """
    ways = ways_of(cylinder)
    most = most_by_volume(room, cylinder) if passes(tuple(ways.values()), door) else 0
    permitted = (ways[axis] for axis in permitted_axes(orientations))
    return _around(room, permitted, most, max_layers)


def _around(room: Sides, ways: Iterable[Sides], most: int, max_layers: int | None) -> Enclosure:
    """The grid of the best way, and ``most`` if any way fits."""
    grids = [
        (room[0] // way[0]) * (room[1] // way[1]) * min(room[2] // way[2], max_layers or room[2])
        for way in ways
        if most and fits(way, room)
    ]
    return Enclosure(max(grids), most) if grids else Enclosure(0, 0)
