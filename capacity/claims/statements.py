"""Claims that are no capacity claims, checked for what they are."""

from __future__ import annotations

from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING

from capacity.claims import mixed
from capacity.claims.hedges import Convention, Interval, interval, stated
from capacity.claims.verdicts import Verdict
from capacity.claims.wording import decimal, percent, unstated
from capacity.model import Claim, ClaimKind
from capacity.quantities import Amount

if TYPE_CHECKING:
    from capacity.catalog import Specs
    from capacity.model import Figure
    from capacity.sets.ranges import SetRange
    from capacity.sets.sets import Sets

Said = tuple[str, Verdict, tuple[str, ...]]
"""The sentences, the verdict, and what is missing."""


def examine(specs: Specs, claim: Claim, found: Sets[SetRange], convention: Convention) -> Said:
    """What can be said of a claim that quotes no rounds in a number of containers."""
    if claim.kind in _SIMPLE:
        said, *needs = _SIMPLE[claim.kind]
        return said, Verdict.UNDECIDABLE, tuple(needs)
    if claim.kind is ClaimKind.MIX:
        return _mix(specs, claim, found, convention)
    if claim.kind is ClaimKind.CONVERSION:
        return _conversion(claim, convention)
    if claim.kind is ClaimKind.VOYAGES:
        return _voyages(claim, convention)
    if claim.kind is ClaimKind.RATIO:
        return _ratio(claim, convention)
    return _rounds_only(specs, claim, found)


_SIMPLE = {
    ClaimKind.VALUE: (
        "It quotes a sum of money; what the rounds cost is not in the specs.",
        "the price of each kind of round",
    ),
    ClaimKind.CONTAINERS: (
        "It counts containers and does not say what was in them, so nothing follows.",
        "the number of rounds",
    ),
}


def _rounds_only(specs: Specs, claim: Claim, found: Sets[SetRange]) -> Said:
    needs = (_missing(claim),)
    said = f"It lacks {needs[0]}, so it implies nothing a container."
    best = max((s.high for s in found), default=0)
    if claim.rounds is not None and best and claim.containers is None:
        rounds = stated(claim.rounds)
        least = ceil(rounds / best)
        noun = "container" if least == 1 else "containers"
        said += f" {int(rounds):,} would need at least {least:,} {noun}, loaded to the limit."
    return f"{said} {unstated(claim, specs.called(claim))}".strip(), Verdict.UNDECIDABLE, needs


def _missing(claim: Claim) -> str:
    if claim.rounds is None:
        return "the number of rounds"
    if claim.containers is None:
        return "the number of containers"
    known = claim.munitions or claim.family
    return "a packaging of this form in the catalog" if known else "the munition"


def _mix(specs: Specs, claim: Claim, found: Sets[SetRange], convention: Convention) -> Said:
    if claim.parts:
        return mixed.examine(specs, claim, found, convention)
    names = [specs.munitions[m].name for m in claim.munitions]
    usual = found.practical
    fits = [
        n
        for n in claim.munitions
        if any(s.assumptions.packaging.munition.id == n and s.low for s in usual)
    ]
    both = len(fits) == len(claim.munitions)
    count = int(stated(claim.containers)) if claim.containers else 0
    command = f"capacity mix {count} " + " ".join(f"--munition {m}" for m in claim.munitions)
    said = (
        f"It quotes no rounds, only that {' and '.join(names)} can share a fleet; each fits the"
        f" containers in practice, so any split does. What each split holds: {command}."
    )
    return (said, Verdict.PLAUSIBLE, ()) if both else (said, Verdict.UNDECIDABLE, ("a packaging",))


def _conversion(claim: Claim, convention: Convention) -> Said:
    amount, equals = claim.amount, claim.equals
    if amount is None or equals is None:
        raise AssertionError(claim.id)
    factor = Amount.of(1, amount.unit).in_unit(equals.unit)
    value = stated(amount) * factor
    given, quoted = interval(amount, convention), interval(equals, convention)
    converted = Interval(given.low * factor, None if given.high is None else given.high * factor)
    same = _meet(converted, quoted)
    found = "the same, rounded" if same else "not that"
    said = (
        f"{decimal(stated(amount))} {amount.unit} is {decimal(value)} {equals.unit}; the quoted"
        f" {decimal(stated(equals))} {equals.unit} is {found}."
    )
    return said, Verdict.PLAUSIBLE if same else Verdict.IMPOSSIBLE, ()


def _voyages(claim: Claim, convention: Convention) -> Said:
    voyages = _of(claim.amount)
    if claim.over is not None:
        number, months, unit = stated(voyages), stated(claim.over), claim.over.unit
        said = (
            f"{number} {voyages.unit}s in {months} {unit}s is {decimal(number / months)} a {unit}."
        )
        return said, Verdict.UNDECIDABLE, ("the number of rounds",)
    if claim.containers is None:
        said = "It counts vessels only; neither their voyages nor what they carried are in it."
        return said, Verdict.UNDECIDABLE, ("the number of containers",)
    count = interval(claim.containers, convention)
    each = stated(claim.containers) / stated(voyages)
    low = decimal(count.low / stated(voyages))
    said = (
        f"{int(stated(claim.containers)):,} containers in {int(stated(voyages))} voyages is"
        f" {decimal(each)} containers a voyage (from {low} as worded)."
    )
    return said, Verdict.UNDECIDABLE, ("how many containers a ship carries",)


def _ratio(claim: Claim, convention: Convention) -> Said:
    share = _of(claim.amount)
    if claim.rounds is None:
        said = f"It quotes a share ({percent(stated(share))}) of a total that it does not give."
        return said, Verdict.UNDECIDABLE, ("the total",)
    total = stated(claim.rounds)
    span = interval(share, convention)
    low, high = span.low * total, (span.high or Fraction(1)) * total
    said = (
        f"{percent(stated(share))} of {int(total):,} is {int(stated(share) * total):,}"
        f" ({decimal(low)} to {decimal(high)} as worded)."
    )
    return said, Verdict.UNDECIDABLE, ("the number of containers",)


def against_text(claim: Claim, text: Claim, convention: Convention) -> str:
    """A headline's figure against the figure in the text it stands over."""
    head, body = _of(claim.rounds), _of(text.rounds)
    change = stated(head) / stated(body) - 1
    meets = _meet(interval(head, convention), interval(body, convention))
    side = "above" if change > 0 else "below"
    return (
        f"The headline's figure is {float(abs(change) * 100):.1f} % {side} the"
        f" {int(stated(body)):,} of {text.id}:"
        f" {'the same number, rounded' if meets else 'not the same number'}."
    )


def _meet(a: Interval, b: Interval) -> bool:
    return (b.high is None or a.low <= b.high) and (a.high is None or b.low <= a.high)


def _of(figure: Figure | None) -> Figure:
    if figure is None:
        raise AssertionError("the catalog admits no such claim")
    return figure
