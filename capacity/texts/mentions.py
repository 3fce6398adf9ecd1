"""Tokens -> items: mentions of rounds, containers and other things, and the words between them."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve, frozen

from capacity.texts.numbers import hedged, number_at
from capacity.texts.numerals import is_designation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from capacity.model import Form
    from capacity.texts.numerals import Number
    from capacity.texts.tokens import Token
    from capacity.texts.words import Language, Roles

_ADJECTIVES = 4
_YEARS = range(1900, 2100)
_SIZE = re.compile(r"[0-9]{1,4}(\.[0-9]{1,2})?")
_ROUNDS = ("munition", "name", "family", "form")


class Counted(StrEnum):
    """What a mention speaks of."""

    ROUNDS = "rounds"
    CONTAINERS = "containers"
    OTHER = "other"


@frozen
class Mention:
    """A thing spoken of from token ``start`` to ``end``, with its number if it has one.

    ``hints`` are the tokens that tell the munition, ``size`` the container's, ``each`` says that
    it is one of many ("each container"), ``tonnes`` its gross rating.
    """

    counted: Counted
    start: int
    end: int
    number: Number | None = None
    hints: tuple[Token, ...] = ()
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
        mention = _numbered(tokens, place, language) or _bare(tokens, place)
        if mention is not None and mention.start < place:  # Korean: the noun stands before
            while found and found[-1].token.start >= tokens[mention.start].start:
                found.pop()
        found.append(item(tokens[place], mention))
        place = mention.end if mention else place + 1
    return found


def _numbered(tokens: Sequence[Token], place: int, language: Language) -> Mention | None:
    """The mention whose number begins at ``place``."""
    if "mm" in tokens[place] or _calibre(tokens, place) or _size(tokens, place):
        return None
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
    rated = end + 1 < len(tokens) and "rated" in tokens[end]
    number = number_at(tokens, end + 1, language) if rated else None
    if number is None or number.end >= len(tokens) or tokens[number.end].text[0] != "t":
        return end, None
    return number.end + 1, number.value


def _trailing(tokens: Sequence[Token], end: int, number: Number) -> tuple[int, Number]:
    """The place after a hedge that follows what is counted ("shells or more"), and the number."""
    passed = end < len(tokens) and ("ending" in tokens[end] or "comma" in tokens[end])
    at = end + 1 if passed else end
    if at >= len(tokens) or "after" not in tokens[at]:
        return end, number
    return at + 1, hedged(number, [number.hedge, tokens[at].roles["after"]])


def _is_date(tokens: Sequence[Token], number: Number) -> bool:
    """A year, or the day of a month."""
    if not number.bare:
        return False
    before = tokens[number.start - 1] if number.start else None
    after = tokens[number.end] if number.end < len(tokens) else None
    beside = any(t is not None and "month" in t for t in (before, after))
    year = number.value in _YEARS and len(tokens[number.end - 1].text) == 4  # noqa: PLR2004
    counted = after is not None and ("container" in after or "munition" in after)
    counts = counted and number.value % 10 == 0  # 2000 containers, but "in 2023 containers"
    dated = before is not None and "dated" in before
    return (beside and number.value <= 31) or (year and (dated or beside or not counts))  # noqa: PLR2004


def _calibre(tokens: Sequence[Token], place: int) -> Token | None:
    """``152 mm`` or ``6-inch`` as one token with the role ``calibre_mm``."""
    token = tokens[place]
    after = place + 2 if _is(tokens, place + 1, "-") else place + 1
    size = str(token.roles.get("number", token.text)).replace(",", ".")
    if after >= len(tokens) or "mm" not in tokens[after] or not _SIZE.fullmatch(size):
        return None
    value = float(size) * float(tokens[after].roles["mm"])
    return tokens[after]._replace(text=token.text, start=token.start, roles={"calibre_mm": value})


def _size(tokens: Sequence[Token], place: int) -> tuple[str, int] | None:
    """The size of container that begins at ``place``, 2, 4 or 45, and the place after it."""
    if "high" in tokens[place]:
        return "45", place + 1
    numbers = {"20": "2", "twenty": "2", "40": "4", "forty": "4"}
    after = place + 2 if _is(tokens, place + 1, "-") else place + 1
    if tokens[place].text not in numbers or after >= len(tokens) or "foot" not in tokens[after]:
        return None
    high = after + 1 < len(tokens) and "high" in tokens[after + 1]
    return ("45", after + 2) if high else (numbers[tokens[place].text], after + 1)


def _is(tokens: Sequence[Token], place: int, text: str) -> bool:
    return place < len(tokens) and tokens[place].text == text


@frozen
class _Noun:
    """What a noun phrase has shown so far."""

    end: int
    counted: Counted | None = None
    hints: tuple[Token, ...] = ()
    size: str = ""
    form: Form | None = None
    unit: str = ""


def _head(tokens: Sequence[Token], place: int, number: Number | None) -> Mention | None:
    """The noun phrase that begins at ``place`` and what it counts, or None."""
    noun, strange = _Noun(place), 0
    while place < len(tokens):
        token = tokens[place]
        grown = _grown(tokens, place, noun)
        if grown is not None:
            noun, place = grown, grown.end
            if noun.counted in (Counted.CONTAINERS, Counted.OTHER):
                break
        elif any(is_designation(tokens, p) for p in (place, place - 2)):
            place += 1
        elif _passes(token, noun, number, place) and strange < _ADJECTIVES:
            strange += not token.roles and token.text.isalpha() and noun.counted is None
            place += 1
        else:
            break
    if noun.counted is None:
        return None
    return Mention(
        noun.counted, noun.end, noun.end, None, noun.hints, noun.size, noun.form, noun.unit
    )


def _grown(tokens: Sequence[Token], place: int, noun: _Noun) -> _Noun | None:
    """The noun phrase with what stands at ``place`` taken in, or None if it does not belong."""
    token, roles = tokens[place], tokens[place].roles
    if (size := _size(tokens, place)) is not None:
        return evolve(noun, size=size[0], end=size[1])
    if (calibre := _calibre(tokens, place)) is not None:
        end = place + (3 if _is(tokens, place + 1, "-") else 2)
        return evolve(noun, hints=(*noun.hints, calibre), end=end)
    grown = evolve(noun, end=place + 1)
    if any(role in roles for role in _ROUNDS):
        form = roles.get("form", noun.form)
        return evolve(grown, counted=Counted.ROUNDS, hints=(*noun.hints, token), form=form)
    if "counter" in roles or ("piece" in roles and not noun.size):
        return grown
    return None if noun.counted else _other(grown, roles)


def _other(noun: _Noun, roles: Roles) -> _Noun | None:
    """The noun phrase whose noun is containers or another thing; None if it is neither."""
    if "container" in roles or (noun.size and ("box" in roles or "piece" in roles)):
        size = {"teu": "2", "feu": "4"}.get(roles.get("container", ""), noun.size)
        return evolve(noun, counted=Counted.CONTAINERS, size=size)
    if "unit" in roles or "box" in roles or "place" in roles:
        unit = roles.get("unit", "package" if "box" in roles else "other")
        return evolve(noun, counted=Counted.OTHER, unit=unit)
    return None


def _passes(token: Token, noun: _Noun, number: Number | None, place: int) -> bool:
    """Whether a word may stand inside the noun phrase without being its noun."""
    if token.text in '()"-':
        return True
    if "of" in token:
        at_start = number is not None and place == number.end
        return noun.counted is Counted.ROUNDS or bool(noun.hints) or at_start or noun.end == place
    if "the" in token or "calibre" in token:
        return True
    return not token.roles and token.text.isalpha() and noun.counted is None


def _before(tokens: Sequence[Token], number: Number, after: Mention | None) -> Mention | None:
    """The mention whose noun stands right before its number, as in Korean, and perhaps a counter.

    ``after`` is what the number's counter says by itself.
    """
    start = number.start
    while start and any(role in tokens[start - 1] for role in ("ending", "of")):
        start -= 1
    end = after.end if after else number.end
    if end < len(tokens) and "counter" in tokens[end]:
        end += 1
    if start and "container" in tokens[start - 1] and after is None:
        return Mention(Counted.CONTAINERS, start - 1, end, number)
    first = start
    while first and (
        any(r in tokens[first - 1] for r in (*_ROUNDS, "mm")) or "mm" in tokens[first]
    ):
        first -= 1
    found = _head(tokens, first, None) if first < start else None
    if found is None or found.counted is not Counted.ROUNDS:
        return after
    hints = (*found.hints, *(after.hints if after else ()))
    return Mention(Counted.ROUNDS, first, end, number, hints)


def _bare(tokens: Sequence[Token], place: int) -> Mention | None:
    """A thing without a number: the containers, each container, 152 mm shells."""
    opens = any(role in tokens[place] for role in (*_ROUNDS, "container", "high"))
    if not (opens or _calibre(tokens, place) or _size(tokens, place)):
        return None
    found = _head(tokens, place, None)
    if found is None:
        return None
    one = tokens[found.end - 1].roles.get("container") == "one"
    return evolve(found, start=place, each=one and found.counted is Counted.CONTAINERS)
