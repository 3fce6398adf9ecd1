"""Upper bounds by weighted points: the dual of packing placements, found in floats.

Give points of the pallet weights so that every placement of a box covers at least a given
amount: the total over that amount bounds the boxes. The best weights solve a linear program
whose constraints are the placements at raster points (the set-packing relaxation of Beasley
1985, "An exact two-dimensional non-guillotine cutting tree search procedure", Oper. Res. 33).
Whatever the program finds is rounded to whole weights, and the bound is computed from those.
"""

from __future__ import annotations

from itertools import islice
from operator import mul
from typing import TYPE_CHECKING, Any

from capacity.packing.lp.interior_point import covers
from capacity.packing.raster.points import Points

if TYPE_CHECKING:
    from capacity.packing.pallets.classes import Case

ROUNDING = 1_000_000
"""Parts of the total that weights are counted in. A thousandth leaves one more of 247 pallets
open, a thousand times as many none less (benchmarks/tuning.py)."""
STEP_WORK = 3_000
"""Products of an elimination that one search node is worth. Halved, 2 of 247 pallets are left open
that are proven so; doubled, none more is and all take 20 % longer (benchmarks/tuning.py)."""


def weight_bound(case: Case, enough: int, steps: int) -> dict[str, Any] | None:
    """The best certificate of weighted points found, or None if the program is too large.

    Args:
        case: the pallet and the box, box's longer side first, in class units.
        enough: stop once the bound is no more than this, or cannot become so.
        steps: search steps, spent as iterations by the size of the program.

    >>> from capacity.packing.pallets.classes import Case
    >>> weight_bound(Case(5, 5, 3, 2), 4, 1000)["upper"]
    4
    """
    rounds = iterations(case, steps)
    if not rounds:
        return None
    points = _points(case)
    best: dict[str, Any] | None = None
    if not points.placements:
        return best
    for cover, least in islice(covers(points.covered, points.sizes), rounds):
        found = _certificate(points, cover)
        if found and (best is None or found["upper"] < best["upper"]):
            best = found
        if least >= enough + 1 or (best and best["upper"] <= enough):
            break
    return best


def iterations(case: Case, steps: int) -> int:
    """How often the program of a case can be improved within these steps."""
    return STEP_WORK * steps // (_points(case).number + 1) ** 3


def _points(case: Case) -> Points:
    """The points of a pallet; its box lies both ways."""
    box = (case.box_length, case.box_width)
    return Points(case.length, case.width, list(dict.fromkeys([box, box[::-1]])))


def _certificate(points: Points, cover: list[float]) -> dict[str, Any] | None:
    """Whole weights near a cover, with the bound they prove."""
    weights = [round(weight * ROUNDING) for weight in cover]
    least = points.least(weights)
    if least <= 0:
        return None
    return {
        "method": "weights",
        "xs": points.across.points,
        "ys": points.along.points,
        "weights": points.spread(weights),
        "upper": sum(map(mul, weights, points.sizes)) // least,
    }
