"""Rows of cylinders along each axis of a container, counted before any is placed."""

from __future__ import annotations

from functools import partial
from itertools import repeat
from typing import TYPE_CHECKING, NamedTuple

from capacity.packing.answer import Cylinder
from capacity.packing.cylinders.discs import Rows, best_rows, discs
from capacity.packing.cylinders.settling import Standing, settled
from capacity.packing.question import AXES, HEIGHT, ways_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from capacity.packing.cylinders.discs import Disc
    from capacity.packing.question import Cylinders, Sides


class Slab(NamedTuple):
    """The same rows across an axis, one behind another along it.

    ``across`` says that the rows run along the second side of the section, ``copies`` how often
    they are repeated, and ``side`` and ``start`` where in the container the slab begins.
    """

    axis: str
    rows: Rows
    across: bool
    copies: int
    side: int = 0
    start: int = 0

    @property
    def total(self) -> int:
        """How many cylinders the slab holds."""
        return self.rows.total * self.copies


def section(container: Sides, axis: str) -> Sides:
    """The sides across an axis, horizontal one first, and the depth along it.

    >>> section((3, 2, 1), "width")
    (3, 1, 2)
    """
    length, width, height = container
    sections = {
        "length": (width, height, length),
        "width": (length, height, width),
        "height": (length, width, height),
    }
    return sections[axis]


def slabs(asked: Cylinders, axis: str) -> list[Slab]:
    """Rows along one axis, and the best rows along any in the slab beyond their ends.

    >>> from capacity.packing.question import Cylinders
    >>> [(slab.axis, slab.total) for slab in slabs(Cylinders((10, 8, 7), (4, 5)), "height")]
    [('height', 4)]
    """
    main = _rows(asked, asked.room, axis)
    side = AXES.index(axis)
    if axis == "height" and asked.max_layers is not None:
        return main
    used = asked.room[side] // asked.item[1] * asked.item[1] if main else 0
    left = list(asked.room)
    left[side] -= used
    rest = (left[0], left[1], left[2])
    ways = [way for other in asked.axes for way in _rows(asked, rest, other)]
    best = sorted(ways, key=lambda slab: -slab.total)[:1]
    return main + [slab._replace(side=side, start=used) for slab in best]


def _rows(asked: Cylinders, room: Sides, axis: str) -> list[Slab]:
    """The best rows of cylinders along one axis of a part of the room; none where none fits."""
    a, b, depth = section(room, axis)
    diameter, length = asked.item
    standing, most = axis == "height", asked.max_layers
    copies = min(depth // length, most or depth) if standing else depth // length
    along = best_rows(a, b, diameter, None if standing else most)
    across = best_rows(b, a, diameter) if standing or most is None else None
    if not copies or along is None:
        return []
    if across is not None and across.total > along.total:
        return [Slab(axis, across, across=True, copies=copies)]
    return [Slab(axis, along, across=False, copies=copies)]


def cylinders_of(found: Sequence[Slab], cylinder: tuple[int, ...]) -> Iterator[Cylinder]:
    """Every cylinder of the slabs, copy by copy; lying ones are lowered until they rest.

    >>> from capacity.packing.question import Cylinders
    >>> found = slabs(Cylinders((10, 8, 7), (4, 5)), "height")
    >>> [one[:3] for one in cylinders_of(found, (4, 5))]
    [(0, 0, 0), (4, 0, 0), (0, 4, 0), (4, 4, 0)]
    """
    for slab in found:
        ahead = [slab.start if side == slab.side else 0 for side in range(HEIGHT)]
        for copy, places in enumerate(_copies(slab, found[0], cylinder)):
            for u, v in places:
                one = placed(u, v, copy * cylinder[1], cylinder, slab.axis)
                yield one._replace(x=one.x + ahead[0], y=one.y + ahead[1])


def _copies(slab: Slab, main: Slab, cylinder: tuple[int, ...]) -> Iterable[list[Disc]]:
    """Where the cylinders of each copy lie across the axis of a slab."""
    places = _places(slab, cylinder)
    if slab.axis == AXES[HEIGHT]:
        return repeat(places, slab.copies)
    if slab.side != HEIGHT or not slab.start:
        return repeat(settled(places, cylinder[0]), slab.copies)
    standing = _places(main, cylinder)
    if slab.axis == "width":
        standing = [(v, u) for u, v in standing]
    standing.sort(key=lambda place: place[1])
    raised = [(u, v + slab.start) for u, v in places]
    over = Standing(standing, slab.start, cylinder)
    return (
        settled(raised, cylinder[0], partial(over.lowest, copy * cylinder[1]))
        for copy in range(slab.copies)
    )


def _places(slab: Slab, cylinder: tuple[int, ...]) -> list[Disc]:
    """Discs of a slab in its section, horizontal coordinate first."""
    places = discs(slab.rows, cylinder[0])
    return [(u, v) for v, u in places] if slab.across else places


def placed(u: int, v: int, start: int, cylinder: tuple[int, ...], axis: str) -> Cylinder:
    """A cylinder at (u, v) of the section across its axis, beginning at ``start`` along it.

    >>> placed(1, 2, 3, (4, 5), "width")
    Cylinder(x=1, y=3, z=2, length=4, width=5, height=4, axis='width')
    """
    corners = {"length": (start, u, v), "width": (u, start, v), "height": (u, v, start)}
    return Cylinder(*corners[axis], *ways_of(cylinder)[axis], axis)
