"""Quantities in the few units that specs and articles use: all that a command needs of pint.

Importing pint and reading its thousand definitions takes longer than most answers take to find.
These quantities offer the part of pint's interface that the package itself uses, so that the same
code reads either; a library's user gets pint's.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from attrs import frozen

from capacity.errors import InputError

COUNTED = ("round", "crate", "pallet", "container", "TEU", "voyage")
"""What is counted, each a dimension of its own: adding rounds to containers is an error."""


class Unit(NamedTuple):
    """A unit: how many (``size``) of the base unit of what it ``measures``."""

    name: str
    symbol: str
    measures: str
    size: Fraction

    def __format__(self, style: str) -> str:
        """The symbol in style ``~``, as in pint; otherwise the name."""
        return self.symbol if style == "~" else self.name


_UNITS = (
    Unit("millimeter", "mm", "length", Fraction(1, 1000)),
    Unit("centimeter", "cm", "length", Fraction(1, 100)),
    Unit("decimeter", "dm", "length", Fraction(1, 10)),
    Unit("meter", "m", "length", Fraction(1)),
    Unit("kilometer", "km", "length", Fraction(1000)),
    Unit("inch", "in", "length", Fraction("0.0254")),
    Unit("foot", "ft", "length", Fraction("0.3048")),
    Unit("mile", "mi", "length", Fraction("1609.344")),
    Unit("gram", "g", "mass", Fraction(1)),
    Unit("kilogram", "kg", "mass", Fraction(1000)),
    Unit("pound", "lb", "mass", Fraction("453.59237")),
    Unit("metric_ton", "t", "mass", Fraction(10**6)),
    Unit("percent", "%", "share", Fraction(1, 100)),
    *(Unit(name, name, name, Fraction(1)) for name in COUNTED),
)
_BY_NAME = {name: unit for unit in _UNITS for name in (unit.name, unit.symbol)}


@frozen
class Quantity:
    """A number of units; compared and subtracted only with what measures the same.

    Equal are only quantities in the same unit.
    """

    magnitude: float
    units: Unit

    def m_as(self, name: str) -> float:
        """The number of ``name`` that this is.

        >>> FewUnits().Quantity(180, "km").m_as("m")
        180000.0
        """
        return self._in(_unit(name))

    def __sub__(self, other: Quantity) -> Quantity:
        """What is left of this without ``other``, in this unit."""
        return Quantity(self.magnitude - other._in(self.units), self.units)

    def __mul__(self, times: int) -> Quantity:
        """So many times as much."""
        return Quantity(self.magnitude * times, self.units)

    def __gt__(self, other: Quantity) -> bool:
        """Whether this is more than ``other``."""
        return self.magnitude > other._in(self.units)

    def _in(self, unit: Unit) -> float:
        if unit.measures != self.units.measures:
            raise InputError(f"expected a {unit.measures}, got one of {self.units.measures}")
        if unit == self.units:
            return self.magnitude
        return float(Fraction(self.magnitude) * self.units.size / unit.size)


class FewUnits:
    """Stands in for a pint registry."""

    def Quantity(self, magnitude: float, unit: str) -> Quantity:  # noqa: N802  (pint's name)
        """``magnitude`` of the unit with this name or symbol; ``InputError`` for an unknown one.

        >>> FewUnits().Quantity(21, "t").units.name
        'metric_ton'
        """
        return Quantity(magnitude, _unit(unit))

    def __contains__(self, name: str) -> bool:
        """Whether there is a unit of this name or symbol."""
        return name in _BY_NAME


def _unit(name: str) -> Unit:
    if name not in _BY_NAME:
        raise InputError(f"expected one of the units {', '.join(_BY_NAME)}, got {name!r}")
    return _BY_NAME[name]
