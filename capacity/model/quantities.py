"""A number with what it rests on: datum (one value) and estimate (low, typical, high)."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, NewType

from attrs import frozen

from capacity import units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pint import Quantity


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


@frozen
class Datum:
    """One quantity, its basis, the id of its source if published, and a note."""

    value: Quantity[Any]
    basis: Basis
    source: str | None = None
    note: str | None = None


@frozen
class Estimate:
    """A quantity as low, typical and high datum, low <= typical <= high in value."""

    low: Datum
    typical: Datum
    high: Datum

    def at(self, corner: Corner) -> Quantity[Any]:
        """The quantity at one corner, with its unit."""
        datum: Datum = getattr(self, corner.value)
        return datum.value

    def __iter__(self) -> Iterator[Datum]:
        """The three data, low first."""
        return iter((self.low, self.typical, self.high))


Length = NewType("Length", Estimate)
Clearance = NewType("Clearance", Estimate)
Mass = NewType("Mass", Estimate)
Share = NewType("Share", Estimate)

DIMENSIONS: dict[Any, units.Dimension] = {
    Length: units.LENGTH,
    Clearance: units.CLEARANCE,
    Mass: units.MASS,
    Share: units.SHARE,
}
"""The dimension each type of estimate demands of its numbers."""


def difference(minuend: Mass, subtrahend: Mass) -> Mass:
    """``minuend - subtrahend`` corner by corner, a derived estimate; extremes are paired.

    The low of a difference is low minus high, so the range holds for any pair of values.
    """

    def datum(corner: Corner) -> Datum:
        value = minuend.at(corner) - subtrahend.at(corner.opposite)
        source = getattr(minuend, corner.value).source
        return Datum(value, Basis.DERIVED, source, note="maximum gross mass less tare")

    return Mass(Estimate(datum(Corner.LOW), datum(Corner.TYPICAL), datum(Corner.HIGH)))
