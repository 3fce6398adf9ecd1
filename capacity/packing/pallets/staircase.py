"""Staircase search: place boxes at inner corners, within a budget of wasted area.

Pushed left and down, the boxes of any layout can be placed one by one so that each begins at
an inner corner of the staircase around those before it. Depth-first search over staircases
looks for a wanted count: whatever the staircase encloses beyond boxes is waste, and the waste
allowed is what the wanted boxes leave of the area. Nothing is concluded when it fails.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from capacity.packing.answer import Rectangle
from capacity.packing.pallets.partitions import longest_rows

if TYPE_CHECKING:
    from capacity.packing.pallets.classes import Case

Stair = tuple[tuple[int, int], ...]
"""Steps from left to right, each (x where it begins, height), heights falling."""
MOST_STAIRS = 400_000
"""How many staircases are remembered: 94 MB on the open case (60, 47, 9, 4). Only more than four
million nodes reach so many, four times thorough."""


class Search:
    """A search for ``target`` boxes on a case, in class units, box's longer side first.

    >>> from capacity.packing.pallets.classes import Case
    >>> len(Search(Case(5, 5, 3, 2), 4, budget=100).layout())
    4
    """

    def __init__(self, case: Case, target: int, budget: int) -> None:
        self.case, self.target, self.budget = case, target, budget
        area = case.box_length * case.box_width
        self.allowed = case.length * case.width - target * area
        self.shapes = list(dict.fromkeys([tuple(case[2:]), tuple(case[:1:-1])]))
        rows = longest_rows(max(case[:2]), case[2:], case[2:])
        self.lost = [length - row for length, row in enumerate(rows)]
        self.least: dict[Stair, int] = {}

    def layout(self) -> list[Rectangle] | None:
        """The layout, or None if the search ended or its budget did."""
        placed: list[Rectangle] = []
        levels = [self._moves(((0, 0),), 0)]
        while levels and self.budget > 0:
            if not levels[-1]:
                levels.pop()
                if placed:
                    placed.pop()
                continue
            _, waste, stair, box = levels[-1].pop()
            if self.least.get(stair, waste + 1) <= waste:
                continue
            if len(self.least) < MOST_STAIRS:
                self.least[stair] = waste
            self.budget -= 1
            placed.append(box)
            if len(placed) == self.target:
                return placed
            levels.append(self._moves(stair, waste))
        return None

    def _moves(self, stair: Stair, waste: int) -> list[tuple[int, int, Stair, Rectangle]]:
        """Boxes that may come next within the waste allowed, the most promising last."""
        moves = []
        for corner, (x, y) in enumerate(stair):
            for a, b in self.shapes:
                if x + a > self.case.length or y + b > self.case.width:
                    continue
                after, more = self._raised(stair, corner, a, b)
                if waste + more <= self.allowed:
                    lost = waste + more + self._still_lost(after)
                    moves.append((-lost, waste + more, after, Rectangle(x, y, a, b)))
        moves = [move for move in moves if -move[0] <= self.allowed]
        return sorted(moves, key=lambda move: (move[0], -move[3].y, -move[3].x, move[3].length))

    def _raised(self, stair: Stair, corner: int, a: int, b: int) -> tuple[Stair, int]:
        """The staircase around one more box at a corner, and the waste enclosed with it."""
        x, y = stair[corner]
        right, top = x + a, y + b
        kept = [step for step in stair[:corner] if step[1] > top]
        first = stair[len(kept)][0] if len(kept) < corner else x
        covered = [step for step in stair[len(kept) :] if step[0] < right]
        rest = stair[len(kept) + len(covered) :]
        ends = [begin for begin, _ in covered[1:]] + [right]
        enclosed = sum((end - u) * (top - v) for end, (u, v) in zip(ends, covered, strict=True))
        if right < (rest[0][0] if rest else self.case.length):
            rest = ((right, covered[-1][1]), *rest)
        return (*kept, (first, top), *rest), enclosed - a * b

    def _still_lost(self, stair: Stair) -> int:
        """Area that no box can cover any more, seen in rows to the right or columns above."""
        rows, ceiling = 0, self.case.width
        columns, end = 0, self.case.length
        for x, y in stair:
            rows += (ceiling - y) * self.lost[self.case.length - x]
            ceiling = y
        for x, y in reversed(stair):
            columns += (end - x) * self.lost[self.case.width - y]
            end = x
        return max(rows, columns)
