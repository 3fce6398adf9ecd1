"""How many equal cylinders fit in a container, standing or lying along its sides."""

from __future__ import annotations

from itertools import islice, product
from typing import TYPE_CHECKING, Any

from capacity.errors import InputError
from capacity.packing.cylinders.discs import most_discs
from capacity.packing.cylinders.rows import AXES, Sizes, cylinders_of, placed, section, slabs
from capacity.packing.pallets.solving import LARGEST_SIDE, MOST_BOXES, search_steps
from capacity.packing.solution import Cylinder, CylinderSolution

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PERMITTED = {"any": AXES, "upright": ("height",), "lying": ("length", "width")}
PI_BELOW = (103993, 33102)
"""A fraction just below pi."""


def solve(
    container: Sizes,
    cylinder: tuple[int, int],
    *,
    orientations: str | Iterable[str] = "any",
    effort: str | int = "normal",
    max_layers: int | None = None,
    payload: int | None = None,
    cylinder_mass: int | None = None,
) -> CylinderSolution:
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

    Returns:
        The layout, its count as ``lower``, what limits it, and the proved ``upper`` with a
        certificate that :func:`capacity.packing.verify.cylinders.cylinder_bound` checks. A
        layout cut short by the payload fills from the bottom and is centred lengthwise.

    Raises:
        InputError: a size, mass, orientation or effort that cannot be used, or room for more
            than 100,000 cylinders by volume.

    Method: square, hexagonal, stretched and mixed rows, and the slab they leave; the bound is
    Oler's (1961) for one axis, the volume for several.

    >>> answer = solve((5898, 2352, 2393), (152, 700), orientations="upright")
    >>> answer.lower, answer.upper, answer.limited_by
    (1938, 2055, 'floor area')
    """
    search_steps(effort)
    _check_sizes(container, cylinder)
    axes = permitted_axes(orientations)
    _check_rules(max_layers, payload, cylinder_mass)
    payable = None
    if payload is not None and cylinder_mass is not None:
        payable = payload // cylinder_mass
        grid = _lowest_grid(container, cylinder, axes, max_layers, payable)
        if grid is not None:
            bound = {"method": "payload", "upper": payable}
            return CylinderSolution(payable, payable, "payload mass", grid, bound)
    return _by_geometry(container, cylinder, axes, max_layers, payable)


def _lowest_grid(
    container: Sizes,
    cylinder: tuple[int, int],
    axes: tuple[str, ...],
    max_layers: int | None,
    number: int,
) -> tuple[Cylinder, ...] | None:
    """``number`` cylinders in the square grid that stays lowest, or None where no grid takes it."""
    grids = [
        (needed * one.height, one, needed)
        for one in (placed(0, 0, 0, cylinder, a) for a in _fitting(container, cylinder, axes))
        for needed in [-(-number // (container[0] // one.length * (container[1] // one.width)))]
        if needed <= min(container[2] // one.height, max_layers or container[2])
    ]
    if not grids:
        return None
    _, one, layers = min(grids)
    return tuple(islice(_grid(container, one, layers), number))


def _grid(container: Sizes, one: Cylinder, layers: int) -> Iterator[Cylinder]:
    """``layers`` full layers of copies of ``one``, each from the middle of the length outwards."""
    rows, columns = container[0] // one.length, container[1] // one.width
    start = (container[0] - rows * one.length) // 2
    order = sorted(range(rows), key=lambda k: (abs(2 * k + 1 - rows), k))
    for layer, k, j in product(range(layers), order, range(columns)):
        yield Cylinder(start + k * one.length, j * one.width, layer * one.height, *one[3:])


def _by_geometry(
    container: Sizes,
    cylinder: tuple[int, int],
    axes: tuple[str, ...],
    max_layers: int | None,
    payable: int | None,
) -> CylinderSolution:
    """The best rows, where no plain grid takes as many as the payload allows."""
    if most_by_volume(container, cylinder) > MOST_BOXES:
        raise InputError(f"expected room for at most {MOST_BOXES} cylinders by volume")
    bound = _bound(container, cylinder, axes, max_layers)
    ways = [slabs(container, cylinder, axis, axes, max_layers) for axis in axes]
    counts = [sum(slab.total for slab in way) for way in ways]
    limited_by = _limit(container, cylinder, axes, max_layers)
    if payable is not None and payable < bound["upper"]:
        bound = {"method": "payload", "upper": payable}
        if max(counts) >= payable:
            limited_by = "payload mass"
    most = min(max(counts), bound["upper"])
    fullest = [way for way, count in zip(ways, counts, strict=True) if count >= most]
    layouts = [[one for slab in way for one in cylinders_of(slab, cylinder)] for way in fullest]
    layout = min((_low(layout, container[0], most) for layout in layouts), key=_top)
    return CylinderSolution(len(layout), bound["upper"], limited_by, tuple(layout), bound)


def permitted_axes(orientations: str | Iterable[str]) -> tuple[str, ...]:
    """The axes an orientation rule permits, in a fixed order; ``InputError`` if it is no rule.

    >>> permitted_axes("lying")
    ('length', 'width')
    """
    if isinstance(orientations, str):
        axes = PERMITTED.get(orientations, ())
    else:
        given = set(orientations)
        axes = tuple(axis for axis in AXES if axis in given) if given <= set(AXES) else ()
    if not axes:
        names = ", ".join((*PERMITTED, *AXES))
        raise InputError(f"orientations: expected some of {names}, got {orientations!r}")
    return axes


def _whole(name: str, value: object, least: int, most: int | None = None) -> None:
    good = isinstance(value, int) and not isinstance(value, bool) and value >= least
    if not good or (most is not None and isinstance(value, int) and value > most):
        limit = f" to {most}" if most else ""
        raise InputError(f"{name}: expected a whole number from {least}{limit}, got {value!r}")


def _check_sizes(container: Sizes, cylinder: tuple[int, int]) -> None:
    for name, sizes, number in (("container", container, 3), ("cylinder", cylinder, 2)):
        if len(sizes) != number:
            raise InputError(f"{name}: expected {number} sizes, got {sizes!r}")
        for size in sizes:
            _whole(name, size, 1, LARGEST_SIDE)


def _check_rules(max_layers: int | None, payload: int | None, mass: int | None) -> None:
    if max_layers is not None:
        _whole("max_layers", max_layers, 1)
    if payload is not None:
        _whole("payload", payload, 0)
        _whole("cylinder_mass", mass, 1)


def _low(layout: list[Cylinder], length: int, number: int) -> list[Cylinder]:
    """At most ``number`` of the cylinders, lowest first, around the middle of the length."""
    if len(layout) <= number:
        return layout
    order = sorted(layout, key=lambda c: (c.z, abs(2 * c.x + c.length - length), c))
    return _centred(order[:number], length)


def _centred(layout: list[Cylinder], length: int) -> list[Cylinder]:
    """The layout moved along the length so that its mean lies in the middle, if it can."""
    if not layout:
        return layout
    double = sum(2 * c.x + c.length for c in layout)
    wish = (length * len(layout) - double) // (2 * len(layout))
    before, after = min(c.x for c in layout), length - max(c.x + c.length for c in layout)
    shift = max(-before, min(after, wish))
    return [c._replace(x=c.x + shift) for c in layout]


def _top(layout: list[Cylinder]) -> int:
    return max((c.z + c.height for c in layout), default=0)


def most_by_volume(container: Sizes, cylinder: tuple[int, int]) -> int:
    """Volume over volume, with a fraction below pi so that no cylinder is lost.

    >>> most_by_volume((10, 8, 7), (4, 5))
    8
    """
    above, below = PI_BELOW
    length, width, height = container
    return 4 * below * length * width * height // (above * cylinder[0] ** 2 * cylinder[1])


def _fitting(container: Sizes, cylinder: tuple[int, int], axes: tuple[str, ...]) -> list[str]:
    d, c = cylinder
    sections = {axis: section(container, axis) for axis in axes}
    return [axis for axis, (a, b, depth) in sections.items() if d <= min(a, b) and c <= depth]


def _bound(
    container: Sizes, cylinder: tuple[int, int], axes: tuple[str, ...], max_layers: int | None
) -> dict[str, Any]:
    """The best certificate from geometry alone."""
    fitting = _fitting(container, cylinder, axes)
    if not fitting:
        return {"method": "fit", "upper": 0}
    volume = most_by_volume(container, cylinder)
    if len(fitting) == 1:
        a, b, depth = section(container, fitting[0])
        copies = depth // cylinder[1]
        if fitting[0] == "height" and max_layers is not None:
            copies = min(copies, max_layers)
        layered = copies * most_discs(a, b, cylinder[0])
        if layered <= volume:
            return {"method": "discs", "axis": fitting[0], "upper": layered}
    return {"method": "volume", "upper": volume}


def _limit(
    container: Sizes, cylinder: tuple[int, int], axes: tuple[str, ...], max_layers: int | None
) -> str:
    fitting = _fitting(container, cylinder, axes)
    if not fitting:
        smallest = (
            min(cylinder) if len(axes) > 1 else cylinder[1] if axes == ("height",) else cylinder[0]
        )
        return "height" if smallest > container[2] else "floor area"
    if max_layers is not None and max_layers < container[2] // min(cylinder):
        return "layers"
    return "floor area" if fitting == ["height"] else "volume bound"
