"""Only what cannot be misread is read."""

from __future__ import annotations

from fractions import Fraction

import pytest

from capacity.errors import InputError
from capacity.quantities import LENGTH, MASS, UNITS, Dimension, parse


@pytest.mark.parametrize(
    ("text", "mm"),
    [("950 mm", 950), ("95 cm", 950), ("0.95 m", 950), ("10 in", 254), ("10 ft", 3048)],
)
def test_lengths_are_exact(text: str, mm: int) -> None:
    """Every accepted unit of length is an exact number of mm."""
    assert parse(text, LENGTH).in_unit("mm") == mm


@pytest.mark.parametrize(
    ("text", "g"),
    [("43.56 kg", 43_560), ("21.71 t", 21_710_000), ("1 lb", Fraction("453.59237"))],
)
def test_masses_are_exact(text: str, g: int | Fraction) -> None:
    """Every accepted unit of mass is an exact number of g."""
    assert parse(text, MASS).in_unit("g") == g


@pytest.mark.parametrize("dimension", [LENGTH, MASS])
def test_no_unit_is_smaller_than_the_least(dimension: Dimension) -> None:
    """One of any unit is at least one of what the packing core counts in."""
    assert all(UNITS[unit].size >= UNITS[dimension.least].size for unit in dimension.units)


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
        parse(text, MASS)


def test_the_command_line_may_leave_the_space_out() -> None:
    """``21.7t`` and ``21.7 t`` are the same there."""
    joined = parse("21.7t", MASS, joined=True)
    assert joined == parse("21.7 t", MASS, joined=True)


def test_a_number_without_end_is_cut_short() -> None:
    """Five thousand digits are refused at once, and not printed."""
    with pytest.raises(InputError, match=r"expected a mass .*\.\.\.") as refused:
        parse("9" * 5_000 + " kg", MASS)
    assert len(str(refused.value)) < 200
