"""Identical crates in a container: a layout, a bound, and what limits them.

The ladder stops as soon as the layout meets the bound or the mass: door and fit, mass and
number, grid, walls, layers, blocks, inequalities. See docs/packing-boxes.md for the proofs.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from functools import lru_cache
from math import prod
from typing import TYPE_CHECKING, Any

from capacity.errors import InputError
from capacity.packing.answer import Answer, cap, capped
from capacity.packing.boxes import limits, settling, turned, upright
from capacity.packing.effort import BOXES, nodes
from capacity.packing.question import Boxes

if TYPE_CHECKING:
    from collections.abc import Collection

    from capacity.packing.boxes.settling import Layout
    from capacity.packing.question import Sides

PLACEMENTS = 200_000


def solve(
    container: Sides,
    box: Sides,
    *,
    orientations: str | Collection[int | str] = "upright",
    effort: str | int = "normal",
    max_layers: int | None = None,
    payload: int | None = None,
    box_mass: int | None = None,
    clearance: Sides = (0, 0, 0),
    door: tuple[int, int] | None = None,
    max_stack_mass: int | None = None,
    max_count: int | None = None,
) -> Answer:
    """Load as many identical boxes as the rules allow and prove how many there cannot be.

    Args:
        container: interior (length, width, height) in whole mm.
        box: outer (length, width, height) in whole mm.
        orientations: ``"upright"`` (the height stays vertical), ``"any"``, or the box's axes
            that may stand vertical: 0, 1, 2 or "length", "width", "height".
        effort: ``"quick"``, ``"normal"``, ``"thorough"`` or a number of search nodes. The
            same effort gives the same answer anywhere; more effort never a worse one.
        max_layers: most boxes above one another, counted over boxes that overlap from above.
        payload: mass the container may carry, whole g; needs ``box_mass``.
        box_mass: mass of one box, whole g.
        clearance: whole mm lost along the length, width and height in all.
        door: (width, height) of the opening in whole mm; one allowed way to hold the box,
            moved straight along the length, must pass it.
        max_stack_mass: mass one box may carry on top, whole g, what lies on several boxes
            being shared by touching area; needs ``box_mass``.
        max_count: quantity limit; reaching it is limited by "stowage cap".

    Returns:
        The count laid out, the proved bound with its certificate, and what limits.

    Raises:
        InputError: a value is not as described, or more than 200,000 boxes would be placed.

    >>> solution = solve((10, 8, 7), (5, 4, 3))
    >>> solution.lower, solution.upper, solution.limited_by
    (8, 8, 'height')
    """
    asked = Boxes(
        container,
        box,
        orientations,
        max_layers,
        payload,
        box_mass,
        clearance,
        door,
        max_stack_mass,
        max_count,
    )
    return answer(asked, effort)


def answer(asked: Boxes, effort: str | int = "normal") -> Answer:
    """The answer to a checked question; see :func:`solve`.

    >>> from capacity.packing.question import Boxes
    >>> answer(Boxes((10, 8, 7), (5, 4, 3))).lower
    8
    """
    found = _answer(asked, nodes(effort, BOXES))
    return replace(found, bound=deepcopy(found.bound))


@lru_cache(maxsize=64)
def _answer(asked: Boxes, budget: int) -> Answer:
    """Climb the ladder and stop at the first step that settles the case."""
    if not asked.turns or not asked.passes_door:
        bound = {"method": "no passage", "upper": 0}
        return Answer(asked, 0, 0, limits.why_none(asked), (), bound)
    if asked.most == 0:
        return capped(asked, ())
    size = max(prod(asked.grid(turn)) for turn in asked.turns)
    if asked.most is not None and asked.most <= min(size, PLACEMENTS):
        return capped(asked, settling.lowest_grid(asked, asked.most))
    if size > PLACEMENTS:
        raise InputError(f"more than {PLACEMENTS} boxes fit: too many to place one by one")
    if asked.most is not None and asked.most <= turned.in_walls(asked):
        layout = turned.walled(asked)
        return capped(asked, settling.low_and_centred(layout, asked.most, asked.room[0]))
    one_height = len({turn[2] for turn in asked.turns}) == 1
    layout, bound = (upright if one_height else turned).load(asked, budget)
    if asked.most is not None and asked.most <= len(layout):
        return capped(asked, settling.low_and_centred(layout, asked.most, asked.room[0]))
    return _best(asked, layout, bound)


def _best(asked: Boxes, layout: Layout, bound: dict[str, Any]) -> Answer:
    """What geometry allows, unless the mass or the number proves less."""
    limit = limits.geometry(asked, len(layout))
    if asked.most is not None and asked.most < bound["upper"]:
        bound = cap(asked)
    return Answer(asked, len(layout), bound["upper"], limit, layout, bound)
