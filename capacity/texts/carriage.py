"""Sentences of tonnes, voyages, wagons or lorries: two numbers said of one cargo.

What holds the cargo is put in the place of containers, and what is held in that of rounds: the
rules that tie those tie these. Of several numbers each two are looked at.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from attrs import evolve

from capacity.claims.asking import TEXT
from capacity.errors import UnknownIdError
from capacity.model import CarrierKind, Claim, ClaimKind
from capacity.printable import plural
from capacity.texts.clauses import governed, sentence
from capacity.texts.mentions import Counted, Item, item
from capacity.texts.ties import ties
from capacity.texts.tokens import at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from capacity.catalog import Specs
    from capacity.model import Figure
    from capacity.texts.munitions import Meaning
    from capacity.texts.said import Said

_RANKS = ("amount", "containers", "tonnes", "rounds")
"""What holds, before what it holds; tonnes are equal to rounds."""
_CARGO = ("tonne", "voyage", "shipment", "vessel")
_SAILING = {"voyage": "voyage", "shipment": "voyage"}
_UNITS = {CarrierKind.WAGON: "wagon", CarrierKind.LORRY: "lorry", CarrierKind.SHIP: "vessel"}
_TAKEN = {
    "ton": "; tons are read as tonnes of 1,000 kg",
    "lb": "; pounds are read as masses of 0.45359237 kg",
}
"""What is said of a unit whose word could mean another."""


def claims_of(
    said: Said, specs: Specs, meant: Callable[[int], Meaning | None]
) -> Iterator[tuple[Claim, tuple[int, ...]]]:
    """Each claim of two tied numbers, one of tonnes or carriers, and the places of the two.

    ``meant`` says what the rounds at a place are, None where that is not known.
    """
    figures: dict[str, tuple[int, Figure]] = {}
    for place in _numbers(said):
        role = _role(said, place, specs)
        figure = role and said.counts(place, role[1])
        if not role or figure is None or role[0] in figures or governed(said.found, place):
            return
        figures[role[0]] = place, figure
    for holder, held in combinations(sorted(figures, key=_RANKS.index), 2):
        pair = {name: figures[name] for name in (holder, held)}
        places = tuple(place for place, _ in pair.values())
        if held != "rounds" or holder == "tonnes" or "containers" not in figures:
            claim = _made(said, pair, meant) if _tied(said, *places) else None
            yield from [(claim, places)] if claim else []


def _numbers(said: Said) -> list[int]:
    """The places of the numbers: ships beside their voyages, ports and people are left out."""
    numbered = said.numbered(*Counted)
    units = {p: m.unit for p, m in numbered if m.counted is not Counted.OTHER or m.unit in _CARGO}
    sailed = "voyage" in units.values()
    return [p for p, unit in units.items() if not (sailed and unit == "vessel")]


def _tied(said: Said, holder: int, held: int) -> bool:
    """Whether the sentence says of ``holder`` what it would say of containers with rounds.

    Voyages "of" ten containers are so many each.
    """
    cargo = {
        said.mention(holder).start: Counted.CONTAINERS,
        said.mention(held).start: Counted.ROUNDS,
    }
    equal = said.mention(holder).unit == "tonne"
    items = [_recast(one, cargo, equal=equal) for one in said.items]
    found = sentence(items, marks="(:-," if equal else "(:-")
    return any(
        isinstance(tie.subject, int) and (equal or not found.has(tie.word, "of"))
        for tie in ties(found)
    )


def _recast(one: Item, cargo: dict[int, Counted], *, equal: bool) -> Item:
    """The item as if it counted containers or rounds; of other ships and ports nothing is left.

    ``equal`` reads "is" as said of tonnes: 50 tonnes of shells are 1,000 shells. Else carriers
    hold what they deliver.
    """
    if one.mention is None:
        roles = {
            role: value for role, value in one.token.roles.items() if role not in ("unit", "sea")
        }
        roles |= {"equal": True} if equal and "exist" in roles else {}
        roles |= {"hold": True} if "deliver" in roles and not equal else {}
        roles |= {"in": True} if "at" in roles else {}
        return item(one.token._replace(roles=roles))
    if (counted := cargo.get(one.mention.start)) is not None:
        return item(one.token, evolve(one.mention, counted=counted, unit="", size=""))
    return one if one.mention.number is None else item(one.token._replace(roles={}))


def _role(said: Said, place: int, specs: Specs) -> tuple[str, str] | None:
    """The field of a claim that a number fills, and the unit it counts."""
    mention = said.mention(place)
    if at(said.tokens, mention.end).text.startswith("'"):  # nine of the freighter's
        return None
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
