"""How many equal rectangles fit on a pallet: a layout, a proved bound, and often both equal."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from capacity.errors import InputError
from capacity.packing.answer import PalletSolution, Rectangle
from capacity.packing.effort import PALLETS, nodes
from capacity.packing.pallets.blocks import Blocks, grid
from capacity.packing.pallets.classes import Case, reduced
from capacity.packing.pallets.colours import Scale, certificate, scale_bounds
from capacity.packing.pallets.staircase import Search
from capacity.packing.pallets.weighted_points import iterations, weight_bound
from capacity.packing.question import LARGEST, whole

MOST_BOXES = 100_000
"""Cases whose area alone would hold more boxes are refused: a layout lists every one."""
SEARCHED_BOXES = 2_000
"""Above this many boxes by area only grids and the area are tried. Of 38,606 boxes on 13 floors
(benchmarks/tuning.py) half lays out 113 less, twice 150 more in 2.4 times the time."""
BLOCK_SCALES = 3
"""Best scales that bound each block, beside the box's own; 1 or 6 change neither counts nor times
of 247 pallets by more than 1 % (benchmarks/tuning.py)."""
KEPT = 4096
"""Classes remembered; a check of all 25 shipped claims meets 282."""
NODES_A_CORNER = 10
"""Nodes of the block search that one corner of a staircase costs. Halved, those 247 pallets take
20 % longer, doubled 15 % less, with the same counts."""


def solve(
    length: int, width: int, box_length: int, box_width: int, *, effort: str | int = "normal"
) -> PalletSolution:
    """Place as many equal rectangles as possible on a rectangle, and bound what is possible.

    Boxes lie parallel to the sides and may turn by 90 degrees.

    Args:
        length: pallet, whole mm.
        width: pallet, whole mm.
        box_length: box, whole mm.
        box_width: box, whole mm.
        effort: ``quick``, ``normal``, ``thorough`` or a number of search nodes. More effort
            never lowers ``lower`` nor raises ``upper``; equal effort gives equal answers.

    Returns:
        The layout found, its count as ``lower``, and the proved ``upper`` with a certificate
        that :func:`capacity.packing.verify.pallet.pallet_bound` checks. A box that fits in no
        orientation gives a proven zero.

    Raises:
        InputError: a size is not a whole number from 1 to 10^9, the area would hold more than
            100,000 boxes, or the effort is unknown.

    Method: on the smallest case of the equivalence class (Dowsland 1984), five-block recursion
    (Morabito and Morales 1998), then staircase search, against Barnes's bound (1979) over many
    scales, then weighted points (the dual of Beasley's 1985 program).

    >>> answer = solve(1200, 800, 400, 300)
    >>> answer.lower, answer.upper, answer.layout[-1]
    (8, 8, Rectangle(x=900, y=400, length=300, width=400))
    """
    budget = nodes(effort, PALLETS)
    case = _checked(length, width, box_length, box_width)
    if not _fits(case):
        return PalletSolution(0, 0, (), {"method": "fit", "upper": 0})
    small = reduced(*case)
    turned = small.width > small.length
    known = _solve_class(_turn(small) if turned else small, budget)
    layout = [_turn_box(box) for box in known.layout] if turned else list(known.layout)
    bound = _for_case(known.bound, small, turned=turned, swapped=box_length < box_width)
    return PalletSolution(known.lower, known.upper, _enlarged(layout, case, small), bound)


def bound(
    length: int, width: int, box_length: int, box_width: int, *, effort: str | int = "normal"
) -> dict[str, Any]:
    """The certificate of :func:`solve`, without its layout wherever that changes no bound.

    Arguments and errors are those of :func:`solve`.

    >>> bound(1200, 800, 400, 300)["upper"]
    8
    """
    budget = nodes(effort, PALLETS)
    case = _checked(length, width, box_length, box_width)
    if not _fits(case):
        return {"method": "fit", "upper": 0}
    small = reduced(*case)
    turned = small.width > small.length
    known = _prove_class(_turn(small) if turned else small, budget)
    return _for_case(known, small, turned=turned, swapped=box_length < box_width)


def _checked(*sizes: int) -> Case:
    case = Case(*sizes)
    for name, size in case._asdict().items():
        whole(name, size, 1, LARGEST, "whole mm")
    if case.length * case.width // (case.box_length * case.box_width) > MOST_BOXES:
        floor, box = (f"{a} x {b} mm" for a, b in (case[:2], case[2:]))
        raise InputError(
            f"a floor or wall of {floor} has room for more than {MOST_BOXES} boxes of {box}"
        )
    return Case(*case[:2], max(case[2:]), min(case[2:]))


def _fits(case: Case) -> bool:
    long, short = max(case[:2]), min(case[:2])
    return case.box_length <= long and case.box_width <= short


@lru_cache(maxsize=KEPT)
def _prove_class(case: Case, budget: int) -> dict[str, Any]:
    """Weighted points may need the count of a layout to know when to stop; scales do not."""
    if _searched(case) and iterations(case, budget):
        return _solve_class(case, budget).bound
    _, scales = _by_grid(case)
    return certificate(scales[0][2], scales[0][0])


def _searched(case: Case) -> bool:
    return case.length * case.width <= SEARCHED_BOXES * case.box_length * case.box_width


def _by_grid(case: Case) -> tuple[list[Rectangle], list[tuple[int, int, Scale]]]:
    """The better plain grid, and the scale bounds as far as that does not meet them."""
    layout = list(grid(0, 0, case.length, case.width, case))
    return layout, scale_bounds(case, enough=len(layout) if _searched(case) else MOST_BOXES)


@lru_cache(maxsize=KEPT)
def _solve_class(case: Case, budget: int) -> PalletSolution:
    """The ladder, cheap rungs first, left as soon as lower meets upper."""
    layout, scales = _by_grid(case)
    few = _searched(case)
    bound = certificate(scales[0][2], scales[0][0])
    if few and len(layout) < bound["upper"]:
        layout = _by_blocks(case, [scale for *_, scale in scales], bound["upper"], budget) or layout
    if few and len(layout) < bound["upper"]:
        weighted = weight_bound(case, len(layout), budget)
        bound = weighted if weighted and weighted["upper"] < bound["upper"] else bound
    if few and len(layout) < bound["upper"]:
        layout = _by_staircases(case, range(len(layout) + 1, bound["upper"] + 1), budget) or layout
    return PalletSolution(len(layout), bound["upper"], tuple(layout), bound)


def _by_blocks(case: Case, scales: list[Scale], upper: int, budget: int) -> list[Rectangle]:
    """The best five-block layout found, most boxes first, each next target with less effort."""
    own = [(*case[2:], colours) for colours in (1, *case[2:])]
    blocks = Blocks(case, [*own, *scales[:BLOCK_SCALES]])
    for target in range(upper, 0, -1):
        tried = max(budget >> (upper - target), min(budget, PALLETS["quick"]))
        if blocks.reach(target, tried):
            break
    return blocks.layout()


def _by_staircases(case: Case, targets: range, budget: int) -> list[Rectangle]:
    """The best layout staircase search finds: the highest target, or else from the lowest up."""
    corners = budget // NODES_A_CORNER
    turned = _turn(case)
    best = Search(turned, targets[-1], corners).layout()
    for target in targets[:-1] if best is None else ():
        found = Search(turned, target, corners).layout()
        if found is None:
            break
        best = found
    return [_turn_box(box) for box in best or ()]


def _for_case(bound: dict[str, Any], small: Case, *, turned: bool, swapped: bool) -> dict[str, Any]:
    """A fresh certificate of the case asked for from that of its class.

    ``turned`` says that the class has the pallet's sides the other way round, ``swapped`` that
    the caller gave the box's shorter side first.
    """
    order = -1 if swapped else 1
    if bound["method"] == "scale":
        return {**bound, "scale": bound["scale"][::order]}
    rows = [list(row) for row in bound["weights"]]
    columns = [list(column) for column in zip(*rows, strict=True)]
    xs, ys, weights = (
        (bound["ys"], bound["xs"], columns) if turned else (bound["xs"], bound["ys"], rows)
    )
    inner = {**bound, "xs": list(xs), "ys": list(ys), "weights": weights}
    shape = [*small[:2], *small[2:][::order]]
    return {"method": "class", "reduced": shape, "inner": inner, "upper": bound["upper"]}


def _turn(case: Case) -> Case:
    return Case(case.width, case.length, case.box_length, case.box_width)


def _turn_box(box: Rectangle) -> Rectangle:
    return Rectangle(box.y, box.x, box.width, box.length)


def _enlarged(layout: list[Rectangle], case: Case, small: Case) -> tuple[Rectangle, ...]:
    """The layout of the class in mm: every box pushed against the longest row before it."""
    long, short = case[2:]
    lying = [box.length == small.box_length for box in layout]
    sides = [(long, short) if lies else (short, long) for lies in lying]
    boxes = list(zip(layout, sides, strict=True))
    xs = _places({(box.x, box.x + box.length, side) for box, (side, _) in boxes})
    ys = _places({(box.y, box.y + box.width, side) for box, (_, side) in boxes})
    return tuple(Rectangle(xs[box.x], ys[box.y], *side) for box, side in boxes)


def _places(spans: set[tuple[int, int, int]]) -> dict[int, int]:
    """Where each edge lies in mm, given (start, end, mm) of each box along one side."""
    ending: dict[int, list[tuple[int, int]]] = {}
    for start, end, side in spans:
        ending.setdefault(start, [])
        ending.setdefault(end, []).append((start, side))
    places: dict[int, int] = {}
    place = 0
    for edge in sorted(ending):
        for start, side in ending[edge]:
            place = max(place, places[start] + side)
        places[edge] = place
    return places
