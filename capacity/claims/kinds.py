"""How each kind of claim is checked: one table, one function a kind.

What a kind needs stands with the kind itself (:class:`capacity.model.ClaimKind`), where claims are
made.
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING

from capacity.claims.carriage import tonnage, voyages
from capacity.claims.hedges import Interval, stated
from capacity.claims.judging import Judged, Question
from capacity.claims.mixed import mixed_load
from capacity.claims.statements import Converted, Headline, Held, Missing, Needed, Part, Shared
from capacity.claims.verdicts import Verdict, by_mass_alone, set_findings, verdict
from capacity.model import ClaimKind, Figure
from capacity.quantities import Amount

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from capacity.sets.ranges import SetRange
    from capacity.sets.sets import Sets


def _counted(asked: Question) -> Judged:
    """Rounds in containers: against every set."""
    per_container = asked.implied
    if per_container is None or not asked.found:
        return _incomplete(asked)
    sets = set_findings(asked.claim, per_container, asked.found)
    bare = by_mass_alone(asked.claim, asked.found)
    return Judged(verdict(per_container, sets, bare=bare), sets, bare=bare)


def _incomplete(asked: Question) -> Judged:
    """What follows all the same where a number or a munition is missing."""
    claim, found = asked.claim, asked.found
    if claim.rounds is None:
        return Judged(Verdict.UNDECIDABLE, statement=_held(asked), missing=Missing.ROUNDS)
    if claim.containers is None:
        needed = _needed(claim.rounds, found)
        return Judged(Verdict.UNDECIDABLE, statement=needed, missing=Missing.CONTAINERS)
    missing = Missing.PACKAGING if claim.munitions or claim.family else Missing.MUNITION
    return Judged(Verdict.UNDECIDABLE, missing=missing)


def _held(asked: Question) -> Held | None:
    containers = asked.claim.containers
    if containers is None or not asked.found:
        return None
    count = int(stated(containers))
    low, high = asked.found.usual.span
    munitions = tuple(dict.fromkeys(p.munition for p in asked.found.packagings))
    return Held(count, munitions, (low * count, high * count))


def _needed(rounds: Figure, found: Sets[SetRange]) -> Needed | None:
    count = stated(rounds)
    if not found or not found.highest.high:
        return None
    least, most = found.practical.span if found.practical else (0, 0)
    usual = (ceil(count / most), ceil(count / least)) if least else None
    return Needed(int(count), ceil(count / found.highest.high), usual)


def _headline(asked: Question) -> Judged:
    """A headline's figure, also against the figure in the text it stands over."""
    judged = _counted(asked)
    if judged.missing:
        return judged
    text = asked.specs.claim(asked.claim.basis[0])
    head, body = asked.claim.figure("rounds"), text.figure("rounds")
    found = Headline(
        text,
        int(stated(body)),
        stated(head) / stated(body) - 1,
        _meet(asked.interval(head), asked.interval(body)),
    )
    return Judged(judged.verdict, judged.sets, found, bare=judged.bare)


def _mix(asked: Question) -> Judged:
    """Munitions said to share a fleet: judged by their rounds, or by whether each fits at all."""
    if asked.claim.parts:
        return mixed_load(asked)
    claim, usual = asked.claim, asked.found.practical
    fitting = {s.assumptions.packaging.munition.id for s in usual if s.low}
    fits = fitting >= set(claim.munitions)
    munitions = tuple(asked.specs.munition(name) for name in claim.munitions)
    count = int(stated(claim.containers)) if claim.containers else 0
    shared = Shared(munitions, count, fits)
    missing = None if fits else Missing.PACKAGING
    value = Verdict.PLAUSIBLE if fits else Verdict.UNDECIDABLE
    return Judged(value, statement=shared, missing=missing)


def _conversion(asked: Question) -> Judged:
    """One figure in two units."""
    amount, equals = asked.claim.figure("amount"), asked.claim.figure("equals")
    factor = Amount.of(1, amount.unit).in_unit(equals.unit)
    low, high = asked.interval(amount)
    converted = Interval(low * factor, None if high is None else high * factor)
    same = _meet(converted, asked.interval(equals))
    found = Converted(stated(amount) * factor, same)
    return Judged(Verdict.PLAUSIBLE if same else Verdict.IMPOSSIBLE, statement=found)


def _ratio(asked: Question) -> Judged:
    """A share of a total, where the total is given."""
    share, total = asked.claim.figure("amount"), asked.claim.rounds
    if total is None:
        return Judged(Verdict.UNDECIDABLE, missing=Missing.TOTAL)
    of, (low, high) = stated(total), asked.interval(share)
    top = Fraction(1) if high is None else high
    part = Part(int(of), stated(share) * of, low * of, top * of)
    return Judged(Verdict.UNDECIDABLE, statement=part, missing=Missing.CONTAINERS)


def _value(_: Question) -> Judged:
    """A sum of money, of which nothing follows."""
    return Judged(Verdict.UNDECIDABLE, missing=Missing.PRICE)


def _meet(a: Interval, b: Interval) -> bool:
    return (b.high is None or a.low <= b.high) and (a.high is None or b.low <= a.high)


CHECKS: Mapping[ClaimKind, Callable[[Question], Judged]] = {
    ClaimKind.CAPACITY: _counted,
    ClaimKind.DELIVERY: _counted,
    ClaimKind.HEADLINE: _headline,
    ClaimKind.MIX: _mix,
    ClaimKind.CONTAINERS: _incomplete,
    ClaimKind.VOYAGES: voyages,
    ClaimKind.TONNAGE: tonnage,
    ClaimKind.CONVERSION: _conversion,
    ClaimKind.RATIO: _ratio,
    ClaimKind.VALUE: _value,
}
"""The check of each kind of claim."""


def judged(asked: Question) -> Judged:
    """The verdict on a claim by the check of its kind."""
    return CHECKS[asked.claim.kind](asked)
