"""The rules of one loading as whole numbers: what may stand how, how high, how heavy."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations
from math import prod
from typing import TYPE_CHECKING

from capacity.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Collection

Sides = tuple[int, int, int]
LARGEST = 10**9
HEIGHT = 2
"""The axis that is vertical."""
ACROSS = ((1, 2), (0, 2), (0, 1))
"""The two axes across each."""
AXES = {"length": 0, "width": 1, "height": 2, 0: 0, 1: 1, 2: 2}


@dataclass(frozen=True, slots=True)
class Rules:
    """One checked case: the room left by the clearance and what may be done in it.

    ``ways`` are the allowed ways to place the box, as sides along length, width and height
    of the container, ``turns`` those of them that fit into ``room``; ``passes_door`` says
    whether one of ``ways`` fits through the door; masses are whole g.
    """

    container: Sides
    room: Sides
    box: Sides
    ways: tuple[Sides, ...]
    turns: tuple[Sides, ...]
    passes_door: bool
    max_layers: int | None
    payload: int | None
    box_mass: int | None
    max_stack_mass: int | None
    max_count: int | None

    def most_in_row(self, axis: int) -> int | None:
        """Boxes that a row along an axis may hold by rule: layers, where it is vertical."""
        return self.max_layers if axis == HEIGHT else None

    @property
    def payable(self) -> int | None:
        """How many boxes the payload carries; None without a payload."""
        if self.payload is None or self.box_mass is None:
            return None
        return self.payload // self.box_mass

    @property
    def most(self) -> int | None:
        """The smaller of what the payload carries and the quantity limit; None without both."""
        limits = [limit for limit in (self.payable, self.max_count) if limit is not None]
        return min(limits, default=None)

    @property
    def most_layers(self) -> int | None:
        """Layers of like crates stacked straight: the layer limit and the mass on a crate.

        None where neither could ever keep a crate out.
        """
        limits = []
        standing = self.room[HEIGHT] // min((turn[HEIGHT] for turn in self.turns), default=1)
        if self.max_layers is not None and self.max_layers < standing:
            limits.append(self.max_layers)
        if self.max_stack_mass is not None and self.box_mass is not None:
            carried = self.max_stack_mass // self.box_mass
            if carried < prod(self.room) // prod(self.box):
                limits.append(1 + carried)
        return min(limits, default=None)


def read(
    container: Sides,
    box: Sides,
    *,
    orientations: str | Collection[int | str],
    max_layers: int | None,
    payload: int | None,
    box_mass: int | None,
    clearance: Sides,
    door: tuple[int, int] | None,
    max_stack_mass: int | None,
    max_count: int | None,
) -> Rules:
    """Check every value and derive the room and the turns; InputError names the bad value.

    >>> read((10, 9, 8), (5, 4, 3), orientations="upright", max_layers=None, payload=None,
    ...      box_mass=None, clearance=(0, 0, 0), door=None, max_stack_mass=None,
    ...      max_count=None).turns
    ((4, 5, 3), (5, 4, 3))
    """
    container, box = sides("container", container, 1), sides("box", box, 1)
    clearance = sides("clearance", clearance, 0)
    for name, value in (("max_layers", max_layers), ("max_count", max_count)):
        optional(name, value, 1)
    _check_masses(box_mass, payload, max_stack_mass)
    ways = turns(box, vertical_axes(orientations))
    room = left_by(container, clearance)
    return Rules(
        container,
        room,
        box,
        ways,
        tuple(way for way in ways if fits(way, room)),
        passes(ways, door),
        max_layers,
        payload,
        box_mass,
        max_stack_mass,
        max_count,
    )


def left_by(container: Sides, clearance: Sides) -> Sides:
    """The room that a clearance leaves in a container; 0 mm where it leaves none."""
    length, width, height = (max(0, s - c) for s, c in zip(container, clearance, strict=True))
    return length, width, height


def _check_masses(box_mass: int | None, payload: int | None, max_stack_mass: int | None) -> None:
    optional("box_mass", box_mass, 1)
    optional("payload", payload, 0)
    optional("max_stack_mass", max_stack_mass, 0)
    if box_mass is None and (payload is not None or max_stack_mass is not None):
        raise InputError("box_mass: expected whole g, since a mass limit is given, got None")


def sides(name: str, given: object, least: int) -> Sides:
    """Three whole mm from ``least`` to 10^9, or an InputError that names the value."""
    if not isinstance(given, (tuple, list)) or len(given) != len("LWH"):
        raise InputError(f"{name}: expected (length, width, height) in whole mm, got {given!r}")
    for axis, value in zip(("length", "width", "height"), given, strict=True):
        whole(f"{name} {axis}", value, least, LARGEST)
    return (given[0], given[1], given[2])


def whole(name: str, value: object, least: int, most: int) -> None:
    """Refuse anything but a whole number from ``least`` to ``most``; True is no number."""
    if type(value) is not int or not least <= value <= most:
        raise InputError(f"{name}: expected a whole number from {least} to {most}, got {value!r}")


def optional(name: str, value: object, least: int) -> None:
    """Refuse a given value that is not a whole number of at least ``least``."""
    if value is not None:
        whole(name, value, least, LARGEST**3)


def vertical_axes(orientations: str | Collection[int | str]) -> frozenset[int]:
    """Which axes of the box (0 length, 1 width, 2 height) may stand vertical.

    >>> sorted(vertical_axes("any")), sorted(vertical_axes(["height", 1]))
    ([0, 1, 2], [1, 2])
    """
    if orientations in ("upright", "any"):
        return frozenset((2,) if orientations == "upright" else (0, 1, 2))
    expected = 'expected "upright", "any" or axes of the box'
    if isinstance(orientations, str) or not hasattr(orientations, "__iter__"):
        raise InputError(f"orientations: {expected}, got {orientations!r}")
    given = list(orientations)
    if not given or any(type(axis) not in (int, str) or axis not in AXES for axis in given):
        raise InputError(f"orientations: {expected}, got {given!r}")
    return frozenset(AXES[axis] for axis in given)


def turns(box: Sides, vertical: frozenset[int]) -> tuple[Sides, ...]:
    """Return every distinct way to place the box with an allowed axis vertical, sorted."""
    ways = {(box[i], box[j], box[k]) for i, j, k in permutations(range(len(box))) if k in vertical}
    return tuple(sorted(ways))


def fits(way: Sides, room: Sides) -> bool:
    """Whether one box placed this way fits into the room."""
    return all(side <= space for side, space in zip(way, room, strict=True))


def passes(ways: tuple[Sides, ...], door: tuple[int, int] | None) -> bool:
    """Whether the box, held one of these ways, passes the door moving along the length."""
    if door is None:
        return True
    if not isinstance(door, (tuple, list)) or len(door) != len("WH"):
        raise InputError(f"door: expected (width, height) in whole mm, got {door!r}")
    for name, value in zip(("width", "height"), door, strict=True):
        whole(f"door {name}", value, 1, LARGEST)
    return any(way[1] <= door[0] and way[2] <= door[1] for way in ways)
