"""Checks a pallet layout and the proof that no more fit, sharing nothing with the solvers.

A certificate is a ``dict`` of plain JSON data. The proofs behind each method are written out
in ``docs/packing-pallets.md``; what is checked here are their conditions, in whole numbers.
"""

from __future__ import annotations

from typing import Any

from capacity.errors import CertificateError
from capacity.packing.solution import Rectangle
from capacity.packing.verify.points import ascending, between, spans, summed

MOST_ROWS = 1_000_000


def pallet_layout(
    length: int, width: int, box_length: int, box_width: int, layout: tuple[Rectangle, ...]
) -> None:
    """Check that ``layout`` lies inside the pallet without overlap, each box whole.

    All in mm; a placement is ``(x, y, length, width)``.

    Raises:
        CertificateError: a placement is not the box, leaves the pallet or overlaps another.

    >>> pallet_layout(4, 2, 2, 2, ((0, 0, 2, 2), (2, 0, 2, 2)))
    >>> pallet_layout(4, 2, 2, 2, ((0, 0, 2, 2), (1, 0, 2, 2)))
    Traceback (most recent call last):
    capacity.errors.CertificateError: (0, 0, 2, 2) and (1, 0, 2, 2) overlap
    """
    for box in layout:
        if len(box) != len(Rectangle._fields) or any(type(value) is not int for value in box):
            raise CertificateError(f"{box}: expected x, y, length and width in whole mm")
        x, y, a, b = box
        if (a, b) not in {(box_length, box_width), (box_width, box_length)}:
            raise CertificateError(f"{box} is not a box of {box_length} by {box_width}")
        if min(x, y) < 0 or x + a > length or y + b > width:
            raise CertificateError(f"{box} leaves the pallet of {length} by {width}")
    _refuse_overlap(sorted(tuple(box) for box in layout))


def _refuse_overlap(boxes: list[tuple[int, ...]]) -> None:
    """Sweep along x: a box can overlap only those that have not ended where it begins."""
    reached: list[tuple[int, ...]] = []
    for box in boxes:
        x, y, _, b = box
        reached = [other for other in reached if other[0] + other[2] > x]
        for other in reached:
            if y < other[1] + other[3] and other[1] < y + b:
                raise CertificateError(f"{other} and {box} overlap")
        reached.append(box)


def pallet_bound(
    length: int, width: int, box_length: int, box_width: int, bound: dict[str, Any]
) -> int:
    """The number of boxes that ``bound`` proves no layout on this pallet exceeds.

    Sizes in mm; ``bound`` as in a :class:`~capacity.packing.solution.PalletSolution`.

    Raises:
        CertificateError: the certificate is malformed, of an unknown method, or does not
            prove the number it states.

    >>> area = {"method": "scale", "scale": [3, 2], "colours": 1, "upper": 4}
    >>> pallet_bound(5, 5, 3, 2, area)
    4
    """
    proven = proved(length, width, box_length, box_width, bound)
    if _whole(bound, "upper", 0) != proven:
        raise CertificateError(f"states {bound['upper']}, but proves {proven}")
    return proven


def proved(length: int, width: int, box_length: int, box_width: int, bound: dict[str, Any]) -> int:
    """What ``bound`` proves, whatever it states; arguments and errors as of :func:`pallet_bound`.

    >>> proved(5, 5, 3, 2, {"method": "scale", "scale": [3, 2], "colours": 1, "upper": 3})
    4
    """
    methods = {"fit": _fit, "scale": _scale, "class": _class, "weights": _weights}
    if not isinstance(bound, dict) or not isinstance(bound.get("method"), str):
        raise CertificateError("expected a certificate with a method")
    method = methods.get(bound["method"])
    if method is None:
        raise CertificateError(f"unknown method {bound['method']!r}")
    return method(length, width, box_length, box_width, bound)


def _fit(length: int, width: int, p: int, q: int, bound: dict[str, Any]) -> int:
    """The box fits in neither orientation."""
    _only(bound)
    if (p <= length and q <= width) or (q <= length and p <= width):
        raise CertificateError("the box fits")
    return 0


def _scale(length: int, width: int, p: int, q: int, bound: dict[str, Any]) -> int:
    """Boxes measured as ``scale``, then counted by the rarest of the diagonal colours."""
    _only(bound, "scale", "colours")
    new_p, new_q = _whole_list(bound["scale"], 2, 1)
    colours = _whole(bound, "colours", 1)
    if new_p % colours and new_q % colours:
        raise CertificateError("a box does not cover every colour equally often")
    a, b = (max(n * new_p + m * new_q for n, m in _rows(s, p, q)) for s in (length, width))
    over, beyond = a % colours, b % colours
    rarest = (a * b - over * beyond) // colours + max(0, over + beyond - colours)
    return colours * rarest // (new_p * new_q)


def _class(length: int, width: int, p: int, q: int, bound: dict[str, Any]) -> int:
    """Every row that fits on this pallet fits on the ``reduced`` one, which ``inner`` bounds."""
    _only(bound, "reduced", "inner")
    new_length, new_width, new_p, new_q = _whole_list(bound["reduced"], 4, 1)
    for side, new_side in ((length, new_length), (width, new_width)):
        if any(n * new_p + m * new_q > new_side for n, m in _rows(side, p, q)):
            raise CertificateError("a row that fits on the pallet does not fit on the reduced one")
    if not isinstance(bound["inner"], dict) or bound["inner"].get("method") == "class":
        raise CertificateError("expected one reduction, then its bound")
    return pallet_bound(new_length, new_width, new_p, new_q, bound["inner"])


def _weights(length: int, width: int, p: int, q: int, bound: dict[str, Any]) -> int:
    """Weighted points: wherever a box may begin, it covers ``least`` or more of the total."""
    _only(bound, "xs", "ys", "weights")
    xs, ys = ascending(bound["xs"], length), ascending(bound["ys"], width)
    weights = summed(bound["weights"], len(xs), len(ys))
    shapes = [(a, b) for a, b in {(p, q), (q, p)} if a <= length and b <= width]
    covered = (
        between(weights, across, along)
        for a, b in shapes
        for across in spans(xs, a, length, {p, q})
        for along in spans(ys, b, width, {p, q})
    )
    least = min(covered, default=0)
    if least <= 0:
        raise CertificateError("a box covers no weight")
    return weights[-1][-1] // least


def _rows(side: int, p: int, q: int) -> list[tuple[int, int]]:
    """The fullest rows along a side: n lengths and as many widths as fit beside them."""
    if side // p > MOST_ROWS:
        raise CertificateError("too many boxes along a side to check")
    return [(n, (side - n * p) // q) for n in range(side // p + 1)]


def _whole_list(values: Any, count: int, least: int) -> list[int]:
    if not isinstance(values, list) or len(values) != count:
        raise CertificateError(f"expected {count} whole numbers, got {values!r}")
    if any(type(value) is not int or value < least for value in values):
        raise CertificateError(f"expected whole numbers of at least {least}, got {values!r}")
    return values


def _whole(bound: dict[str, Any], key: str, least: int) -> int:
    return _whole_list([bound.get(key)], 1, least)[0]


def _only(bound: dict[str, Any], *keys: str) -> None:
    if set(bound) != {"method", "upper", *keys}:
        raise CertificateError(f"expected the keys method, upper, {', '.join(keys)}")
