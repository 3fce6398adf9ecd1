"""The rules of a case as the checker reads them, apart from the solvers; the same for any shape."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations
from typing import TYPE_CHECKING, Any, NamedTuple

from capacity.packing.verify.reading import LARGEST, MOST, Field

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

Triple = tuple[int, int, int]
AXES = ("length", "width", "height")
STANDING = {"upright": ("height",), "any": AXES}
"""Axes of a box that may stand vertical."""
LYING = {"upright": ("height",), "any": AXES, "lying": ("length", "width")}
"""Sides of the room that the axis of a cylinder may lie along."""
LEAST = {"max_layers": 1, "payload": 0, "mass": 1, "max_stack_mass": 0, "max_count": 1}
"""Limits that may be left out, and the least that each can be."""
MASSES = ("payload", "mass", "max_stack_mass")


class Steps(NamedTuple):
    """How many whole steps a mm and a g are counted in; all theorems are about whole steps."""

    per_mm: int = 1
    per_g: int = 1


WHOLE = Steps()


@dataclass(frozen=True)
class Case:
    """Room left by the clearance, ways to place the item, and limits; whole steps.

    ``ways`` are the allowed ones, as sides along length, width and height, whether or not they
    fit; ``carried`` are those in which the item may come through the door. Without a limit of mass
    ``mass`` is 1 unless it is given.
    """

    room: Triple
    ways: frozenset[Triple]
    carried: frozenset[Triple]
    door: tuple[int, int] | None
    max_layers: int | None
    payload: int | None
    mass: int
    max_stack_mass: int | None
    max_count: int | None

    @property
    def turns(self) -> list[Triple]:
        """Allowed ways in which one item fits into the room."""
        return [
            way for way in self.ways if all(a <= b for a, b in zip(way, self.room, strict=True))
        ]

    @property
    def passes(self) -> bool:
        """Whether the item, moved straight along the length, fits through the door."""
        return self.door is None or any(
            all(a <= b for a, b in zip(way[1:], self.door, strict=True)) for way in self.carried
        )


@dataclass(frozen=True)
class CylinderCase(Case):
    """A case of cylinders: ``axes`` says which axis may lie along which side, as the way it takes.

    However a cylinder lies inside, it may be carried in in any way.
    """

    diameter: int
    length: int
    axes: Mapping[str, Triple]


def boxes(
    room: list[Field], box: list[Field], rules: Mapping[str, Field], steps: Steps = WHOLE
) -> Case:
    """Read a case of boxes: sides of room and box, and the rules by name.

    Raises:
        CertificateError: a value is none, or out of range; says which.
    """
    limits = _limits(room, rules, steps)
    sides = [side.steps(steps.per_mm, 1, LARGEST) for side in box]
    vertical = {AXES.index(axis) for axis in _axes(rules["orientations"], STANDING)}
    ways = frozenset(
        (sides[i], sides[j], sides[k]) for i, j, k in permutations(range(3)) if k in vertical
    )
    return Case(ways=ways, carried=ways, **limits)


def cylinders(
    room: list[Field], cylinder: list[Field], rules: Mapping[str, Field], steps: Steps = WHOLE
) -> CylinderCase:
    """Read a case of cylinders in the same way; ``cylinder`` is diameter and length."""
    limits = _limits(room, rules, steps)
    d, c = (size.steps(steps.per_mm, 1, LARGEST) for size in cylinder)
    lying = {"length": (c, d, d), "width": (d, c, d), "height": (d, d, c)}
    axes = {axis: lying[axis] for axis in _axes(rules["orientations"], LYING)}
    return CylinderCase(
        ways=frozenset(axes.values()), carried=frozenset(lying.values()),
        diameter=d, length=c, axes=axes, **limits,
    )  # fmt: skip


def _axes(given: Field, words: Mapping[str, tuple[str, ...]]) -> Collection[str]:
    """Axes by a word for several or one by one."""
    if isinstance(given.value, str):
        return words[given.one_of(*words)]
    if not isinstance(given.value, (list, tuple)) or not given.value:
        given.refuse(f"{', '.join(words)} or a list out of {', '.join(AXES)}")
    return [axis.one_of(*AXES) for axis in given.items()]


def _limits(room: list[Field], rules: Mapping[str, Field], steps: Steps) -> dict[str, Any]:
    """What limits the number whatever the shape: room, door, layers, masses, number."""
    mm = steps.per_mm
    outer = [side.steps(mm, 1, LARGEST) for side in room]
    lost = [side.steps(mm, 0, LARGEST) for side in rules["clearance"].items(3)]
    door = rules["door"]
    opening = None if door.value is None else [side.steps(mm, 1, LARGEST) for side in door.items(2)]
    limits = {
        name: rules[name].steps(steps.per_g if name in MASSES else 1, least, MOST)
        for name, least in LEAST.items()
        if name in rules and rules[name].value is not None
    }
    if "mass" not in limits and not limits.keys().isdisjoint(MASSES):
        rules["mass"].refuse("whole g, since a limit of mass is given")
    return {
        **dict.fromkeys(LEAST), "mass": 1, **limits,
        "room": tuple(max(0, side - less) for side, less in zip(outer, lost, strict=True)),
        "door": None if opening is None else tuple(opening),
    }  # fmt: skip


def box_case(
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
    """A case of boxes from plain values, as for :func:`capacity.packing.identical.solve`."""
    rules = {
        "orientations": _by_name(orientations), "max_layers": max_layers, "payload": payload,
        "mass": box_mass, "clearance": clearance, "door": door, "max_stack_mass": max_stack_mass,
        "max_count": max_count,
    }  # fmt: skip
    return boxes(Field("container", container).items(3), Field("box", box).items(3), _named(rules))


def cylinder_case(
    container: Triple,
    cylinder: tuple[int, int],
    *,
    orientations: str | Collection[int | str] = "any",
    max_layers: int | None = None,
    payload: int | None = None,
    cylinder_mass: int | None = None,
    clearance: Triple = (0, 0, 0),
    door: tuple[int, int] | None = None,
) -> CylinderCase:
    """A case of cylinders from plain values, as for :func:`capacity.packing.cylinders.solve`."""
    rules = {
        "orientations": _by_name(orientations), "max_layers": max_layers, "payload": payload,
        "mass": cylinder_mass, "clearance": clearance, "door": door,
    }  # fmt: skip
    sizes = Field("cylinder", cylinder).items(2)
    return cylinders(Field("container", container).items(3), sizes, _named(rules))


def _by_name(orientations: str | Collection[int | str]) -> Any:
    """Axes as a list of names, where a caller numbers them or gives a set."""
    if isinstance(orientations, str) or not hasattr(orientations, "__iter__"):
        return orientations
    numbered = dict(enumerate(AXES))
    return [numbered.get(axis, axis) if type(axis) is int else axis for axis in orientations]


def _named(rules: Mapping[str, Any]) -> dict[str, Field]:
    return {name: Field(name, value) for name, value in rules.items()}
