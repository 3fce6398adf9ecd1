"""The few units of the command line against pint's."""

from __future__ import annotations

from itertools import product

import pytest

from capacity import units
from capacity.errors import InputError
from capacity.few_units import COUNTED, FewUnits

LENGTHS = ("mm", "cm", "dm", "m", "km", "in", "ft", "mi")
MASSES = ("g", "kg", "t", "lb")
FEW = FewUnits()


@pytest.mark.parametrize("pair", [*product(LENGTHS, LENGTHS), *product(MASSES, MASSES)])
def test_a_number_in_another_unit_is_pints(pair: tuple[str, str]) -> None:
    """Every conversion gives what pint gives, to the last millionth."""
    one, other = pair
    ours = FEW.Quantity(43.56, one).m_as(other)
    assert ours == pytest.approx(units.default().Quantity(43.56, one).m_as(other), rel=1e-14)


def test_differences_and_products_keep_the_first_unit() -> None:
    """24 t less 2,250 kg is 21.75 t, twice that is 43.5 t, and a kilogram is less than a tonne."""
    payload = FEW.Quantity(24, "t") - FEW.Quantity(2250, "kg")
    assert units.shown(payload) == "21.75 t"
    assert units.shown(payload * 2) == "43.5 t"
    assert FEW.Quantity(1, "t") > FEW.Quantity(999, "kg")
    assert not FEW.Quantity(1, "t") > FEW.Quantity(1000, "kg")


@pytest.mark.parametrize("name", COUNTED)
def test_what_is_counted_is_no_other_thing(name: str) -> None:
    """A counted unit is of the command line's few too, and becomes neither a length nor a mass."""
    assert name in FEW
    for other in ("mm", "g", *(another for another in COUNTED if another != name)):
        with pytest.raises(InputError, match="expected a"):
            FEW.Quantity(1, name).m_as(other)


def test_an_unknown_unit_is_named() -> None:
    """A unit outside the few is refused with those there are."""
    with pytest.raises(InputError, match="got 'furlong'"):
        FEW.Quantity(1, "furlong")
