"""Weighted points of a rectangle: where boxes may begin, and the weight that each covers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from capacity.errors import CertificateError
from capacity.packing.verify.case import items, number

if TYPE_CHECKING:
    from collections.abc import Collection

MOST_SUMS = 10**6
Span = tuple[int, int]
"""First point covered and the one after the last, as indices."""
Sums = list[list[int]]


def ascending(values: Any, space: int) -> list[int]:
    """Return ascending whole mm within a space, or raise CertificateError.

    >>> ascending([0, 3], 4)
    [0, 3]
    """
    points = [number("points", value, 0) for value in items("points", values)]
    if any(a >= b for a, b in zip([-1, *points], [*points, space], strict=True)):
        raise CertificateError("points: expected ascending whole mm inside the room")
    return points


def summed(weights: Any, rows: int, columns: int) -> Sums:
    """Check a weight for each point; entry (i, j) is the sum of i rows by j columns.

    >>> summed([[1, 2], [3, 4]], 2, 2)
    [[0, 0, 0], [0, 1, 3], [0, 4, 10]]
    """
    sums = [[0] * (columns + 1)]
    for row in items("weights", weights, rows):
        whole = [number("weight", weight, 0) for weight in items("weights", row, columns)]
        line = accumulate(whole, initial=0)
        sums.append([above + run for above, run in zip(sums[-1], line, strict=True)])
    return sums


def between(sums: Sums, across: Span, along: Span) -> int:
    """Weight of the points on two spans."""
    (i1, i2), (j1, j2) = across, along
    return sums[i2][j2] - sums[i1][j2] - sums[i2][j1] + sums[i1][j1]


def spans(points: list[int], side: int, space: int, sides: Collection[int]) -> set[Span]:
    """The points that boxes of one side cover, wherever they may begin.

    >>> sorted(spans([0, 3, 5], 4, 7, {3, 4}))
    [(0, 2), (1, 3)]
    """
    return {
        (bisect_left(points, start), bisect_left(points, start + side))
        for start in _starts(space, frozenset(sides))
        if start + side <= space
    }


@lru_cache(maxsize=16)
def _starts(space: int, sides: frozenset[int]) -> frozenset[int]:
    """Where boxes begin once all are pushed to the far end, then to the near one."""
    sums = {0}
    for side in sides:
        if len(sums) * (space // side + 1) > MOST_SUMS:
            raise CertificateError("points: too many places along a side to check")
        sums.update(end for start in list(sums) for end in range(start, space + 1, side))
    ends = sorted(sums)
    return frozenset(ends[bisect_right(ends, space - end) - 1] for end in ends)
