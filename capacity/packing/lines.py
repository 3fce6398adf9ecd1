"""Weighted lines: every line through the room along one axis meets a row of boxes.

A line stands for a point of the cross-section and carries a mixture of the axis's scales, so
a box weighs what the lines through it make of its depth. The weights solve a linear program
over all placements of faces in the cross-section, as weighted points do for a pallet. The
proof stands in docs/packing-boxes.md.
"""

from __future__ import annotations

from operator import mul
from typing import TYPE_CHECKING

from capacity.packing.interior import covers, total
from capacity.packing.mix import Row, used
from capacity.packing.points import Points
from capacity.packing.row_scales import plain, strongest

if TYPE_CHECKING:
    from collections.abc import Sequence

    from capacity.packing import interior
    from capacity.packing.rules import Rules

ACROSS = ((1, 2), (0, 2), (0, 1))
FINENESS = 10**9
NEAR = 1e-6


class Lines:
    """The lines along one axis: points of its cross-section, each with the axis's scales.

    ``size`` is the number of weights to choose, one for each scale and number of a point.
    """

    def __init__(self, rules: Rules, axis: int) -> None:
        one, other = ACROSS[axis]
        most = rules.max_layers if axis == len("LW") else None
        self.axis = axis
        self.depths = [turn[axis] for turn in rules.turns]
        self.turns = {(turn[one], turn[other]): i for i, turn in enumerate(rules.turns)}
        self.points = Points(rules.room[one], rules.room[other], list(self.turns))
        self.scales = strongest(rules.room[axis], self.depths, most)
        self.size = len(self.points.sizes) * len(self.scales)

    def row(self, rows: Sequence[Row]) -> Row | None:
        """The row that bounds the boxes best together with the best mix of other rows.

        None if no weights lower the bound to another whole number.
        """
        kept = used(rows)
        bound = int(total(list(kept.values())) + NEAR)
        program = self._program([rows[i].shares() for i in kept])
        cover: interior.Vector = []
        for cover, least in covers(program, [1] * (self.size + len(kept))):
            if int(least + NEAR) >= bound:
                return None
            if total(cover) < int(least + NEAR) + 1 - NEAR:
                break
        return self._weighted(cover)

    def _program(self, shares: Sequence[Sequence[float]]) -> list[interior.Row]:
        """What each placement covers of every weight and, after those, of the other rows.

        Weights are counted in caps of their scale, all lines of one number together, so that
        they add up to a number of boxes.
        """
        program: list[interior.Row] = []
        for placement, covered in zip(self.points.placements, self.points.covered(), strict=True):
            turn = self.turns[placement.face]
            parts = [scale.weights[self.depths[turn]] / scale.cap for scale in self.scales]
            entries = [
                (self._entry(number, i), lines / self.points.sizes[number] * part)
                for number, lines in covered
                for i, part in enumerate(parts)
                if part
            ]
            others = [(self.size + i, share[turn]) for i, share in enumerate(shares) if share[turn]]
            program.append(entries + others)
        return program

    def _entry(self, number: int, scale: int) -> int:
        """Index of the weight of a scale on the lines of one number."""
        return number * len(self.scales) + scale

    def _weighted(self, cover: Sequence[float]) -> Row:
        """Whole weights near a cover, what each turn weighs at least, and the cap of all."""
        layers = [
            [
                round(cover[self._entry(number, i)] * FINENESS / (size * scale.cap))
                for number, size in enumerate(self.points.sizes)
            ]
            for i, scale in enumerate(self.scales)
        ]
        caps = [
            scale.cap * sum(map(mul, layer, self.points.sizes))
            for scale, layer in zip(self.scales, layers, strict=True)
        ]
        proof = {
            "axis": self.axis,
            "xs": self.points.across.points,
            "ys": self.points.along.points,
            "lines": [
                {"scale": plain(scale), "weights": self.points.spread(layer)}
                for scale, layer in zip(self.scales, layers, strict=True)
                if any(layer)
            ],
        }
        return Row(self._least(layers), sum(caps), proof)

    def _least(self, layers: Sequence[Sequence[int]]) -> list[int]:
        """The least that each turn weighs wherever it is placed."""
        found: dict[int, int] = {}
        for placement, covered in zip(self.points.placements, self.points.covered(), strict=True):
            turn = self.turns[placement.face]
            weight = sum(
                scale.weights[self.depths[turn]] * sum(layer[n] * lines for n, lines in covered)
                for scale, layer in zip(self.scales, layers, strict=True)
            )
            found[turn] = min(weight, found.get(turn, weight))
        return [found[turn] for turn in range(len(self.depths))]
