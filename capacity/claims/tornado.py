"""One number at a time: what its low and its high do to the count, all else typical."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
from attrs import frozen

from capacity.model import Corner
from capacity.sets.loading import AssumptionSet, load
from capacity.sets.sets import numbers_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from capacity.quantities import Basis
    from capacity.sets.sets import Number

_MASSES = ("gross_mass", "payload", "dunnage_mass", "payload_cap")


@frozen
class Bar:
    """Rounds a container with one number at its low and at its high, and what it rests on."""

    path: str
    low: str
    high: str
    at_low: int
    at_high: int
    bases: tuple[Basis, ...] = ()

    @property
    def swing(self) -> int:
        """How many rounds a container this number alone decides."""
        return abs(self.at_high - self.at_low)

    @property
    def of_mass(self) -> bool:
        """Whether the number is a mass, not a length."""
        return self.path.rpartition(".")[2] in _MASSES


@frozen
class Tornado:
    """What limits a set at typical values, then each uncertain number, widest swing first."""

    assumptions: AssumptionSet
    typical: int
    limited_by: str
    bars: tuple[Bar, ...]


def tornado(assumptions: AssumptionSet, *, effort: str = "quick") -> Tornado:
    """Each uncertain number of a set moved from low to high, by the real loading.

    >>> from capacity.catalog import load
    >>> from capacity.sets.ranges import sets_for
    >>> specs = load()
    >>> asked = {"packaging": "152mm-crate-2", "stowage": "physical-limit"}
    >>> crates = sets_for(specs, specs.munition("152mm"), container="22G1-24t", **asked)[0]
    >>> [(bar.path, bar.at_low, bar.at_high) for bar in tornado(crates).bars][0]
    ('packaging.gross_mass', 412, 376)
    """
    typical = load(assumptions, Corner.TYPICAL, effort=effort)
    uncertain = (n for n in numbers_of(assumptions) if n.loads and not n.estimate.fixed)
    bars = [_bar(assumptions, number, effort) for number in uncertain]
    ranked = sorted(bars, key=lambda bar: (-bar.swing, bar.path))
    rounds = typical.lower * assumptions.packaging.rounds
    return Tornado(assumptions, rounds, typical.limited_by, tuple(ranked))


def _bar(assumptions: AssumptionSet, number: Number, effort: str) -> Bar:
    def at(corner: Corner) -> int:
        thing = pinned(getattr(assumptions, number.kind), number.path, corner)
        changed = attrs.evolve(assumptions, **{number.kind: thing})
        return load(changed, Corner.TYPICAL, effort=effort).lower * assumptions.packaging.rounds

    low, high = (str(number.estimate.at(corner)) for corner in (Corner.LOW, Corner.HIGH))
    bases = tuple(dict.fromkeys(datum.basis for datum in number.estimate))
    return Bar(number.dotted, low, high, at(Corner.LOW), at(Corner.HIGH), bases)


def pinned(thing: Any, path: Sequence[str], corner: Corner) -> Any:
    """``thing`` with the estimate at ``path`` fixed at one of its corners."""
    name, *rest = path
    inner = getattr(thing, name)
    if rest:
        return attrs.evolve(thing, **{name: pinned(inner, rest, corner)})
    datum = getattr(inner, corner.value)
    return attrs.evolve(thing, **{name: inner.exactly(datum)})
