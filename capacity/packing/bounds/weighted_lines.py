"""Weighted lines: every line through the room along one axis meets a row of boxes.

A line stands for a point of the cross-section and carries a mixture of the axis's scales, so
a box weighs what the lines through it make of its depth. The weights solve a linear program
over all placements of faces in the cross-section, as weighted points do for a pallet. The
proof stands in docs/packing-boxes.md.
"""

from __future__ import annotations

from operator import mul
from typing import TYPE_CHECKING

from capacity.packing.bounds.rows import FINENESS, Row, used
from capacity.packing.bounds.scales import plain
from capacity.packing.lp.envelope import Envelope
from capacity.packing.lp.interior_point import covers, total
from capacity.packing.question import ACROSS
from capacity.packing.raster.points import Points

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from capacity.packing.bounds.scales import Scale
    from capacity.packing.lp import interior_point
    from capacity.packing.question import Boxes

NEAR = 1e-6
"""How far a float may lie from the whole number meant; a thousandth or a thousandfold change no
bound of every sixth crate (benchmarks/tuning.py)."""


class Lines:
    """The lines along one axis: points of its cross-section and the axis's scales.

    >>> from capacity.packing.bounds.scales import strongest
    >>> from capacity.packing.question import Boxes
    >>> Lines(Boxes((10, 5, 5), (6, 3, 2), "any"), 0, strongest(10, [6, 3, 2])).points.number
    4
    """

    def __init__(self, asked: Boxes, axis: int, scales: list[Scale]) -> None:
        one, other = ACROSS[axis]
        self.axis = axis
        self.depths = [turn[axis] for turn in asked.turns]
        self.turns = {(turn[one], turn[other]): i for i, turn in enumerate(asked.turns)}
        self.points = Points(asked.room[one], asked.room[other], list(self.turns))
        self.scales = scales

    def row(self, rows: Sequence[Row], work: int) -> Row | None:
        """The row that bounds the boxes best together with the best mix of other rows.

        None if it does not lower the bound to another whole number or takes too much work,
        which is counted in products of one elimination.
        """
        kept = used(rows)
        known = total(list(kept.values()))
        shares = [rows[i].shares() for i in kept]
        scales = self._chosen(shares, known, work)
        cover: interior_point.Vector = []
        for cover, least in self._covers(scales, shares) if scales else ():
            if int(least + NEAR) >= int(known + NEAR):
                return None
            if total(cover) < int(least + NEAR) + 1 - NEAR:
                break
        return self._weighted(scales, cover) if cover else None

    def _chosen(
        self, shares: Sequence[Sequence[float]], known: float, work: int
    ) -> Sequence[Scale]:
        """All scales, or those that bound the boxes best alone if the work is not for all.

        None if not one of them alone allows fewer boxes than are ``known`` to be allowed.
        """
        if self.points.number**2 > work:
            return []
        one = Envelope(self.points.covered, self.points.number, 0).work
        if one * len(self.scales) ** 3 <= work:
            return self.scales
        left = work - one * len(self.scales)
        number = sum(one * k**3 <= left for k in range(1, len(self.scales)))
        if not number:
            return []
        alone = [(self._alone(scale, shares), i) for i, scale in enumerate(self.scales)]
        return [self.scales[i] for value, i in sorted(alone) if value < known][:number]

    def _alone(self, scale: Scale, shares: Sequence[Sequence[float]]) -> float:
        """The boxes that lines of one scale allow."""
        *_, (cover, _) = self._covers([scale], shares)
        return total(cover)

    def _covers(
        self, scales: Sequence[Scale], shares: Sequence[Sequence[float]]
    ) -> Iterator[tuple[interior_point.Vector, float]]:
        """Ever better weights: those of the lines, by number and scale, then of other rows.

        The weights of all lines of one number are counted together, in caps of their scale, so
        that they add up to a number of boxes.
        """
        size = self.points.number * len(scales)
        program: list[interior_point.Row] = []
        for placement, covered in zip(self.points.placements, self.points.covered, strict=True):
            turn = self.turns[placement.face]
            parts = [scale.weights[self.depths[turn]] / scale.cap for scale in scales]
            entries = [
                (number * len(scales) + i, lines / self.points.sizes[number] * part)
                for number, lines in covered
                for i, part in enumerate(parts)
                if part
            ]
            others = [(size + i, share[turn]) for i, share in enumerate(shares) if share[turn]]
            program.append(entries + others)
        return covers(program, [1] * (size + len(shares)), len(shares))

    def _weighted(self, scales: Sequence[Scale], cover: Sequence[float]) -> Row:
        """Whole weights near a cover, what each turn weighs at least, and the cap of all."""
        sizes = self.points.sizes
        layers = [
            [
                round(cover[number * len(scales) + i] * FINENESS / (size * scale.cap))
                for number, size in enumerate(sizes)
            ]
            for i, scale in enumerate(scales)
        ]
        cap = sum(
            scale.cap * sum(map(mul, layer, sizes))
            for scale, layer in zip(scales, layers, strict=True)
        )
        proof = {
            "axis": self.axis,
            "xs": self.points.across.points,
            "ys": self.points.along.points,
            "lines": [
                {"scale": plain(scale), "weights": self.points.spread(layer)}
                for scale, layer in zip(scales, layers, strict=True)
                if any(layer)
            ],
        }
        return Row(self._least(scales, layers), cap, proof)

    def _least(self, scales: Sequence[Scale], layers: Sequence[Sequence[int]]) -> list[int]:
        """The least that each turn weighs wherever it is placed."""
        found: dict[int, int] = {}
        for placement, covered in zip(self.points.placements, self.points.covered, strict=True):
            turn = self.turns[placement.face]
            weight = sum(
                scale.weights[self.depths[turn]] * sum(layer[n] * lines for n, lines in covered)
                for scale, layer in zip(scales, layers, strict=True)
            )
            found[turn] = min(weight, found.get(turn, weight))
        return [found[turn] for turn in range(len(self.depths))]
