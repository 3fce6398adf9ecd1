"""Five-block recursion: a pallet is a grid, two blocks, or five around a pinwheel.

Morabito and Morales 1998, "A simple and effective recursive procedure for the manufacturer's
pallet loading problem", J. Oper. Res. Soc. 49; cuts at raster points only (Scheithauer and
Terno 1996, "The G4-heuristic for the pallet loading problem", J. Oper. Res. Soc. 47). Each
block is asked for a target, and left as soon as its bounds say that it cannot be met.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from capacity.packing.answer import Rectangle
from capacity.packing.pallets.colours import Scale, usable
from capacity.packing.pallets.partitions import longest_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from capacity.packing.pallets.classes import Case

Block = tuple[int, int, int, int]
"""x, y, length, width."""


class Blocks:
    """What is known of the blocks of one case: bounds, counts and how each count is reached.

    Args:
        case: the pallet and the box, box's longer side first; sizes in class units.
        scales: which bounds to apply to blocks (see :mod:`capacity.packing.pallets.colours`).

    >>> from capacity.packing.pallets.classes import Case
    >>> blocks = Blocks(Case(5, 5, 3, 2), [(3, 2, 1)])
    >>> blocks.reach(4, budget=100), len(blocks.layout())
    (True, 4)
    """

    def __init__(self, case: Case, scales: list[Scale]) -> None:
        self.case = case
        self._area = case.box_length * case.box_width
        self.budget = 0
        side = max(case.length, case.width)
        rows = {(p, q): longest_rows(side, case[2:], (p, q)) for p, q, _ in scales}
        self._fitted = longest_rows(side, case[2:], case[2:])
        self._scales = [(rows[p, q], p * q, k) for p, q, k in dict.fromkeys(scales)]
        self._upper: dict[tuple[int, int], int] = {}
        self._waste = _Waste(self)
        self._lower: dict[tuple[int, int], int] = {}
        self._parts: dict[tuple[int, int], list[Block]] = {}
        self._cuts: dict[int, list[int]] = {}

    def reach(self, target: int, budget: int) -> bool:
        """Whether ``target`` boxes were placed within ``budget`` search steps."""
        self.budget = budget
        return self._reach(self.case.length, self.case.width, target)

    def layout(self) -> list[Rectangle]:
        """The best layout found, in the units of the case."""
        return list(self._place(0, 0, self.case.length, self.case.width))

    def _bound(self, x: int, y: int) -> int:
        key = (x, y) if x >= y else (y, x)
        known = self._upper.get(key)
        if known is None:
            known = self._upper[key] = self._first_bound(*key)
        return known

    def _first_bound(self, x: int, y: int) -> int:
        fit_x, fit_y = self._fitted[x], self._fitted[y]
        if (fit_x, fit_y) != (x, y):
            return self._bound(fit_x, fit_y)
        if x < self.case.box_length or y < self.case.box_width:
            return 0
        return min(usable(row[x], row[y], k) // area for row, area, k in self._scales)

    def _reach(self, x: int, y: int, target: int) -> bool:
        x, y = self._fitted[x], self._fitted[y]
        key = (x, y) if x >= y else (y, x)
        if key not in self._lower:
            self._lower[key] = max(_grid(*key, *self.case[2:]), _grid(*key, *self.case[:1:-1]))
        if self._lower[key] >= target or self._bound(*key) < target or self.budget <= 0:
            return self._lower[key] >= target
        for parts in self._divisions(*key, target):
            if self._fill(parts, target):
                self._parts[key], self._lower[key] = parts, target
                return True
        if self.budget > 0:
            self._upper[key] = target - 1
        return False

    def _fill(self, parts: list[Block], target: int) -> bool:
        """Whether the parts together reach ``target``, each asked for no less than it must."""
        hopes = [self._bound(a, b) for *_, a, b in parts]
        while True:
            before = sum(hopes)
            for i, (*_, a, b) in enumerate(parts):
                if sum(hopes) < target:
                    return False
                if not self._reach(a, b, hopes[i]):
                    hopes[i] = min(hopes[i] - 1, self._bound(a, b))
            if sum(hopes) == before:
                return True

    def _divisions(self, x: int, y: int, target: int) -> Iterator[list[Block]]:
        """Ways to divide a block whose parts' bounds still allow ``target``, simple ones first."""
        for cut in self._raster(x):
            if 2 * cut <= x and self._bound(cut, y) + self._bound(x - cut, y) >= target:
                yield [(0, 0, cut, y), (cut, 0, x - cut, y)]
        for cut in self._raster(y):
            if 2 * cut <= y and self._bound(x, cut) + self._bound(x, y - cut) >= target:
                yield [(0, 0, x, cut), (0, cut, x, y - cut)]
        yield from self._pinwheels(x, y, x * y - target * self._area)

    def _pinwheels(self, x: int, y: int, spare: int) -> Iterator[list[Block]]:
        """Five-block divisions whose parts waste no more than ``spare`` cells."""
        across, along, wasted = self._raster(x), self._raster(y), self._waste
        for x1 in across:
            wider = [x2 for x2 in across if x1 < x2 <= x - x1]
            for y2 in along:
                self.budget -= 1
                if self.budget <= 0:
                    return
                left = spare - wasted[x1, y2]
                if left < 0:
                    continue
                self.budget -= len(wider)
                above = y - y2
                for x2 in wider:
                    if wasted[x2, above] <= left:
                        yield from self._closed(x, y, (x1, x2, y2), left - wasted[x2, above])

    def _closed(
        self, x: int, y: int, corner: tuple[int, int, int], spare: int
    ) -> Iterator[list[Block]]:
        x1, x2, y2 = corner
        for y1 in self._raster(y):
            if y1 >= y2:
                return
            self.budget -= 1
            left = spare - self._waste[x - x1, y1]
            if left < 0:
                continue
            left -= self._waste[x - x2, y - y1] + self._waste[x2 - x1, y2 - y1]
            if left >= 0:
                yield [
                    (0, 0, x1, y2),
                    (0, y2, x2, y - y2),
                    (x1, 0, x - x1, y1),
                    (x2, y1, x - x2, y - y1),
                    (x1, y1, x2 - x1, y2 - y1),
                ]

    def waste(self, x: int, y: int) -> int:
        """The cells of a block that no boxes in it cover, at least."""
        return x * y - self._area * self._bound(x, y)

    def _raster(self, side: int) -> list[int]:
        """The reduced set of cuts worth trying across a side."""
        if side not in self._cuts:
            cuts = {self._fitted[side - place] for place in self._fitted[: side + 1]}
            self._cuts[side] = sorted(cuts - {0, side})
        return self._cuts[side]

    def _place(self, x: int, y: int, length: int, width: int) -> Iterator[Rectangle]:
        a, b = self._fitted[length], self._fitted[width]
        key = (a, b) if a >= b else (b, a)
        parts = self._parts.get(key)
        if parts is None:
            yield from grid(x, y, a, b, self.case)
            return
        for u, v, p, q in parts:
            yield from self._place(*((x + u, y + v, p, q) if a >= b else (x + v, y + u, q, p)))


class _Waste(dict[tuple[int, int], int]):
    """What a block wastes, remembered: the inner loops look little else up."""

    def __init__(self, blocks: Blocks) -> None:
        super().__init__()
        self._blocks = blocks

    def __missing__(self, block: tuple[int, int]) -> int:
        waste = self[block] = self._blocks.waste(*block)
        return waste


def grid(x: int, y: int, length: int, width: int, case: Case) -> Iterator[Rectangle]:
    """The better of the two plain grids in a block, as rectangles in the units of ``case``.

    >>> from capacity.packing.pallets.classes import Case
    >>> list(grid(0, 0, 4, 3, Case(4, 3, 3, 2)))
    [Rectangle(x=0, y=0, length=2, width=3), Rectangle(x=2, y=0, length=2, width=3)]
    """
    p, q = case[2:]
    if _grid(length, width, q, p) > _grid(length, width, p, q):
        p, q = q, p
    for u in range(length // p):
        for v in range(width // q):
            yield Rectangle(x + u * p, y + v * q, p, q)


def _grid(length: int, width: int, p: int, q: int) -> int:
    return (length // p) * (width // q)
