"""Checks a layout of identical boxes: inside, apart, allowed, supported, not overloaded."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from capacity.errors import CertificateError
from capacity.packing.solution import Cuboid
from capacity.packing.verify.case import Case, Triple, case, items, numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Below = list[list[int]]


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
    given = case(container, box, **rules)
    boxes = sorted((_box(given, item) for item in items("layout", layout)), key=lambda one: one.z)
    _amount(given, len(boxes))
    below = _below(boxes)
    _supported(boxes, below)
    _layers(given, below)
    _loads(given, boxes, below)
    return len(boxes)


def _box(given: Case, item: Any) -> Cuboid:
    """One box, inside and in an allowed turn."""
    one = Cuboid(*numbers("layout", item, 6, 0))
    if (one.length, one.width, one.height) not in given.ways:
        raise CertificateError(f"{one}: no allowed turn of the box")
    ends = (one.x + one.length, one.y + one.width, one.z + one.height)
    if any(end > space for end, space in zip(ends, given.room, strict=True)):
        raise CertificateError(f"{one}: outside the room {given.room}")
    return one


def _amount(given: Case, count: int) -> None:
    """Number, mass and door."""
    if given.max_count is not None and count > given.max_count:
        raise CertificateError(f"{count} boxes: more than {given.max_count}")
    if given.payload is not None and count * (given.box_mass or 0) > given.payload:
        raise CertificateError(f"{count} boxes: heavier than the payload")
    if count and not given.passes:
        raise CertificateError("the box does not pass the door")


def _below(boxes: Sequence[Cuboid]) -> Below:
    """For each box those it stands over, any height below; CertificateError on an overlap."""
    below: Below = [[] for _ in boxes]
    for low, high in _over_one_another(boxes):
        if boxes[low].z + boxes[low].height > boxes[high].z:
            raise CertificateError(f"{boxes[low]} and {boxes[high]} overlap")
        below[high].append(low)
    return below


def _over_one_another(boxes: Sequence[Cuboid]) -> Iterator[tuple[int, int]]:
    """Pairs, in the order given, that share floor area; found by tiles, each pair once."""
    size = max((max(one.length, one.width) for one in boxes), default=1)
    tiles: dict[tuple[int, int], list[int]] = {}
    for number, one in enumerate(boxes):
        for x in range(one.x // size, (one.x + one.length - 1) // size + 1):
            for y in range(one.y // size, (one.y + one.width - 1) // size + 1):
                for other in tiles.setdefault((x, y), []):
                    corner = (max(one.x, boxes[other].x), max(one.y, boxes[other].y))
                    here = (corner[0] // size, corner[1] // size) == (x, y)
                    if here and _shared(one, boxes[other]):
                        yield other, number
                tiles[x, y].append(number)


def _shared(one: Cuboid, other: Cuboid) -> int:
    """Floor area that two boxes share."""
    along = min(one.x + one.length, other.x + other.length) - max(one.x, other.x)
    across = min(one.y + one.width, other.y + other.width) - max(one.y, other.y)
    return max(0, along) * max(0, across)


def _touching(boxes: Sequence[Cuboid], below: Below, number: int) -> list[int]:
    """Boxes directly under one box."""
    return [low for low in below[number] if boxes[low].z + boxes[low].height == boxes[number].z]


def _supported(boxes: Sequence[Cuboid], below: Below) -> None:
    """Every box stands on the floor or touches a box beneath it."""
    for number, one in enumerate(boxes):
        if one.z and not _touching(boxes, below, number):
            raise CertificateError(f"{one}: rests on nothing")


def _layers(given: Case, below: Below) -> None:
    """No box has too many boxes one below the other beneath it."""
    level: list[int] = []
    for under in below:
        level.append(1 + max((level[low] for low in under), default=0))
    if given.max_layers is not None and max(level, default=0) > given.max_layers:
        raise CertificateError(f"stacked {max(level)} high, allowed {given.max_layers}")


def _loads(given: Case, boxes: Sequence[Cuboid], below: Below) -> None:
    """No box carries too much; what rests on several boxes is shared by touching area."""
    if given.max_stack_mass is None or given.box_mass is None:
        return
    load = [Fraction(0)] * len(boxes)
    for number in reversed(range(len(boxes))):
        if load[number] > given.max_stack_mass:
            raise CertificateError(f"{boxes[number]}: carries {load[number]} g")
        areas = {low: _shared(boxes[number], boxes[low]) for low in _touching(boxes, below, number)}
        for low, area in areas.items():
            load[low] += (load[number] + given.box_mass) * Fraction(area, sum(areas.values()))
