"""The document of one loading: everything a stranger needs to check it again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection

    from capacity.packing.rules import Sides
    from capacity.packing.solution import BoxSolution

SCHEMA = "capacity/pack/1"


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
    return {
        "schema": SCHEMA,
        "container": {**_sides(container), "payload_g": payload},
        "box": {**_sides(box), "mass_g": box_mass},
        "rules": {
            "orientations": orientations
            if isinstance(orientations, str)
            else sorted(orientations, key=str),
            "max_layers": max_layers,
            "clearance_mm": list(clearance),
            "door_mm": None if door is None else list(door),
            "max_stack_mass_g": max_stack_mass,
            "max_count": max_count,
        },
        "count": {
            "lower": solution.lower,
            "upper": solution.upper,
            "proven": solution.proven,
            "limited_by": solution.limited_by,
        },
        "placements": [place._asdict() for place in solution.layout],
        "bound": solution.bound,
    }


def _sides(sides: Sides) -> dict[str, int]:
    """Length, width and height by name."""
    return dict(zip(("length_mm", "width_mm", "height_mm"), sides, strict=True))
