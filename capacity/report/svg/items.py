"""A layout as things to draw: where each stands, how it is turned, in which layer it lies."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any, NamedTuple

from capacity.packing.answer import Answer


class Turn(NamedTuple):
    """One way a packaging is turned: its extents in mm along, across and up.

    ``axis`` (0 along, 1 across, 2 up) is a cylinder's axis, or a box's longest edge.
    """

    length: int
    width: int
    height: int
    round: bool = False
    axis: int = 2


class Item(NamedTuple):
    """One packaging as placed: its lowest corner in mm, and its turn."""

    x: int
    y: int
    z: int
    turn: Turn

    @property
    def corner(self) -> tuple[int, int, int]:
        """The lowest corner in mm."""
        return self.x, self.y, self.z

    @property
    def sizes(self) -> tuple[int, int, int]:
        """Extents in mm along, across and up."""
        return self.turn.length, self.turn.width, self.turn.height


class Layer(NamedTuple):
    """Items alike from above; ``numbers`` counts the layers so made from the floor, from 1."""

    numbers: tuple[int, ...]
    items: tuple[Item, ...]


def items(loading: Answer) -> tuple[Item, ...]:
    """Every packaging of a loading's layout."""
    return tuple(Item(p.x, p.y, p.z, _turn(p)) for p in loading.layout)


def _turn(placed: Any) -> Turn:
    sides = (placed.length, placed.width, placed.height)
    axis = getattr(placed, "axis", None)
    if axis is None:
        return Turn(*sides, round=False, axis=sides.index(max(sides)))
    return Turn(*sides, round=True, axis=("length", "width", "height").index(axis))


def turns(placed: Iterable[Item]) -> dict[Turn, int]:
    """How many items are turned each way, the commonest way first."""
    counts = Counter(item.turn for item in placed)
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def layers(placed: Sequence[Item]) -> tuple[Layer, ...]:
    """The different layers, lowest first; layers that look alike from above are one.

    >>> flat = Turn(2, 1, 1)
    >>> stack = [Item(0, 0, 0, flat), Item(0, 0, 1, flat), Item(3, 0, 2, flat)]
    >>> [layer.numbers for layer in layers(stack)]
    [(1, 2), (3,)]
    """
    height = attrgetter("z")
    alike: dict[frozenset[Item], Layer] = {}
    for number, (_, members) in enumerate(groupby(sorted(placed, key=height), height), start=1):
        items = sorted(members)
        pattern = frozenset(item._replace(z=0) for item in items)
        first = alike.get(pattern, Layer((), tuple(items)))
        alike[pattern] = first._replace(numbers=(*first.numbers, number))
    return tuple(alike.values())
