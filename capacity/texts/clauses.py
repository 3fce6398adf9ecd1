"""Items of a sentence -> what governs them: asides left out, rates, shares, denials, plans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from capacity.texts.mentions import Counted, Item, Mention, item
from capacity.texts.sentences import Sentence
from capacity.texts.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ASIDE = 14
SILENT = Token("", 0, 0, {"context": True})
_QUIET = '"()[]“”'
_KEPT = ("stop", "untie", "that", "if", "contain", "hold", "equal", "need", "danger", "and", "or")
_KEPT_MORE = ("in", "with", "they", "each", "rate", "place", "inside", "range", "deliver")
_COUNTED = (Counted.ROUNDS.value, Counted.CONTAINERS.value, Counted.OTHER.value)
_BARS = (*_COUNTED, "load", "stop")


def sentence(items: Sequence[Item], *, articles: bool = True, marks: str = "(:-") -> Sentence:
    """The items that say something of a cargo: quotes, brackets and asides are left out.

    ``articles`` says whether the language tells what is known by an article, ``marks`` which marks
    between containers and rounds say "that is".
    """
    meant = _equated(items, marks)
    loud = [
        i for i in meant if i.mention is not None or i.has("equal") or i.token.text not in _QUIET
    ]
    found = Sentence(tuple(_without_asides(_tallied(loud))), articles)
    return Sentence(tuple(_converted(found)), articles)


def _equated(items: Sequence[Item], marks: str) -> Iterator[Item]:
    """The items, a mark between containers and rounds read as "that is".

    "28,000 containers (12 million shells)", "ten containers: 450 shells", "…, or 450 shells".
    """
    for place, one in enumerate(items):
        that_is = one.mention is None and _says_that_is(items, place, marks)
        yield Item(one.token, None, frozenset({"equal"})) if that_is else one


def _says_that_is(items: Sequence[Item], place: int, marks: str) -> bool:
    """Whether the mark or the "or" at ``place`` stands between rounds and containers.

    No comparison does: "300 containers, or 3 million shells less than before".
    """
    one, before = items[place], place - 1
    after = items[place + 2].roles if place + 2 < len(items) else frozenset()
    apart = one.has("or") and items[before].has("comma")
    if not (one.token.text in marks or apart or (one.has("comma") and "tally" in after)):
        return False
    while before > 0 and items[before].has("comma", "load", "of", "arms"):
        before -= 1
    near = (i.mention for i in items[max(before, 0) : place + 2])
    sides = {m.counted for m in near if m is not None and m.number is not None}
    return sides == {Counted.ROUNDS, Counted.CONTAINERS} and "hedge" not in after


def _without_asides(items: Sequence[Item]) -> Iterator[Item]:
    """The items without what commas or dashes enclose, where it holds nothing that counts."""
    place = 0
    while place < len(items):
        end = _aside_end(items, place)
        if end is None:
            yield items[place]
            place += 1
        else:
            place = end


def _aside_end(items: Sequence[Item], start: int) -> int | None:
    """The place after the aside whose first comma is at ``start``, or None; also one at the end."""
    if not items[start].has("comma"):
        return None
    for end in range(start + 1, min(len(items), start + _ASIDE)):
        if items[end].has("comma"):
            return end + 1 if end > start + 1 else None
        if items[end].has(*_COUNTED, *_KEPT, *_KEPT_MORE):
            return None
    return None


def _tallied(items: list[Item]) -> list[Item]:
    """The items, a number "of them" or "in all" given to what was named last without one.

    "Sixty containers of rockets, 20,000 in all"; "into every container …, 7,500 of them crossed".
    """
    for place in range(1, len(items) - 1):
        told = items[place].mention
        bare = told is not None and told.counted is Counted.OTHER and not told.unit
        if not (bare and (items[place + 1].has("tally") or items[place - 1].has("tally"))):
            continue
        named = _named_last(items, place)
        mention = items[named].mention
        if told and mention and not mention.number:
            mention = evolve(mention, number=told.number, each=False)
            items[named], items[place] = item(items[named].token, mention), item(SILENT)
    return items


def _named_last(items: Sequence[Item], place: int) -> int:
    """The place of what was named or counted last before ``place``; 0 if nothing was."""
    return next((p for p in range(place - 1, 0, -1) if items[p].has(*_BARS)), 0)


def _converted(found: Sentence) -> Iterator[Item]:
    """The items, a bare number that counts what was named before it read as that.

    "If calculated with shells, … 12 million"; "the number of containers at 10,000"; "from 1.6 to 6
    million shells, at least 2 million were sent".
    """
    read = -1  # the condition whose result has been read
    told = 0  # where "the number of" or a new part of the sentence began last
    for place, one in enumerate(found.items):
        told = place if one.has("number_of", "stop") else told
        mention = one.mention
        if mention is None or mention.counted is not Counted.OTHER or mention.unit:
            yield one
            continue
        start = found.condition(place)
        if start not in (None, read) and _is_result(found, start or 0, place):
            read = -1 if start is None else start
            yield item(one.token, evolve(mention, counted=Counted.ROUNDS))
        else:
            named = _named(found, told, place)
            yield one if named is None else item(one.token, _like(mention, named))


def _like(mention: Mention, named: Mention) -> Mention:
    return evolve(mention, counted=named.counted, hints=named.hints)


def _named(found: Sentence, told: int, place: int) -> Mention | None:
    """The containers or rounds, of which it is ``told``, whose number stands apart at ``place``."""
    if found.has(told, "number_of"):
        between = [m for p in range(told + 1, place) if (m := found.mention(p))]
        if len(between) == 1 and between[0].number is None:
            return between[0]
    if not (found.has(place + 1, "modal") and found.has(place + 2, "deliver")):
        return None
    before = [m for p in range(place) if (m := found.mention(p)) and m.number]
    return before[-1] if before and all(m.counted is Counted.ROUNDS for m in before) else None


def _is_result(found: Sentence, start: int, place: int) -> bool:
    """Whether the number at ``place`` is what the condition at ``start`` comes to."""
    numbered = any(found.has(p, "rounds") for p in range(start, place))
    told = any(found.has(p, "number_of") for p in range(place))
    return not numbered and (told or found.has(place - 1, "equal", "hold", "contain"))


def governed(found: Sentence, place: int) -> str | None:
    """Why the number at ``place`` is no count of a cargo: a rate, a share, a denial; or None."""
    mention = found.mention(place)
    number = mention.number if mention is not None else None
    if number is not None and (unclear := number.unclear or (number.to and number.to.unclear)):
        return unclear
    if number and any(n.value.denominator > 1 for n in (number, number.to) if n):
        return "not a whole number"
    reasons = (why for is_so, why in _REASONS.items() if is_so(found, place))
    return next(reasons, None) or _danger(found, place)


def _beside(found: Sentence, place: int) -> bool:
    after = found.items[place + 2].token.roles if place + 2 < len(found.items) else {}
    lead = found.lead(place)
    packed = found.has(lead, "with", "of", "contain", "hold") and found.packs(lead - 1)
    counted = found.mention(lead - 1) is not None
    if packed and (found.has(place + 1, "each") or (counted and found.has(lead, "of"))):
        return True
    return found.has(place + 1, "per", "each", "a") and ("unit" in after or "place" in after)


def _is_rate(found: Sentence, place: int) -> bool:
    """Whether "a month" follows in the same clause, or "each month" opens it."""
    for step in (1, -1):
        at = place + step
        while 0 <= at < len(found.items):
            if found.has(at, "rate"):
                return True
            if found.has(at, "stop", "that", "if") or (step == 1 and found.has(at, "deliver")):
                break
            if step == -1 and found.has(at, "comma", *_COUNTED):
                break
            at += step
    return False


def _is_share(found: Sentence, place: int) -> bool:
    """Whether it is what something is a part of: 30 % of, 500,000 of the promised."""
    if found.has(place - 1, "in") and found.items[place - 1].token.text == "out of":
        return found.mention(place - 2) is not None
    before, of = place - 1, False
    while before >= 0 and place - before < 6:  # noqa: PLR2004 - a noun phrase
        of = of or found.has(before, "of")
        mention = found.mention(before)
        if mention is not None:
            return of and mention.counted is Counted.OTHER and mention.unit in ("share", "")
        if found.has(before, "comma", "deliver", "hold", "contain", "stop"):
            return False
        before -= 1
    return False


def _is_supposed(found: Sentence, place: int) -> bool:
    """Whether it stands under an "if" that tells neither what containers hold nor how many."""
    for before in range(place - 1, -1, -1):
        if found.has(before, "stop"):
            return False
        if found.has(before, "if"):
            packed = _to_be_filled(found, place) or _is_rate_assumed(found, before)
            return found.condition(place) is None and not packed
    return False


def _to_be_filled(found: Sentence, place: int) -> bool:
    """Whether "filled with 152 mm shells" follows in the same condition."""
    for after in range(place + 1, len(found.items)):
        if found.has(after, "comma", "stop"):
            return False
        if found.has(after, "fill") and found.has(after + 1, "load"):
            return True
    return False


def _is_rate_assumed(found: Sentence, start: int) -> bool:
    """Whether the condition that begins at ``start`` says how many rounds are in a container."""
    end = start
    while end < len(found.items) and not found.has(end, "comma", "stop"):
        end += 1
    places = range(start, end)
    mentions = [m for p in places if (m := found.mention(p)) is not None]
    rounds = any(m.counted is Counted.ROUNDS for m in mentions)
    single = any(m.counted is Counted.CONTAINERS and m.each for m in mentions)
    return rounds and (single or any(found.has(p, "per", "each") for p in places))


def _danger(found: Sentence, place: int) -> str | None:
    """The reason of a danger word in the same part of the sentence, set off by "but".

    A part that "while" opens at the start of the sentence ends with its comma.
    """
    opened = found.has(0, "stop")
    comma = next((p for p in range(len(found.items)) if found.has(p, "comma")), 0) if opened else 0
    ends = [p for p in range(1, len(found.items)) if found.has(p, "stop") or p == comma > 0]
    first = max((end for end in ends if end <= place), default=0)
    last = min((end for end in ends if end > place), default=len(found.items))
    for one in found.items[first:last]:
        if one.has("danger"):
            return str(one.token.roles["danger"])
    return None


_REASONS = {
    _is_rate: "a rate in time",
    _is_share: "a share of a total",
    _is_supposed: "a condition, not what is or was",
    _beside: "a figure for each of something else",
}
