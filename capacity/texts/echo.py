"""How a text was read, a line a part, for the reader to agree with or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from capacity.claims.hedges import interval
from capacity.model import ClaimKind, Hedge
from capacity.printable import plural

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from capacity.catalog import Specs
    from capacity.model import Claim, Figure
    from capacity.texts.reading import Seen, Statement
    from capacity.texts.said import Span

_BESIDE = 40
_MASSES = {"t": "tonnes", "kg": "kilograms", "lb": "pounds"}
_SAYS = {
    ClaimKind.CAPACITY: "what the containers could hold",
    ClaimKind.DELIVERY: "what was sent in the containers",
    ClaimKind.MIX: "several munitions in the same containers",
    ClaimKind.VOYAGES: "what each ship, wagon or lorry carried",
    ClaimKind.TONNAGE: "what the cargo weighed",
}


def echo(claim: Claim, statement: Statement, specs: Specs) -> tuple[str, ...]:
    """The passage with its numbers in brackets, then how rounds, munition and containers are read.

    >>> from capacity.catalog import load
    >>> from capacity.texts import read
    >>> said = "6,700 containers could hold about 3 million 152 mm shells."
    >>> statement = read(said, load()).statements[0]
    >>> for line in echo(statement.claim, statement, load()):
    ...     print(line)
    [6,700] containers could hold [about 3 million] 152 mm shells.
    rounds: about 3 million, read as 2,700,000 to 3,300,000
    munition: 152 mm high-explosive shell OF-540
    containers: 6,700, read as 6,650 to 6,750
    container size: not stated, every container of the catalog
    kind of claim: what the containers could hold
    """
    return tuple(_lines(claim, statement, specs))


def _lines(claim: Claim, statement: Statement, specs: Specs) -> Iterator[str]:
    inside = [s for s in statement.spans if s.start >= statement.passage.start]
    yield marked(statement.text, inside, statement.passage.start, statement.passage.end)
    family = specs.families[claim.family].name if claim.family else "not stated"
    names = " or ".join(specs.munitions[m].name for m in claim.munitions) or family
    sizes = ", ".join(specs.containers[c].name for c in claim.container_ids)
    carried = claim.tonnes or claim.amount
    if claim.rounds or not carried:
        yield f"rounds: {_figure(claim.rounds)}"
        yield f"munition: {names}"
    if claim.tonnes:
        yield f"{_MASSES[claim.tonnes.unit]}: {_figure(claim.tonnes)}"
    if claim.amount:
        yield f"{plural(claim.amount.unit)}: {_figure(claim.amount)}"
    if claim.containers or not carried:
        yield f"containers: {_figure(claim.containers)}"
        yield f"container size: {sizes or 'not stated, every container of the catalog'}"
    yield f"kind of claim: {_SAYS[claim.kind]}"


def marked(text: str, spans: list[Span], start: int, end: int) -> str:
    """``text`` from ``start`` to ``end`` on one line, each of ``spans`` in brackets."""
    parts, place = [], start
    for span in sorted(spans, key=lambda s: s.start):
        parts += [text[place : span.start], "[", text[span.start : span.end], "]"]
        place = span.end
    return " ".join("".join([*parts, text[place:end]]).split())


def surroundings(seen: Seen) -> str:
    """The number in brackets, in the midst of what stands around it."""
    start = max(0, seen.span.start - _BESIDE)
    end = min(len(seen.text), seen.span.end + _BESIDE)
    left, right = "…" if start else "", "…" if end < len(seen.text) else ""
    return f"{left}{marked(seen.text, [seen.span], start, end)}{right}"


def _figure(figure: Figure | None) -> str:
    if figure is None:
        return "not stated"
    quoted = _hedged(figure.hedge, figure.figure)
    if figure.to is not None:
        quoted += f" to {_hedged(figure.to_hedge, figure.to)}"
    low, high = interval(figure)
    if low == high:
        return quoted
    read = f"{_grouped(low)} or more" if high is None else f"{_grouped(low)} to {_grouped(high)}"
    return f"{quoted}, read as {read}"


def _grouped(number: Fraction) -> str:
    return f"{float(number):,.1f}".removesuffix(".0")


def _hedged(hedge: Hedge, number: str) -> str:
    grouped = f"{int(number):,}" if number.isdecimal() else number
    return grouped if hedge in (Hedge.NONE, Hedge.PLURAL) else f"{hedge} {grouped}"
