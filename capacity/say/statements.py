"""What follows from claims that are not, or not only, a number of rounds in containers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.claims.hedges import stated
from capacity.claims.statements import (
    Carried,
    Converted,
    Headline,
    Held,
    Missing,
    MixedLoad,
    Needed,
    Part,
    Rate,
    Shared,
)
from capacity.printable import number
from capacity.say.printed import between, decimal, joined, million, percent

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from capacity.claims import Finding
    from capacity.model import Claim, Munition

MISSING: Mapping[Missing, str] = {
    Missing.ROUNDS: "the number of rounds",
    Missing.CONTAINERS: "the number of containers",
    Missing.MUNITION: "the munition",
    Missing.PACKAGING: "a packaging of this form in the catalog",
    Missing.TOTAL: "the total",
    Missing.PRICE: "the price of each kind of round",
    Missing.SHIP: "how many containers a ship carries",
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
    return f"Filled with {what}, {containers} would hold {_about(low, high)}."


def nouns(munitions: Sequence[Munition]) -> str:
    """What is counted, in the plural: shells, rockets; rounds where they are of several kinds."""
    kinds = {munition.kind for munition in munitions}
    return f"{kinds.pop()}s" if len(kinds) == 1 else "rounds"


def _about(low: int, high: int) -> str:
    """Two counts to two digits, down and up."""
    ends = (10 ** max(0, len(str(end)) - 2) for end in (low, high))
    down, up = next(ends), next(ends)
    return between(low // down * down, -(-high // up) * up)


def _needed(_: Claim, said: Needed) -> str:
    rounds, fewest = million(said.rounds), number(said.fewest, "container")
    if said.usual is None:
        return f"{rounds} would need at least {fewest}, loaded to the limit."
    usual = number(said.usual[1], "container")
    if said.usual[0] != said.usual[1]:
        usual = f"{said.usual[0]:,} to {usual}"
    return f"{rounds} would need at least {fewest}, and {usual} as rounds are usually shipped."


def _shared(_: Claim, said: Shared) -> str:
    names = " and ".join(munition.name for munition in said.munitions)
    flags = " ".join(f"--munition {munition.id}" for munition in said.munitions)
    fits = (
        "each fits the containers as usually shipped, so any split does"
        if said.fits
        else "not each fits the containers as usually shipped"
    )
    return (
        f"It quotes no rounds, only that {names} can share a fleet; {fits}. What each split holds:"
        f" capacity mix {said.containers} {flags}."
    )


def _mixed_load(_: Claim, said: MixedLoad) -> str:
    named = joined((f"{million(count)} of {one.name}" for count, one in said.parts), "and")
    return (
        f"Loaded one munition a container, {named} take at least"
        f" {number(int(said.limit), 'container')} at physical limits and {int(said.usual):,} as"
        f" rounds are usually shipped; the claim has {said.containers:,}."
    )


def _converted(claim: Claim, said: Converted) -> str:
    amount, equals = claim.figure("amount"), claim.figure("equals")
    found = "the same, rounded" if said.same else "not that"
    return (
        f"{decimal(stated(amount))} {amount.unit} is {decimal(said.value)} {equals.unit}; the"
        f" quoted {decimal(stated(equals))} {equals.unit} is {found}."
    )


def _rate(claim: Claim, said: Rate) -> str:
    voyages, over = claim.figure("amount"), claim.figure("over")
    return (
        f"{decimal(stated(voyages))} {voyages.unit}s in {decimal(stated(over))} {over.unit}s is"
        f" {decimal(said.each)} a {over.unit}."
    )


def _carried(claim: Claim, said: Carried) -> str:
    voyages, containers = claim.figure("amount"), claim.figure("containers")
    return (
        f"{decimal(stated(containers))} containers in {decimal(stated(voyages))} {voyages.unit}s is"
        f" {decimal(said.each)} containers a {voyages.unit}"
        f" (from {decimal(said.low)} by its words)."
    )


def _part(claim: Claim, said: Part) -> str:
    return (
        f"{percent(stated(claim.figure('amount')))} of {said.of:,} is {int(said.stated):,}"
        f" ({decimal(said.low)} to {decimal(said.high)} by its words)."
    )


def _headline(_: Claim, said: Headline) -> str:
    side = "above" if said.change > 0 else "below"
    same = "the same number, rounded" if said.same else "not the same number"
    return (
        f"The headline's figure is {float(abs(said.change) * 100):.1f} % {side} the"
        f" {said.body:,} of {said.text.id}: {same}."
    )


_SENTENCES: Mapping[type[Any], Callable[[Claim, Any], str]] = {
    Held: _held,
    Needed: _needed,
    Shared: _shared,
    MixedLoad: _mixed_load,
    Converted: _converted,
    Rate: _rate,
    Carried: _carried,
    Part: _part,
    Headline: _headline,
}
