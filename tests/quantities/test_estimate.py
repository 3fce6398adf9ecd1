"""Numbers with their footing, checked where they are made."""

from __future__ import annotations

from typing import Any

import pytest

from capacity.errors import InputError
from capacity.quantities import Amount, Basis, Datum, Estimate, Length, Mass, Share


def given_(number: float, unit: str) -> Datum:
    """A number the caller gives."""
    return Datum(Amount.of(number, unit), Basis.GIVEN)


@pytest.mark.parametrize(
    ("footing", "field"),
    [
        ({"basis": "published"}, "source"),
        ({"basis": "derived"}, "note"),
        ({"basis": "estimate"}, "note"),
        ({"basis": "guess", "note": "felt right"}, "basis"),
    ],
)
def test_no_number_without_a_footing(footing: dict[str, Any], field: str) -> None:
    """A published number needs its source, any other its reason; the field at fault is named."""
    with pytest.raises(InputError, match=f"^{field}: "):
        Datum(Amount.of(1, "kg"), **footing)


def test_a_datum_holds_an_amount() -> None:
    """A bare number has no unit, so it is no value."""
    with pytest.raises(InputError, match=r"^value: expected an amount, got 110"):
        Datum(110, Basis.GIVEN)  # type: ignore[arg-type]


def test_an_estimate_keeps_its_dimension_and_its_order() -> None:
    """A mass is no length, and low is not above typical."""
    light, heavy = given_(1, "kg"), given_(2, "kg")
    assert Mass(light, light, heavy).dimension.name == "mass"
    with pytest.raises(InputError, match=r"^low: expected a length, got one of mass"):
        Length(light, light, heavy)
    with pytest.raises(InputError, match="low 2 kg exceeds typical 1 kg"):
        Mass(heavy, light, heavy)


def test_one_value_is_fixed() -> None:
    """An estimate of one value varies in nothing, whatever unit its ends are written in."""
    five = Share.exactly(given_(5, "%"))
    assert five.fixed
    assert Mass(given_(1000, "kg"), given_(1, "t"), given_(1, "t")).fixed
    assert not Mass(given_(1, "kg"), given_(1, "kg"), given_(2, "kg")).fixed
    assert isinstance(five, Estimate)
