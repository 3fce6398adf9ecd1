"""The rules of one loading of cylinders as whole numbers: checked once, then only read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from capacity.errors import InputError
from capacity.packing.rules import LARGEST, fits, left_by, optional, passes, sides, whole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from capacity.packing.rules import Sides

AXES = ("length", "width", "height")
PERMITTED = {"any": AXES, "upright": ("height",), "lying": ("length", "width")}


@dataclass(frozen=True, slots=True)
class Rules:
    """One checked case: the room left by the clearance and what may be done in it.

    ``cylinder`` is (diameter, length); ``axes`` are the permitted ones, ``turns`` those of
    them along which one cylinder fits into ``room``; ``payable`` is how many the payload carries.
    """

    room: Sides
    cylinder: tuple[int, int]
    axes: tuple[str, ...]
    turns: tuple[str, ...]
    passes_door: bool
    max_layers: int | None
    payable: int | None


def read(
    container: Sides,
    cylinder: tuple[int, int],
    *,
    orientations: str | Iterable[str],
    max_layers: int | None,
    payload: int | None,
    cylinder_mass: int | None,
    clearance: Sides,
    door: tuple[int, int] | None,
) -> Rules:
    """Check every value and derive room, turns and number; InputError names the bad value.

    >>> read((9, 8, 7), (3, 8), orientations="any", max_layers=None, payload=None,
    ...      cylinder_mass=None, clearance=(0, 0, 0), door=None).turns
    ('length', 'width')
    """
    room = left_by(sides("container", container, 1), sides("clearance", clearance, 0))
    _check_cylinder(cylinder)
    optional("max_layers", max_layers, 1)
    optional("payload", payload, 0)
    optional("cylinder_mass", cylinder_mass, 1)
    axes, ways = permitted_axes(orientations), ways_of(cylinder)
    return Rules(
        room,
        (cylinder[0], cylinder[1]),
        axes,
        tuple(axis for axis in axes if fits(ways[axis], room)),
        passes(tuple(ways.values()), door),
        max_layers,
        _payable(payload, cylinder_mass),
    )


def _check_cylinder(cylinder: object) -> None:
    if not isinstance(cylinder, (tuple, list)) or len(cylinder) != len(("diameter", "length")):
        raise InputError(f"cylinder: expected (diameter, length) in whole mm, got {cylinder!r}")
    whole("cylinder diameter", cylinder[0], 1, LARGEST)
    whole("cylinder length", cylinder[1], 1, LARGEST)


def _payable(payload: int | None, mass: int | None) -> int | None:
    if payload is None:
        return None
    if mass is None:
        raise InputError("cylinder_mass: expected whole g, since a payload is given, got None")
    return payload // mass


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


def ways_of(cylinder: tuple[int, int]) -> dict[str, Sides]:
    """Sides of the box around a cylinder, for each axis it may lie along.

    A cylinder may be carried through the door in any of them, however it lies inside.

    >>> ways_of((4, 5))["height"]
    (4, 4, 5)
    """
    d, c = cylinder
    return {"length": (c, d, d), "width": (d, c, d), "height": (d, d, c)}
