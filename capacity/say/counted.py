"""The numbers behind a verdict on a counted claim, in sentences."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil

from capacity.claims import Finding, Implied, SetFinding
from capacity.claims.verdicts import Verdict
from capacity.model import Claim, ClaimKind, Corner, Kind
from capacity.model.figures import PLURALS
from capacity.model.figures import number as value
from capacity.printable import number
from capacity.say.figures import allowed, ends
from capacity.say.printed import about, between, kilograms, limit, number_of, percent
from capacity.say.statements import nouns
from capacity.say.verdicts import by_calibre
from capacity.sets.sets import Sets

_UNSTATED = {
    "container size": "Container size not stated.",
    "rounds": "Rounds not defined: projectiles or complete rounds.",
    "containers": "Number of containers not stated.",
}


def division(finding: Finding) -> str:
    """The one number: what the claim divides, and what its words allow."""
    asked = finding.implied
    if asked is None or not finding.sets:
        return ""
    low, high = asked.per_container
    read = "taken exactly" if low == high else f"its words allow {allowed(asked.per_container)}"
    what, each = _rounds(finding, asked)
    if asked.containers == 1:
        return f"{what} in a container ({read})."
    fleet, count = finding.claim.containers, number_of(asked.containers, "container")
    plural = f' ("{fleet.figure}")' if fleet and fleet.figure in PLURALS else ""
    return f"{what} in {count}{plural} is {each} in each ({read})."


def _rounds(finding: Finding, asked: Implied) -> tuple[str, str]:
    """The rounds that a claim counts, one number or a span, and what that is in each container."""
    figure, kind = finding.claim.rounds, nouns(finding.munitions)
    told = number_of(asked.rounds, kind.removesuffix("s"))
    if figure is not None and figure.figure in PLURALS:
        return f'At least {told} ("{figure.figure}")', about(asked.stated)
    if figure is None or figure.to is None:
        return told, about(asked.stated)
    most = int(value(figure.to)[0])
    each = about(asked.stated, Fraction(most, asked.containers))
    return f"{between(asked.rounds, most)} {kind}", each


def details(finding: Finding) -> Iterator[str]:
    """How the claim is read, what a round may weigh, what fits, the rest, what is left out."""
    asked, sets, claim = finding.implied, finding.sets, finding.claim
    named = finding.called
    if asked is not None and sets:
        yield f"Read as {named}."
        yield from _weighs(asked, sets)
        yield _possible(sets)
        yield from _proof(finding)
        if claim.kind is ClaimKind.DELIVERY:
            yield from _fills(sets)
        yield from _upper_end(claim, asked, sets)
        yield from _open(asked)
        yield by_calibre(finding)
    yield from unstated(claim, named)


def _weighs(asked: Implied, sets: Sets[SetFinding]) -> Iterator[str]:
    """The mass each round may have at most, by the payloads of the containers in use."""
    if asked.stated < 1:
        return
    usual = [c for c in sets.containers if c.kind is Kind.PRACTICE] or sets.containers
    payloads = [c.payload.at(Corner.TYPICAL).in_unit("kg") for c in usual]
    rounds = ceil(asked.stated)
    low, high = (kilograms(int(p * 1000 / rounds)) for p in (min(payloads), max(payloads)))
    yield (
        f"At full payload that leaves {low} to {high} kg a round, packing included,"
        f" by the container's rating."
    )


def _possible(sets: Sets[SetFinding]) -> str:
    """What a container can hold: as rounds do ship, and at the most."""
    best = sets.highest
    most = f"at most {best.high:,} at physical limits (limited by {limit(best.limit(Corner.HIGH))})"
    if not sets.practical:
        return f"A container holds {most}."
    low, high = sets.practical.span
    return f"Shipped in practice a container holds {low:,} to {high:,}, {most}."


def _proof(finding: Finding) -> Iterator[str]:
    """Of an impossible claim: what the bound is about."""
    if finding.verdict is not Verdict.IMPOSSIBLE:
        return
    best = finding.sets.highest
    named = best.assumptions
    rating = max(c.gross.at(Corner.HIGH).in_unit("t") for c in finding.sets.containers)
    yield (
        f"The bound is that of {named.packaging.name}, {named.container.name},"
        f" {named.stowage.name}, laid square to the walls; containers rated up to"
        f" {float(rating):g} t are considered."
    )


def _fills(sets: Sets[SetFinding]) -> Iterator[str]:
    fills = [s.fill for s in sets.practical if s.fill and s.agrees]
    if not fills:
        return
    low, high = min(f[0] for f in fills), max(f[1] for f in fills)
    if low > 1:
        yield "Packed in practice, only the least that the words allow fits."
        return
    top = "full" if high >= 1 else f"{percent(high)} full"
    yield f"Packed in practice, the containers would be {percent(low)} to {top} on average."


def _upper_end(claim: Claim, asked: Implied, sets: Sets[SetFinding]) -> Iterator[str]:
    """For a quoted span: what its upper end needs, since the verdict rests on its lower end."""
    high = asked.per_container.high
    if claim.rounds is None or claim.rounds.to is None or high is None:
        return
    able = sets.where(lambda s: s.range.reaches(high))
    start = f"The upper end of the span, {ends(asked.per_container)[1]} a container,"
    if not able:
        yield f"{start} is beyond every way of packing considered."
        return
    kind = "as rounds are shipped" if able.practical else "only at limits"
    yield f"{start} fits {kind}: {', '.join(p.name for p in able.usual.packagings)}."


def _open(asked: Implied) -> Iterator[str]:
    containers = number(asked.containers, "container")
    if asked.more:
        yield (f"The claim counts at least {containers}; with more of them it asks less of each.")
    elif asked.fewer:
        yield (f"The claim counts at most {containers}; with fewer of them it asks more of each.")


def unstated(claim: Claim, munition: str) -> Iterator[str]:
    """What the claim leaves out, said in those words."""
    for name in claim.unstated:
        if name == "calibre":
            yield f"Calibre not stated: read as {munition}."
        else:
            yield _UNSTATED.get(name, f"Not stated: {name}.")
