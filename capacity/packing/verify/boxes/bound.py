"""Checks the certificate of a bound on identical boxes, in whole numbers only.

The theorem behind each method stands in docs/packing-boxes.md. Nothing here is shared with
the solvers; what a certificate leaves out counts for nothing.
"""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING, Any

from capacity.packing.verify.boxes.lines import read_lines
from capacity.packing.verify.boxes.scales import ACROSS, read_axis, read_scale
from capacity.packing.verify.case import Case, Triple, box_case
from capacity.packing.verify.limits import SHARED, by_method, judged
from capacity.packing.verify.pallets.bound import Pallet, judged_pallet
from capacity.packing.verify.reading import Field

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_COLOURS = 100
"""Most colours; the solver tries 24, and 75 crates at normal effort needed 8."""
MOST_MIXED = 20
"""Most rows of a mix; a best one has no more than the turns of a box, which are six."""
Faces = dict[tuple[int, int], int]
Inequality = tuple[int, dict[Triple, int], int]
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
    certificate = Field("bound", bound)
    return judged(certificate, proved(box_case(container, box, **rules), certificate))


def proved(given: Case, bound: Field) -> int:
    """What a certificate proves for a case, whatever it states; errors as of :func:`bound`.

    >>> proved(box_case((9, 9, 9), (5, 4, 3), payload=5, box_mass=2),
    ...        Field("bound", {"method": "payload mass", "upper": 1}))
    2
    """
    return by_method(given, bound, METHODS)


def _inequalities(given: Case, bound: Field) -> int:
    """Mix inequalities, each a scale along one axis times a section across it."""
    _, _, rows = bound.fields("method", "upper", "rows")
    return _mixed(bound, given.turns, [_row(given, row) for row in rows.items(most=MOST_MIXED)])


def _row(given: Case, row: Field) -> Inequality:
    """Multiplier, weights and cap of one row; a key of its own tells its kind."""
    kinds = {"section": _crossed, "colours": _coloured, "lines": _lines}
    for key, kind in kinds.items():
        if row.has(key):
            return kind(given, row)
    return row.refuse(f"an object with {', '.join(kinds)}")


def _crossed(given: Case, row: Field) -> Inequality:
    """Multiplier, weights and cap of a scale times a section across it."""
    times, direction, plain, across = row.fields("times", "axis", "scale", "section")
    axis = read_axis(direction)
    scale, highest = read_scale(given, axis, plain)
    faces, most = _section(given, axis, across)
    one, other = ACROSS[axis]
    weights = {turn: scale[turn[axis]] * faces[turn[one], turn[other]] for turn in given.turns}
    return times.whole(1), weights, highest * most


def _coloured(given: Case, row: Field) -> Inequality:
    """Multiplier, volumes and usable cells where boxes have as many cells of each colour."""
    times, plain, number = row.fields("times", "scales", "colours")
    colours = number.whole(2, MOST_COLOURS)
    scales = [read_scale(given, axis, one) for axis, one in enumerate(plain.items(3))]
    weights = {}
    for turn in given.turns:
        sides = [scale[side] for (scale, _), side in zip(scales, turn, strict=True)]
        if all(side % colours for side in sides):
            number.fail(f"no side of {turn} is a multiple of {colours}")
        weights[turn] = prod(sides)
    return times.whole(1), weights, colours * _rarest(colours, [cap for _, cap in scales])


def _lines(given: Case, row: Field) -> Inequality:
    """Multiplier, weights and cap of weighted lines along one axis."""
    times, *lines = row.fields("times", "axis", "xs", "ys", "lines")
    return times.whole(1), *read_lines(given, *lines)


def _rarest(colours: int, caps: list[int]) -> int:
    """Cells (i, j, k) of the rarest colour (i + j + k) mod ``colours`` in a room.

    Whole rounds of the colours hold all alike: only the rests of the sides tell them apart.
    """
    rests = [cap % colours for cap in caps]
    counts = [0] * colours
    counts[0] = 1
    for rest in rests:
        counts = [sum(counts[colour - k] for k in range(rest)) for colour in range(colours)]
    return (prod(caps) - prod(rests)) // colours + min(counts)


def _stack(given: Case, bound: Field) -> int:
    """Boxes on the floor and what they can carry: all others rest on them."""
    _, _, rows = bound.fields("method", "upper", "floor")
    if given.max_stack_mass is None:
        bound.fail("no stack mass is given")
    read = [_floor(given, row) for row in rows.items(most=MOST_MIXED)]
    floor = _mixed(bound, [turn[:2] for turn in given.turns], read)
    return floor + floor * given.max_stack_mass // given.mass


def _floor(given: Case, row: Field) -> tuple[int, Faces, int]:
    """Multiplier, weights and cap of a section across the height."""
    times, across = row.fields("times", "section")
    return times.whole(1), *_section(given, len(ACROSS) - 1, across)


def _mixed(bound: Field, ways: Iterable[Any], read: list[tuple[int, dict[Any, int], int]]) -> int:
    """Boxes that weigh as the lightest way to place one, and together no more than the caps."""
    least = min((sum(n * weights[way] for n, weights, _ in read) for way in ways), default=0)
    if least < 1:
        bound.fail("a turn of the box weighs nothing")
    return sum(n * most for n, _, most in read) // least


def _section(given: Case, axis: int, across: Field) -> tuple[Faces, int]:
    """Weights of the faces across one axis of which no plane holds more than the cap."""
    one, other = ACROSS[axis]
    faces = {(turn[one], turn[other]) for turn in given.turns}
    if across.has("pallet"):
        return _pallet((given.room[one], given.room[other]), faces, across)
    plain, parts = across.fields("scales", "parts")
    first, second = plain.items(2)
    left, left_cap = read_scale(given, one, first)
    right, right_cap = read_scale(given, other, second)
    weights = {face: left[face[0]] * right[face[1]] for face in faces}
    return _rounded(weights, left_cap * right_cap, parts.whole(0))


def _rounded(weights: Faces, cap: int, parts: int) -> tuple[Faces, int]:
    """Round to whole parts: u < (k+1) w / cap each, so the whole number of parts is at most k."""
    if not parts:
        return weights, cap
    rounded = {
        face: ((parts + 1) * weight - 1) // cap if weight else 0 for face, weight in weights.items()
    }
    return rounded, parts


def _pallet(
    plane: tuple[int, int], faces: set[tuple[int, int]], across: Field
) -> tuple[Faces, int]:
    """Count for each face a grid of one rectangle, of which a pallet holds no more."""
    pair, proof = across.fields("pallet", "proof")
    p, q = (side.whole(1) for side in pair.items(2))
    cap = judged_pallet(Pallet(*plane, p, q), proof)
    return {(a, b): max((a // p) * (b // q), (a // q) * (b // p)) for a, b in faces}, cap


METHODS = {**SHARED, "inequalities": _inequalities, "stack mass": _stack}
