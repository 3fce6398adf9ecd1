"""Pinwheels: four blocks around a fifth, each as deep as the room along one axis.

Seen along the axis, in a plane X x Y with x1 < x2 and y1 < y2: a block at the left below y2,
one below y1 at the right of x1, one at the right of x2 above y1, one above y2 at the left of
x2, and one in the middle. Mirrored pinwheels hold as much, so one hand and half of the
places are enough.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple, Protocol

from capacity.packing.question import ACROSS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from capacity.packing.question import Sides

TOO_MANY = 2_000_000
"""Pinwheels of one block from which on none are looked at, which bounds the time of a block."""
PER_NODE = 30
"""Pinwheels that cost a node; 15 or 60 change no count in benchmarks/tuning.py."""


class Hopes(Protocol):
    """A search as its pinwheels see it: keys of blocks on a raster, and what each may hold."""

    nodes: int
    points: Sequence[list[int]]
    radix: Sides

    def places(self, key: int) -> Sides:
        """Positions on the raster of a block's sides."""

    def hope(self, key: int, depth: int) -> int:
        """Boxes that a block may hold, searched to a depth."""


class Part(NamedTuple):
    """One block of a division, as key and offset of its corner in mm."""

    key: int
    offset: Sides


Wheel = tuple[Part, ...]


class Pinwheels:
    """Pinwheels of one block across one axis that may hold more than ``least`` boxes.

    The parts are to be searched to ``depth``, which says what may be hoped of them.
    None are given where there are too many to look at.
    """

    def __init__(self, search: Hopes, key: int, axis: int, least: int, depth: int) -> None:
        self.search, self.axis, self.least, self.parts = search, axis, least, depth
        one, other = ACROSS[axis]
        places = search.places(key)
        self.depth = places[axis] * search.radix[axis]
        self.steps = search.radix[one], search.radix[other]
        self.xs = search.points[one][: places[one] + 1]
        self.ys = search.points[other][: places[other] + 1]

    def __iter__(self) -> Iterator[Wheel]:
        number = (len(self.xs) * len(self.ys)) ** 2 // 8
        if number > TOO_MANY:
            return
        self.search.nodes -= number // PER_NODE
        if self.search.nodes <= 0:
            return
        most = [
            [self.search.hope(self._key(i, j), self.parts) for j in range(len(self.ys))]
            for i in range(len(self.xs))
        ]
        below_x, below_y = _differences(self.xs), _differences(self.ys)
        for x1, x2 in _pairs(self.xs, half=True):
            left, right = most[x1], most[below_x[-1][x1]]
            far, top, middle = most[below_x[-1][x2]], most[x2], most[below_x[x2][x1]]
            for y1, y2 in _pairs(self.ys, half=False):
                sides = left[y2] + right[y1] + far[below_y[-1][y1]] + top[below_y[-1][y2]]
                if sides + middle[below_y[y2][y1]] > self.least:
                    yield self._wheel((x1, x2), (y1, y2), below_x, below_y)

    def _wheel(
        self,
        across: tuple[int, int],
        up: tuple[int, int],
        below_x: list[list[int]],
        below_y: list[list[int]],
    ) -> Wheel:
        """One pinwheel from the raster positions of its cuts."""
        (x1, x2), (y1, y2) = across, up
        x, y = self.xs, self.ys
        return (
            self._part(x1, y2, 0, 0),
            self._part(below_x[-1][x1], y1, x[x1], 0),
            self._part(below_x[-1][x2], below_y[-1][y1], x[x2], y[y1]),
            self._part(x2, below_y[-1][y2], 0, y[y2]),
            self._part(below_x[x2][x1], below_y[y2][y1], x[x1], y[y1]),
        )

    def _part(self, across: int, up: int, x: int, y: int) -> Part:
        """The block at these raster positions with its corner, a point in the plane."""
        offset = [x, y]
        offset.insert(self.axis, 0)
        return Part(self._key(across, up), (offset[0], offset[1], offset[2]))

    def _key(self, across: int, up: int) -> int:
        """Key of the block at these raster positions, as deep as the whole."""
        return self.depth + across * self.steps[0] + up * self.steps[1]


def _pairs(points: list[int], *, half: bool) -> Iterator[tuple[int, int]]:
    """Two inner positions in order; if half, only those not beyond their mirror image."""
    last = len(points) - 1
    for one in range(1, last):
        end = bisect_right(points, points[-1] - points[one]) if half else last
        for other in range(one + 1, min(last, end)):
            yield one, other


def _differences(points: list[int]) -> list[list[int]]:
    """For each position the longest raster sides that remain after each shorter one."""
    return [
        [bisect_right(points, end - start) - 1 for start in points[: place + 1]]
        for place, end in enumerate(points)
    ]
