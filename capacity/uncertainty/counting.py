"""How many packagings each drawn case holds, exactly: one solve a class, the rest arithmetic.

The ladder, each rung for the draws the one before left open:

1. the payload, ``payload // mass``, is a bound for each draw;
2. the layout found at the worst corner fits in every draw, the bound proved at the best corner
   holds in every draw: between them most payload-limited draws are settled;
3. one solve by the packing core for each class of the rest;
4. past ``MOST_SOLVES`` classes, sizes on a coarser grid: a solve of the cell's worst case is the
   lower, of its best case the upper. Capacity is monotone, so the interval holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from capacity.sets.loading import solve
from capacity.uncertainty.cases import Columns, frame
from capacity.uncertainty.cells import cells
from capacity.uncertainty.classes import Classes, unique_rows
from capacity.uncertainty.inputs import MASSES, SIZES

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from capacity.sets.loading import AssumptionSet, Question


MOST_SOLVES = 2048
"""Classes solved one by one in a run; a case with more is answered by intervals. Twice as many
narrow the mean of rockets turned any way from 80-139 to 85-110, for 17 times the solves."""


class Counts(NamedTuple):
    """Packagings in each draw: ``lower`` are laid out, more than ``upper`` cannot be.

    ``by_payload`` says where the payload is what binds.
    """

    lower: NDArray[Any]
    upper: NDArray[Any]
    by_payload: NDArray[Any]


class Counter:
    """Counts draws of one assumption set; remembers every class it has solved."""

    def __init__(self, assumptions: AssumptionSet, effort: str = "quick") -> None:
        self.assumptions, self.frame = assumptions, frame(assumptions)
        self._effort = effort
        self._classes = Classes(self.frame)
        self._solved: dict[bytes, tuple[int, int]] = {}
        self._cells: dict[tuple[Question, Question], tuple[int, int]] = {}
        self.bracketed = False
        worst = self.frame.worst
        least = self.frame.geometry(worst.room, worst.door, worst.item)
        self._least = solve(least, effort).lower
        self._most = solve(self.frame.loosest, effort).upper
        self._payable = worst.masses[0] // worst.masses[1], self.frame.most

    @property
    def solves(self) -> int:
        """Cases given to the packing core so far: two corners, then one a class."""
        return 2 + len(self._solved) + len(self._cells)

    @property
    def idle(self) -> tuple[str, ...]:
        """The fields that decide no draw: all sizes where the payload always binds, or all masses.

        They need not be drawn, since no count depends on them.
        """
        if self.frame.most <= self._least:
            return SIZES
        return MASSES if self._most <= self._payable[0] else ()

    def count(self, drawn: Columns, number: int) -> Counts:
        """The counts of ``number`` draws."""
        payable, possible = self._carried(drawn, number)
        lower, upper = np.minimum(payable, self._least), np.minimum(possible, self._most)
        unsettled = np.flatnonzero(lower < upper)
        by_payload = payable <= self._least
        if unsettled.size:
            least, most = self._by_class(_taken(drawn, unsettled))
            payable, possible = payable[unsettled], possible[unsettled]
            lower[unsettled] = np.minimum(payable, np.maximum(least, self._least))
            upper[unsettled] = np.minimum(possible, np.minimum(most, self._most))
            by_payload[unsettled] = payable <= least
        return Counts(lower, upper, by_payload)

    def _carried(self, drawn: Columns, number: int) -> tuple[NDArray[Any], NDArray[Any]]:
        """What each payload carries, at least and at most; neither is beyond the corners'.

        Drawn numbers round one by one, a corner's once, so a draw could lie a packaging beyond.
        """
        sides = [drawn, self.frame.looser(drawn)] if self.frame.rounded else [drawn]
        found = [np.clip(side.payload // side.mass, *self._payable) for side in sides]
        return np.broadcast_to(found[0], number), np.broadcast_to(found[-1], number)

    def _by_class(self, sizes: Columns) -> tuple[NDArray[Any], NDArray[Any]]:
        """Lower and upper by geometry alone, or the most any payload carries if that is less."""
        if not self._classes.cheap:
            first, number = unique_rows(list(sizes.sizes))
            lower, upper = self._of_classes(_taken(sizes, first))
            return lower[number], upper[number]
        return self._of_classes(sizes)

    def _of_classes(self, sizes: Columns) -> tuple[NDArray[Any], NDArray[Any]]:
        loose = self.frame.looser(sizes) if self.frame.rounded else sizes
        rows = self._classes.rows(sizes)
        if self.frame.rounded:
            rows = rows + self._classes.rows(loose)
        leader, class_of = unique_rows(rows)
        keys = [row.tobytes() for row in np.stack([row[leader] for row in rows], axis=1)]
        new = {key for key in keys if key not in self._solved}
        if len(self._solved) + len(new) > MOST_SOLVES:
            return self._by_cell(sizes)
        for key, at in zip(keys, leader, strict=True):
            if key in new:
                self._solved[key] = self._solve(*self._pair(sizes, loose, at))
        lower, upper = np.array([self._solved[key] for key in keys], np.int64).T
        return lower[class_of], upper[class_of]

    def _by_cell(self, sizes: Columns) -> tuple[NDArray[Any], NDArray[Any]]:
        """Intervals that hold for whole cells of sizes."""
        self.bracketed = True
        found = []
        for side in cells(sizes, self.frame, MOST_SOLVES // 2):
            first, number = unique_rows(list(side.sizes))
            loose = self.frame.looser(side)
            solved = [self._cell(self._pair(side, loose, at)) for at in first]
            found.append(np.array(solved, np.int64)[number])
        return found[0][:, 0], found[1][:, 1]

    def _cell(self, pair: tuple[Question, Question]) -> tuple[int, int]:
        if pair not in self._cells:
            self._cells[pair] = self._solve(*pair)
        return self._cells[pair]

    def _pair(self, sizes: Columns, loose: Columns, at: int) -> tuple[Question, Question]:
        """The questions whose layout and whose bound hold for one draw."""
        return self.frame.geometry(*sizes.at(at)), self.frame.geometry(*loose.at(at))

    def _solve(self, laid: Question, bounded: Question) -> tuple[int, int]:
        return solve(laid, self._effort).lower, solve(bounded, self._effort).upper


def _taken(drawn: Columns, places: NDArray[Any]) -> Columns:
    """The draws at ``places``, fixed numbers spread over them."""
    return drawn.each(lambda c: np.broadcast_to(c, places.size) if c.size == 1 else c[places])
