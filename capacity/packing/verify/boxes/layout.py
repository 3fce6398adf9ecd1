"""Checks a layout of identical boxes: inside, apart, allowed, supported, not overloaded.

Boxes are taken lowest first, and the floor is remembered as it is then seen from above. A box
that overlaps an earlier one overlaps one that is seen there: what hides it begins where it ends.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from capacity.packing.verify.case import Case, Triple, box_case
from capacity.packing.verify.limits import MOST_PLACED, check_amount, check_layer
from capacity.packing.verify.reading import LARGEST, Field

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

MOST_CELLS = 10**7
"""Cells into which the edges of all boxes may cut the floor."""
MOST_COVERED = 2 * 10**8
"""Cells that all boxes may cover together: some seconds of work."""
FINEST_BITS = 2000
"""Longest denominator of a load; straight stacks have none, and some dozen shares a few bits."""
BARE = -1


class Box(NamedTuple):
    """Corner and sides as placed, whole mm, and the field that says so."""

    x: int
    y: int
    z: int
    length: int
    width: int
    height: int
    field: Field

    @property
    def top(self) -> int:
        """Height at which the box ends."""
        return self.z + self.height


def layout(container: Triple, box: Triple, layout: Sequence[Sequence[int]], **rules: Any) -> int:
    """Check every box of a layout against the room, the others and the rules.

    Args:
        container: interior (length, width, height), whole mm.
        box: outer (length, width, height), whole mm.
        layout: (x, y, z, length, width, height) of each box as placed, whole mm; clearance
            is taken off the far walls.
        rules: those of :func:`capacity.packing.identical.solve`, by the same names.

    Returns:
        The number of boxes.

    Raises:
        CertificateError: a box is outside, overlaps, stands in a turn that is not allowed,
            rests on nothing or is overloaded; or the boxes are too many, too heavy, stacked
            too high or do not pass the door.

    >>> layout((10, 8, 7), (5, 4, 3), [(0, 0, 0, 5, 4, 3), (5, 0, 0, 4, 5, 3)])
    2
    """
    places = Field("layout", layout)
    return laid(box_case(container, box, **rules), places, _numbers)


def laid(given: Case, places: Field, opened: Callable[[Field], list[int]]) -> int:
    """Check placements that ``opened`` reads as six numbers; errors as of :func:`layout`."""
    listed = places.items(most=MOST_PLACED)
    check_amount(given, places, len(listed))
    boxes = sorted((_box(given, one, opened(one)) for one in listed), key=lambda box: box.z)
    tops = [box.top for box in boxes]
    levels: list[int] = []
    resting: list[list[int]] = []
    for number, under in _seen_under(places, boxes):
        _check_rest(boxes, number, max(under, key=tops.__getitem__, default=None))
        levels.append(1 + max(map(levels.__getitem__, under), default=0))
        check_layer(given, boxes[number].field, levels[number])
        if given.max_stack_mass is not None:
            resting.append([low for low in under if tops[low] == boxes[number].z])
    _check_loads(given, boxes, resting)
    return len(boxes)


def _numbers(place: Field) -> list[int]:
    """Corner and sides of a box."""
    return [number.whole(0, LARGEST) for number in place.items(6)]


def _box(given: Case, field: Field, numbers: list[int]) -> Box:
    """One box, inside and in an allowed turn."""
    x, y, z, length, width, height = numbers
    box = Box(x, y, z, length, width, height, field)
    if box[3:6] not in given.ways:
        field.fail("is no allowed turn of the box")
    if any(low + side > end for low, side, end in zip(box[:3], box[3:6], given.room, strict=True)):
        field.fail(f"ends outside the room of {given.room}")
    return box


def _seen_under(places: Field, boxes: Sequence[Box]) -> Iterator[tuple[int, set[int]]]:
    """Each box, lowest first, with those that are seen under it from above."""
    columns = _numbered(edge for box in boxes for edge in (box.x, box.x + box.length))
    rows = _numbered(edge for box in boxes for edge in (box.y, box.y + box.width))
    cut = [
        (columns[box.x], columns[box.x + box.length], rows[box.y], rows[box.y + box.width])
        for box in boxes
    ]
    covered = sum((right - left) * (back - front) for left, right, front, back in cut)
    if len(columns) * len(rows) > MOST_CELLS or covered > MOST_COVERED:
        places.fail("the boxes' edges cut the floor into too many parts to check")
    seen = [BARE] * (len(columns) * len(rows))
    for number, corners in enumerate(cut):
        strips = _strips(*corners, len(columns))
        yield number, set().union(*(seen[strip] for strip in strips)) - {BARE}
        for strip in strips:
            seen[strip] = [number] * len(range(*strip.indices(len(seen))))


def _numbered(edges: Iterable[int]) -> dict[int, int]:
    return {edge: number for number, edge in enumerate(sorted(set(edges)))}


def _strips(left: int, right: int, front: int, back: int, across: int) -> list[slice]:
    """The cells of a rectangle as few slices, along its longer side."""
    if right - left >= back - front:
        return [slice(row * across + left, row * across + right) for row in range(front, back)]
    return [slice(front * across + column, back * across, across) for column in range(left, right)]


def _check_rest(boxes: Sequence[Box], number: int, highest: int | None) -> None:
    """Refuse a box that begins above or below the highest of those under it."""
    box = boxes[number]
    level = 0 if highest is None else boxes[highest].top
    if highest is not None and level > box.z:
        box.field.fail(f"overlaps {boxes[highest].field.path}")
    if level < box.z:
        box.field.fail("rests on nothing")


def _check_loads(given: Case, boxes: Sequence[Box], resting: Sequence[Sequence[int]]) -> None:
    """No box carries too much; what rests on several boxes is shared by touching area."""
    if given.max_stack_mass is None:
        return
    load = [Fraction(0)] * len(boxes)
    for number in reversed(range(len(boxes))):
        box, carried = boxes[number], load[number]
        if carried > given.max_stack_mass:
            box.field.fail(f"carries {float(carried):g} g, allowed are {given.max_stack_mass}")
        if carried.denominator.bit_length() > FINEST_BITS:
            box.field.fail("carries a share of too many boxes to check")
        areas = {low: _shared(box, boxes[low]) for low in resting[number]}
        share = (carried + given.mass) / max(1, sum(areas.values()))
        for low, area in areas.items():
            load[low] += share * area


def _shared(one: Box, other: Box) -> int:
    """Floor area that two boxes share, one of which touches the other."""
    along = min(one.x + one.length, other.x + other.length) - max(one.x, other.x)
    across = min(one.y + one.width, other.y + other.width) - max(one.y, other.y)
    return along * across
