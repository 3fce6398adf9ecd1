"""Claims of voyages, wagons and lorries, and claims of tonnes: what each must have carried.

Both are judged by masses and places alone, exactly: a carrier takes no more containers than its
places and its payload allow, and a round weighs no less than it does bare.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from capacity.claims.hedges import Interval, stated
from capacity.claims.judging import Judged, Question
from capacity.claims.statements import Carried, Laden, Missing, Rate, Way, Weighed
from capacity.claims.verdicts import Verdict
from capacity.model import Carrier, CarrierKind, Corner, Form, Kind
from capacity.quantities.amount import Amount
from capacity.sets.carried import carried, most_containers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from capacity.model import Container, Munition
    from capacity.quantities import Mass

_KINDS = {
    "voyage": CarrierKind.SHIP,
    "vessel": CarrierKind.SHIP,
    "wagon": CarrierKind.WAGON,
    "lorry": CarrierKind.LORRY,
}
"""The kind of carrier that a unit of an amount counts."""


def voyages(asked: Question) -> Judged:
    """Voyages in a time; or containers, tonnes or rounds a voyage, wagon or lorry."""
    claim = asked.claim
    number = stated(claim.figure("amount"))
    if claim.over is not None:
        rate = Rate(number / stated(claim.over))
        return Judged(Verdict.UNDECIDABLE, statement=rate, missing=Missing.ROUNDS)
    if claim.containers is not None:
        return _containers_each(asked)
    if claim.tonnes is not None:
        return _laden(asked, "amount", _carriers(asked))
    if claim.rounds is not None:
        return _rounds_each(asked)
    return Judged(Verdict.UNDECIDABLE, missing=Missing.CONTAINERS)


def _carriers(asked: Question) -> list[Carrier]:
    """The carriers the claim names, else all of the kind that it counts."""
    claim, known = asked.claim, asked.specs.carriers.values()
    if claim.carriers:
        return [asked.specs.carrier(name) for name in claim.carriers]
    kind = _KINDS.get(claim.amount.unit) if claim.amount else None
    return [carrier for carrier in known if carrier.kind is kind]


def _containers_each(asked: Question) -> Judged:
    claim, each = asked.claim, asked.each("containers", "amount")
    considered = _carriers(asked)
    boxes = asked.specs.containers.values()
    able = [
        (max((most_containers(one, box, Corner.HIGH) for box in boxes), default=0), one)
        for one in considered
        if one.hold is None
    ]
    printed = stated(claim.figure("containers")) / stated(claim.figure("amount"))
    if not able:
        alone = Carried(printed, each.low)
        return Judged(Verdict.UNDECIDABLE, statement=alone, missing=Missing.SHIP)
    most, carrier = max(able, key=lambda pair: pair[0])
    heaviest = carrier.payload.at(Corner.HIGH).in_unit("t") / (each.low or printed)
    seen = max((one.observed.containers for one in considered if one.observed), default=0)
    said = Carried(printed, each.low, carrier, most, heaviest, seen)
    return Judged(_within(asked, fits=each.low <= most), statement=said)


def _within(asked: Question, count: str = "amount", *, fits: bool) -> Verdict:
    """What exceeds a container or a named carrier cannot be, but by more of them than stated.

    What exceeds the carriers that we know needs a larger one.
    """
    if fits:
        return Verdict.PLAUSIBLE
    open_upwards = asked.interval(asked.claim.figure(count)).high is None
    known = asked.claim.carriers or count == "containers"
    return Verdict.ONLY_IF if open_upwards or not known else Verdict.IMPOSSIBLE


def _rounds_each(asked: Question) -> Judged:
    """Rounds a wagon, lorry or ship against what each holds of the munitions meant."""
    each, meant = asked.each("rounds", "amount"), asked.specs.meant(asked.claim)
    ranges = [
        found
        for carrier in _carriers(asked)
        for munition in meant
        if asked.specs.packagings_of(munition)
        for found in carried(asked.specs, 1, munition.id, carrier.id).sets
    ]
    if not ranges:
        missing = Missing.SHIP if meant else Missing.MUNITION
        return Judged(Verdict.UNDECIDABLE, missing=missing)
    usual = [s for s in ranges if s.assumptions.practical] or ranges
    low, high = min(s.low for s in usual), max(s.high for s in usual)
    said = Laden("rounds", each, Interval(Fraction(low), Fraction(high)))
    if each.low <= high:
        return Judged(Verdict.PLAUSIBLE, statement=said)
    limit = max(s.high for s in ranges)
    value = Verdict.ONLY_IF if each.low <= limit else _within(asked, fits=False)
    return Judged(value, statement=said)


def _laden(asked: Question, count: str, takers: Iterable[Carrier | Container]) -> Judged:
    """Tonnes a carrier or container against the payloads of those considered."""
    payloads = [one.payload.at(corner).in_unit("t") for one in takers for corner in Corner]
    if not payloads:
        return Judged(Verdict.UNDECIDABLE, missing=Missing.SHIP)
    each = _each(asked, count, "t")
    said = Laden("t", each, Interval(min(payloads), max(payloads)))
    return Judged(_within(asked, count, fits=each.low <= max(payloads)), statement=said)


def tonnage(asked: Question) -> Judged:
    """Tonnes and rounds, or tonnes and containers: by mass alone."""
    if asked.claim.rounds is not None:
        return _weighed(asked)
    if asked.claim.containers is not None:
        return _laden(asked, "containers", asked.specs.containers.values())
    return _laden(asked, "amount", _carriers(asked))


def _each(asked: Question, parts: str, unit: str) -> Interval:
    """The mass in each of ``parts``, in ``unit``, whatever unit the claim weighs in."""
    size = Amount.of(1, asked.claim.figure("tonnes").unit).in_unit(unit)
    low, high = asked.each("tonnes", parts)
    return Interval(size * low, None if high is None else size * high)


def _weighed(asked: Question) -> Judged:
    """Kilograms a round against the round bare, and against each way it is packed."""
    claim, meant = asked.claim, asked.specs.meant(asked.claim)
    ways = [way for munition in meant for way in _ways(asked, munition)]
    if not ways:
        return Judged(Verdict.UNDECIDABLE, missing=Missing.MUNITION)
    each = _each(asked, "rounds", "kg")
    mass, count = claim.figure("tonnes"), claim.figure("rounds")
    printed = Amount.of(stated(mass), mass.unit).in_unit("kg") / stated(count)
    return Judged(_by_mass(each, ways), statement=Weighed(printed, each, tuple(ways)))


def _ways(asked: Question, munition: Munition) -> Iterator[Way]:
    for form in Form:
        body = munition.body(form)
        if body is not None:
            yield _way(f"bare {form} of {munition.name}", body.mass, 1, practice=False)
    for one in asked.specs.packagings_of(munition):
        if one.kind is Kind.PRACTICE:
            yield _way(one.name, one.gross_mass, one.rounds, practice=True)


def _way(name: str, mass: Mass, rounds: int, *, practice: bool) -> Way:
    low, high = (mass.at(corner).in_unit("kg") / rounds for corner in (Corner.LOW, Corner.HIGH))
    return Way(name, low, high, practice)


def _by_mass(each: Interval, ways: list[Way]) -> Verdict:
    if any(way.practice and way.meets(each) for way in ways):
        return Verdict.PLAUSIBLE
    if each.high is not None and each.high < min(way.low for way in ways):
        return Verdict.IMPOSSIBLE
    if each.low > max(way.high for way in ways):
        return Verdict.UNDERSTATED
    return Verdict.ONLY_IF
