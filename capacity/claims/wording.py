"""The sentences of a finding on a counted claim."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING

from capacity.claims.verdicts import Implied, SetFinding, Verdict
from capacity.model import Claim, ClaimKind, Corner
from capacity.printable import number

if TYPE_CHECKING:
    from capacity.sets.loading import AssumptionSet
    from capacity.sets.sets import Sets

LIGHTER = "rounds packed lighter than in any packaging considered; their own mass would allow it"
MIXED = "a fleet loaded in more than one way: no single assumption set gives this figure"
_WHOLE_FROM = 1000
_TENTH = Fraction(1, 10)


def counted(
    munition: str, claim: Claim, value: Verdict, asked: Implied, sets: Sets[SetFinding]
) -> str:
    """What the claim implies, the verdict and why, what it leaves out, in plain sentences.

    ``munition`` is what the rounds are called.
    """
    parts = [
        _implies(asked, munition),
        _weighs(asked, sets),
        _possible(sets),
        _REASONS[value](asked, sets),
        _fills(sets) if claim.kind is ClaimKind.DELIVERY else "",
        _upper_end(claim, asked, sets),
        _open(asked),
        unstated(claim, munition),
    ]
    return " ".join(part for part in parts if part)


def _implies(asked: Implied, munition: str) -> str:
    low, high = asked.per_container
    read = _span(low, high)
    noun = number(asked.containers, "container")
    return (
        f"{asked.rounds:,} in {noun} is {decimal(asked.stated)} each"
        f" ({read} as worded), read as {munition}."
    )


def _span(low: Fraction, high: Fraction | None) -> str:
    if high is None:
        return f"{decimal(low)} or more"
    if low == high:
        return "exactly"
    return f"{decimal(low)} to {decimal(high)}"


def decimal(number: Fraction) -> str:
    """A number to one decimal, or whole from a thousand up, as a newspaper prints it.

    >>> from fractions import Fraction
    >>> decimal(Fraction(3_000_000, 6_700)), decimal(Fraction(480)), decimal(Fraction(14_925, 1))
    ('447.8', '480', '14,925')
    >>> decimal(Fraction(4_710_101, 6_700)), decimal(Fraction(3, 6_700))
    ('just over 703', 'less than 0.1')
    """
    if 0 < number < _TENTH:
        return "less than 0.1"
    places = 0 if number >= _WHOLE_FROM else 1
    text = f"{float(number):,.{places}f}".removesuffix(".0")
    near = "." not in text and number != int(number) and places
    side = "over" if near and number > round(number) else "under"
    return f"just {side} {text}" if near else text


def _weighs(asked: Implied, sets: Sets[SetFinding]) -> str:
    """The mass each round may have at most, by the payloads of the containers considered."""
    if asked.stated < 1:
        return ""
    payloads = [c.payload.at(Corner.TYPICAL).in_unit("kg") for c in sets.containers]
    rounds = ceil(asked.stated)
    low, high = (
        decimal(Fraction(floor(10 * p / rounds), 10)) for p in (min(payloads), max(payloads))
    )
    return (
        f"At full payload that leaves {low} to {high} kg a round, packing included,"
        f" by the container's rating."
    )


def _possible(sets: Sets[SetFinding]) -> str:
    """What a container can hold: as rounds do ship, and at the most."""
    best = sets.highest
    most = f"at most {best.high:,} at physical limits (limited by {best.limit(Corner.HIGH)})"
    if not sets.practical:
        return f"A container holds {most}."
    low, high = sets.practical.span
    return f"Shipped in practice a container holds {low:,} to {high:,}, {most}."


def _named(assumptions: AssumptionSet) -> str:
    return f"{assumptions.packaging.name}, {assumptions.container.name}, {assumptions.stowage.name}"


def _impossible(asked: Implied, sets: Sets[SetFinding]) -> str:
    best = sets.highest
    rating = max(s.range.assumptions.container.gross.at(Corner.HIGH).in_unit("t") for s in sets)
    return (
        f"Impossible: laid square to the walls of containers rated up to {float(rating):g} t, no"
        f" assumption set considered holds more than {best.high:,} ({_named(best.assumptions)};"
        f" limited by {best.limit(Corner.HIGH)}). {_sentence(containers_needed(asked, sets))}."
    )


def containers_needed(asked: Implied, sets: Sets[SetFinding]) -> str:
    """The least number of containers for the least rounds the words allow."""
    best = sets.highest.high
    if not best:
        return "no container considered takes even one"
    least = asked.rounds_read.low
    return (
        f"at least {number(ceil(least / best), 'container')} instead of {asked.containers:,}"
        f" for {int(least):,} rounds"
    )


def containers_enough(asked: Implied, sets: Sets[SetFinding]) -> str:
    """The number of containers that is enough for the most rounds the words allow."""
    least = sets.lowest.low
    most = int(asked.rounds_read.high or asked.rounds)
    return (
        f"no more than {number(ceil(most / least), 'container')} instead of {asked.containers:,}"
        f" for {most:,} rounds"
    )


def no_set(asked: Implied, sets: Sets[SetFinding]) -> str:
    """What must be true where no single assumption set agrees and yet nothing is impossible."""
    low, high = asked.per_container
    if all(low > s.range.high for s in sets):
        return containers_needed(asked, sets) if asked.more else LIGHTER
    if all(high is not None and high < s.range.low for s in sets):
        return containers_enough(asked, sets)
    return MIXED


def _only_if(asked: Implied, sets: Sets[SetFinding]) -> str:
    agreeing = sets.where(_agrees)
    if not agreeing:
        return f"No assumption set agrees; it would take {no_set(asked, sets)}."
    ways = [packaging.name for packaging in agreeing.packagings]
    return (
        f"Only if packed or loaded at a limit no shipment is known to use: {len(agreeing)} of"
        f" {len(sets)} assumption sets agree, none of them practice ({', '.join(ways)})."
    )


def _plausible(_: Implied, sets: Sets[SetFinding]) -> str:
    usual = sets.practical
    agreeing = usual.where(_agrees)
    if len(agreeing) == len(usual):
        return f"Plausible: all {len(usual)} practical assumption sets agree."
    ways = [packaging.name for packaging in agreeing.packagings]
    others = [packaging.name for packaging in usual.packagings if packaging.name not in ways]
    tail = f", none as {', '.join(others)}" if others else ""
    return (
        f"Plausible, though not for every practice: {len(agreeing)} of {len(usual)} practical"
        f" assumption sets agree ({', '.join(ways)}){tail}."
    )


def _understated(_: Implied, sets: Sets[SetFinding]) -> str:
    least = sets.lowest
    return (
        f"Understated: every assumption set considered holds more, at least {least.low:,}"
        f" ({_named(least.assumptions)})."
    )


_REASONS = {
    Verdict.IMPOSSIBLE: _impossible,
    Verdict.ONLY_IF: _only_if,
    Verdict.PLAUSIBLE: _plausible,
    Verdict.UNDERSTATED: _understated,
}


def _fills(sets: Sets[SetFinding]) -> str:
    fills = [s.fill for s in sets.practical if s.fill and s.agrees]
    if not fills:
        return ""
    low, high = min(f[0] for f in fills), max(f[1] for f in fills)
    if low > 1:
        return "Packed in practice, only the least that the words allow fits."
    top = "full" if high >= 1 else f"{percent(high)} full"
    return f"Packed in practice, the containers would be {percent(low)} to {top} on average."


def percent(share: Fraction) -> str:
    """A share in whole percent.

    >>> from fractions import Fraction
    >>> percent(Fraction(1, 3))
    '33 %'
    """
    return f"{round(share * 100)} %"


def _upper_end(claim: Claim, asked: Implied, sets: Sets[SetFinding]) -> str:
    """For a quoted span: what its upper end needs, since the verdict rests on its lower end."""
    high = asked.per_container.high
    if claim.rounds is None or claim.rounds.to is None or high is None:
        return ""
    able = sets.where(lambda s: s.range.high >= high)
    usual = able.practical
    ways = [packaging.name for packaging in able.usual.packagings]
    if not able:
        return f"The upper end of the span, {decimal(high)} a container, is beyond every set."
    kind = "practice" if usual else "limits only"
    return (
        f"The upper end of the span, {decimal(high)} a container, fits {len(able)} of {len(sets)}"
        f" sets ({kind}: {', '.join(ways)})."
    )


def _open(asked: Implied) -> str:
    held = number(asked.containers, "container")
    if asked.more:
        told = f"at least {held}; with more of them it asks less of each"
    elif asked.fewer:
        told = f"at most {held}; with fewer of them it asks more of each"
    return f"The claim counts {told}." if asked.more or asked.fewer else ""


def unstated(claim: Claim, munition: str) -> str:
    """What the claim leaves out, said in those words."""
    phrases = {
        "container size": "Container size not stated.",
        "rounds": "Rounds not defined: projectiles or complete rounds.",
        "calibre": f"Calibre not stated: read as {munition}.",
        "containers": "Number of containers not stated.",
    }
    return " ".join(phrases.get(name, f"Not stated: {name}.") for name in claim.unstated)


def _agrees(found: SetFinding) -> bool:
    return found.agrees


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
