"""Certificates of cylinders: true ones prove their number, false ones fail for what is false."""

from __future__ import annotations

from decimal import Decimal, getcontext
from math import floor
from typing import Any

import pytest

from capacity.errors import CertificateError
from capacity.packing import verify
from capacity.packing.verify.cylinders.bound import PI_BELOW, _most_discs

getcontext().prec = 60
PI = Decimal("3.14159265358979323846264338327950288419716939937510")
ROOM, SHELL = (60, 50, 70), (10, 30)


def refusal(bound: Any, room: Any = ROOM, **rules: Any) -> str:
    """Why the certificate is refused."""
    with pytest.raises(CertificateError) as caught:
        verify.cylinder_bound(room, SHELL, bound, **rules)
    return str(caught.value)


def discs(upper: int, axis: str = "height") -> dict[str, Any]:
    """A certificate by layers of discs."""
    return {"method": "discs", "axis": axis, "upper": upper}


def test_the_fraction_for_pi_is_below_it() -> None:
    """By less than one part in 10^9, so that no volume bound is too small or much too large."""
    above, below = PI_BELOW
    assert 0 < PI - Decimal(above) / below < Decimal("1e-8")


@pytest.mark.parametrize("diameter", [1, 2, 3, 7, 10, 41])
def test_discs_in_a_rectangle_are_bounded_by_oler_or_the_strip(diameter: int) -> None:
    """The formulas of the papers in 60 digits, for all small rectangles."""
    for length in range(diameter, diameter + 60):
        for width in range(diameter, length + 1):
            a, b, d = Decimal(width - diameter), Decimal(length - diameter), Decimal(diameter)
            most = 1 + floor((a + b) / d + 2 * a * b / (Decimal(3).sqrt() * d * d))
            if a < d:
                most = min(most, 1 + floor(b / (d * d - a * a).sqrt()))
            assert _most_discs(length, width, diameter) == most
            assert _most_discs(width, length, diameter) == most


def test_a_row_as_wide_as_its_discs_is_exact() -> None:
    """Ten discs of 10 mm in a strip of 10 by 109 mm, eleven in 110; none is lost to rounding."""
    assert _most_discs(109, 10, 10) == 10
    assert _most_discs(110, 10, 10) == 11
    assert _most_discs(10, 10, 10) == 1


# upright: two layers of discs in 60 by 50; a, b = 40, 50: 1 + 9 + 2 * 2000 / (sqrt(3) * 100)
STANDING = 2 * (1 + 9 + 23)
TRUE = [
    (discs(STANDING), {"orientations": "upright"}),
    (discs(STANDING // 2), {"orientations": "upright", "max_layers": 1}),
    (discs(STANDING), {"orientations": "upright", "max_layers": 2}),
    (discs(STANDING), {"orientations": "upright", "max_layers": 9}),
    # along the length: two deep, 50 by 70; a, b = 40, 60: 1 + floor(10 + 27.7)
    (discs(2 * 38, "length"), {"orientations": ["length"]}),
    (discs(2 * 38, "length"), {"orientations": ["length"], "max_layers": 1}),
    # along the width: one deep, 60 by 70; a, b = 50, 60: 1 + floor(11 + 34.6)
    (discs(46, "width"), {"orientations": ["width"]}),
    # 60 x 50 x 70 over 750 pi, 89.1
    ({"method": "volume", "upper": 89}, {}),
    ({"method": "payload mass", "upper": 9}, {"payload": 29, "cylinder_mass": 3}),
    ({"method": "no passage", "upper": 0}, {"door": (9, 60)}),
    ({"method": "no passage", "upper": 0}, {"door": (60, 9)}),
    ({"method": "no passage", "upper": 0}, {"clearance": (0, 0, 61)}),
    ({"method": "no passage", "upper": 0}, {"clearance": (51, 0, 0)}),
    ({"method": "no passage", "upper": 0}, {"clearance": (0, 0, 41), "orientations": "upright"}),
]


@pytest.mark.parametrize(("bound", "rules"), TRUE)
def test_a_true_certificate_proves_its_number(bound: Any, rules: dict[str, Any]) -> None:
    """And no number beside it."""
    assert verify.cylinder_bound(ROOM, SHELL, bound, **rules) == bound["upper"]
    for other in (bound["upper"] + 1, bound["upper"] - 1):
        said = f"states {other}, proves {bound['upper']}" if other >= 0 else "a whole number from 0"
        assert said in refusal({**bound, "upper": other}, **rules)


@pytest.mark.parametrize(
    ("bound", "rules", "reason"),
    [
        # standing is not the only way, or no way at all
        (discs(STANDING), {}, "axis: cylinders do not only fit along the height"),
        (discs(STANDING), {"orientations": ["height", "width"]}, "do not only fit"),
        (discs(STANDING), {"orientations": "lying"}, "do not only fit"),
        (discs(0), {"orientations": "upright", "clearance": (0, 0, 41)}, "do not only fit"),
        (discs(STANDING, "up"), {"orientations": "upright"}, "axis: expected one of length"),
        (discs(76, "length"), {"orientations": "upright"}, "do not only fit along the length"),
        # they fit and pass
        ({"method": "no passage", "upper": 0}, {}, "one fits into the room and passes the door"),
        ({"method": "no passage", "upper": 0}, {"door": (10, 10)}, "one fits"),
        ({"method": "no passage", "upper": 0}, {"door": (30, 10)}, "one fits"),
        ({"method": "no passage", "upper": 0}, {"clearance": (50, 0, 40)}, "one fits"),
        # rules that there are not
        ({"method": "payload mass", "upper": 9}, {}, "no payload is given"),
        ({"method": "payload mass", "upper": 9}, {"cylinder_mass": 3}, "no payload is given"),
        ({"method": "quantity limit", "upper": 3}, {}, "no number is given"),
        ({"method": "fit", "upper": 0}, {}, "method: expected one of"),
        ({"method": "volume", "upper": 89, "axis": "height"}, {}, "unknown field 'axis'"),
        ({"method": "discs", "upper": 66}, {"orientations": "upright"}, "axis: missing"),
        ({"upper": 89}, {}, "method: missing"),
        (None, {}, "bound: expected an object with method, got None"),
    ],
)
def test_a_false_certificate_is_refused_for_its_proof(
    bound: Any, rules: dict[str, Any], reason: str
) -> None:
    """It states what the false step would prove."""
    assert reason in refusal(bound, **rules)


def test_where_one_axis_alone_fits_discs_prove() -> None:
    """Any axis is allowed, but in a room 29 long and wide a shell of 30 can only stand."""
    room = (29, 29, 70)
    a = Decimal(19)
    most = 2 * (1 + floor(2 * a / 10 + 2 * a * a / (Decimal(3).sqrt() * 100)))
    assert verify.cylinder_bound(room, SHELL, discs(most)) == most
    assert "do not only fit" in refusal(discs(most, "length"), room)


def test_a_volume_that_divides_without_rest_is_exact() -> None:
    """Cylinders of 10 by 1 have 25 pi mm3: with 103993 / 33102 for pi, 103993 x 25 hold 33102."""
    room = (103_993, 25, 1)
    assert verify.cylinder_bound(room, (10, 1), {"method": "volume", "upper": 33_102}) == 33_102
    with pytest.raises(CertificateError, match="states 33102, proves 33101"):
        verify.cylinder_bound((103_992, 25, 1), (10, 1), {"method": "volume", "upper": 33_102})
