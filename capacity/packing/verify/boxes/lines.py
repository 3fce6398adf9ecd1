"""Weighted lines: each carries scales of the rows of boxes that it meets."""

from capacity.packing.verify.boxes.scales import ACROSS, read_axis, read_scale
from capacity.packing.verify.case import Case, Triple
from capacity.packing.verify.points import read_points, read_weights, spans, spread, within
from capacity.packing.verify.reading import Field

MOST_LINES = 50
"""Most scales of the lines of one row; 75 crates at normal effort needed 6."""


def read_lines(
    given: Case, direction: Field, xs: Field, ys: Field, lines: Field
) -> tuple[dict[Triple, int], int]:
    """What each turn weighs at least wherever it begins, and what all boxes weigh at most.

    Args:
        given: the case.
        direction: of the lines, 0 to 2.
        xs: ascending mm at which lines cross the first of the other two directions.
        ys: the same for the second.
        lines: pairs of a scale along the axis and how often each line carries it.

    Raises:
        CertificateError: something is malformed, or no scale of this axis.

    >>> from capacity.packing.verify.case import box_case
    >>> from capacity.packing.verify.reading import Field
    >>> one = {"scale": {"weights": [[2, 1]], "cap": 3}, "weights": [[1]]}
    >>> row = {"axis": 0, "xs": [1], "ys": [1], "lines": [one]}
    >>> parts = Field("row", row).fields("axis", "xs", "ys", "lines")
    >>> read_lines(box_case((6, 3, 3), (2, 2, 2)), *parts)
    ({(2, 2, 2): 1}, 3)
    """
    axis = read_axis(direction)
    one, other = ACROSS[axis]
    columns, rows = read_points(xs, given.room[one]), read_points(ys, given.room[other])
    carried, cap = [], 0
    for line in lines.items(most=MOST_LINES):
        plain, weights = line.fields("scale", "weights")
        scale, most = read_scale(given, axis, plain)
        sums = read_weights(weights, len(columns), len(rows))
        carried.append((scale, sums))
        cap += most * sums[-1][-1]
    least = {}
    for turn in given.turns:
        places = spread(
            xs,
            spans(xs, columns, turn[one], given.room[one], {way[one] for way in given.turns}),
            spans(ys, rows, turn[other], given.room[other], {way[other] for way in given.turns}),
            times=len(carried),
        )
        least[turn] = min(
            sum(scale[turn[axis]] * within(sums, place) for scale, sums in carried)
            for place in places
        )
    return least, cap
