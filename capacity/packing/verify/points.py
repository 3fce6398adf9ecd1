"""Weighted points of a rectangle: where boxes may begin, and the weight that each covers."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import accumulate, product

from capacity.packing.verify.reading import LARGEST, Field

MOST_SUMS = 10**6
MOST_PLACES = 10**6
Span = tuple[int, int]
"""First point covered and the one after the last, as indices."""
Sums = list[list[int]]


def read_points(values: Field, space: int) -> list[int]:
    """Return ascending whole mm within a space, or raise CertificateError.

    >>> from capacity.packing.verify.reading import Field
    >>> read_points(Field("xs", [0, 3]), 4)
    [0, 3]
    """
    points = [value.whole(0, LARGEST) for value in values.items()]
    if any(a >= b for a, b in zip([-1, *points], [*points, space], strict=True)):
        values.fail("expected ascending whole mm inside the room")
    return points


def read_weights(weights: Field, rows: int, columns: int) -> Sums:
    """Check a weight for each point; entry (i, j) is the sum of i rows by j columns.

    >>> from capacity.packing.verify.reading import Field
    >>> read_weights(Field("weights", [[1, 2], [3, 4]]), 2, 2)
    [[0, 0, 0], [0, 1, 3], [0, 4, 10]]
    """
    sums = [[0] * (columns + 1)]
    for row in weights.items(rows):
        whole = [weight.whole(0) for weight in row.items(columns)]
        line = accumulate(whole, initial=0)
        sums.append([above + run for above, run in zip(sums[-1], line, strict=True)])
    return sums


def within(sums: Sums, place: tuple[Span, Span]) -> int:
    """Weight of the points on two spans."""
    (i1, i2), (j1, j2) = place
    return sums[i2][j2] - sums[i1][j2] - sums[i2][j1] + sums[i1][j1]


def spread(
    values: Field, across: set[Span], along: set[Span], times: int = 1
) -> Iterator[tuple[Span, Span]]:
    """Every pair of spans, or CertificateError where weighing each so often takes too long."""
    if len(across) * len(along) * times > MOST_PLACES:
        values.fail(f"more than {MOST_PLACES} weights of places: too many to check")
    return product(across, along)


def spans(
    values: Field, points: list[int], side: int, space: int, sides: Collection[int]
) -> set[Span]:
    """The points that boxes of one side cover, wherever they may begin.

    >>> from capacity.packing.verify.reading import Field
    >>> sorted(spans(Field("xs", [0, 3, 5]), [0, 3, 5], 4, 7, {3, 4}))
    [(0, 2), (1, 3)]
    """
    starts = _starts(space, frozenset(sides))
    if starts is None:
        values.fail(f"boxes have more than {MOST_SUMS} places along this side: too many to check")
    return {
        (bisect_left(points, start), bisect_left(points, start + side))
        for start in starts
        if start + side <= space
    }


@lru_cache(maxsize=16)
def _starts(space: int, sides: frozenset[int]) -> frozenset[int] | None:
    """Where boxes begin once all are pushed to the far end, then to the near one."""
    sums = {0}
    for side in sides:
        if len(sums) * (space // side + 1) > MOST_SUMS:
            return None
        sums.update(end for start in list(sums) for end in range(start, space + 1, side))
    ends = sorted(sums)
    return frozenset(ends[bisect_right(ends, space - end) - 1] for end in ends)
