"""Several sides of the box may stand vertical: layers, walls and blocks of mixed turns."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING, Any, NamedTuple

from capacity.packing.bounds.ceiling import ceiling
from capacity.packing.bounds.inequalities import Inequalities
from capacity.packing.boxes import settling, walls
from capacity.packing.boxes.blocks import Search
from capacity.packing.boxes.tables import Table
from capacity.packing.boxes.walls import Faces
from capacity.packing.raster.sums import raster, reachable

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from capacity.packing.boxes.settling import Layout
    from capacity.packing.question import Boxes

FINEST = 3_000
"""Boxes along a side from which on the raster is too fine to search, and walls must do."""
COARSE = 4000
"""Raster points from which on a node costs more, so that fewer are spent; halved or doubled, as
LINES and WORK, no count of benchmarks/tuning.py changes."""
WHOLE_PLANE = 2
NO_PLANE = 3
"""More sides than a plane has: none but small ones are solved as pallets."""


class Phase(NamedTuple):
    """How thoroughly blocks are searched, on which points, for how many nodes at most.

    Middles of pinwheels are cut short to points that cuts reach, unless all sums are searched.
    """

    nodes: int
    exact: int
    five: bool
    work: int
    points: Callable[[int, Collection[int]], list[int]] = reachable


PHASES = (
    Phase(2_000, WHOLE_PLANE, five=False, work=0),
    Phase(6_000, WHOLE_PLANE, five=True, work=500_000),
    Phase(492_000, 0, five=True, work=6_000_000),
    Phase(492_000, 0, five=True, work=6_000_000, points=raster),
)
"""Cuts alone, then pinwheels on tables of small blocks, then every plane near the room's own solved
as a pallet, last every sum of sides. In benchmarks/tuning.py 6 boxes fewer of 3,407 are laid out
without the tables of the second, 2 fewer with twice the nodes for the first."""
LINED = PHASES[1]
"""The phase after which weighted lines are tried."""
LINES = 40
MOST_LINES = 6_000_000
"""Work on the weighted lines of one axis for every node, and at most."""
WORK = 500
"""Sums of a table that cost a node."""


def load(asked: Boxes, nodes: int) -> tuple[Layout, dict[str, Any]]:
    """Layout and certificate of a case whose turns differ in height."""
    known = Inequalities(asked, nodes)
    if asked.most_layers is not None:
        layout = _layers(asked)
        return layout, _lined(known, nodes, len(layout))
    layout, bound = _blocks(asked, nodes, known)
    return settling.settle(layout), bound


def in_walls(asked: Boxes) -> int:
    """Boxes that walls hold which need no search; 0 where layers are limited, so that they may not.

    A payload carries mostly less than such walls hold, and then neither search nor bound is needed.
    """
    faces = Faces(asked.turns, asked.room, NO_PLANE)
    return walls.best(faces, asked.room)[0] if asked.most_layers is None else 0


def walled(asked: Boxes) -> Layout:
    """The boxes of :func:`in_walls`."""
    faces = Faces(asked.turns, asked.room, NO_PLANE)
    return settling.settle(walls.load(faces, asked.room, walls.best(faces, asked.room)[1]))


def _layers(asked: Boxes) -> Layout:
    """Best whole layers; one kind only where the mass on a crate is limited."""
    kinds = [asked.turns]
    if asked.max_stack_mass is not None:
        heights = sorted({turn[2] for turn in asked.turns})
        kinds = [tuple(turn for turn in asked.turns if turn[2] == height) for height in heights]
    layouts = []
    for turns in kinds:
        faces = Faces(turns, asked.room, WHOLE_PLANE)
        _, way = walls.best(faces, asked.room, (2,), asked.most_layers)
        layouts.append(walls.load(faces, asked.room, way))
    return max(layouts, key=len)


def _blocks(asked: Boxes, nodes: int, known: Inequalities) -> tuple[Layout, dict[str, Any]]:
    """Walls, cut and cut again; walls only where the raster is too fine to search."""
    bound = known.certificate()
    if max(space // min(asked.item) for space in asked.room) > FINEST:
        faces = Faces(asked.turns, asked.room, WHOLE_PLANE)
        return walls.load(faces, asked.room, walls.best(faces, asked.room)[1]), bound
    best = settling.lowest_grid(asked, max(prod(asked.grid(turn)) for turn in asked.turns))
    left, roof = nodes, ceiling(asked, known.scales)
    for phase in PHASES:
        if len(best) >= _target(asked, bound) or left <= 0:
            break
        points = list(map(phase.points, asked.room, asked.along))
        price, share = max(COARSE, sum(map(len, points))), min(left, phase.nodes)
        budget = share * COARSE // price - phase.work // WORK
        if budget <= 0:
            break
        usable = points[0][-1], points[1][-1], points[2][-1]
        faces = Faces(asked.turns, usable, phase.exact)
        table = Table(faces, points, phase.work)
        search = Search(faces, table, roof, budget, five=phase.five)
        search.run(_target(asked, bound))
        left -= share - max(0, search.nodes) * price // COARSE
        best = max(best, tuple(search.place(search.room, (0, 0, 0))), key=len)
        if phase is LINED and len(best) < _target(asked, bound):
            bound = _lined(known, nodes, len(best))
    return best, bound


def _lined(known: Inequalities, nodes: int, laid: int) -> dict[str, Any]:
    """Certificate with weighted lines, if more seems possible than is laid out."""
    bound = known.certificate()
    if laid >= bound["upper"]:
        return bound
    known.add_lines(min(nodes * LINES, MOST_LINES))
    return known.certificate()


def _target(asked: Boxes, bound: dict[str, Any]) -> int:
    """Boxes beyond which there is nothing to search for."""
    upper: int = bound["upper"]
    return upper if asked.most is None else min(asked.most, upper)
