"""What no loading can exceed: inequalities between the numbers of boxes of each turn.

An inequality is a scale of one direction times a section, which is the same for the faces
across that direction: two scales, or two scales rounded to whole parts, or the bound of a
pallet. A mix that counts every turn at least once bounds the number of boxes. The proofs
stand in docs/packing-boxes.md.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any, NamedTuple

from capacity.packing.bounds.colours import coloured
from capacity.packing.bounds.rows import Row, mix
from capacity.packing.bounds.scales import Scale, plain, strongest
from capacity.packing.bounds.weighted_lines import Lines
from capacity.packing.pallets import solving
from capacity.packing.question import ACROSS, HEIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from capacity.packing.question import Boxes

Face = tuple[int, int]
PARTS = 200
"""Most parts that a section is rounded to. Of 37,143 boxes that bound 200 crates at thorough effort
(benchmarks/tuning.py) 3 more are allowed by half as many, one less by twice as many."""
NODES_A_PART = 50
"""Nodes for a part more: of 37,147 boxes at normal effort 2 less with half, 1 more with twice."""
LARGEST = 24
"""Longest side of coloured boxes: 2 boxes more with half; 1 less with twice, 6 times as slow."""
NODES_A_SIDE = 600
"""Nodes from which on it may be one longer: at normal effort 2 boxes less with half, in twice the
time, and 1 more with twice."""


class Section(NamedTuple):
    """Weights of faces of which no more than ``cap`` fits into one plane, and why."""

    weights: dict[Face, int]
    cap: int
    proof: dict[str, Any]


class Inequalities:
    """What bounds a case: rows that need no search, and rows of weighted lines.

    >>> from capacity.packing.question import Boxes
    >>> asked = Boxes((10, 5, 5), (6, 3, 2), "any")
    >>> Inequalities(asked, 0).certificate()["upper"]
    4
    """

    def __init__(self, asked: Boxes, nodes: int) -> None:
        parts = min(PARTS, nodes // NODES_A_PART)
        most = map(asked.most_in_row, range(len(ACROSS)))
        self.scales = list(map(strongest, asked.room, asked.along, most))
        sections = [_sections(asked, self.scales, axis, parts) for axis in range(len(ACROSS))]
        self.asked, self.floor = asked, sections[HEIGHT]
        self.rows = _rows(asked, self.scales, sections)
        largest = min(LARGEST, nodes // NODES_A_SIDE)
        self.coloured = list(coloured(asked, largest, mix(self.rows)[0]))

    def add_lines(self, work: int) -> None:
        """Add rows of weighted lines along each axis, those with fewest lines first.

        They build on each other and on the rows of this effort, but on no colours.
        """
        found = [Lines(self.asked, *pair) for pair in enumerate(self.scales)]
        for lines in sorted(found, key=lambda lines: lines.points.number):
            row = lines.row(self.rows, work)
            if row:
                self.rows.append(row)

    def certificate(self) -> dict[str, Any]:
        """Certificate of the best mix of all rows."""
        upper, chosen = mix([*self.rows, *self.coloured])
        bound = {"method": "inequalities", "upper": upper, "rows": chosen}
        if self.asked.max_stack_mass is None:
            return bound
        floor = [Row(list(one.weights.values()), one.cap, one.proof) for one in self.floor]
        return stacked(self.asked, bound, *mix(floor))


def stacked(
    asked: Boxes, bound: dict[str, Any], floor: int, rows: list[dict[str, Any]]
) -> dict[str, Any]:
    """The certificate, or that of what the boxes on the ``floor`` can carry, if it proves less.

    Everything above the lowest boxes rests on them, so it weighs at most their number times
    the mass that one may carry.
    """
    if asked.max_stack_mass is None or asked.item_mass is None:
        return bound
    carried = floor + floor * asked.max_stack_mass // asked.item_mass
    if carried >= bound["upper"]:
        return bound
    return {"method": "stack mass", "upper": carried, "floor": rows}


def _sections(
    asked: Boxes, scales: Sequence[Sequence[Scale]], axis: int, parts: int
) -> list[Section]:
    """Different sections across one direction, none weaker than a product it comes from."""
    one, other = ACROSS[axis]
    faces = sorted({(turn[one], turn[other]) for turn in asked.turns})
    found: dict[tuple[tuple[int, ...], int], Section] = {}
    for first, second in product(scales[one], scales[other]):
        for section in _roundings(first, second, faces, parts):
            found.setdefault((tuple(section.weights.values()), section.cap), section)
    area = asked.room[one] * asked.room[other]
    pairs = {
        (max(face), min(face)) for face in faces if area <= solving.MOST_BOXES * face[0] * face[1]
    }
    return list(found.values()) + [
        _pallet(asked.room[one], asked.room[other], pair, faces) for pair in sorted(pairs)
    ]


def _roundings(first: Scale, second: Scale, faces: Sequence[Face], parts: int) -> Iterator[Section]:
    """The product of two scales, and what rounding it to k parts gains somewhere."""
    weights = {face: first.weights[face[0]] * second.weights[face[1]] for face in faces}
    cap = first.cap * second.cap
    proof = {"scales": [plain(first), plain(second)], "parts": 0}
    yield Section(weights, cap, {"section": proof})
    for k in range(1, parts):
        rounded = {face: max(0, ((k + 1) * weight - 1) // cap) for face, weight in weights.items()}
        if any(rounded[face] * cap > weights[face] * k for face in faces):
            yield Section(rounded, k, {"section": {**proof, "parts": k}})


def _pallet(length: int, width: int, pair: Face, faces: Sequence[Face]) -> Section:
    """Each face counts as many rectangles of one kind as lie on it in a grid."""
    proof = solving.bound(length, width, *pair, effort="quick")
    p, q = pair
    weights = {(a, b): max((a // p) * (b // q), (a // q) * (b // p)) for a, b in faces}
    return Section(weights, proof["upper"], {"section": {"pallet": [p, q], "proof": proof}})


def _rows(
    asked: Boxes, scales: Sequence[Sequence[Scale]], sections: Sequence[Sequence[Section]]
) -> list[Row]:
    """Every scale times every section across it, equal weights once."""
    found: dict[tuple[float, ...], Row] = {}
    for axis, (one, other) in enumerate(ACROSS):
        for scale, section in product(scales[axis], sections[axis]):
            weights = [
                scale.weights[turn[axis]] * section.weights[turn[one], turn[other]]
                for turn in asked.turns
            ]
            cap = scale.cap * section.cap
            key = tuple(weight / cap for weight in weights) if cap else tuple(weights)
            proof = {"axis": axis, "scale": plain(scale), **section.proof}
            found.setdefault(key, Row(weights, cap, proof))
    return [row for row in found.values() if any(row.weights)]
