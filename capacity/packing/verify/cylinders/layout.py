"""Checks a layout of cylinders: inside, apart, allowed, supported and not stacked too high.

Round sides may interlock, so cylinders are compared one by one, lowest first. Of those that
lie in the same place as seen from above only the highest so far can touch a higher one.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any, NamedTuple

from capacity.packing.verify.case import AXES, CylinderCase, Triple, cylinder_case
from capacity.packing.verify.limits import MOST_PLACED, check_amount, check_layer
from capacity.packing.verify.reading import LARGEST, Field

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

MOST_COMPARED = 2 * 10**7
"""Places that may be looked at: some seconds of work."""
Cell = tuple[int, int]
Gaps = tuple[int, int, int]
"""Twice the distance of two centres along length, width and height."""


class Cylinder(NamedTuple):
    """Corner and sides of the box around a cylinder, whole mm, its axis, and where it says so."""

    x: int
    y: int
    z: int
    length: int
    width: int
    height: int
    axis: str
    field: Field


def cylinder_layout(
    container: Triple, cylinder: tuple[int, int], layout: Sequence[Sequence[Any]], **rules: Any
) -> int:
    """Check every cylinder of a layout against the room, the others and the rules.

    Args:
        container: interior (length, width, height), whole mm.
        cylinder: (diameter, length), whole mm.
        layout: (x, y, z, length, width, height, axis) of each cylinder as placed: corner and
            sides of the box around it, whole mm, and the side of the room its axis lies along.
        rules: those of :func:`capacity.packing.cylinders.solve`, by the same names.

    Returns:
        The number of cylinders.

    Raises:
        CertificateError: a cylinder is outside, overlaps, lies along an axis that is not allowed
            or could sink by a mm; or the cylinders are too many, too heavy, stacked too high or
            do not pass the door.

    >>> cylinder_layout((20, 10, 30), (10, 30), [(0, 0, 0, 10, 10, 30, "height")])
    1
    """
    places = Field("layout", layout)
    return laid(cylinder_case(container, cylinder, **rules), places, _place)


def laid(
    given: CylinderCase, places: Field, opened: Callable[[Field], tuple[list[int], str]]
) -> int:
    """Check placements that ``opened`` reads as numbers and axis; errors as above."""
    listed = places.items(most=MOST_PLACED)
    check_amount(given, places, len(listed))
    placed = sorted((_cylinder(given, one, opened(one)) for one in listed), key=lambda one: one.z)
    layers: list[int] = []
    plan = Plan(given, places)
    for number, one in enumerate(placed):
        layers.append(1)
        rests = one.z == 0
        for other in plan.near(one):
            under = placed[other]
            axes, gaps = (one.axis, under.axis), _gaps(one, under)
            if meet(given, axes, gaps):
                one.field.fail(f"overlaps {under.field.path}")
            rests = rests or meet(given, axes, _gaps(one, under, sunk=1))
            if meet(given, axes, (*gaps[:2], 0)):
                layers[number] = max(layers[number], 1 + layers[other])
        if not rests:
            one.field.fail("rests on nothing")
        check_layer(given, one.field, layers[number])
        plan.add(number, one)
    return len(placed)


def _place(place: Field) -> tuple[list[int], str]:
    """Corner and sides of a cylinder, and its axis."""
    *numbers, axis = place.items(7)
    return [number.whole(0, LARGEST) for number in numbers], axis.one_of(*AXES)


def _cylinder(given: CylinderCase, field: Field, place: tuple[list[int], str]) -> Cylinder:
    """One cylinder, inside and along an allowed axis."""
    (x, y, z, length, width, height), axis = place
    one = Cylinder(x, y, z, length, width, height, axis, field)
    if one[3:6] != given.axes.get(axis):
        field.fail("is no allowed way to lay the cylinder")
    if any(low + side > end for low, side, end in zip(one[:3], one[3:6], given.room, strict=True)):
        field.fail(f"ends outside the room of {given.room}")
    return one


class Plan:
    """Cylinders seen from above, the last of each place, in cells as large as one of its axis."""

    def __init__(self, given: CylinderCase, places: Field) -> None:
        self.given, self.places, self.compared = given, places, 0
        self.cells: dict[str, dict[Cell, dict[Cell, int]]] = {axis: {} for axis in given.axes}

    def add(self, number: int, one: Cylinder) -> None:
        """Remember a cylinder by its number, in place of one straight below it."""
        cell = (one.x // one.length, one.y // one.width)
        self.cells[one.axis].setdefault(cell, {})[one.x, one.y] = number

    def near(self, one: Cylinder) -> Iterator[int]:
        """Numbers of all whose boxes overlap that of ``one`` as seen from above, and of few others.

        Of the cells around it and the cells in use the fewer are looked into.
        """
        for axis, used in self.cells.items():
            length, width, _ = self.given.axes[axis]
            columns, rows = _cells(one.x, one.length, length), _cells(one.y, one.width, width)
            around = len(columns) * len(rows) < len(used)
            for cell in product(columns, rows) if around else used:
                found = used.get(cell, {})
                self.compared += 1 + len(found)
                if self.compared > MOST_COMPARED:
                    self.places.fail("cylinders lie in too many places, one over another, to check")
                yield from found.values()


def _cells(start: int, side: int, size: int) -> range:
    """Cells of a size in which something of that size begins that reaches into a side."""
    return range((start - size + 1) // size, (start + side - 1) // size + 1)


def _gaps(one: Cylinder, other: Cylinder, sunk: int = 0) -> Gaps:
    """Twice the distances of two centres, the first sunk by some mm."""
    return (
        abs(2 * (one.x - other.x) + one.length - other.length),
        abs(2 * (one.y - other.y) + one.width - other.width),
        abs(2 * (one.z - other.z - sunk) + one.height - other.height),
    )


def meet(given: CylinderCase, axes: tuple[str, str], gaps: Gaps) -> bool:
    """Whether two cylinders of given axes whose centres are so far apart share interior points.

    Crossing cylinders have one direction across both. Each reaches towards the other along it by
    the half chord of its disc where the other ends or passes: with squares a and b of these, by
    sqrt(a) + sqrt(b), which is compared in whole numbers.

    >>> case = cylinder_case((90, 90, 90), (10, 30))
    >>> meet(case, ("height", "height"), (16, 12, 0)), meet(case, ("height", "height"), (15, 13, 0))
    (False, True)
    >>> meet(case, ("length", "width"), (0, 0, 20)), meet(case, ("length", "width"), (0, 0, 19))
    (False, True)
    """
    across = dict(zip(AXES, gaps, strict=True))
    first, second = axes
    if first == second:
        return across.pop(first) < 2 * given.length and (
            sum(gap * gap for gap in across.values()) < (2 * given.diameter) ** 2
        )
    a, b = (given.diameter**2 - max(0, across.pop(axis) - given.length) ** 2 for axis in axes)
    (gap,) = across.values()
    rest = gap * gap - a - b
    return min(a, b) > 0 and (rest < 0 or rest * rest < 4 * a * b)
