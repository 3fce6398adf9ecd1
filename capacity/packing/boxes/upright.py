"""One side of the box stays vertical: layers times the best layer is the maximum.

Each box of height h crosses exactly one of the floor(H/h) planes z = k h - e, and the boxes
that cross one plane lie side by side on the floor plan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.packing import pallet
from capacity.packing.solution import Cuboid

if TYPE_CHECKING:
    from capacity.packing.boxes.settling import Layout
    from capacity.packing.rules import Rules


def load(rules: Rules, nodes: int) -> tuple[Layout, dict[str, Any]]:
    """Layout and certificate of a case whose turns share one height."""
    height = rules.turns[0][2]
    planes = rules.room[2] // height
    if rules.max_layers is not None:
        planes = min(planes, rules.max_layers)
    layers = planes if rules.most_layers is None else min(planes, rules.most_layers)
    solution = pallet.solve(*rules.room[:2], *rules.turns[0][:2], effort=effort(nodes))
    layout = tuple(
        Cuboid(place.x, place.y, layer * height, place.length, place.width, height)
        for layer in range(layers)
        for place in solution.layout
    )
    return layout, _bound(rules, planes, solution.upper, solution.bound)


def effort(nodes: int) -> str:
    """Level of the pallet search that goes with a number of nodes."""
    levels = ((80_000, "thorough"), (8_000, "normal"))
    return next((level for least, level in levels if nodes >= least), "quick")


def _bound(rules: Rules, planes: int, floor: int, proof: dict[str, Any]) -> dict[str, Any]:
    """Boxes a layer times layers, or what the boxes on the floor can carry, if less.

    Everything above the lowest boxes rests on them, so it weighs at most their number times
    the mass one may carry.
    """
    length, width, height = rules.turns[0]
    section = {"times": 1, "section": {"pallet": [length, width], "proof": proof}}
    if rules.max_stack_mass is not None and rules.box_mass is not None:
        carried = floor + floor * rules.max_stack_mass // rules.box_mass
        if carried < planes * floor:
            return {"method": "stack mass", "upper": carried, "floor": [section]}
    scale = {"weights": [[height, 1]], "cap": planes}
    row = {"axis": 2, "scale": scale, **section}
    return {"method": "inequalities", "upper": planes * floor, "rows": [row]}
