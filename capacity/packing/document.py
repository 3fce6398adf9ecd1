"""The document of one loading: everything a stranger needs to check it again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection

    from capacity.packing.rules import Sides
    from capacity.packing.solution import BoxSolution, CylinderSolution

SCHEMA = "capacity/pack/1"
AXES = ("length", "width", "height")


def to_document(
    container: Sides,
    box: Sides,
    solution: BoxSolution,
    *,
    orientations: str | Collection[int | str] = "upright",
    max_layers: int | None = None,
    payload: int | None = None,
    box_mass: int | None = None,
    clearance: Sides = (0, 0, 0),
    door: tuple[int, int] | None = None,
    max_stack_mass: int | None = None,
    max_count: int | None = None,
) -> dict[str, Any]:
    """Write a solution with its inputs as plain JSON data; lengths in mm, masses in g.

    The arguments are those of :func:`capacity.packing.identical.solve`, and the result is
    what :func:`capacity.packing.verify.document` checks.

    >>> from capacity.packing.identical import solve
    >>> document = to_document((10, 8, 7), (5, 4, 3), solve((10, 8, 7), (5, 4, 3)))
    >>> document["count"]
    {'lower': 8, 'upper': 8, 'proven': True, 'limited_by': 'height'}
    """
    rules = {
        "orientations": _plain(orientations),
        "max_layers": max_layers,
        "clearance_mm": list(clearance),
        "door_mm": None if door is None else list(door),
        "max_stack_mass_g": max_stack_mass,
        "max_count": max_count,
    }
    item = {**_sides(box), "mass_g": box_mass}
    return _document(container, payload, {"box": item}, rules, solution)


def to_cylinder_document(
    container: Sides,
    cylinder: tuple[int, int],
    solution: CylinderSolution,
    *,
    orientations: str | Collection[str] = "any",
    max_layers: int | None = None,
    payload: int | None = None,
    cylinder_mass: int | None = None,
    clearance: Sides = (0, 0, 0),
    door: tuple[int, int] | None = None,
) -> dict[str, Any]:
    """Write a solution for bare cylinders in the same way; ``cylinder`` is (diameter, length).

    >>> from capacity.packing.cylinders import solve
    >>> given = (20, 10, 30), (10, 30)
    >>> to_cylinder_document(*given, solve(*given))["cylinder"]
    {'diameter_mm': 10, 'length_mm': 30, 'mass_g': None}
    """
    item = {"diameter_mm": cylinder[0], "length_mm": cylinder[1], "mass_g": cylinder_mass}
    rules = {
        "orientations": _plain(orientations),
        "max_layers": max_layers,
        "clearance_mm": list(clearance),
        "door_mm": None if door is None else list(door),
    }
    return _document(container, payload, {"cylinder": item}, rules, solution)


def _document(
    container: Sides,
    payload: int | None,
    item: dict[str, Any],
    rules: dict[str, Any],
    solution: BoxSolution | CylinderSolution,
) -> dict[str, Any]:
    """The parts that every document has, in the order of its keys."""
    return {
        "schema": SCHEMA,
        "container": {**_sides(container), "payload_g": payload},
        **item,
        "rules": rules,
        "count": {
            "lower": solution.lower,
            "upper": solution.upper,
            "proven": solution.proven,
            "limited_by": solution.limited_by,
        },
        "placements": [place._asdict() for place in solution.layout],
        "bound": solution.bound,
    }


def _plain(orientations: str | Collection[int | str]) -> str | list[str]:
    """Orientations as JSON data: a word, or the names of axes."""
    if isinstance(orientations, str):
        return orientations
    return sorted({axis if isinstance(axis, str) else AXES[axis] for axis in orientations})


def _sides(sides: Sides) -> dict[str, int]:
    """Length, width and height by name."""
    return dict(zip(("length_mm", "width_mm", "height_mm"), sides, strict=True))
