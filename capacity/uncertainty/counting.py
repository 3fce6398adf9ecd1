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

    from capacity.sets.loading import AssumptionSet, SetCase


MOST_SOLVES = 2048
"""Classes solved one by one in a run; a case with more is answered by intervals."""


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
        self.frame = frame(assumptions)
        self._effort = effort
        self._classes = Classes(self.frame)
        self._solved: dict[bytes, tuple[int, int]] = {}
        self._cells: dict[SetCase, tuple[int, int]] = {}
        self.bracketed = False
        worst, best = self.frame.worst, self.frame.best
        self._least = self._solve(self.frame.geometry(worst.interior, worst.door, worst.item))[0]
        self._most = self._solve(best)[1]

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
        worst = self.frame.worst
        return MASSES if self._most <= worst.payload // worst.item_mass else ()

    def count(self, drawn: Columns, number: int) -> Counts:
        """The counts of ``number`` draws."""
        payable = np.broadcast_to(drawn.payload // drawn.mass, number)
        lower, upper = np.minimum(payable, self._least), np.minimum(payable, self._most)
        unsettled = np.flatnonzero(lower < upper)
        by_payload = payable <= self._least
        if unsettled.size:
            least, most = self._by_class(_taken(drawn, unsettled))
            payable = payable[unsettled]
            lower[unsettled] = np.minimum(payable, np.maximum(least, self._least))
            upper[unsettled] = np.minimum(payable, np.minimum(most, self._most))
            by_payload[unsettled] = payable <= least
        return Counts(lower, upper, by_payload)

    def _by_class(self, sizes: Columns) -> tuple[NDArray[Any], NDArray[Any]]:
        """Lower and upper by geometry alone, or the most any payload carries if that is less."""
        if not self._classes.cheap:
            first, number = unique_rows(list(sizes.sizes))
            lower, upper = self._of_classes(_taken(sizes, first))
            return lower[number], upper[number]
        return self._of_classes(sizes)

    def _of_classes(self, sizes: Columns) -> tuple[NDArray[Any], NDArray[Any]]:
        rows = self._classes.rows(sizes)
        leader, class_of = unique_rows(rows)
        keys = [row.tobytes() for row in np.stack([row[leader] for row in rows], axis=1)]
        new = {key for key in keys if key not in self._solved}
        if len(self._solved) + len(new) > MOST_SOLVES:
            return self._by_cell(sizes)
        for key, at in zip(keys, leader, strict=True):
            if key in new:
                self._solved[key] = self._solve(self.frame.geometry(*sizes.at(at)))
        lower, upper = np.array([self._solved[key] for key in keys], np.int64).T
        return lower[class_of], upper[class_of]

    def _by_cell(self, sizes: Columns) -> tuple[NDArray[Any], NDArray[Any]]:
        """Intervals that hold for whole cells of sizes."""
        self.bracketed = True
        found = []
        for side in cells(sizes, self.frame, MOST_SOLVES // 2):
            first, number = unique_rows(list(side.sizes))
            solved = [self._cell(side, at) for at in first]
            found.append(np.array(solved, np.int64)[number])
        return found[0][:, 0], found[1][:, 1]

    def _cell(self, sizes: Columns, at: int) -> tuple[int, int]:
        case = self.frame.geometry(*sizes.at(at))
        if case not in self._cells:
            self._cells[case] = self._solve(case)
        return self._cells[case]

    def _solve(self, case: SetCase) -> tuple[int, int]:
        found = solve(case, self._effort)
        return found.lower, found.upper


def _taken(drawn: Columns, places: NDArray[Any]) -> Columns:
    """The draws at ``places``, fixed numbers spread over them."""
    return drawn.each(lambda c: np.broadcast_to(c, places.size) if c.size == 1 else c[places])
