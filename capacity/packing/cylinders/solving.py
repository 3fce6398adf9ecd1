"""How many equal cylinders fit in a container, standing or lying along its sides."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from capacity.errors import InputError
from capacity.packing.answer import Answer, Cylinder, cap, capped
from capacity.packing.boxes.settling import centred, from_middle
from capacity.packing.cylinders.discs import most_discs
from capacity.packing.cylinders.rows import cylinders_of, placed, section, slabs
from capacity.packing.effort import PALLETS, nodes
from capacity.packing.pallets.solving import MOST_BOXES
from capacity.packing.question import Cylinders

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from capacity.packing.question import Sides

PI_BELOW = (103993, 33102)
"""A fraction just below pi."""


def solve(
    container: Sides,
    cylinder: tuple[int, int],
    *,
    orientations: str | Collection[int | str] = "any",
    effort: str | int = "normal",
    max_layers: int | None = None,
    payload: int | None = None,
    cylinder_mass: int | None = None,
    clearance: Sides = (0, 0, 0),
    door: tuple[int, int] | None = None,
) -> Answer:
    """Place as many equal cylinders as possible, axes along the container's sides.

    Args:
        container: interior length, width and height, whole mm.
        cylinder: diameter and length, whole mm.
        orientations: ``any``, ``upright``, ``lying``, or the axes they may lie along, out of
            ``length``, ``width`` and ``height``.
        effort: checked as in :func:`capacity.packing.pallet.solve`; every level does the same,
            since the rows compared are few.
        max_layers: how many cylinders may stand, or rows lie, one on another.
        payload: what may be loaded, whole g; needs ``cylinder_mass``.
        cylinder_mass: one cylinder, whole g.
        clearance: whole mm lost along the length, width and height in all.
        door: (width, height) of the opening in whole mm; moved straight along the length, a
            cylinder must pass it standing or lying, however it lies inside.

    Returns:
        The layout, its count as ``lower``, what limits it, and the proved ``upper`` with a
        certificate that :func:`capacity.packing.verify.cylinders.cylinder_bound` checks. A
        layout cut short by the payload fills from the bottom and is centred lengthwise.

    Raises:
        InputError: a size, mass, rule or effort that cannot be used, or room for more
            than 100,000 cylinders by volume.

    Method: square, hexagonal, stretched and mixed rows, and the slab they leave; the bound is
    Oler's (1961) for one axis, the volume for several.

    >>> answer = solve((5898, 2352, 2393), (152, 700), orientations="upright")
    >>> answer.lower, answer.upper, answer.limited_by
    (1938, 2055, 'floor area')
    """
    asked = Cylinders(
        container, cylinder, orientations, max_layers, payload, cylinder_mass, clearance, door
    )
    return answer(asked, effort)


def answer(asked: Cylinders, effort: str | int = "normal") -> Answer:
    """The answer to a checked question; see :func:`solve`.

    >>> answer(Cylinders((10, 8, 7), (4, 5))).lower
    4
    """
    nodes(effort, PALLETS)
    if not asked.turns or not asked.passes_door:
        bound = {"method": "no passage", "upper": 0}
        return Answer(asked, 0, 0, _why_none(asked), (), bound)
    grid = None
    if asked.payable is not None and asked.payable <= MOST_BOXES:
        grid = _lowest_grid(asked, asked.payable)
    return _by_geometry(asked) if grid is None else capped(asked, grid)


def _lowest_grid(asked: Cylinders, number: int) -> tuple[Cylinder, ...] | None:
    """``number`` cylinders in the square grid that stays lowest, or None where no grid takes it."""
    grids = [
        (needed * one.height, one, needed)
        for one in (placed(0, 0, 0, asked.item, axis) for axis in asked.fitting)
        for along, across, layers in [asked.grid(one[3:6])]
        if (needed := -(-number // (along * across))) <= layers
    ]
    if not grids:
        return None
    _, one, layers = min(grids)
    return tuple(islice(_grid(asked.room, one, layers), number))


def _grid(room: Sides, one: Cylinder, layers: int) -> Iterator[Cylinder]:
    """``layers`` full layers of copies of ``one``, each from the middle of the length outwards."""
    rows, columns = room[0] // one.length, room[1] // one.width
    start = (room[0] - rows * one.length) // 2
    for layer in range(layers):
        for number in range(rows):
            x = start + from_middle(number, rows) * one.length
            for column in range(columns):
                yield Cylinder(x, column * one.width, layer * one.height, *one[3:])


def _by_geometry(asked: Cylinders) -> Answer:
    """The best rows, where no plain grid takes as many as the payload allows."""
    if most_by_volume(asked.room, asked.item) > MOST_BOXES:
        raise InputError(f"expected room for at most {MOST_BOXES} cylinders by volume")
    bound = _bound(asked)
    ways = [slabs(asked, axis) for axis in asked.fitting]
    counts = [sum(slab.total for slab in way) for way in ways]
    if asked.payable is not None and asked.payable < bound["upper"]:
        bound = cap(asked)
    most = min(max(counts), bound["upper"])
    fullest = [way for way, count in zip(ways, counts, strict=True) if count >= most]
    layouts = (tuple(cylinders_of(way, asked.item)) for way in fullest)
    low = (_low(layout, asked.room[0], most) for layout in layouts)
    layout = min(low, key=lambda layout: max((c.z + c.height for c in layout), default=0))
    if len(layout) == asked.payable:
        return capped(asked, layout)
    return Answer(asked, len(layout), bound["upper"], _limit(asked), layout, bound)


def _low(layout: tuple[Cylinder, ...], length: int, number: int) -> tuple[Cylinder, ...]:
    """At most ``number`` of the cylinders, lowest first, around the middle of the length."""
    if len(layout) <= number:
        return layout
    order = sorted(layout, key=lambda c: (c.z, abs(2 * c.x + c.length - length), c))
    return centred(order[:number], length)


def most_by_volume(container: Sides, cylinder: tuple[int, ...]) -> int:
    """Volume over volume, with a fraction below pi so that no cylinder is lost.

    >>> most_by_volume((10, 8, 7), (4, 5))
    8
    """
    above, below = PI_BELOW
    length, width, height = container
    return 4 * below * length * width * height // (above * cylinder[0] ** 2 * cylinder[1])


def _bound(asked: Cylinders) -> dict[str, Any]:
    volume = most_by_volume(asked.room, asked.item)
    if len(asked.fitting) == 1:
        (axis,) = asked.fitting
        a, b, depth = section(asked.room, axis)
        copies = depth // asked.item[1]
        if axis == "height" and asked.max_layers is not None:
            copies = min(copies, asked.max_layers)
        layered = copies * most_discs(a, b, asked.item[0])
        if layered <= volume:
            return {"method": "discs", "axis": axis, "upper": layered}
    return {"method": "volume", "upper": volume}


def _why_none(asked: Cylinders) -> str:
    """Name what keeps even one cylinder out: the door, or the height or floor of the room."""
    if asked.turns:
        return "door"
    lowest = min(way[2] for way in asked.ways)
    return "height" if lowest > asked.room[2] else "floor area"


def _limit(asked: Cylinders) -> str:
    """Name what limits a loading that the payload does not."""
    if asked.max_layers is not None and asked.max_layers < asked.room[2] // min(asked.item):
        return "layers"
    return "floor area" if asked.fitting == ("height",) else "volume bound"
