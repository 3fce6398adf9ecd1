"""One side of the box stays vertical: layers times the best layer is the maximum.

Each box of height h crosses exactly one of the floor(H/h) planes z = k h - e, and the boxes
that cross one plane lie side by side on the floor plan.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.packing import pallet
from capacity.packing.answer import Cuboid
from capacity.packing.bounds.inequalities import stacked
from capacity.packing.effort import pallet_level

if TYPE_CHECKING:
    from capacity.packing.boxes.settling import Layout
    from capacity.packing.question import Boxes


def load(asked: Boxes, nodes: int) -> tuple[Layout, dict[str, Any]]:
    """Layout and certificate of a case whose turns share one height."""
    height = asked.turns[0][2]
    planes = asked.room[2] // height
    if asked.max_layers is not None:
        planes = min(planes, asked.max_layers)
    layers = planes if asked.most_layers is None else min(planes, asked.most_layers)
    solution = pallet.solve(*asked.room[:2], *asked.turns[0][:2], effort=pallet_level(nodes))
    layout = tuple(
        Cuboid(place.x, place.y, layer * height, place.length, place.width, height)
        for layer in range(layers)
        for place in solution.layout
    )
    return layout, _bound(asked, planes, solution.upper, solution.bound)


def _bound(asked: Boxes, planes: int, floor: int, proof: dict[str, Any]) -> dict[str, Any]:
    """Boxes a layer times layers, or what the boxes on the floor can carry, if less."""
    length, width, height = asked.turns[0]
    section = {"times": 1, "section": {"pallet": [length, width], "proof": proof}}
    scale = {"weights": [[height, 1]], "cap": planes}
    row = {"axis": 2, "scale": scale, **section}
    bound = {"method": "inequalities", "upper": planes * floor, "rows": [row]}
    return stacked(asked, bound, floor, [section])
