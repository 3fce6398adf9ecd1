"""Where the boxes stand: low and centred when few, resting on what is below, in whole mm."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING, TypeVar

from capacity.packing.answer import Cuboid, Cylinder

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from capacity.packing.question import Boxes, Sides

Layout = tuple[Cuboid, ...]
_Placed = TypeVar("_Placed", Cuboid, Cylinder)


def from_middle(number: int, count: int) -> int:
    """Position number 0, 1, ... of ``count`` positions taken from the middle outwards.

    >>> [from_middle(number, 5) for number in range(5)]
    [2, 1, 3, 0, 4]
    """
    step = (number + 1) // 2
    return (count - 1) // 2 + (step if (number + count) % 2 else -step)


def lowest_grid(asked: Boxes, count: int) -> Layout:
    """Stand ``count`` boxes alike in full layers, in the turn that reaches the least height.

    Some turn must hold so many. The last layer stands in centred rows: each row along the
    container is centred on its own, so the centre of gravity is in the middle of the length to
    half a mm, and each row lies on a full row.
    """

    def top(turn: Sides) -> int:
        along, across, _ = asked.grid(turn)
        return -(-count // (along * across)) * turn[2]

    able = [turn for turn in asked.turns if prod(asked.grid(turn)) >= count]
    turn = min(able, key=lambda turn: (top(turn), turn))
    along, across, _ = asked.grid(turn)
    side = (asked.room[1] - across * turn[1]) // 2
    boxes: list[Cuboid] = []
    for number in range(-(-count // along)):
        size = min(along, count - number * along)
        x = (asked.room[0] - size * turn[0]) // 2
        y, z = side + from_middle(number % across, across) * turn[1], number // across * turn[2]
        boxes += [Cuboid(x + i * turn[0], y, z, *turn) for i in range(size)]
    return tuple(boxes)


def settle(layout: Iterable[Cuboid]) -> Layout:
    """Lower each box, lowest first, until it stands on the floor or on a box.

    >>> settle([Cuboid(0, 0, 0, 2, 2, 1), Cuboid(1, 0, 3, 2, 2, 1)])[1].z
    1
    """
    resting: list[Cuboid] = []
    tiles: dict[tuple[int, int], list[Cuboid]] = {}
    for box in sorted(layout, key=lambda box: (box.z, box.x, box.y)):
        places = _tiles(box)
        near = (one for place in places for one in tiles.get(place, ()))
        level = _top_under(box, near)
        resting.append(box._replace(z=level))
        for place in places:
            tiles.setdefault(place, []).append(resting[-1])
    return tuple(sorted(resting, key=lambda box: (box.z, box.x, box.y)))


def _top_under(box: Cuboid, near: Iterable[Cuboid]) -> int:
    """Height of the highest box that overlaps this one as seen from above; plain for speed."""
    x, y, _, length, width, _ = box
    right, back = x + length, y + width
    tops = (
        z + height
        for a, b, z, p, q, height in near
        if a < right and x < a + p and b < back and y < b + q
    )
    return max(tops, default=0)


def _tiles(box: Cuboid) -> list[tuple[int, int]]:
    """Tiles of the floor a box stands over, so that only neighbours are compared."""
    size = max(box.length, box.width, box.height)
    return [
        (x, y)
        for x in range(box.x // size, (box.x + box.length - 1) // size + 1)
        for y in range(box.y // size, (box.y + box.width - 1) // size + 1)
    ]


def low_and_centred(layout: Layout, count: int, length: int) -> Layout:
    """Keep the ``count`` lowest boxes, the highest of them chosen for balance, and centre them.

    A box that others rest on starts lower than they do, so what is kept stays supported.
    """
    if count >= len(layout):
        return layout
    ordered = sorted(layout)
    level = sorted(box.z for box in ordered)[count - 1]
    kept = [box for box in ordered if box.z < level]
    kept += _balanced([box for box in ordered if box.z == level], count - len(kept), kept, length)
    return centred(tuple(kept), length)


def _balanced(
    level: list[Cuboid], count: int, below: Sequence[Cuboid], length: int
) -> list[Cuboid]:
    """Choose boxes of one level so that the moment about the middle stays least."""
    moment, chosen = sum(_moment(box, length) for box in below), []
    for _ in range(count):
        best = min(level, key=lambda box: (abs(moment + _moment(box, length)), box))
        level.remove(best)
        chosen.append(best)
        moment += _moment(best, length)
    return chosen


def _moment(box: Cuboid | Cylinder, length: int) -> int:
    """Twice the distance of a middle from the middle of the length."""
    return 2 * box.x + box.length - length


def centred(layout: Sequence[_Placed], length: int) -> tuple[_Placed, ...]:
    """Shift all items along the length to bring the centre of gravity to the middle."""
    wish = -sum(_moment(box, length) for box in layout) // (2 * len(layout))
    left = min(box.x for box in layout)
    right = length - max(box.x + box.length for box in layout)
    shift = max(-left, min(right, wish))
    return tuple(box._replace(x=box.x + shift) for box in layout)
