"""Rows of cylinders along each axis of a container, counted before any is placed."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from capacity.packing.cylinders.discs import Rows, best_rows, discs
from capacity.packing.solution import Cylinder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Sizes = tuple[int, int, int]
AXES = ("length", "width", "height")


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


def section(container: Sizes, axis: str) -> Sizes:
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


def slabs(
    container: Sizes,
    cylinder: tuple[int, int],
    axis: str,
    axes: Sequence[str],
    max_layers: int | None,
) -> list[Slab]:
    """Rows along one axis, and the best rows along any in the slab beyond their ends."""
    main = _rows(container, cylinder, axis, max_layers)
    side = AXES.index(axis)
    if axis == "height" and max_layers is not None:
        return main
    used = container[side] // cylinder[1] * cylinder[1] if main else 0
    left = list(container)
    left[side] -= used
    rest = (left[0], left[1], left[2])
    ways = [way for other in axes for way in _rows(rest, cylinder, other, max_layers)]
    best = sorted(ways, key=lambda slab: -slab.total)[:1]
    return main + [slab._replace(side=side, start=used) for slab in best]


def _rows(
    container: Sizes, cylinder: tuple[int, int], axis: str, max_layers: int | None
) -> list[Slab]:
    """The best rows of cylinders along one axis; none where not one fits."""
    a, b, depth = section(container, axis)
    diameter, length = cylinder
    standing = axis == "height"
    copies = min(depth // length, max_layers or depth) if standing else depth // length
    along = best_rows(a, b, diameter, None if standing else max_layers)
    across = best_rows(b, a, diameter) if standing or max_layers is None else None
    if not copies or along is None:
        return []
    if across is not None and across.total > along.total:
        return [Slab(axis, across, across=True, copies=copies)]
    return [Slab(axis, along, across=False, copies=copies)]


def cylinders_of(slab: Slab, cylinder: tuple[int, int]) -> Iterator[Cylinder]:
    """Every cylinder of a slab, row by row, copy by copy."""
    diameter, length = cylinder
    places = discs(slab.rows, diameter)
    if slab.across:
        places = [(u, v) for v, u in places]
    ahead = [slab.start if side == slab.side else 0 for side in range(len(AXES))]
    for k, (u, v) in product(range(slab.copies), places):
        one = placed(u, v, k * length, cylinder, slab.axis)
        yield one._replace(x=one.x + ahead[0], y=one.y + ahead[1], z=one.z + ahead[2])


def placed(u: int, v: int, start: int, cylinder: tuple[int, int], axis: str) -> Cylinder:
    """A cylinder at (u, v) of the section across its axis, beginning at ``start`` along it.

    >>> placed(1, 2, 3, (4, 5), "width")
    Cylinder(x=1, y=3, z=2, length=4, width=5, height=4, axis='width')
    """
    d, c = cylinder
    if axis == "length":
        return Cylinder(start, u, v, c, d, d, axis)
    if axis == "width":
        return Cylinder(u, start, v, d, c, d, axis)
    return Cylinder(u, v, start, d, d, c, axis)
