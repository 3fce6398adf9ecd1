"""Tokens -> items: mentions of rounds, containers and other things, and the words between them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple

from attrs import evolve, frozen

from capacity.texts.numbers import hedged, number_at
from capacity.texts.numerals import is_designation
from capacity.texts.tokens import at

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from capacity.model import Form
    from capacity.texts.numerals import Number
    from capacity.texts.tokens import Token
    from capacity.texts.words import Language, Roles

_ADJECTIVES = 4
_YEARS = range(1900, 2100)
TELLING = ("name", "calibre_mm", "munition", "family")
"""The roles of words that tell a munition."""
_ROUNDS = ("munition", "name", "family", "form")
_NOUNS = frozenset({*_ROUNDS, "container", "size", "calibre_mm"})

Hints = tuple[tuple[str, Any], ...]
"""Each word that tells a munition: its role, one of ``TELLING``, and its value there."""


class Counted(StrEnum):
    """What a mention speaks of."""

    ROUNDS = "rounds"
    CONTAINERS = "containers"
    OTHER = "other"


@frozen
class Mention:
    """A thing spoken of from token ``start`` to ``end``, with its number if it has one.

    ``hints`` tell the munition by role and value, ``size`` the container's, ``each`` says that
    it is one of many ("each container"), ``tonnes`` its gross rating.
    """

    counted: Counted
    start: int
    end: int
    number: Number | None = None
    hints: Hints = ()
    size: str = ""
    form: Form | None = None
    unit: str = ""
    each: bool = False
    tonnes: Fraction | None = None


class Item(NamedTuple):
    """A token of a sentence, or a mention that stands for several, and what it may be.

    A mention has one role: what it counts, or ``load`` for rounds without a number.
    """

    token: Token
    mention: Mention | None
    roles: frozenset[str]

    def has(self, *roles: str) -> bool:
        """Whether it has one of ``roles``."""
        return not self.roles.isdisjoint(roles)


def item(token: Token, mention: Mention | None = None) -> Item:
    """The item of ``token``, or of the mention that begins with it."""
    if mention is None:
        return Item(token, None, frozenset(token.roles))
    load = mention.counted is Counted.ROUNDS and mention.number is None
    return Item(token, mention, frozenset({"load" if load else mention.counted.value}))


def items(tokens: Sequence[Token], language: Language) -> list[Item]:
    """The items of the ``tokens`` of one sentence, in order."""
    found: list[Item] = []
    place = 0
    while place < len(tokens):
        mention = _numbered(tokens, place, language) or _bare(tokens, place, language)
        if mention is not None and mention.start < place:  # Korean: the noun stands before
            while found and found[-1].token.start >= tokens[mention.start].start:
                found.pop()
        found.append(item(tokens[place], mention))
        place = mention.end if mention else place + 1
    return found


def _numbered(tokens: Sequence[Token], place: int, language: Language) -> Mention | None:
    """The mention whose number begins at ``place``."""
    if not tokens[place].roles and not tokens[place].text[0].isdecimal():
        return None
    name = at(tokens, place - 2)
    if (
        at(tokens, place - 1).text == "-"
        and name.text.isalpha()
        and name.end == tokens[place].start - 1
    ):
        return None  # the ship Maia-1
    number = number_at(tokens, place, language)
    if number is None or _is_date(tokens, number):
        return None
    mention = _head(tokens, number.end, number)
    if language.before == "yes" and (mention is None or mention.counted is Counted.ROUNDS):
        mention = _before(tokens, number, mention)
    if mention is None:
        return Mention(Counted.OTHER, place, number.end, number)
    end, number = _trailing(tokens, mention.end, number)
    end, tonnes = _rating(tokens, end, language)
    start = min(mention.start, place)
    return evolve(mention, start=start, end=end, number=number, tonnes=tonnes)


def _rating(tokens: Sequence[Token], end: int, language: Language) -> tuple[int, Fraction | None]:
    """The place after ``rated 24 t``, and the tonnes."""
    number = number_at(tokens, end + 1, language) if "rated" in at(tokens, end) else None
    if number is None or at(tokens, number.end).text[0] != "t":
        return end, None
    return number.end + 1, number.value


def _trailing(tokens: Sequence[Token], end: int, number: Number) -> tuple[int, Number]:
    """The place after a hedge that follows what is counted ("shells or more"), and the number."""
    passed = "ending" in at(tokens, end) or "comma" in at(tokens, end)
    hedge = at(tokens, end + 1 if passed else end).roles.get("after")
    if hedge is None:
        return end, number
    return end + 1 + passed, hedged(number, [number.hedge, hedge])


def _is_date(tokens: Sequence[Token], number: Number) -> bool:
    """A year, or the day of a month."""
    if not number.bare or number.value >= _YEARS.stop:
        return False
    before, after = at(tokens, number.start - 1), at(tokens, number.end)
    beside = "month" in before or "month" in after
    year = number.value >= _YEARS.start and len(tokens[number.end - 1].text) == 4  # noqa: PLR2004
    counted = "container" in after or "munition" in after
    counts = counted and number.value % 10 == 0  # 2000 containers, but "in 2023 containers"
    dated = "dated" in before
    return (beside and number.value <= 31) or (year and (dated or beside or not counts))  # noqa: PLR2004


def _head(tokens: Sequence[Token], place: int, number: Number | None = None) -> Mention | None:
    """The noun phrase that begins at ``place`` and what it counts, or None."""
    noun: dict[str, Any] = {"hints": ()}
    end, strange = place, 0
    while place < len(tokens) and noun.get("counted") not in (Counted.CONTAINERS, Counted.OTHER):
        token = tokens[place]
        compound = place == end and noun.get("counted") and "container" in token
        told = {"counted": Counted.CONTAINERS} if compound else _told(token.roles, noun)
        if told is not None:
            noun |= told
            end = place + 1
        elif not any(is_designation(tokens, p) for p in (place, place - 2)):
            opens = place in (end, number.end if number else end)
            if strange == _ADJECTIVES or not _passes(token, noun, opens=opens):
                break
            strange += not token.roles and token.text.isalpha() and "counted" not in noun
        place += 1
    return Mention(start=end, end=end, **noun) if "counted" in noun else None


def _told(roles: Roles, noun: dict[str, Any]) -> dict[str, Any] | None:
    """What a word adds to a noun phrase that says ``noun``; None if it does not belong to it."""
    if "size" in roles:
        return {"size": roles["size"]}
    hints = (*noun["hints"], *((role, roles[role]) for role in TELLING if role in roles))
    if "calibre_mm" in roles:
        return {"hints": hints}
    if not roles.keys().isdisjoint(_ROUNDS):
        form = roles.get("form", noun.get("form"))
        return {"counted": Counted.ROUNDS, "hints": hints, "form": form}
    if "counter" in roles or ("piece" in roles and "size" not in noun):
        return {}
    return None if "counted" in noun else _other(roles, noun.get("size", ""))


def _other(roles: Roles, size: str) -> dict[str, Any] | None:
    """What a noun that counts containers or another thing says; None if it is neither."""
    if "container" in roles or (size and ("box" in roles or "piece" in roles)):
        size = {"teu": "2", "feu": "4"}.get(roles.get("container", ""), size)
        return {"counted": Counted.CONTAINERS, "size": size}
    if "unit" in roles or "box" in roles or "place" in roles:
        unit = roles.get("unit", "package" if "box" in roles else "other")
        return {"counted": Counted.OTHER, "unit": unit}
    return None


def _passes(token: Token, noun: dict[str, Any], *, opens: bool) -> bool:
    """Whether a word may stand inside the noun phrase without being its noun.

    "Of" may where it ``opens`` the phrase, or stands right after a word of it.
    """
    if token.text in '()"-' or "the" in token or "calibre" in token:
        return True
    counted = noun.get("counted")
    if "meant" in token:
        return counted is Counted.ROUNDS
    if "of" in token:
        return counted is Counted.ROUNDS or bool(noun["hints"]) or opens
    return not token.roles and token.text.isalpha() and counted is None


def _before(tokens: Sequence[Token], number: Number, after: Mention | None) -> Mention | None:
    """The mention whose noun stands right before its number, as in Korean, and perhaps a counter.

    ``after`` is what the number's counter says by itself.
    """
    start = number.start
    while any(role in at(tokens, start - 1) for role in ("ending", "of")):
        start -= 1
    end = after.end if after else number.end
    end += "counter" in at(tokens, end)
    if "container" in at(tokens, start - 1) and after is None:
        return Mention(Counted.CONTAINERS, start - 1, end, number)
    first = start
    while any(role in at(tokens, first - 1) for role in (*_ROUNDS, "calibre_mm")):
        first -= 1
    found = _head(tokens, first) if first < start else None
    if found is None or found.counted is not Counted.ROUNDS:
        return after
    hints = (*found.hints, *(after.hints if after else ()))
    return Mention(Counted.ROUNDS, first, end, number, hints)


def _bare(tokens: Sequence[Token], place: int, language: Language) -> Mention | None:
    """A thing without a number: the containers, each container, 152 mm shells."""
    opens = not _NOUNS.isdisjoint(tokens[place].roles)
    found = _head(tokens, place) if opens else None
    if found is None:
        return None
    one = tokens[found.end - 1].roles.get("container") == "one"
    each = one and found.counted is Counted.CONTAINERS
    end, tonnes = _rating(tokens, found.end, language)
    return evolve(found, start=place, end=end, each=each, tonnes=tonnes)
