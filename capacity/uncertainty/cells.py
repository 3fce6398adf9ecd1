"""Sizes on a coarser grid, both ways: a cell's worst case and its best."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from capacity.uncertainty.cases import Columns
from capacity.uncertainty.classes import unique_rows

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from capacity.uncertainty.cases import Frame


def cells(sizes: Columns, among: Frame, most: int) -> tuple[Columns, Columns]:
    """Each case's cell at its worst and at its best, at most ``most`` cells; all within the frame.

    The cells are as fine as a step of 2, 4, 8 ... mm in every size allows.
    """
    step = 2
    while True:
        pair = _rounded(sizes, among, step, worst=True), _rounded(sizes, among, step, worst=False)
        if all(unique_rows(list(side.sizes))[0].size <= most for side in pair):
            return pair
        step *= 2


def _rounded(sizes: Columns, among: Frame, step: int, *, worst: bool) -> Columns:
    def less(column: NDArray[Any], low: int, high: int) -> NDArray[Any]:
        return np.asarray(np.clip(column // step * step, low, high))

    def more(column: NDArray[Any], low: int, high: int) -> NDArray[Any]:
        return np.asarray(np.clip(-(-column // step) * step, low, high))

    room, boxes = (less, more) if worst else (more, less)
    low, high = among.worst, among.best
    return Columns(
        interior=tuple(map(room, sizes.interior, low.room, high.room)),
        door=tuple(map(room, sizes.door, low.door or (), high.door or ())),
        item=tuple(map(boxes, sizes.item, high.item, low.item)),
        mass=sizes.mass,
        payload=sizes.payload,
    )
