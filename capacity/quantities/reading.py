"""The strict grammar of a quantity: ``number space unit``, and nothing that could be misread."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from capacity.errors import InputError
from capacity.quantities.amount import UNITS, Amount


class Dimension(NamedTuple):
    """What a field may hold: its name, an example, the units accepted, and whether 0 is allowed.

    ``least`` is the unit of which a spec states at least one: the packing core counts in it. No
    unit accepted is smaller.

    >>> MASS.name, MASS.units, MASS.least
    ('mass', ('g', 'kg', 't', 'lb'), 'g')
    """

    name: str
    example: str
    measures: str
    units: tuple[str, ...]
    zero: bool = False
    below: int = 10**9
    least: str = ""


_LENGTHS = ("mm", "cm", "m", "in", "ft")

LENGTH = Dimension("length", "950 mm", "length", _LENGTHS, least="mm")
CLEARANCE = Dimension("clearance", "50 mm", "length", _LENGTHS, zero=True)
MASS = Dimension("mass", "110 kg", "mass", ("g", "kg", "t", "lb"), least="g")
SHARE = Dimension("share", "5 %", "share", ("%",), zero=True, below=100)

_QUANTITY = re.compile(r"(?P<number>\d+(?:\.\d+)?)(?P<gap> ?)(?P<unit>[A-Za-zµ%]+)", re.ASCII)
_LONGEST = 40
"""Characters of a quantity: nine digits before the point, and far more behind it than any scale."""

_HINTS = (
    (r"\d,\d", "write a decimal point and no thousands separators"),
    (r"[0-9]\s*(ton|tons|tonnes?|MT|mt|T)$", "write t for 1000 kg"),
    (r"['\"′″’”]", "write ft or in, not primes"),
    (r"\d[eE][+-]?\d", "write the number without an exponent"),
    (r"^[+-]", "write a number without a sign"),
)


def parse(text: str, dimension: Dimension, *, joined: bool = False) -> Amount:
    """Read ``number space unit`` strictly; ``joined`` lets the space be left out.

    Raises :class:`~capacity.errors.InputError` for anything else: commas, bare ``ton``,
    primes, exponents, signs, a unit of another dimension, numbers of 10^9 (shares: 100) or more.

    >>> print(parse("950 mm", LENGTH))
    950 mm
    >>> print(parse("21.7t", MASS, joined=True))
    21.7 t
    >>> parse("3 ton", MASS)
    Traceback (most recent call last):
    capacity.errors.InputError: expected a mass such as 110 kg, got '3 ton'; write t for 1000 kg
    """
    match = _QUANTITY.fullmatch(text) if len(text) <= _LONGEST else None
    if not match or not (match["gap"] or joined) or match["unit"] not in dimension.units:
        raise InputError(_expected(text, dimension))
    digits = match["number"]
    number = Fraction(int(digits) if digits.isdigit() else digits)
    if not dimension.zero and number == 0:
        raise InputError(f"expected a {dimension.name} above 0, got {text!r}")
    if number >= dimension.below:
        limit = f"{dimension.below} {match['unit']}"
        raise InputError(f"expected a {dimension.name} below {limit}, got {text!r}")
    return Amount(number, UNITS[match["unit"]])


def _expected(text: str, dimension: Dimension) -> str:
    article = "an" if dimension.name[0] in "aeiou" else "a"
    hints = [hint for pattern, hint in _HINTS if re.search(pattern, text[:_LONGEST])]
    hints = hints or [f"units accepted: {', '.join(dimension.units)}"]
    given = repr(_cut(text)) if text else "nothing"
    return (
        f"expected {article} {dimension.name} such as {dimension.example}, got {given}; {hints[0]}"
    )


def _cut(text: str) -> str:
    return str(text) if len(text) <= _LONGEST else f"{text[:_LONGEST]}..."
