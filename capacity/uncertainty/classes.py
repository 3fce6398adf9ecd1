"""Cases that must have the same answer, found on arrays: equal feasible partitions.

A loading is known by which boxes stand before, beside and below which. Moved to one corner as
far as that order lets it, it fits if and only if each chain of boxes along an axis is a feasible
partition of that axis; so the answer depends on the sets of feasible partitions alone (Dowsland
1984, "The three-dimensional pallet chart", J. Oper. Res. Soc. 35, for pallets; the argument holds
for any number of axes), and on which sides pass the door. Cylinders have no such classes.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

import numpy as np
from attrs import frozen

from capacity.model import PackingOrientation
from capacity.packing.question import Cylinders

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from capacity.uncertainty.cases import Columns, Frame

MOST_COLUMNS = 400
"""Partitions with more combinations than this are not listed, as each is a column of all draws;
then each size is its own class. Shipped crates have 161 at most (benchmarks/tuning.py)."""

_ROOM = 2**62
"""Codes of rows stay below this, within 64 bits."""


def unique_rows(table: list[NDArray[Any]]) -> tuple[NDArray[Any], NDArray[Any]]:
    """For equal-length columns of whole numbers: the first place of each row, each row's number.

    >>> first, number = unique_rows([np.array([5, 7, 5]), np.array([1, 1, 1])])
    >>> first.tolist(), number.tolist()
    ([0, 1], [0, 1, 0])
    """
    code, span = np.zeros(table[0].size, np.int64), 1
    for column in table:
        least, radix = int(column.min()), int(np.ptp(column)) + 1
        if span * radix > _ROOM:
            found, code = np.unique(code, return_inverse=True)
            span = found.size
        code, span = code * radix + (column - least), span * radix
    _, first, number = np.unique(code, return_index=True, return_inverse=True)
    return first, number


@frozen(eq=False)
class Classes:
    """The classes of the cases within a frame; the same rows mean the same class in every call."""

    among: Frame

    def rows(self, sizes: Columns) -> list[NDArray[Any]]:
        """Columns of whole numbers, equal for two cases only if their answers must be equal."""
        if isinstance(self.among.best, Cylinders) or self._many:
            return list(sizes.sizes)
        door = [side <= opening for side in sizes.item for opening in sizes.door]
        return [np.asarray(c, np.int64) for c in (*self._partitions(sizes), *door)]

    @property
    def cheap(self) -> bool:
        """Whether :meth:`rows` costs less than finding equal sizes first."""
        return self._upright and not isinstance(self.among.best, Cylinders)

    @property
    def _upright(self) -> bool:
        return self.among.best.orientations == PackingOrientation.UPRIGHT.value

    def _axes(self, item: Any) -> tuple[list[Any], list[Any], list[Any]]:
        """The sides that may lie along each axis, longest first."""
        if self._upright:
            flat = [np.maximum(item[0], item[1]), np.minimum(item[0], item[1])]
            return flat, flat, [item[2]]
        low = np.minimum(np.minimum(item[0], item[1]), item[2])
        high = np.maximum(np.maximum(item[0], item[1]), item[2])
        every = [high, item[0] + item[1] + item[2] - low - high, low]
        return every, every, every

    def _partitions(self, sizes: Columns) -> Iterator[NDArray[Any]]:
        """For each number of all sides but the shortest, how many of the shortest still fit."""
        for room, sides, ranges in zip(
            sizes.interior, self._axes(sizes.item), self._ranges(), strict=True
        ):
            for numbers in product(*ranges):
                left = room - sum(n * side for n, side in zip(numbers, sides, strict=False))
                yield np.where(left >= 0, left // sides[-1], -1)

    def _ranges(self) -> Iterator[list[range]]:
        best = self.among.loosest
        for room, sides in zip(best.room, self._axes(best.item), strict=True):
            yield [range(1 + room // int(side)) for side in sides[:-1]]

    @property
    def _many(self) -> bool:
        total = sum(np.prod([len(r) for r in ranges]) for ranges in self._ranges())
        return bool(total > MOST_COLUMNS)
