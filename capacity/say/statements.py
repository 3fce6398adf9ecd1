"""What follows from claims that are not, or not only, a number of rounds in containers."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from capacity.claims import Finding
from capacity.claims.hedges import stated
from capacity.claims.statements import (
    Carried,
    Converted,
    Headline,
    Held,
    Laden,
    Missing,
    MixedLoad,
    Needed,
    Part,
    Rate,
    Shared,
    Weighed,
)
from capacity.model import Claim, Munition
from capacity.printable import number, plural
from capacity.say.printed import (
    a,
    decimal,
    exactly,
    joined,
    million,
    number_of,
    percent,
    roughly,
    rounded,
)

MISSING: Mapping[Missing, str] = {
    Missing.ROUNDS: "the number of rounds",
    Missing.CONTAINERS: "the number of containers",
    Missing.MUNITION: "the munition",
    Missing.PACKAGING: "a packaging of this form in the catalog",
    Missing.TOTAL: "the total",
    Missing.PRICE: "the price of each kind of round",
    Missing.SHIP: "how much each carrier takes",
    Missing.SHARING: "whether both shared containers",
}
"""What a verdict lacks, in words."""


def stated_besides(finding: Finding) -> str:
    """What follows besides the verdict, in a sentence; empty where nothing does."""
    said = finding.statement
    return "" if said is None else _SENTENCES[type(said)](finding.claim, said)


def _held(_: Claim, said: Held) -> str:
    low, high = said.rounds
    containers, what = number(said.containers, "container"), nouns(said.munitions)
    if len(said.munitions) == 1:
        what = f"{what} ({said.munitions[0].name})"
    return f"Filled with {what}, {containers} would hold {roughly(low, high)}."


def nouns(munitions: Sequence[Munition]) -> str:
    """What is counted, in the plural: shells, rockets; rounds where they are of several kinds."""
    kinds = {munition.kind for munition in munitions}
    return f"{kinds.pop()}s" if len(kinds) == 1 else "rounds"


def _needed(claim: Claim, said: Needed) -> str:
    unit = claim.rounds.unit if claim.rounds else "round"
    rounds, fewest = number_of(said.rounds, unit), number(said.fewest, "container")
    if said.usual is None:
        return f"{rounds} would need at least {fewest}, loaded to the limit."
    usual = number(said.usual[1], "container")
    if said.usual[0] != said.usual[1]:
        usual = f"{said.usual[0]:,} to {usual}"
    return f"{rounds} would need at least {fewest}, and {usual} as rounds are usually shipped."


def _shared(_: Claim, said: Shared) -> str:
    names = joined((munition.name for munition in said.munitions), "and")
    fits = (
        "each fits the containers as usually shipped, so any split does"
        if said.fits
        else "not each fits the containers as usually shipped"
    )
    return f"It gives no number of rounds, only that {names} can share the containers; {fits}."


def advice(finding: Finding) -> str | None:
    """Which command says more than the sentences can; None where none does.

    >>> from capacity.api import check
    >>> advice(check("A0-5"))
    'capacity mix 7000 --munition 152mm-of540 --munition 122mm-9m22u'
    """
    said = finding.statement
    if not isinstance(said, Shared):
        return None
    flags = " ".join(f"--munition {munition.id}" for munition in said.munitions)
    return f"capacity mix {said.containers} {flags}"


def _mixed_load(_: Claim, said: MixedLoad) -> str:
    named = joined((f"{million(count)} of {one.name}" for count, one in said.parts), "and")
    return (
        f"Loaded one munition a container, {named} take at least"
        f" {number(int(said.limit), 'container')} at physical limits and {int(said.usual):,} as"
        f" rounds are usually shipped; the claim has {said.containers:,}."
    )


def _converted(claim: Claim, said: Converted) -> str:
    amount, equals = claim.figure("amount"), claim.figure("equals")
    value = stated(equals)
    start = f"{exactly(stated(amount))} {amount.unit} is"
    quoted = f"{exactly(value)} {equals.unit}"
    if said.value == value:
        return f"{start} {quoted}, as quoted."
    found = f"{_told_from(value, said.value)} {equals.unit}"
    if said.same:
        return f"{start} {found}; the quoted {quoted} is that, rounded."
    return f"{start} {found}, not the {quoted} quoted."


def _told_from(other: Fraction, number: Fraction) -> str:
    """``number`` to three digits, or to as many as tell it from ``other``."""
    told = ((rounded(number, n), rounded(other, n)) for n in range(3, 10))
    return next((ours for ours, theirs in told if ours != theirs), exactly(number))


def _rate(claim: Claim, said: Rate) -> str:
    voyages, over = claim.figure("amount"), claim.figure("over")
    return (
        f"{exactly(stated(voyages))} {plural(voyages.unit)} in {exactly(stated(over))}"
        f" {plural(over.unit)} is {decimal(said.each)} a {over.unit}."
    )


def _carried(claim: Claim, said: Carried) -> str:
    voyages, containers = claim.figure("amount"), claim.figure("containers")
    trips = number(int(stated(voyages)), voyages.unit)
    words = "" if said.low == said.each else f" (at least {decimal(said.low)} by its words)"
    return (
        f"{exactly(stated(containers))} containers in {trips} is"
        f" {decimal(said.each)} containers a {voyages.unit}{words}. {_able(said)}"
    ).strip()


def _able(said: Carried) -> str:
    """Whether a carrier takes so many, and how heavy each may be."""
    if said.carrier is None:
        return ""
    if said.low > said.most:
        return f"No {said.carrier.kind} we know takes more than {number(said.most, 'container')}."
    seen = f"; the most seen on one trip were {said.seen:,}" if said.seen else ""
    return (
        f"The {said.carrier.name} can take so many if each weighs no more than"
        f" {decimal(said.heaviest)} t, box included{seen}."
    )


def _laden(claim: Claim, said: Laden) -> str:
    noun = claim.amount.unit if claim.amount else "container"
    low, high = said.each
    much = f"{decimal(low)} or more" if high is None else between_decimals(low, high)
    what = "rounds" if said.unit == "rounds" else said.unit
    return (
        f"That is {much} {what} in each {noun}, which holds"
        f" {between_decimals(said.holds.low, said.holds.high or said.holds.low)} {what}."
    )


def _weighed(_: Claim, said: Weighed) -> str:
    low, high = said.each
    words = f"{decimal(low)} or more" if high is None else between_decimals(low, high)
    fitting = [way for way in said.ways if way.meets(said.each)]
    lightest = min(said.ways, key=lambda way: way.low)
    heaviest = max(said.ways, key=lambda way: way.high)
    weighs = f"{decimal(said.stated)} kg a round ({words} by its words)"
    if fitting:
        never = "" if any(way.practice for way in fitting) else "; no shipment is known to go so"
        return f"It comes to {weighs}, the mass of {joined(a(way.name) for way in fitting)}{never}."
    return (
        f"It comes to {weighs}; the lightest we know is {a(lightest.name)}"
        f" ({decimal(lightest.low)} kg), the heaviest {a(heaviest.name)}"
        f" ({decimal(heaviest.high)} kg)."
    )


def between_decimals(low: Fraction, high: Fraction) -> str:
    """Two numbers as a span, or one where they read alike.

    >>> from fractions import Fraction
    >>> between_decimals(Fraction(1, 2), Fraction(3)), between_decimals(Fraction(3), Fraction(3))
    ('0.5 to 3', '3')
    """
    ends = decimal(low), decimal(high)
    return ends[0] if ends[0] == ends[1] else " to ".join(ends)


def _part(claim: Claim, said: Part) -> str:
    return (
        f"{percent(stated(claim.figure('amount')))} of {million(said.of)} is {million(said.stated)}"
        f" ({decimal(said.low)} to {decimal(said.high)} by its words)."
    )


def _headline(_: Claim, said: Headline) -> str:
    side = "above" if said.change > 0 else "below"
    same = "the same number, rounded" if said.same else "not the same number"
    return (
        f"The headline's figure is {float(abs(said.change) * 100):.1f} % {side} the"
        f" {million(said.body)} of {said.text.id}: {same}."
    )


_SENTENCES: Mapping[type[Any], Callable[[Claim, Any], str]] = {
    Held: _held,
    Needed: _needed,
    Shared: _shared,
    MixedLoad: _mixed_load,
    Converted: _converted,
    Rate: _rate,
    Carried: _carried,
    Laden: _laden,
    Weighed: _weighed,
    Part: _part,
    Headline: _headline,
}
