"""Sentences of tonnes, voyages, wagons or lorries: two numbers said of one cargo.

Only the plainest sentences are read: exactly two numbers, a word between them that ties them, and
nothing that breaks the tie. Everything else stays a number that was seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from capacity.claims.asking import TEXT
from capacity.errors import UnknownIdError
from capacity.model import CarrierKind, Claim, ClaimKind
from capacity.printable import plural
from capacity.texts.clauses import governed
from capacity.texts.mentions import Counted

if TYPE_CHECKING:
    from collections.abc import Callable

    from capacity.catalog import Specs
    from capacity.model import Figure
    from capacity.texts.munitions import Meaning
    from capacity.texts.said import Said

_TIES = ("hold", "contain", "with", "in", "that", "equal", "need")
_BREAKS = ("stop", "untie", "or", "and", "danger", "rate")
_SAILING = {"voyage": "voyage", "shipment": "voyage"}
_UNITS = {CarrierKind.WAGON: "wagon", CarrierKind.LORRY: "lorry", CarrierKind.SHIP: "vessel"}
_TAKEN = {
    "ton": "; tons are read as tonnes of 1,000 kg",
    "lb": "; pounds are read as masses of 0.45359237 kg",
}
"""What is said of a unit whose word could mean another."""


def claim_of(said: Said, specs: Specs, meant: Callable[[int], Meaning | None]) -> Claim | None:
    """The claim of two tied numbers, one of them of tonnes or carriers; None for other sentences.

    ``meant`` says what the rounds at a place are, None where that is not known.
    """
    numbers = [(p, m) for p, m in said.numbered(*Counted) if m.unit != "other"]  # two ports
    if len(numbers) != len("AB") or not _tied(said, numbers[0][0], numbers[1][0]):
        return None
    figures: dict[str, tuple[int, Figure]] = {}
    for place, _ in numbers:
        role = _role(said, place, specs)
        figure = role and said.counts(place, role[1])
        if not role or figure is None or role[0] in figures or governed(said.found, place):
            return None
        figures[role[0]] = place, figure
    return _made(said, figures, meant)


def _tied(said: Said, first: int, second: int) -> bool:
    """Whether a word between two numbers ties them and none breaks the tie."""
    between = said.found.items[first + 1 : second]
    equal = any(one.has("equal") for one in between)
    broken = any(one.has(*_BREAKS) or (one.has("comma") and not equal) for one in between)
    return not broken and any(one.has(*_TIES) for one in between)


def _role(said: Said, place: int, specs: Specs) -> tuple[str, str] | None:
    """The field of a claim that a number fills, and the unit it counts."""
    mention = said.mention(place)
    if mention.counted is Counted.ROUNDS:
        return "rounds", "round"
    if mention.counted is Counted.CONTAINERS:
        return ("containers", "container") if not mention.size and not mention.each else None
    if mention.unit == "tonne":
        mass = said.mass(place)
        return "tonnes", "t" if mass == "ton" else mass
    try:
        return "amount", _UNITS[specs.carrier(said.noun(place)).kind]
    except UnknownIdError:
        unit = "vessel" if said.at_sea(place) else _SAILING.get(mention.unit)
        return ("amount", unit) if unit else None


def _made(
    said: Said, figures: dict[str, tuple[int, Figure]], meant: Callable[[int], Meaning | None]
) -> Claim | None:
    found = {name: figure for name, (_, figure) in figures.items()}
    meaning = meant(figures["rounds"][0]) if "rounds" in figures else None
    if not _speaks(said, found, meaning):
        return None
    return Claim(
        id=TEXT,
        kind=ClaimKind.VOYAGES if "amount" in found else ClaimKind.TONNAGE,
        what=_what(found) + "".join(_TAKEN.get(said.mass(p), "") for p, _ in figures.values()),
        speaker="the text",
        rounds=found.get("rounds"),
        containers=found.get("containers"),
        tonnes=found.get("tonnes"),
        amount=found.get("amount"),
        munitions=meaning.munitions if meaning else (),
        family=meaning.family if meaning else None,
    )


def _what(found: dict[str, Figure]) -> str:
    units = [plural(figure.unit) if name == "amount" else name for name, figure in found.items()]
    return f"{' and '.join(units)} of one cargo"


def _speaks(said: Said, found: dict[str, Figure], meaning: Meaning | None) -> bool:
    """Whether the sentence is of tonnes or carriers, and of arms where something else may be."""
    if "tonnes" not in found and "amount" not in found:
        return False
    if "rounds" in found:
        return meaning is not None
    armed = any(one.has("arms", "load", "munition", "artillery") for one in said.found.items)
    return armed or set(found) == {"amount", "containers"}
