"""Claim against assumption sets: which agree, and the verdict that follows."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import frozen

from capacity.claims.hedges import Convention, Interval, divisor, interval, stated
from capacity.model import Claim, ClaimKind, Corner, Form
from capacity.sets.sets import Sets

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from capacity.sets.loading import AssumptionSet
    from capacity.sets.ranges import SetRange


class Verdict(StrEnum):
    """What follows for a claim; a value, never an exception.

    >>> from capacity.api import check
    >>> check("A3-2").verdict is Verdict.PLAUSIBLE
    True
    """

    IMPOSSIBLE = "impossible"
    ONLY_IF = "only-if"
    PLAUSIBLE = "plausible"
    UNDERSTATED = "understated"
    UNDECIDABLE = "undecidable"


class Unless(StrEnum):
    """What could make a claim hold that no single way of packing does."""

    MORE_CONTAINERS = "more containers"
    FEWER_CONTAINERS = "fewer containers"
    LIGHTER = "lighter packed"
    MIXED = "packed in several ways"


class Flag(StrEnum):
    """A doubt about the claim's words beside its verdict."""

    NEARLY_EMPTY = "nearly empty"
    """Under a tenth of what a container holds: what is called a container may be none."""


@frozen
class Implied:
    """Rounds a container that a claim implies: all its words allow, and its bare numbers divided.

    ``more`` and ``fewer`` say that the count of containers is open on that side ("at least",
    "fewer than"); the division is then done at the count stated.

    >>> from capacity.api import check
    >>> check("about 3 million 152mm shells in 6,700 containers").implied.per_container
    Interval(low=Fraction(400, 1), high=Fraction(66000, 133))
    """

    per_container: Interval
    stated: Fraction
    containers: int
    rounds: int
    rounds_read: Interval
    more: bool
    fewer: bool


class State(StrEnum):
    """What follows for one way of packing: the three that a reader needs to tell apart."""

    FITS = "fits"
    TOO_FEW = "too few fit"
    MORE = "would hold more"


@frozen
class SetFinding:
    """One assumption set against a claim: what follows, and the load that a delivery states.

    >>> from capacity.api import check
    >>> sorted({str(one.state) for one in check("A3-2").sets})
    ['fits', 'too few fit', 'would hold more']
    """

    range: SetRange
    state: State
    load: Fraction | None = None

    @property
    def fill(self) -> tuple[Fraction, Fraction] | None:
        """How full a delivery's containers were on average, of the most and of the least."""
        if self.load is None or self.range.low == 0:
            return None
        return self.load / self.range.high, self.load / self.range.low

    @property
    def agrees(self) -> bool:
        """Whether the set could hold what is claimed."""
        return self.state is State.FITS


def suits(claim: Claim, assumptions: AssumptionSet) -> bool:
    """Whether a set is in the form, the containers and packagings that ``claim`` names, if any."""
    named = not claim.container_ids or assumptions.container.id in claim.container_ids
    packed = not claim.packaging_ids or assumptions.packaging.id in claim.packaging_ids
    return named and packed and claim.form in (None, assumptions.packaging.form)


def implied(claim: Claim, convention: Convention = Convention.CAPACITY) -> Implied | None:
    """The rounds a container that ``claim`` implies, or None where a number is missing."""
    if claim.containers is None or claim.rounds is None:
        return None
    fleet = divisor(claim.containers, convention)
    rounds = interval(claim.rounds, convention)
    high = None if rounds.high is None else rounds.high / fleet.low
    return Implied(
        per_container=Interval(rounds.low / (fleet.high or fleet.low), high),
        stated=stated(claim.rounds) / stated(claim.containers),
        containers=int(stated(claim.containers)),
        rounds=int(stated(claim.rounds)),
        rounds_read=rounds,
        more=interval(claim.containers, convention).high is None,
        fewer=interval(claim.containers, convention).low <= 0,
    )


def state(claim: Claim, asked: Interval, found: SetRange) -> State:
    """What follows for the set; a delivery may leave containers part empty."""
    if not found.reaches(asked.low):
        return State.TOO_FEW
    if asked.high is None or claim.kind is ClaimKind.DELIVERY:
        return State.FITS
    return State.MORE if found.exceeds(asked.high) else State.FITS


def set_findings(claim: Claim, asked: Implied, ranges: Iterable[SetRange]) -> Sets[SetFinding]:
    """Every assumption set against the claim."""
    load = asked.stated if claim.kind is ClaimKind.DELIVERY else None
    return Sets(
        SetFinding(found, state(claim, asked.per_container, found), load) for found in ranges
    )


def by_mass_alone(claim: Claim, found: Iterable[SetRange]) -> int:
    """Rounds a container by payload and the round's own mass, in a form no limit packaging shows.

    0 where each form claimed has such a packaging, whose range is the physical limit then.
    """
    most, sets = 0, [s.assumptions for s in found]
    shown = {(a.packaging.munition.id, a.packaging.form) for a in sets if not a.packaging.practice}
    for a in sets:
        for form in [claim.form] if claim.form else list(Form):
            body = a.packaging.munition.body(form)
            if body is not None and (a.packaging.munition.id, form) not in shown:
                payload = a.container.payload.at(Corner.HIGH).in_unit("g")
                most = max(most, int(payload / body.mass.at(Corner.LOW).in_unit("g")))
    return most


def unless(asked: Implied, sets: Iterable[SetFinding], *, bare: int) -> Unless | None:
    """What could make the claim hold where no set does; None where one does or nothing can.

    ``bare`` is what :func:`by_mass_alone` leaves open.
    """
    states = {s.state for s in sets}
    if State.FITS in states:
        return None
    if states == {State.TOO_FEW}:
        lighter = Unless.LIGHTER if asked.per_container.low <= bare else None
        return Unless.MORE_CONTAINERS if asked.more else lighter
    if states == {State.MORE}:
        return Unless.FEWER_CONTAINERS if asked.fewer else None
    return Unless.MIXED


def verdict(asked: Implied, sets: Sets[SetFinding], *, bare: int) -> Verdict:
    """The verdict over at least one set; ``bare`` is what :func:`by_mass_alone` leaves open."""
    agreeing = sets.where(lambda s: s.agrees)
    if agreeing.practical:
        return Verdict.PLAUSIBLE
    if agreeing or unless(asked, sets, bare=bare):
        return Verdict.ONLY_IF
    alike = sets[0].state  # nothing agrees and no mixture could: all sets lie on one side
    return Verdict.IMPOSSIBLE if alike is State.TOO_FEW else Verdict.UNDERSTATED


_ABSURD = 10
"""So many times what is implied would fit anyway. Of the counted loads with a known mass in loads/
the least full carries a quarter of its payload, so that a tenth is far from any."""


def flags(asked: Implied, sets: Sets[SetFinding]) -> tuple[Flag, ...]:
    """What a reader must be warned of whatever the verdict."""
    most = asked.per_container.high or asked.stated
    least = sets.usual.lowest.low
    return (Flag.NEARLY_EMPTY,) if most * _ABSURD < least else ()
