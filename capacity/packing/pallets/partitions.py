"""Partitions: how many box lengths and widths fit side by side along one side of a pallet.

A pair ``(n, m)`` is a feasible partition of a side when ``n`` lengths and ``m`` widths placed
end to end are no longer than it (Bischoff and Dowsland 1982, "An application of the micro to
product design and distribution", J. Oper. Res. Soc. 33).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def most_widths(side: int, length: int, width: int) -> list[int]:
    """For each number of lengths that fits along ``side``, the most widths that fit beside it.

    All in one unit; entry ``n`` is the largest ``m`` with ``n*length + m*width <= side``.
    These pairs are the maximal feasible partitions and so describe all feasible ones.

    >>> most_widths(10, 4, 3)
    [3, 2, 0]
    """
    return [rest // width for rest in range(side, -1, -length)]


def corners(partitions: list[int]) -> list[tuple[int, int]]:
    """The partitions that can make the longest row for some box: corners of their convex hull.

    >>> corners([3, 2, 0])
    [(0, 3), (1, 2), (2, 0)]
    """
    hull: list[tuple[int, int]] = []
    for n, m in enumerate(partitions):
        while len(hull) > 1:
            (a, b), (c, d) = hull[-2:]
            if (d - b) * (n - c) > (m - d) * (c - a):
                break
            hull.pop()
        hull.append((n, m))
    return hull


def longest(rows: list[tuple[int, int]], length: int, width: int) -> int:
    """The longest of ``rows``, each (lengths, widths), for a box of ``length`` by ``width``.

    >>> longest([(0, 3), (1, 2), (2, 0)], 4, 3)
    10
    """
    return max([n * length + m * width for n, m in rows])


def longest_rows(side: int, box: Sequence[int], measured: Sequence[int]) -> list[int]:
    """The longest row of boxes in each length up to ``side``, in another measure of the box.

    ``box`` and ``measured`` are its length and width. Measured as they are, the rows are the
    normal patterns: pushing every box left and down puts each edge at such a place (Christofides
    and Whitlock 1977, "An algorithm for two-dimensional cutting problems", Oper. Res. 25).

    >>> longest_rows(10, (4, 3), (4, 3))
    [0, 0, 0, 3, 4, 4, 6, 7, 8, 9, 10]
    """
    (length, width), (p, q) = box, measured
    row = [0] * (side + 1)
    for x in range(width, side + 1):
        row[x] = max(row[x - 1], row[x - width] + q)
        if x >= length:
            row[x] = max(row[x], row[x - length] + p)
    return row
