"""Symmetric linear systems whose matrix has an envelope and a dense border.

Each line, from the diagonal on, is nought beyond an end, apart from a border of last columns.
Elimination without roots (Cholesky) fills nothing outside. Plain floats, one order of operations.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Row = Sequence[tuple[int, float]]
    Part = tuple[float, list[float]]

Vector = list[float]
AT_ONCE = 4
"""Lines that are subtracted together: one by one the weighted lines of every sixth crate take 1.6
times as long, by twos 1.4 times, by eights as long as by fours."""


class Envelope:
    """Where a sum of products of rows with themselves may differ from nought.

    ``rows`` hold (index, value) in ascending order; the last ``border`` of ``size`` indices
    may be coupled with all others. Ends never fall, and are alike for four lines at a time.

    >>> Envelope([[(0, 1.0), (1, 2.0)], [(1, 1.0), (2, 1.0)]], 3, 0).ends
    [3, 3, 3]
    """

    def __init__(self, rows: Sequence[Sequence[tuple[int, float]]], size: int, border: int) -> None:
        self.size, self.inner = size, size - border
        ends = list(range(1, self.inner + 1))
        for row in rows:
            inside = [i for i, _ in row if i < self.inner]
            for i in inside:
                ends[i] = max(ends[i], inside[-1] + 1)
        self.ends: list[int] = []
        for first in range(0, self.inner, AT_ONCE):
            block = ends[first : first + AT_ONCE]
            self.ends += [max(block + self.ends[-1:])] * len(block)
        self.ends += [size] * border

        self.work = sum(
            length * length for length in [*map(len, rows), *map(self._length, range(size))]
        )
        """Products, about twice, that a matrix and its elimination take."""

    def solver(
        self, rows: Sequence[Row], scales: Vector, diagonal: Vector
    ) -> Callable[[Vector], Vector] | None:
        """Solves for right sides with a diagonal plus scaled products of rows as matrix.

        None if the matrix is not definite, as far as floats can tell.

        >>> rows = [[(0, 1.0), (1, 1.0)]]
        >>> solve = Envelope(rows, 2, 0).solver(rows, [1.0], [1.0, 1.0])
        >>> [round(value, 9) for value in solve([3.0, 3.0])]
        [1.0, 1.0]
        """
        lines = self._normal(rows, scales, diagonal)
        return partial(self._solved, lines) if self._factorise(lines) else None

    def _normal(self, rows: Sequence[Row], scales: Vector, diagonal: Vector) -> list[Vector]:
        """A diagonal plus the scaled products of rows with themselves, as lines."""
        lines = [[value, *[0.0] * (self._length(k) - 1)] for k, value in enumerate(diagonal)]
        for row, scale in zip(rows, scales, strict=True):
            for place, (i, n) in enumerate(row):
                line, factor, end = lines[i], n * scale, self.ends[i]
                for j, m in row[place:]:
                    line[j - i if j < end else j - i - self.inner + end] += factor * m
        return lines

    def _length(self, k: int) -> int:
        """Entries of a line: up to its end, and the border."""
        return self.ends[k] - k + (self.size - self.inner if k < self.inner else 0)

    def _factorise(self, lines: list[Vector]) -> bool:
        """Reduce the lines in place; False if the matrix is not definite."""
        for first in [*range(0, self.inner, AT_ONCE), *range(self.inner, self.size)]:
            stop = min(first + AT_ONCE, self.inner) if first < self.inner else first + 1
            for k in range(first, stop):
                line = lines[k]
                if line[0] <= 0:
                    return False
                for i in range(1, stop - k):
                    lines[k + i] = _less(lines[k + i], [(line[i] / line[0], line[i:])])
            self._subtract(lines, first, stop)
        return True

    def _subtract(self, lines: list[Vector], first: int, stop: int) -> None:
        """Take a block of reduced lines from all lines below that it reaches."""
        end = self.ends[first]
        for t in [*range(stop, end), *range(max(end, self.inner), self.size)]:
            start = t - first if t < end else t - first - self.inner + end
            parts = [
                (line[start - i] / line[0], line[start - i :])
                for i, line in enumerate(lines[first:stop])
            ]
            if any(factor for factor, _ in parts):
                self._take(lines[t], max(0, end - t), parts)

    def _take(self, line: Vector, before: int, parts: Sequence[Part]) -> None:
        """Take multiples of lines from the first entries of a line and from its border."""
        edge = len(line) - len(parts[0][1]) + before
        new = _less(line[:before] + line[edge:], parts)
        line[:before], line[edge:] = new[:before], new[before:]

    def _solved(self, lines: list[Vector], right: Vector) -> Vector:
        """The solution for a right side, by lines that are reduced already."""
        values = list(right)
        for k, line in enumerate(lines):
            end, scale = self.ends[k], values[k] / line[0]
            edge = max(end, self.inner)
            new = _less(values[k + 1 : end] + values[edge:], [(scale, line[1:])])
            values[k + 1 : end], values[edge:] = new[: end - k - 1], new[end - k - 1 :]
        for k in range(self.size - 1, -1, -1):
            line, end = lines[k], self.ends[k]
            value = values[k]
            for a, b in zip(
                line[1:], values[k + 1 : end] + values[max(end, self.inner) :], strict=True
            ):
                value -= a * b
            values[k] = value / line[0]
        return values


def _less(line: Vector, parts: Sequence[Part]) -> Vector:
    """A line less multiples of others; four at a time are faster than one by one."""
    if len(parts) == AT_ONCE:
        (a, p), (b, q), (c, r), (d, s) = parts
        lines = zip(line, p, q, r, s, strict=True)
        return [v - a * w - b * x - c * y - d * z for v, w, x, y, z in lines]
    for factor, other in parts:
        line = [a - factor * b for a, b in zip(line, other, strict=True)]
    return line
