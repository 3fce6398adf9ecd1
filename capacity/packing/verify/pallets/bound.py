"""Checks the proof that no more rectangles fit on a pallet, sharing nothing with the solvers.

A certificate is an object of plain JSON data. The proofs behind each method are written out in
``docs/packing-pallets.md``; what is checked here are their conditions, in whole numbers.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from capacity.packing.verify.limits import by_method, judged
from capacity.packing.verify.points import read_points, read_weights, spans, spread, within
from capacity.packing.verify.reading import LARGEST, Field

MOST_ROWS = 200_000
"""Most boxes in a row: more are never laid out one by one."""


class Pallet(NamedTuple):
    """Sides of a pallet and of the box, whole mm."""

    length: int
    width: int
    p: int
    q: int


def pallet_bound(length: int, width: int, box_length: int, box_width: int, bound: Any) -> int:
    """The number of boxes that ``bound`` proves no layout on this pallet exceeds.

    Sizes in mm; ``bound`` as in a :class:`~capacity.packing.answer.PalletSolution`.

    Raises:
        CertificateError: the certificate is malformed, of an unknown method, or does not
            prove the number it states.

    >>> area = {"method": "scale", "scale": [3, 2], "colours": 1, "upper": 4}
    >>> pallet_bound(5, 5, 3, 2, area)
    4
    """
    return judged_pallet(pallet(length, width, box_length, box_width), Field("bound", bound))


def pallet(*sides: int) -> Pallet:
    """A pallet of which every side is whole mm, or CertificateError.

    >>> pallet(5, 5, 3, 2).p
    3
    """
    names = Pallet._fields
    return Pallet(*(Field(*side).whole(1, LARGEST) for side in zip(names, sides, strict=True)))


def judged_pallet(given: Pallet, bound: Field) -> int:
    """What a certificate proves, if it states just that, or CertificateError."""
    return judged(bound, proved(given, bound))


def proved(given: Pallet, bound: Field) -> int:
    """What a certificate proves, whatever it states; errors as of :func:`pallet_bound`.

    >>> proved(Pallet(5, 5, 3, 2), Field("bound", {
    ...     "method": "scale", "scale": [3, 2], "colours": 1, "upper": 3}))
    4
    """
    return by_method(given, bound, METHODS)


def _fit(given: Pallet, bound: Field) -> int:
    """The box fits in neither orientation."""
    bound.fields("method", "upper")
    length, width, p, q = given
    if (p <= length and q <= width) or (q <= length and p <= width):
        bound.fail("the box fits")
    return 0


def _scale(given: Pallet, bound: Field) -> int:
    """Boxes measured as ``scale``, then counted by the rarest of the diagonal colours."""
    _, _, scale, number = bound.fields("method", "upper", "scale", "colours")
    new_p, new_q = (side.whole(1) for side in scale.items(2))
    colours = number.whole(1)
    if new_p % colours and new_q % colours:
        number.fail("a box does not cover every colour equally often")
    a, b = (
        max(n * new_p + m * new_q for n, m in _rows(bound, side, given))
        for side in (given.length, given.width)
    )
    over, beyond = a % colours, b % colours
    rarest = (a * b - over * beyond) // colours + max(0, over + beyond - colours)
    return colours * rarest // (new_p * new_q)


def _class(given: Pallet, bound: Field) -> int:
    """Every row that fits on this pallet fits on the ``reduced`` one, which ``inner`` bounds."""
    _, _, reduced, inner = bound.fields("method", "upper", "reduced", "inner")
    new = Pallet(*(side.whole(1) for side in reduced.items(len(given))))
    for side, new_side in ((given.length, new.length), (given.width, new.width)):
        if any(n * new.p + m * new.q > new_side for n, m in _rows(bound, side, given)):
            reduced.fail("a row that fits on the pallet does not fit on the reduced one")
    inner.field("method").one_of(*(method for method in METHODS if method != "class"))
    return judged_pallet(new, inner)


def _weights(given: Pallet, bound: Field) -> int:
    """Weighted points: wherever a box may begin, it covers ``least`` or more of the total."""
    _, _, xs, ys, weighted = bound.fields("method", "upper", "xs", "ys", "weights")
    length, width, p, q = given
    columns, rows = read_points(xs, length), read_points(ys, width)
    weights = read_weights(weighted, len(columns), len(rows))
    covered = (
        within(weights, place)
        for a, b in {(p, q), (q, p)}
        for place in spread(
            xs, spans(xs, columns, a, length, {p, q}), spans(ys, rows, b, width, {p, q})
        )
    )
    least = min(covered, default=0)
    if least < 1:
        bound.fail("a box covers no weight")
    return weights[-1][-1] // least


def _rows(bound: Field, side: int, given: Pallet) -> list[tuple[int, int]]:
    """The fullest rows along a side: n lengths and as many widths as fit beside them."""
    if side // given.p > MOST_ROWS:
        bound.fail(f"more than {MOST_ROWS} boxes along a side: too many to check")
    return [(n, (side - n * given.p) // given.q) for n in range(side // given.p + 1)]


METHODS = {"fit": _fit, "scale": _scale, "class": _class, "weights": _weights}
