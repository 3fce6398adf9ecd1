"""Identical crates in a container: a layout, a bound, and what limits them.

The ladder stops as soon as the layout meets the bound or the mass: door and fit, mass and
number, grid, layers, blocks, inequalities. See docs/packing-boxes.md for the proofs.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from capacity.errors import InputError
from capacity.packing.boxes import limits, settling, turned, upright
from capacity.packing.rules import Rules, Sides, read
from capacity.packing.solution import BoxSolution

if TYPE_CHECKING:
    from collections.abc import Collection

    from capacity.packing.boxes.settling import Layout

PLACEMENTS = 200_000
BUDGETS = {"quick": 600, "normal": 8_000, "thorough": 500_000}


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
) -> BoxSolution:
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
    rules = read(
        container,
        box,
        orientations=orientations,
        max_layers=max_layers,
        payload=payload,
        box_mass=box_mass,
        clearance=clearance,
        door=door,
        max_stack_mass=max_stack_mass,
        max_count=max_count,
    )
    solution = _solve(rules, budget(effort))
    return replace(solution, bound=deepcopy(solution.bound))


def budget(effort: str | int) -> int:
    """Search nodes of a named level or a given number."""
    if isinstance(effort, str) and effort in BUDGETS:
        return BUDGETS[effort]
    if type(effort) is not int or effort < 0:
        names = ", ".join(BUDGETS)
        raise InputError(f"effort: expected {names} or a number of nodes, got {effort!r}")
    return effort


@lru_cache(maxsize=64)
def _solve(rules: Rules, nodes: int) -> BoxSolution:
    """Climb the ladder and stop at the first step that settles the case."""
    if not rules.turns or not rules.passes_door:
        return _nothing(limits.why_none(rules), {"method": "no passage", "upper": 0})
    if rules.most == 0:
        return _nothing("payload mass", _cap(rules))
    size = max(settling.grid_size(rules, turn) for turn in rules.turns)
    if rules.most is not None and rules.most <= size:
        return _capped(rules, settling.lowest_grid(rules, rules.most))
    if size > PLACEMENTS:
        raise InputError(f"more than {PLACEMENTS} boxes fit: too many to place one by one")
    one_height = len({turn[2] for turn in rules.turns}) == 1
    layout, bound = (upright if one_height else turned).load(rules, nodes)
    if rules.most is not None and rules.most <= len(layout):
        return _capped(rules, settling.low_and_centred(layout, rules.most, rules.room[0]))
    return _best(rules, layout, bound)


def _nothing(limit: str, bound: dict[str, Any]) -> BoxSolution:
    """Not one box, proved."""
    return BoxSolution(0, 0, limit, (), bound)


def _cap(rules: Rules) -> dict[str, Any]:
    """Certificate of the payload or of the quantity limit, whichever is less."""
    if rules.payable is not None and rules.payable == rules.most:
        return {"method": "payload mass", "upper": rules.payable}
    return {"method": "quantity limit", "upper": rules.most}


def _capped(rules: Rules, layout: Layout) -> BoxSolution:
    """As many boxes as mass or number allow."""
    bound = _cap(rules)
    limit = "payload mass" if bound["method"] == "payload mass" else "stowage cap"
    return BoxSolution(len(layout), len(layout), limit, layout, bound)


def _best(rules: Rules, layout: Layout, bound: dict[str, Any]) -> BoxSolution:
    """What geometry allows, unless the mass or the number proves less."""
    limit = limits.geometry(rules, len(layout))
    if rules.most is not None and rules.most < bound["upper"]:
        bound = _cap(rules)
    return BoxSolution(len(layout), bound["upper"], limit, layout, bound)
