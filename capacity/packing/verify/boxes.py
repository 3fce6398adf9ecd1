"""Checks the certificate of a bound on identical boxes, in whole numbers only.

The theorem behind each method stands in docs/packing-boxes.md. Nothing here is shared with
the solvers; what a certificate leaves out counts for nothing.
"""

from __future__ import annotations

from typing import Any

from capacity.errors import CertificateError
from capacity.packing.verify.case import Case, Triple, case, fields, items, number
from capacity.packing.verify.lines import lines
from capacity.packing.verify.pallet import pallet_bound
from capacity.packing.verify.scales import ACROSS, read_axis, read_scale

MOST_COLOURS = 100
MOST_MIXED = 20
Faces = dict[tuple[int, int], int]
Inequality = tuple[Any, dict[Triple, int], int]
"""Multiplier, weight of each turn, and the most that all boxes weigh."""


def bound(container: Triple, box: Triple, bound: Any, **rules: Any) -> int:
    """Prove the number that a certificate states; the boxes of no layout exceed it.

    Args:
        container: interior (length, width, height), whole mm.
        box: outer (length, width, height), whole mm.
        bound: the certificate, plain JSON data with ``method`` and ``upper``.
        rules: those of :func:`capacity.packing.identical.solve`, by the same names.

    Returns:
        The proved number of boxes, equal to ``bound["upper"]``.

    Raises:
        CertificateError: the certificate is malformed or does not prove its number.

    >>> bound((9, 9, 9), (5, 4, 3), {"method": "payload mass", "upper": 2},
    ...       payload=5, box_mass=2)
    2
    """
    proven = proved(case(container, box, **rules), bound)
    if number("upper", bound.get("upper"), 0) != proven:
        raise CertificateError(f"bound: states {bound['upper']}, proves {proven}")
    return proven


def proved(given: Case, bound: Any) -> int:
    """What a certificate proves for a case, whatever it states; errors as of :func:`bound`.

    >>> proved(case((9, 9, 9), (5, 4, 3), payload=5, box_mass=2),
    ...        {"method": "payload mass", "upper": 1})
    2
    """
    if not isinstance(bound, dict):
        raise CertificateError(f"bound: expected an object, got {bound!r}")
    method = bound.get("method")
    if not isinstance(method, str) or method not in METHODS:
        raise CertificateError(f"bound: unknown method {method!r}")
    return METHODS[method](given, bound)


def _no_passage(given: Case, bound: dict[str, Any]) -> int:
    """Not one box fits into the room, or none passes the door."""
    fields("bound", bound, "method", "upper")
    if given.turns and given.passes:
        raise CertificateError("bound: the box fits and passes the door")
    return 0


def _payload(given: Case, bound: dict[str, Any]) -> int:
    """Boxes that the payload carries."""
    fields("bound", bound, "method", "upper")
    if given.payload is None or given.box_mass is None:
        raise CertificateError("bound: no payload is given")
    return given.payload // given.box_mass


def _quantity(given: Case, bound: dict[str, Any]) -> int:
    """Boxes that there are."""
    fields("bound", bound, "method", "upper")
    return number("max_count", given.max_count, 1)


def _inequalities(given: Case, bound: dict[str, Any]) -> int:
    """Mix inequalities, each a scale along one axis times a section across it."""
    _, _, rows = fields("bound", bound, "method", "upper", "rows")
    total: dict[Triple, int] = dict.fromkeys(given.turns, 0)
    cap = 0
    listed = items("rows", rows)
    if len(listed) > MOST_MIXED:
        raise CertificateError(f"rows: expected at most {MOST_MIXED}, got {len(listed)}")
    for row in listed:
        times, weights, most = _row(given, row)
        cap += number("times", times, 1) * most
        for turn in total:
            total[turn] += times * weights[turn]
    return _divide(cap, list(total.values()))


def _row(given: Case, row: Any) -> Inequality:
    """Multiplier, weights and cap of one row; a key of its own tells its kind."""
    kinds = {"section": _crossed, "colours": _coloured, "lines": _lines}
    for key, kind in kinds.items():
        if isinstance(row, dict) and key in row:
            return kind(given, row)
    raise CertificateError(f"row: expected one with {', '.join(kinds)}, got {row!r}")


def _crossed(given: Case, row: dict[str, Any]) -> Inequality:
    """Multiplier, weights and cap of a scale times a section across it."""
    times, axis, plain, across = fields("row", row, "times", "axis", "scale", "section")
    scale, highest = read_scale(given, read_axis(axis), plain)
    faces, most = _section(given, axis, across)
    one, other = ACROSS[axis]
    weights = {turn: scale[turn[axis]] * faces[turn[one], turn[other]] for turn in given.turns}
    return times, weights, highest * most


def _coloured(given: Case, row: dict[str, Any]) -> Inequality:
    """Multiplier, volumes and usable cells where boxes have as many cells of each colour."""
    times, plain, colours = fields("row", row, "times", "scales", "colours")
    if number("colours", colours, 2) > MOST_COLOURS:
        raise CertificateError(f"colours: expected at most {MOST_COLOURS}, got {colours}")
    scales = [read_scale(given, axis, one) for axis, one in enumerate(items("scales", plain, 3))]
    weights = {}
    for turn in given.turns:
        sides = [scale[side] for (scale, _), side in zip(scales, turn, strict=True)]
        if all(side % colours for side in sides):
            raise CertificateError(f"colours: no side of {turn} is a multiple of {colours}")
        weights[turn] = sides[0] * sides[1] * sides[2]
    return times, weights, colours * _rarest(colours, [cap for _, cap in scales])


def _lines(given: Case, row: dict[str, Any]) -> Inequality:
    """Multiplier, weights and cap of weighted lines along one axis."""
    times, axis, xs, ys, weighted = fields("row", row, "times", "axis", "xs", "ys", "lines")
    weights, cap = lines(given, read_axis(axis), xs, ys, items("lines", weighted))
    return times, weights, cap


def _rarest(colours: int, caps: list[int]) -> int:
    """Cells (i, j, k) of the rarest colour (i + j + k) mod ``colours`` in a room."""
    counts = [1] + [0] * (colours - 1)
    for cap in caps:
        sums = [0] * colours
        for residue in range(colours):
            cells = (cap - residue + colours - 1) // colours
            for colour, count in enumerate(counts):
                sums[(colour + residue) % colours] += count * max(0, cells)
        counts = sums
    return min(counts)


def _stack(given: Case, bound: dict[str, Any]) -> int:
    """Boxes on the floor and what they can carry: all others rest on them."""
    _, _, rows = fields("bound", bound, "method", "upper", "floor")
    if given.max_stack_mass is None or given.box_mass is None:
        raise CertificateError("bound: no stack mass is given")
    total: Faces = dict.fromkeys({turn[:2] for turn in given.turns}, 0)
    cap = 0
    for row in items("floor", rows):
        times, across = fields("row", row, "times", "section")
        faces, most = _section(given, 2, across)
        cap += number("times", times, 1) * most
        for face in total:
            total[face] += times * faces[face]
    floor = _divide(cap, list(total.values()))
    return floor + floor * given.max_stack_mass // given.box_mass


def _divide(cap: int, weights: list[int]) -> int:
    """Boxes that weigh at least the least weight each and no more than the cap together."""
    least = min(weights, default=0)
    if least < 1:
        raise CertificateError("bound: a turn of the box weighs nothing")
    return cap // least


def _section(given: Case, axis: int, across: Any) -> tuple[Faces, int]:
    """Weights of the faces across one axis of which no plane holds more than the cap."""
    one, other = ACROSS[axis]
    faces = {(turn[one], turn[other]) for turn in given.turns}
    if isinstance(across, dict) and "pallet" in across:
        return _pallet(given, (one, other), faces, across)
    plain, parts = fields("section", across, "scales", "parts")
    first, second = items("scales", plain, 2)
    left, left_cap = read_scale(given, one, first)
    right, right_cap = read_scale(given, other, second)
    weights = {face: left[face[0]] * right[face[1]] for face in faces}
    return _rounded(weights, left_cap * right_cap, number("parts", parts, 0))


def _rounded(weights: Faces, cap: int, parts: int) -> tuple[Faces, int]:
    """Round to whole parts: u < (k+1) w / cap each, so the whole number of parts is at most k."""
    if not parts:
        return weights, cap
    rounded = {
        face: ((parts + 1) * weight - 1) // cap if weight else 0 for face, weight in weights.items()
    }
    return rounded, parts


def _pallet(
    given: Case, axes: tuple[int, int], faces: set[tuple[int, int]], across: Any
) -> tuple[Faces, int]:
    """Count for each face a grid of one rectangle, of which a pallet holds no more."""
    pair, proof = fields("section", across, "pallet", "proof")
    p, q = (number("pallet", side, 1) for side in items("pallet", pair, 2))
    cap = pallet_bound(given.room[axes[0]], given.room[axes[1]], p, q, proof)
    return {(a, b): max((a // p) * (b // q), (a // q) * (b // p)) for a, b in faces}, cap


METHODS = {
    "no passage": _no_passage,
    "payload mass": _payload,
    "quantity limit": _quantity,
    "inequalities": _inequalities,
    "stack mass": _stack,
}
