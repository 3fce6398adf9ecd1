"""How a sentence was read, a line a part, for the reader to agree with or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from capacity.claims.hedges import interval
from capacity.model import ClaimKind, Hedge

if TYPE_CHECKING:
    from fractions import Fraction

    from capacity.catalog import Specs
    from capacity.claims.sentences.munitions import Meaning
    from capacity.model import Figure

_SAYS = {
    ClaimKind.CAPACITY: "capacity, what the containers could hold",
    ClaimKind.DELIVERY: "delivery, what was sent in the containers",
}


@frozen
class Parts:
    """The parts of a sentence as read; ``verb`` is the word that tells its kind."""

    rounds: Figure | None
    containers: Figure | None
    meaning: Meaning
    container_ids: tuple[str, ...]
    kind: ClaimKind
    verb: str | None
    unused: tuple[str, ...]
    passed_over: tuple[str, ...]


def echo(parts: Parts, specs: Specs) -> tuple[str, ...]:
    """A line each for rounds, munition, containers, their size, the kind of claim and the rest."""
    verb = f'from "{parts.verb}"' if parts.verb else "assumed, for no verb says which"
    lines = (
        f"rounds: {_figure(parts.rounds)}",
        f"munition: {_munition(parts.meaning, specs)}",
        f"containers: {_figure(parts.containers)}",
        f"container size: {_size(parts, specs)}",
        f"kind of claim: {_SAYS[parts.kind]} ({verb})",
    )
    beside = {"not used": parts.unused, "passed over": parts.passed_over}
    return lines + tuple(f"{name}: {'; '.join(rest)}" for name, rest in beside.items() if rest)


def _figure(figure: Figure | None) -> str:
    if figure is None:
        return "not stated"
    quoted = _hedged(figure.hedge, figure.figure)
    if figure.to is not None:
        quoted += f" to {_hedged(figure.to_hedge, figure.to)}"
    low, high = interval(figure)
    read = f"{_grouped(low)} or more" if high is None else f"{_grouped(low)} to {_grouped(high)}"
    return f"{quoted}, read as {read}"


def _grouped(number: Fraction) -> str:
    return f"{float(number):,.1f}".removesuffix(".0")


def _hedged(hedge: Hedge, number: str) -> str:
    grouped = f"{int(number):,}" if number.isdecimal() else number
    return grouped if hedge in (Hedge.NONE, Hedge.PLURAL) else f"{hedge} {grouped}"


def _munition(meaning: Meaning, specs: Specs) -> str:
    named = f"{specs.munitions[meaning.munition].name} ({meaning.munition})"
    return named if meaning.stated else f"{named}, assumed, for no calibre is stated"


def _size(parts: Parts, specs: Specs) -> str:
    if not parts.container_ids:
        return "not stated, every container of the catalog"
    return ", ".join(specs.containers[c].name for c in parts.container_ids)
