"""An amount: a fraction of a unit, exact through every conversion.

Importing pint and reading its thousand definitions takes longer than most answers take to find,
and its numbers are floats. The units that specs and articles use are few and exact, so they are
the core; pint stands at the door.
"""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen

from capacity.errors import InputError

COUNTED = ("round", "crate", "pallet", "container", "TEU", "voyage")
"""What is counted, each a dimension of its own: adding rounds to containers is an error."""


@frozen
class Unit:
    """A unit by its name, and how many (``size``) of the base unit of what it ``measures``.

    >>> Amount.of(5, "t").unit.size, Amount.of(5, "t").unit.measures
    (Fraction(1000000, 1), 'mass')
    """

    name: str
    symbol: str = field(eq=False)
    measures: str = field(eq=False)
    size: Fraction = field(eq=False)


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
UNITS = {name: unit for unit in _UNITS for name in (unit.name, unit.symbol)}
"""Every unit by its name and by its symbol."""


@frozen(cache_hash=True)
class Amount:
    """``number`` of ``unit``; compared and subtracted only with what measures the same.

    Equal are only amounts of the same unit.
    """

    number: Fraction
    unit: Unit

    @classmethod
    def of(cls, number: Fraction | float | str, unit: str) -> Amount:
        """``number`` (a float as it prints) of the unit of this name or symbol.

        Raises ``InputError`` for an unknown unit or what is no finite number.

        >>> print(Amount.of(43.56, "kg"))
        43.56 kg
        """
        try:
            exact = Fraction(str(number)) if isinstance(number, float) else Fraction(number)
        except (ValueError, TypeError, ZeroDivisionError) as error:
            raise InputError(f"expected a finite number of {unit}, got {number!r:.40}") from error
        return cls(exact, named(unit))

    def in_unit(self, name: str) -> Fraction:
        """How many of the unit of this name or symbol this is, exactly.

        Raises ``InputError`` where that unit measures something else.

        >>> Amount.of(1, "in").in_unit("mm")
        Fraction(127, 5)
        """
        return self._in(named(name))

    def __sub__(self, other: Amount) -> Amount:
        """What is left of this without ``other``, in this unit."""
        return Amount(self.number - other._in(self.unit), self.unit)

    def __mul__(self, times: Fraction | int) -> Amount:
        """So many times as much."""
        return Amount(self.number * times, self.unit)

    def __gt__(self, other: Amount) -> bool:
        """Whether this is more than ``other``."""
        return self.number > other._in(self.unit)

    def __str__(self) -> str:
        """The amount as people write it, to ten digits."""
        return f"{float(self.number):,.10g} {self.unit.symbol}"

    def _in(self, unit: Unit) -> Fraction:
        if unit == self.unit:
            return self.number
        if unit.measures != self.unit.measures:
            raise InputError(f"expected a {unit.measures}, got one of {self.unit.measures}")
        return self.number * self.unit.size / unit.size


def named(name: str) -> Unit:
    """The unit of this name or symbol; raises ``InputError`` for one that is not known.

    >>> named("t").name
    'metric_ton'
    """
    if name not in UNITS:
        raise InputError(f"expected one of the units {', '.join(UNITS)}, got {name!r:.40}")
    return UNITS[name]
