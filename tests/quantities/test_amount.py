"""Exact amounts and their units."""

from __future__ import annotations

import pytest

from capacity.errors import InputError
from capacity.quantities import COUNTED, UNITS, Amount


def test_differences_and_products_keep_the_first_unit() -> None:
    """24 t less 2,250 kg is 21.75 t, twice that is 43.5 t, and a kilogram is less than a tonne."""
    payload = Amount.of(24, "t") - Amount.of(2250, "kg")
    assert str(payload) == "21.75 t"
    assert str(payload * 2) == "43.5 t"
    assert Amount.of(1, "t") > Amount.of(999, "kg")
    assert not Amount.of(1, "t") > Amount.of(1000, "kg")


def test_no_chain_of_units_loses_anything() -> None:
    """950 mm stay 950 mm through inches, feet and miles."""
    there = Amount.of(950, "mm")
    for unit in ("in", "ft", "mi", "mm"):
        there = Amount.of(there.in_unit(unit), unit)
    assert there.number == 950


@pytest.mark.parametrize("name", COUNTED)
def test_what_is_counted_is_no_other_thing(name: str) -> None:
    """A counted unit becomes neither a length nor a mass nor another counted one."""
    assert name in UNITS
    for other in ("mm", "g", *(another for another in COUNTED if another != name)):
        with pytest.raises(InputError, match="expected a"):
            Amount.of(1, name).in_unit(other)


def test_an_unknown_unit_is_named() -> None:
    """A unit outside the few is refused with those there are."""
    with pytest.raises(InputError, match="got 'furlong'"):
        Amount.of(1, "furlong")


@pytest.mark.parametrize("number", ["3 mln", "", float("nan"), float("inf"), None, "1/0"])
def test_what_is_no_number_is_no_amount(number: object) -> None:
    """Words, nothing, infinities and fractions of zero are refused, never read as something."""
    with pytest.raises(InputError, match="expected a finite number of kg"):
        Amount.of(number, "kg")  # type: ignore[arg-type]
