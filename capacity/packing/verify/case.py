"""The rules of a case as the checker reads them, apart from the solvers."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations
from typing import TYPE_CHECKING, Any

from capacity.errors import CertificateError

if TYPE_CHECKING:
    from collections.abc import Collection

Triple = tuple[int, int, int]
MOST_BITS = 500
NAMES: dict[object, int] = {"length": 0, "width": 1, "height": 2, 0: 0, 1: 1, 2: 2}


@dataclass(frozen=True)
class Case:
    """Room left by the clearance, allowed turns of the box, and the limits; whole mm and g."""

    room: Triple
    ways: frozenset[Triple]
    door: tuple[int, int] | None
    max_layers: int | None
    payload: int | None
    box_mass: int | None
    max_stack_mass: int | None
    max_count: int | None

    @property
    def turns(self) -> list[Triple]:
        """Turns of which one box fits into the room."""
        return [
            way for way in self.ways if all(a <= b for a, b in zip(way, self.room, strict=True))
        ]

    @property
    def passes(self) -> bool:
        """Whether the box fits through the door in an allowed turn."""
        door = self.door
        return door is None or any(way[1] <= door[0] and way[2] <= door[1] for way in self.ways)


def case(
    container: Triple,
    box: Triple,
    *,
    orientations: str | Collection[int | str] = "upright",
    max_layers: int | None = None,
    payload: int | None = None,
    box_mass: int | None = None,
    clearance: Triple = (0, 0, 0),
    door: tuple[int, int] | None = None,
    max_stack_mass: int | None = None,
    max_count: int | None = None,
) -> Case:
    """Read the rules; CertificateError names a value that is none."""
    outer = numbers("container", container, 3, 1)
    lost = numbers("clearance", clearance, 3, 0)
    sides = numbers("box", box, 3, 1)
    vertical = _vertical(orientations)
    limits = {
        "max_layers": max_layers, "payload": payload, "box_mass": box_mass,
        "max_stack_mass": max_stack_mass, "max_count": max_count,
    }  # fmt: skip
    for name, value in limits.items():
        if value is not None:
            number(name, value, 0 if name in ("payload", "max_stack_mass") else 1)
    if box_mass is None and (payload is not None or max_stack_mass is not None):
        raise CertificateError("box_mass: a mass limit needs the mass of a box")
    opening = None if door is None else numbers("door", door, 2, 1)
    return Case(
        (outer[0] - lost[0], outer[1] - lost[1], outer[2] - lost[2]),
        frozenset(
            (sides[i], sides[j], sides[k]) for i, j, k in permutations(range(3)) if k in vertical
        ),
        None if opening is None else (opening[0], opening[1]),
        max_layers, payload, box_mass, max_stack_mass, max_count,
    )  # fmt: skip


def _vertical(orientations: str | Collection[int | str]) -> set[int]:
    """Axes of the box that may stand vertical."""
    if orientations == "upright":
        return {2}
    if orientations == "any":
        return {0, 1, 2}
    if isinstance(orientations, str) or not hasattr(orientations, "__iter__"):
        raise CertificateError(f"orientations: {orientations!r} names no axes")
    given = list(orientations)
    if not given or any(type(axis) not in (int, str) or axis not in NAMES for axis in given):
        raise CertificateError(f"orientations: {given!r} names no axes")
    return {NAMES[axis] for axis in given}


def number(name: str, value: Any, least: int) -> int:
    """Return a whole number of at least ``least``, or raise CertificateError."""
    if type(value) is int and value.bit_length() > MOST_BITS:
        raise CertificateError(f"{name}: the number is too long")
    if type(value) is not int or value < least:
        raise CertificateError(f"{name}: expected a whole number from {least}, got {value!r}")
    return value


def numbers(name: str, value: Any, count: int, least: int) -> tuple[int, ...]:
    """Return so many whole numbers of at least ``least``, or raise CertificateError."""
    return tuple(number(name, item, least) for item in items(name, value, count))


def items(name: str, value: Any, count: int | None = None) -> list[Any]:
    """Return a list or tuple, of the length asked for if any, or raise CertificateError."""
    if not isinstance(value, (list, tuple)) or count not in (None, len(value)):
        raise CertificateError(f"{name}: expected a list of {count or 'any'} items, got {value!r}")
    return list(value)


def fields(name: str, value: Any, *keys: str) -> list[Any]:
    """Return the values of exactly these keys, or raise CertificateError."""
    if not isinstance(value, dict) or set(value) != set(keys):
        raise CertificateError(f"{name}: expected exactly {', '.join(keys)}, got {value!r}")
    return [value[key] for key in keys]
