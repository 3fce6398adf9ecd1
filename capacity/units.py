"""The one place that builds a pint registry, reads a quantity and turns it into whole mm or g.

Quantities live outside, integers inside: outer sizes and masses round up, interiors and
payloads round down, once, in :func:`rounded_up` and :func:`rounded_down`.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from math import ceil, floor
from typing import TYPE_CHECKING, Any, NamedTuple

from capacity.errors import InputError
from capacity.few_units import COUNTED, FewUnits

if TYPE_CHECKING:
    from pint import Quantity, UnitRegistry

    from capacity import few_units

MARGIN = 10**6
"""Quantities are read to a millionth of a mm or g, far below any measurement here, so that
a float registry's 25.400000000000002 mm is 25.4 mm and one inch is one inch."""


class Dimension(NamedTuple):
    """What a field may hold: its name, an example, the units accepted, and whether 0 is allowed."""

    name: str
    example: str
    units: dict[str, str]
    zero: bool = False
    below: int = 10**9


_LENGTHS = {"mm": "millimeter", "cm": "centimeter", "m": "meter", "in": "inch", "ft": "foot"}
_MASSES = {"g": "gram", "kg": "kilogram", "t": "metric_ton", "lb": "pound"}

LENGTH = Dimension("length", "950 mm", _LENGTHS)
CLEARANCE = Dimension("clearance", "50 mm", _LENGTHS, zero=True)
MASS = Dimension("mass", "110 kg", _MASSES)
SHARE = Dimension("share", "5 %", {"%": "percent"}, zero=True, below=100)

_QUANTITY = re.compile(r"(?P<number>\d+(?:\.\d+)?)(?P<gap> ?)(?P<unit>[A-Za-zµ%]+)", re.ASCII)

_HINTS = (
    (re.compile(r"\d,\d"), "write a decimal point and no thousands separators"),
    (re.compile(r"[0-9]\s*(ton|tons|tonnes?|MT|mt|T)$"), "write t for 1000 kg"),
    (re.compile(r"['\"′″’”]"), "write ft or in, not primes"),
    (re.compile(r"\d[eE][+-]?\d"), "write the number without an exponent"),
    (re.compile(r"^[+-]"), "write a number without a sign"),
)


def define(registry: UnitRegistry[Any]) -> UnitRegistry[Any]:
    """Teach ``registry`` the counted units, each with a dimension of its own; returns it.

    Units it already knows under these names stay as they are.

    >>> import pint
    >>> host = define(pint.UnitRegistry())
    >>> print(host.Quantity(480, "round/container") * host.Quantity(10_000, "container"))
    4800000 round
    """
    for name in COUNTED:
        if name not in registry:
            registry.define(f"{name} = [{name}]")
    return registry


@cache
def default() -> UnitRegistry[Any]:
    """The registry used when a caller brings none of their own; built once, on first use.

    >>> default().Quantity(1, "container").dimensionality
    <UnitsContainer({'[container]': 1})>
    """
    from pint import UnitRegistry

    return define(UnitRegistry())


@cache
def small() -> Any:
    """What stands in for a pint registry on the command line, where importing pint takes too long.

    >>> round(small().Quantity(180, "km").m_as("mi"), 6)
    111.846815
    """
    return FewUnits()


def parse(
    text: str,
    dimension: Dimension,
    registry: UnitRegistry[Any] | None = None,
    *,
    joined: bool = False,
) -> Quantity[Any]:
    """Read ``number space unit`` strictly; ``joined`` lets the space be left out.

    Raises :class:`~capacity.errors.InputError` for anything else: commas, bare ``ton``,
    primes, exponents, signs, a unit of another dimension, numbers of 10^9 (shares: 100) or more.

    >>> print(parse("950 mm", LENGTH))
    950 millimeter
    >>> print(parse("21.7t", MASS, joined=True))
    21.7 metric_ton
    >>> parse("3 ton", MASS)
    Traceback (most recent call last):
    capacity.errors.InputError: expected a mass such as 110 kg, got '3 ton'; write t for 1000 kg
    """
    match = _QUANTITY.fullmatch(text)
    if not match or not (match["gap"] or joined) or match["unit"] not in dimension.units:
        raise InputError(_expected(text, dimension))
    number = Fraction(match["number"])
    if not dimension.zero and number == 0:
        raise InputError(f"expected a {dimension.name} above 0, got {text!r}")
    if number >= dimension.below:
        limit = f"{dimension.below} {match['unit']}"
        raise InputError(f"expected a {dimension.name} below {limit}, got {text!r}")
    magnitude = int(number) if number.denominator == 1 else float(number)
    quantity: Quantity[Any] = (registry or default()).Quantity(
        magnitude, dimension.units[match["unit"]]
    )
    return quantity


def _expected(text: str, dimension: Dimension) -> str:
    article = "an" if dimension.name[0] in "aeiou" else "a"
    hints = [hint for pattern, hint in _HINTS if pattern.search(text)]
    hints = hints or [f"units accepted: {', '.join(dimension.units)}"]
    given = repr(str(text)) if text else "nothing"
    return (
        f"expected {article} {dimension.name} such as {dimension.example}, got {given}; {hints[0]}"
    )


def exact(quantity: Quantity[Any], unit: str) -> Fraction:
    """``quantity`` in ``unit`` as a rational number, to a millionth of the unit.

    >>> exact(default().Quantity(1, "inch"), "mm")
    Fraction(127, 5)
    """
    return Fraction(round(Fraction(quantity.m_as(unit)) * MARGIN), MARGIN)


def rounded_up(quantity: Quantity[Any], unit: str) -> int:
    """Whole ``unit`` not below ``quantity``: for outer sizes and masses.

    >>> rounded_up(default().Quantity(152.4, "mm"), "mm")
    153
    """
    return ceil(exact(quantity, unit))


def rounded_down(quantity: Quantity[Any], unit: str) -> int:
    """Whole ``unit`` not above ``quantity``: for interiors and payloads.

    >>> rounded_down(default().Quantity(21.7109, "metric_ton"), "g")
    21710900
    """
    return floor(exact(quantity, unit))


def shown(quantity: Quantity[Any] | few_units.Quantity) -> str:
    """``quantity`` as people write it, with the unit's symbol.

    >>> shown(default().Quantity(43.56, "kg"))
    '43.56 kg'
    """
    return f"{quantity.magnitude:,.10g} {quantity.units:~}".replace(" percent", " %")
