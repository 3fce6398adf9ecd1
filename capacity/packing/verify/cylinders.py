"""Checks a layout of cylinders and the proof that no more fit, sharing nothing with the solver.

The proofs behind each method are written out in ``docs/packing-cylinders.md``; what is checked
here are their conditions and their numbers, in whole numbers.
"""

from __future__ import annotations

from math import isqrt
from typing import TYPE_CHECKING, Any

from capacity.errors import CertificateError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from capacity.packing.solution import Cylinder

SIDES = ("length", "width", "height")
RULES = {"any": SIDES, "upright": ("height",), "lying": ("length", "width")}


def cylinder_layout(
    container: tuple[int, int, int], cylinder: tuple[int, int], layout: Sequence[Cylinder]
) -> None:
    """Check that each cylinder is whole, inside, and clear of all others.

    ``container`` is (length, width, height), ``cylinder`` (diameter, length), all mm. Round
    sides may interlock between cylinders with parallel axes; cylinders with different axes
    must have disjoint bounding boxes, which is more than they need.

    Raises:
        CertificateError: a placement is not the cylinder, leaves the container or overlaps.

    >>> from capacity.packing.solution import Cylinder
    >>> standing = Cylinder(0, 0, 0, 10, 10, 30, "height")
    >>> cylinder_layout((20, 10, 30), (10, 30), [standing, standing._replace(x=10)])
    >>> cylinder_layout((20, 10, 30), (10, 30), [standing, standing._replace(x=9)])
    Traceback (most recent call last):
    capacity.errors.CertificateError: two cylinders overlap at x = 9
    """
    for placed in layout:
        _check_placement(container, cylinder, placed)
    reached: list[Cylinder] = []
    for placed in sorted(layout):
        reached = [other for other in reached if other.x + other.length > placed.x]
        if any(_overlap(other, placed, cylinder[0]) for other in reached):
            raise CertificateError(f"two cylinders overlap at x = {placed.x}")
        reached.append(placed)


def _check_placement(
    container: tuple[int, int, int], cylinder: tuple[int, int], placed: Cylinder
) -> None:
    axis = placed.axis
    if not all(type(number) is int for number in placed[:6]) or axis not in SIDES:
        raise CertificateError(f"{placed}: expected whole mm and an axis")
    diameter, length = cylinder
    if tuple(placed[3:6]) != tuple(length if side == axis else diameter for side in SIDES):
        raise CertificateError(f"{placed} is not a cylinder of {diameter} by {length}")
    for corner, size, side in zip(placed[:3], placed[3:6], container, strict=True):
        if corner < 0 or corner + size > side:
            raise CertificateError(f"{placed} leaves the container")


def _overlap(one: Cylinder, other: Cylinder, diameter: int) -> bool:
    """Whether two cylinders of equal diameter share interior points."""
    starts = zip(one[:3], other[:3], strict=True)
    sizes = zip(one[3:6], other[3:6], strict=True)
    for (start, begin), (size, extent) in zip(starts, sizes, strict=True):
        if start + size <= begin or begin + extent <= start:
            return False
    if one.axis != other.axis:
        return True
    gaps = {"length": one.x - other.x, "width": one.y - other.y, "height": one.z - other.z}
    across = [gap for side, gap in gaps.items() if side != one.axis]
    return sum(gap * gap for gap in across) < diameter * diameter


def cylinder_bound(
    container: tuple[int, int, int],
    cylinder: tuple[int, int],
    bound: dict[str, Any],
    *,
    orientations: str | Iterable[str] = "any",
    max_layers: int | None = None,
    payload: int | None = None,
    cylinder_mass: int | None = None,
    clearance: tuple[int, int, int] = (0, 0, 0),
    door: tuple[int, int] | None = None,
) -> int:
    """The number of cylinders that ``bound`` proves no layout under these rules exceeds.

    Arguments as for :func:`capacity.packing.cylinders.solve`, sizes in mm and masses in g.

    Raises:
        CertificateError: the certificate is malformed, of an unknown method, not valid under
            these rules, or does not prove the number it states.

    >>> cylinder_bound((20, 10, 30), (10, 30), {"method": "volume", "upper": 2})
    2
    """
    if not isinstance(bound, dict) or type(bound.get("upper")) is not int:
        raise CertificateError("expected a certificate with a method and a whole upper")
    room = tuple(side - lost for side, lost in zip(container, clearance, strict=True))
    given = RULES.get(orientations, ()) if isinstance(orientations, str) else tuple(orientations)
    axes = [axis for axis in SIDES if axis in given and _fits(room, cylinder, axis)]
    axes = axes if door is None or _passes(cylinder, door) else []
    keys = {"method", "upper", "axis"} if bound.get("method") == "discs" else {"method", "upper"}
    if set(bound) != keys:
        raise CertificateError(f"expected the keys {', '.join(sorted(keys))}")
    if bound["method"] == "payload mass":
        proved = _by_mass(payload, cylinder_mass)
    else:
        proved = _by_geometry(room, cylinder, axes, max_layers, bound)
    if proved != bound["upper"]:
        raise CertificateError(f"states {bound['upper']}, but proves {proved}")
    return proved


def _by_mass(payload: int | None, mass: int | None) -> int:
    if payload is None or mass is None:
        raise CertificateError("there is no payload rule")
    return payload // mass


def _by_geometry(
    container: tuple[int, ...],
    cylinder: tuple[int, int],
    axes: list[str],
    max_layers: int | None,
    bound: dict[str, Any],
) -> int:
    diameter, length = cylinder
    if bound["method"] == "no passage" and not axes:
        return 0
    if bound["method"] == "volume":
        space = container[0] * container[1] * container[2]
        return 4 * 33102 * space // (103993 * diameter**2 * length)
    if bound["method"] == "discs" and axes == [bound["axis"]]:
        sides = dict(zip(SIDES, container, strict=True))
        layers = sides.pop(bound["axis"]) // length
        if bound["axis"] == "height" and max_layers is not None:
            layers = min(layers, max_layers)
        first, second = sides.values()
        return layers * _most_discs(first, second, diameter)
    raise CertificateError(f"{bound['method']!r} proves nothing under these rules")


def _passes(cylinder: tuple[int, int], door: tuple[int, int]) -> bool:
    """Whether a cylinder passes an opening, standing, lying along the length or across it."""
    diameter, length = cylinder
    ways = ((diameter, diameter), (length, diameter), (diameter, length))
    return any(width <= door[0] and height <= door[1] for width, height in ways)


def _fits(container: tuple[int, ...], cylinder: tuple[int, int], axis: str) -> bool:
    sizes = [cylinder[1] if side == axis else cylinder[0] for side in SIDES]
    return all(size <= side for size, side in zip(sizes, container, strict=True))


def _most_discs(length: int, width: int, diameter: int) -> int:
    """Oler's inequality for the centres, or their least distance along a narrow strip.

    With a and b the sides of the rectangle of centres, Oler says that the discs less one are
    at most (a + b) / d + 2ab / (sqrt(3) d^2); squaring keeps both sides whole.
    """
    a, b = sorted((length - diameter, width - diameter))
    most = 1 + (a + b + isqrt(4 * (a * b) ** 2 // (3 * diameter**2))) // diameter
    if a < diameter:
        most = min(most, 1 + isqrt(b * b // (diameter * diameter - a * a)))
    return most
