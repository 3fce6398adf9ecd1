"""What is asked of the packing core, in whole numbers: the one list of its rules.

A question is checked where it is made. Lengths are whole steps of one length and masses whole
steps of one mass, mm and g unless a caller counts in finer ones; nothing inside depends on which.
The checker has a list of its own (:mod:`capacity.packing.verify.case`), so that a slip here is
not repeated there.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from functools import cached_property
from itertools import permutations
from math import prod
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from capacity.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Collection

Sides = tuple[int, int, int]
LARGEST = 10**9
"""Longest side: products of three stay short, and a container of 1,000 km is a slip."""
HEIGHT = 2
"""The axis that is vertical."""
ACROSS = ((1, 2), (0, 2), (0, 1))
"""The two axes across each."""
AXES = ("length", "width", "height")
NAMES: dict[object, str] = {name: name for name in AXES} | dict(enumerate(AXES))
"""The name of an axis by itself and by its number."""
STANDING = {"any": AXES, "upright": ("height",)}
"""Words for the axes of a box that may stand vertical."""
LYING = {**STANDING, "lying": ("length", "width")}
"""Words for the axes along which a cylinder may lie."""


class Item(NamedTuple):
    """What is packed: the word for it, for each of its sizes, and for the axes that it may take."""

    name: str
    sizes: tuple[str, ...]
    words: dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Question(ABC):
    """How many equal items fit into one container.

    ``item`` are the sizes of one; ``clearance`` is lost along each axis in all; ``door`` is
    (width, height) of the opening, which one way to hold the item, moved straight along the
    length, must pass; a ``payload`` needs ``item_mass``. Raises ``InputError`` for a bad value.
    """

    kind: ClassVar[Item]

    container: Sides
    item: tuple[int, ...]
    orientations: str | Collection[int | str]
    max_layers: int | None = None
    payload: int | None = None
    item_mass: int | None = None
    clearance: Sides = (0, 0, 0)
    door: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        name, sizes, words = self.kind
        self._set("container", _whole_all("container", self.container, AXES, 1))
        self._set("item", _whole_all(name, self.item, sizes, 1))
        self._set("clearance", _whole_all("clearance", self.clearance, AXES, 0))
        if self.door is not None:
            self._set("door", _whole_all("door", self.door, AXES[1:], 1))
        _optional("max_layers", self.max_layers, 1)
        _optional(f"{name}_mass", self.item_mass, 1)
        _optional("payload", self.payload, 0)
        if self.payload is not None:
            self._needs_mass("a payload")
        if not self.axes:
            names = ", ".join((*words, *AXES))
            raise InputError(f"orientations: expected some of {names}, got {self.orientations!r}")
        if not isinstance(self.orientations, str):
            self._set("orientations", tuple(sorted(self.axes)))

    def _set(self, name: str, value: object) -> None:
        object.__setattr__(self, name, value)

    def _needs_mass(self, given: str) -> None:
        if self.item_mass is None:
            name = f"{self.kind.name}_mass"
            raise InputError(f"{name}: expected whole g, since {given} is given, got None")

    @cached_property
    def room(self) -> Sides:
        """The sides that the clearance leaves; 0 where it leaves none."""
        left = (max(0, s - c) for s, c in zip(self.container, self.clearance, strict=True))
        length, width, height = left
        return length, width, height

    @cached_property
    def axes(self) -> tuple[str, ...]:
        """The axes that the orientations name, in a fixed order; none where they are no rule."""
        given = self.orientations
        if isinstance(given, str):
            return self.kind.words.get(given, ())
        each = given if hasattr(given, "__iter__") else (None,)
        named = [NAMES.get(axis) if type(axis) in {int, str} else None for axis in each]
        return () if None in named else tuple(axis for axis in AXES if axis in named)

    @property
    @abstractmethod
    def ways(self) -> tuple[Sides, ...]:
        """Every distinct allowed way to place an item, as its sides along the container's."""

    @property
    def carried(self) -> tuple[Sides, ...]:
        """The ways in which an item may come through the door."""
        return self.ways

    @cached_property
    def turns(self) -> tuple[Sides, ...]:
        """The ways in which one item fits into the room."""
        return tuple(way for way in self.ways if all(map(int.__le__, way, self.room)))

    def grid(self, way: Sides) -> Sides:
        """Items along length, width and height when all lie one way, after the layer limits."""
        along, across, up = (space // side for space, side in zip(self.room, way, strict=True))
        return along, across, up if self.most_layers is None else min(up, self.most_layers)

    @cached_property
    def passes_door(self) -> bool:
        """Whether an item passes the door."""
        door = self.door
        return door is None or any(w <= door[0] and h <= door[1] for _, w, h in self.carried)

    @property
    def payable(self) -> int | None:
        """How many items the payload carries; None without a payload."""
        if self.payload is None or self.item_mass is None:
            return None
        return self.payload // self.item_mass

    @property
    def masses(self) -> tuple[int, int]:
        """Payload and mass of one item; ``InputError`` where the question is without."""
        if self.payload is None or self.item_mass is None:
            raise InputError("payload: expected one with the mass of an item, got none")
        return self.payload, self.item_mass

    @property
    def most(self) -> int | None:
        """How many items there may be whatever the room; None for any number."""
        return self.payable

    @property
    def most_layers(self) -> int | None:
        """Layers of like items stacked straight; None where nothing limits them."""
        return self.max_layers


@dataclass(frozen=True)
class Boxes(Question):
    """A question about boxes: ``item`` is (length, width, height).

    ``orientations`` is ``"upright"``, ``"any"`` or the axes of the box that may stand vertical;
    ``max_stack_mass`` is what one box may carry on top, what lies on several being shared by
    touching area; ``max_count`` is how many there are.

    >>> asked = Boxes((10, 9, 8), (5, 4, 3), "upright", clearance=(1, 0, 0))
    >>> asked.room, asked.turns
    ((9, 9, 8), ((4, 5, 3), (5, 4, 3)))
    """

    kind = Item("box", AXES, STANDING)

    orientations: str | Collection[int | str] = "upright"
    max_stack_mass: int | None = None
    max_count: int | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        _optional("max_stack_mass", self.max_stack_mass, 0)
        _optional("max_count", self.max_count, 1)
        if self.max_stack_mass is not None:
            self._needs_mass("a stack mass")

    @cached_property
    def ways(self) -> tuple[Sides, ...]:
        """Every distinct allowed way to place the box, sorted."""
        box, orders = self.item, permutations(range(len(AXES)))
        ways = {(box[i], box[j], box[k]) for i, j, k in orders if AXES[k] in self.axes}
        return tuple(sorted(ways))

    @cached_property
    def along(self) -> tuple[tuple[int, ...], ...]:
        """The sides of a box that may lie along each axis of the room, longest first."""
        return tuple(
            tuple(sorted(set(sides), reverse=True)) for sides in zip(*self.turns, strict=True)
        )

    def most_in_row(self, axis: int) -> int | None:
        """Boxes that a row along an axis may hold by rule: layers, where it is vertical."""
        return self.max_layers if axis == HEIGHT else None

    @cached_property
    def most(self) -> int | None:
        """The smaller of what the payload carries and the number there are; None without both."""
        limits = [limit for limit in (self.payable, self.max_count) if limit is not None]
        return min(limits, default=None)

    @cached_property
    def most_layers(self) -> int | None:
        """Layers of like boxes stacked straight: the layer limit and the mass on a box.

        None where neither could ever keep a box out.
        """
        limits = []
        standing = self.room[HEIGHT] // min((turn[HEIGHT] for turn in self.turns), default=1)
        if self.max_layers is not None and self.max_layers < standing:
            limits.append(self.max_layers)
        if self.max_stack_mass is not None and self.item_mass is not None:
            carried = self.max_stack_mass // self.item_mass
            if carried < prod(self.room) // prod(self.item):
                limits.append(1 + carried)
        return min(limits, default=None)


@dataclass(frozen=True)
class Cylinders(Question):
    """A question about cylinders, axes along the container's: ``item`` is (diameter, length).

    ``orientations`` is ``"any"``, ``"upright"``, ``"lying"`` or the sides of the container that
    the axis may lie along. A cylinder may come through the door any way, however it lies inside.

    >>> Cylinders((9, 8, 7), (3, 8), "any").fitting
    ('length', 'width')
    """

    kind = Item("cylinder", ("diameter", "length"), LYING)

    orientations: str | Collection[int | str] = "any"

    @property
    def carried(self) -> tuple[Sides, ...]:
        """A cylinder comes in standing or lying."""
        return tuple(ways_of(self.item).values())

    @cached_property
    def ways(self) -> tuple[Sides, ...]:
        """Sides of the box around a cylinder in each allowed way."""
        around = ways_of(self.item)
        return tuple(around[axis] for axis in self.axes)

    @cached_property
    def fitting(self) -> tuple[str, ...]:
        """The axes along which one cylinder fits into the room."""
        pairs = zip(self.axes, self.ways, strict=True)
        return tuple(axis for axis, way in pairs if way in self.turns)


def ways_of(cylinder: tuple[int, ...]) -> dict[str, Sides]:
    """Sides of the box around a cylinder, for each axis it may lie along.

    >>> ways_of((4, 5))["height"]
    (4, 4, 5)
    """
    d, c = cylinder
    return {"length": (c, d, d), "width": (d, c, d), "height": (d, d, c)}


def _whole_all(name: str, given: object, parts: tuple[str, ...], least: int) -> tuple[int, ...]:
    """One whole number from ``least`` to 10^9 a part, or an InputError that names the value."""
    if not isinstance(given, (tuple, list)) or len(given) != len(parts):
        raise InputError(f"{name}: expected ({', '.join(parts)}) in whole mm, got {given!r}")
    for part, value in zip(parts, given, strict=True):
        whole(f"{name} {part}", value, least, LARGEST, "whole mm")
    return tuple(given)


def whole(name: str, value: object, least: int, most: int, what: str = "a whole number") -> None:
    """Refuse anything but a whole number from ``least`` to ``most``; True is no number."""
    if type(value) is not int or not least <= value <= most:
        raise InputError(f"{name}: expected {what} from {least} to {most}, got {value!r}")


def _optional(name: str, value: object, least: int) -> None:
    if value is not None:
        whole(name, value, least, LARGEST**3)
