"""Quantities in, integers out."""

from __future__ import annotations

from fractions import Fraction

import pint
import pytest

from capacity import units
from capacity.errors import InputError
from capacity.few_units import COUNTED


@pytest.mark.parametrize("name", COUNTED)
def test_counted_units_have_their_own_dimension(name: str) -> None:
    """Each counted unit can be divided by and cancels, and adds to nothing but itself."""
    registry = units.default()
    one = registry.Quantity(1, name)
    others = [registry.Quantity(1, other) for other in COUNTED if other != name]
    for other in others:
        with pytest.raises(pint.DimensionalityError):
            one + other


def test_rounds_a_container_times_containers_is_rounds() -> None:
    """The unit of the answer is checked, not assumed."""
    registry = units.default()
    total = registry.Quantity(480, "rounds/container") * registry.Quantity(10_000, "containers")
    assert total.check("[round]")
    assert total.m_as("round") == 4_800_000


def test_a_host_registry_learns_the_units_once() -> None:
    """Defining twice changes nothing."""
    host: pint.UnitRegistry[float] = pint.UnitRegistry()
    assert units.define(units.define(host)) is host
    assert "voyage" in host


@pytest.mark.parametrize("unit", [*units.LENGTH.units.values(), *units.MASS.units.values()])
def test_the_small_registry_agrees_with_the_full_one(unit: str) -> None:
    """Every unit a spec may use is worth the same in both, and is shown the same."""
    base = "mm" if unit in units.LENGTH.units.values() else "g"
    few, all_of_them = units.small().Quantity(7, unit), units.default().Quantity(7, unit)
    assert units.exact(few, base) == units.exact(all_of_them, base)
    assert units.shown(few) == units.shown(all_of_them)


@pytest.mark.parametrize(
    ("text", "mm"),
    [("950 mm", 950), ("95 cm", 950), ("0.95 m", 950), ("10 in", 254), ("10 ft", 3048)],
)
def test_lengths_are_exact(text: str, mm: int) -> None:
    """Every accepted unit of length is an exact number of mm."""
    assert units.exact(units.parse(text, units.LENGTH), "mm") == mm


@pytest.mark.parametrize(
    ("text", "g"),
    [("43.56 kg", 43_560), ("21.71 t", 21_710_000), ("1 lb", Fraction("453.59237"))],
)
def test_masses_are_exact(text: str, g: int | Fraction) -> None:
    """Every accepted unit of mass is an exact number of g."""
    assert units.exact(units.parse(text, units.MASS), "g") == g


@pytest.mark.parametrize(
    "text",
    [
        "9,5 kg", "3 ton", "3 tons", "3 MT", "3 T", "1e3 kg", "-3 kg", "+3 kg", "0 kg", "0.0 kg",
        "3kg", "3  kg", " 3 kg", "3 kg ", "3", "kg", "", "3 mm", "3 kg 5 g", "nan kg", "inf kg",
        "1_000 kg", "1 000 kg", "1.000.000 kg", "3 KG", ".5 kg", "5. kg", "1000000000 kg",
        "3 kilogram", "3\u00a0kg", "0x10 kg", "\uff13 kg",
    ],
)  # fmt: skip
def test_whatever_could_be_misread_is_refused(text: str) -> None:
    """Only number, space and a listed unit are accepted in a file."""
    with pytest.raises(InputError, match="expected a mass"):
        units.parse(text, units.MASS)


def test_the_command_line_may_leave_the_space_out() -> None:
    """``21.7t`` and ``21.7 t`` are the same there."""
    joined = units.parse("21.7t", units.MASS, joined=True)
    assert joined == units.parse("21.7 t", units.MASS, joined=True)


def test_rounding_goes_outwards_for_sizes_and_inwards_for_room() -> None:
    """An outer 152.4 mm takes 153 mm of room; an interior of 152.4 mm gives 152."""
    calibre = units.parse("152.4 mm", units.LENGTH)
    assert units.rounded_up(calibre, "mm") == 153
    assert units.rounded_down(calibre, "mm") == 152


def test_a_float_registry_loses_no_millimetre() -> None:
    """6 inches are 152.4 mm, and 950 mm stay 950 mm through any chain of units."""
    there = units.parse("950 mm", units.LENGTH).to("inch").to("foot").to("mm")
    assert units.rounded_up(there, "mm") == 950
