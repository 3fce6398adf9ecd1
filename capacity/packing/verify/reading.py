"""Reads what a stranger wrote, field by field; every refusal names the field by its path."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from capacity.errors import CertificateError

if TYPE_CHECKING:
    from typing import NoReturn

LARGEST = 10**9
"""Longest side, mm; as for the solvers, so that products stay short."""
MOST = LARGEST**3
"""Largest mass or number."""
MOST_BITS = 500
"""Longest number in a certificate; multipliers of mixes have a few dozen bits."""
SHOWN = 40
"""Characters of a refused value that an error shows."""


class Field:
    """A value with its place in a document; a list or object opens into fields of its own.

    >>> rules = Field("rules", {"door_mm": [2, True]})
    >>> rules.fields("door_mm")[0].items(2)[1].whole(1)
    Traceback (most recent call last):
    ...
    capacity.errors.CertificateError: rules.door_mm[1]: expected a whole number from 1, got True
    """

    __slots__ = ("inside", "name", "value")

    def __init__(self, name: str | int, value: Any, inside: Field | None = None) -> None:
        self.name, self.value, self.inside = name, value, inside

    @property
    def path(self) -> str:
        """Names of the fields down to this one, as ``rules.door_mm[1]``."""
        outer = self.inside.path if self.inside else ""
        if isinstance(self.name, int):
            return f"{outer}[{self.name}]"
        return f"{outer}.{self.name}" if outer else self.name

    def fail(self, reason: str) -> NoReturn:
        """Refuse the document for what this field says."""
        raise CertificateError(f"{self.path or 'document'}: {reason}")

    def refuse(self, expected: str) -> NoReturn:
        """Refuse the document, since this field is not what was expected."""
        self.fail(f"expected {expected}, got {_shown(self.value)}")

    def whole(self, least: int, most: int | None = None) -> int:
        """Return a whole number in the range, or raise CertificateError; True is none."""
        value = self.value
        fits = type(value) is int and least <= value
        if not fits or (value.bit_length() > MOST_BITS if most is None else value > most):
            self.refuse(f"a whole number from {least}" + ("" if most is None else f" to {most}"))
        return int(value)

    def steps(self, per_unit: int, least: int, most: int) -> int:
        """Return a decimal number as so many steps a unit, or raise CertificateError.

        A decimal stands for what it prints as; counted in whole units it has to be whole.

        >>> Field("box.length_mm", 0.3).steps(10, 1, 99)
        3
        """
        value = self.value
        if per_unit > 1 and type(value) in (int, float) and 0 <= value <= most:
            counted = Fraction(repr(value)) * per_unit
            if counted.denominator > 1:
                self.refuse(f"whole steps of 1/{per_unit}")
            return Field(self.name, int(counted), self.inside).whole(least, most)
        return self.whole(least, most)

    def items(self, count: int | None = None, most: int | None = None) -> list[Field]:
        """Return the fields of a list, so many or at most so many, or raise CertificateError."""
        value = self.value
        if not isinstance(value, (list, tuple)) or count not in (None, len(value)):
            self.refuse("a list" if count is None else f"a list of {count}")
        if most is not None and len(value) > most:
            self.refuse(f"a list of at most {most}")
        return [Field(number, item, self) for number, item in enumerate(value)]

    def fields(self, *names: str) -> list[Field]:
        """Return the fields of an object of exactly these names, or raise CertificateError."""
        self._object(names)
        for name in self.value:
            if name not in names:
                self.fail(f"unknown field {_shown(name)}, expected {', '.join(names)}")
        return [self.field(name) for name in names]

    def field(self, name: str) -> Field:
        """Return one field of an object, whatever others there are, or raise CertificateError."""
        self._object((name,))
        if name not in self.value:
            Field(name, None, self).fail("missing")
        return Field(name, self.value[name], self)

    def has(self, name: str) -> bool:
        """Whether this is an object with such a field."""
        return isinstance(self.value, dict) and name in self.value

    def one_of(self, *choices: str) -> str:
        """Return one of the words, or raise CertificateError."""
        if type(self.value) is not str or self.value not in choices:
            self.refuse(f"one of {', '.join(choices)}" if len(choices) > 1 else choices[0])
        return self.value

    def _object(self, names: tuple[str, ...]) -> None:
        if not isinstance(self.value, dict):
            self.refuse(f"an object with {', '.join(names)}")


def _shown(value: Any) -> str:
    """What was given, in a few words that never hold more than a line."""
    if isinstance(value, (list, tuple)):
        return f"a list of {len(value)}"
    if isinstance(value, dict):
        return f"an object of {len(value)}"
    if isinstance(value, str):
        return repr(value[:SHOWN])
    if type(value) is int and value.bit_length() > MOST_BITS:
        return "a number too long to write"
    return repr(value)
