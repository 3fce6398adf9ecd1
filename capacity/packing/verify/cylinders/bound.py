"""Checks the proof that no more cylinders fit, sharing nothing with the solver.

The proofs behind each method are written out in ``docs/packing-cylinders.md``; what is checked
here are their conditions and their numbers, in whole numbers.
"""

from __future__ import annotations

from math import isqrt, prod
from typing import Any

from capacity.packing.verify.case import AXES, CylinderCase, Triple, cylinder_case
from capacity.packing.verify.limits import SHARED, by_method, judged
from capacity.packing.verify.reading import Field

PI_BELOW = (103993, 33102)
"""A fraction just below pi, so that no volume is overstated."""


def cylinder_bound(container: Triple, cylinder: tuple[int, int], bound: Any, **rules: Any) -> int:
    """The number of cylinders that ``bound`` proves no layout under these rules exceeds.

    Arguments as for :func:`capacity.packing.cylinders.solve`, sizes in mm and masses in g.

    Raises:
        CertificateError: the certificate is malformed, of an unknown method, not valid under
            these rules, or does not prove the number it states.

    >>> cylinder_bound((20, 10, 30), (10, 30), {"method": "volume", "upper": 2})
    2
    """
    certificate = Field("bound", bound)
    return judged(certificate, proved(cylinder_case(container, cylinder, **rules), certificate))


def proved(given: CylinderCase, bound: Field) -> int:
    """What a certificate proves for a case, whatever it states; errors as above.

    >>> given = cylinder_case((20, 10, 30), (10, 30))
    >>> proved(given, Field("bound", {"method": "volume", "upper": 1}))
    2
    """
    return by_method(given, bound, METHODS)


def _volume(given: CylinderCase, bound: Field) -> int:
    """Volume over volume."""
    bound.fields("method", "upper")
    above, below = PI_BELOW
    return 4 * below * prod(given.room) // (above * given.diameter**2 * given.length)


def _discs(given: CylinderCase, bound: Field) -> int:
    """Layers along the only axis that has room for a cylinder, times discs across it."""
    _, _, named = bound.fields("method", "upper", "axis")
    axis = named.one_of(*AXES)
    if [one for one, way in given.axes.items() if way in given.turns] != [axis]:
        named.fail(f"cylinders do not only fit along the {axis}")
    sides = dict(zip(AXES, given.room, strict=True))
    layers = sides.pop(axis) // given.length
    if axis == "height" and given.max_layers is not None:
        layers = min(layers, given.max_layers)
    first, second = sides.values()
    return layers * _most_discs(first, second, given.diameter)


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


METHODS = {**SHARED, "volume": _volume, "discs": _discs}
