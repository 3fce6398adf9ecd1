"""A number with what it rests on: datum (one value) and estimate (low, typical, high).

Both are checked where they are made, so that no number stands without a footing or out of order.
"""

from __future__ import annotations

from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from attrs import field, frozen

from capacity.errors import InputError
from capacity.quantities.amount import Amount
from capacity.quantities.reading import CLEARANCE, LENGTH, MASS, SHARE, Dimension

if TYPE_CHECKING:
    from collections.abc import Iterator


class Basis(StrEnum):
    """How far a number can be trusted."""

    PUBLISHED = "published"
    DERIVED = "derived"
    ESTIMATE = "estimate"
    GIVEN = "given"
    """Set by the caller for a what-if; never in a spec file."""


class Corner(StrEnum):
    """Which end of an estimate."""

    LOW = "low"
    TYPICAL = "typical"
    HIGH = "high"

    @property
    def opposite(self) -> Corner:
        """The other end; typical stays typical.

        >>> Corner.LOW.opposite
        <Corner.HIGH: 'high'>
        """
        return {Corner.LOW: Corner.HIGH, Corner.HIGH: Corner.LOW}.get(self, self)


def wanting(basis: Basis, source: str | None, note: str | None) -> tuple[str, str] | None:
    """The field that a footing lacks and why it is needed, or None.

    >>> wanting(Basis.PUBLISHED, None, None)
    ('source', 'a published number needs a source from sources.yaml')
    """
    if basis is Basis.PUBLISHED and not source:
        return "source", "a published number needs a source from sources.yaml"
    if basis in {Basis.DERIVED, Basis.ESTIMATE} and not note:
        question = "how it is derived" if basis is Basis.DERIVED else "why it is estimated so"
        return "note", f"a number with basis {basis} needs a note: {question}"
    return None


def _basis(given: object) -> Basis:
    if isinstance(given, Basis):
        return given
    if given not in tuple(Basis):
        raise InputError(f"basis: expected {' | '.join(Basis)}, got {given!r:.40}")
    return Basis(str(given))


@frozen(cache_hash=True)
class Datum:
    """One amount, its basis, the id of its source if published, and a note.

    Raises ``InputError`` for a value that is no amount and a footing that lacks what it needs.

    >>> Datum(Amount.of(110, "kg"), Basis.ESTIMATE)
    Traceback (most recent call last):
    capacity.errors.InputError: note: a number with basis estimate needs a note: why it is ...
    """

    value: Amount
    basis: Basis = field(converter=_basis)
    source: str | None = None
    note: str | None = None

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.value, Amount):
            raise InputError(f"value: expected an amount, got {self.value!r:.40}")
        if lacking := wanting(self.basis, self.source, self.note):
            raise InputError(": ".join(lacking))


@frozen(cache_hash=True)
class Estimate:
    """Low, typical and high datum of one ``dimension``, low <= typical <= high in value.

    Made as a :class:`Length`, :class:`Clearance`, :class:`Mass` or :class:`Share`; raises
    ``InputError`` for a value of another dimension or out of order.

    >>> weighed = Datum(Amount.of(110, "kg"), Basis.ESTIMATE, note="one crate on a scale")
    >>> Mass.exactly(weighed).fixed
    True
    >>> Length.exactly(weighed)
    Traceback (most recent call last):
    capacity.errors.InputError: low: expected a length, got one of mass
    """

    dimension: ClassVar[Dimension]

    low: Datum
    typical: Datum
    high: Datum

    def __attrs_post_init__(self) -> None:
        for corner, datum in zip(Corner, self, strict=True):
            if datum.value.unit.measures != self.dimension.measures:
                given = datum.value.unit.measures
                raise InputError(f"{corner}: expected a {self.dimension.name}, got one of {given}")
        for message in self.disorder((self.low, self.typical, self.high)).values():
            raise InputError(message)

    @classmethod
    def exactly(cls, datum: Datum) -> Estimate:
        """An estimate of one value at all three corners."""
        return cls(datum, datum, datum)

    @staticmethod
    def disorder(data: tuple[Datum, Datum, Datum]) -> dict[Corner, str]:
        """What is wrong with the order of three data, by the corner that is too great."""
        named = list(zip(Corner, data, strict=True))
        return {
            a: f"{a} {x.value} exceeds {b} {y.value}"
            for (a, x), (b, y) in pairwise(named)
            if x is not y and x.value > y.value
        }

    @property
    def fixed(self) -> bool:
        """Whether low and high are the same value."""
        return not self.high.value > self.low.value

    def at(self, corner: Corner) -> Amount:
        """The amount at one corner."""
        datum: Datum = getattr(self, corner.value)
        return datum.value

    def __iter__(self) -> Iterator[Datum]:
        """The three data, low first."""
        return iter((self.low, self.typical, self.high))


@frozen(cache_hash=True)
class Length(Estimate):
    """A length, above 0."""

    dimension = LENGTH


@frozen(cache_hash=True)
class Clearance(Estimate):
    """A length that may be 0."""

    dimension = CLEARANCE


@frozen(cache_hash=True)
class Mass(Estimate):
    """A mass, above 0."""

    dimension = MASS


@frozen(cache_hash=True)
class Share(Estimate):
    """A share below 100 %, which may be 0."""

    dimension = SHARE


DIMENSIONS: dict[type[Estimate], Dimension] = {
    kind: kind.dimension for kind in (Length, Clearance, Mass, Share)
}
"""Every type of estimate and the dimension it demands of its numbers."""


def difference(minuend: Mass, subtrahend: Mass) -> Mass:
    """``minuend - subtrahend`` corner by corner, a derived estimate; extremes are paired.

    The low of a difference is low minus high, so the range holds for any pair of values.

    >>> def mass(*kg: int) -> Mass:
    ...     return Mass(*(Datum(Amount.of(n, "kg"), Basis.ESTIMATE, note="a guess") for n in kg))
    >>> [str(one.value) for one in difference(mass(24, 25, 26), mass(2, 3, 4))]
    ['20 kg', '22 kg', '24 kg']
    """

    def datum(corner: Corner) -> Datum:
        value = minuend.at(corner) - subtrahend.at(corner.opposite)
        source = getattr(minuend, corner.value).source
        return Datum(value, Basis.DERIVED, source, note="maximum gross mass less tare")

    return Mass(datum(Corner.LOW), datum(Corner.TYPICAL), datum(Corner.HIGH))
