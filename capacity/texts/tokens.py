"""Text -> tokens, each with its place and the roles its language gives it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import category, normalize

from capacity.texts.words import starting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from capacity.texts.words import Language, Roles

_MEASURE = r"(?! ?-? ?(?:mm|cm|мм|㎜|밀리|inch|ft|foot|feet|millim|міліме|миллим|fuß|zoll))"
_DIGITS = rf"[0-9]{{1,3}}(?: [0-9]{{3}}(?![0-9]){_MEASURE})+(?:[.,][0-9]+)?|[0-9]+(?:[.,'][0-9]+)*"
_TOKEN = re.compile(rf"(?P<digits>{_DIGITS})|(?P<word>[^\W\d_]+)|\S")
_CALIBRE = re.compile(r"[0-9]{1,4}(\.[0-9]{1,2})?")
_FEET, _HIGH = {"20": "2", "40": "4"}, "45"
_LONGEST_COMPOUND = 40
_ENDINGS = ("ending", "in", "of", "per", "each", "and", "or", "stop")
_COUNTED = frozenset({"number", "scale", "several", "after"})
_APOSTROPHES = "\N{LEFT SINGLE QUOTATION MARK}’′\N{MODIFIER LETTER APOSTROPHE}"


class Token(NamedTuple):
    """``text`` as read at ``start`` to ``end`` of the passage, and what it may be."""

    text: str
    start: int
    end: int
    roles: Roles

    def __contains__(self, role: object) -> bool:
        return role in self.roles


class _Plain(dict[int, str]):
    """Letters in lower case, one kind of blank, dash and quote; each letter in its place."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        kind = category(letter)
        plain = letter.lower()
        if kind[0] in "CZ":
            plain = " "
        elif kind == "Pd" or letter == "\N{MINUS SIGN}":
            plain = "-"
        elif kind == "Nd":
            plain = str(int(letter))
        elif letter in _APOSTROPHES:
            plain = "'"
        elif letter in "“”„«»″":
            plain = '"'
        elif len(plain) > 1:
            plain = normalize("NFD", plain)[0]
        self[code] = plain
        return plain


_PLAIN = _Plain()


def plain(text: str) -> str:
    """``text`` as it is read, every character in its place.

    >>> plain("2–3\u00a0Million „Schuss“")
    '2-3 million "schuss"'
    """
    return text.translate(_PLAIN)


_NOTHING = Token(" ", 0, 0, {})


def at(tokens: Sequence[Token], place: int) -> Token:
    """The token at ``place``, or one that means nothing."""
    return tokens[place] if 0 <= place < len(tokens) else _NOTHING


def cut(text: str) -> list[Token]:
    """The words, numbers and marks of plain ``text``, without roles."""
    return [Token(m[0], m.start(), m.end(), {}) for m in _TOKEN.finditer(text)]


def scan(text: str, languages: Sequence[Language]) -> list[Token]:
    """The tokens of plain ``text``; a phrase, the longest first, or a measure is one token."""
    parts = cut(text)
    if languages[0].compounds:
        parts = [part for token in parts for part in _parts(token, languages[0])]
    phrases = list(_joined(text, parts, lambda place: _longest(parts, place, languages)))
    return list(_joined(text, phrases, lambda place: _measure(phrases, place)))


def _joined(
    text: str, tokens: Sequence[Token], found: Callable[[int], tuple[int, Roles]]
) -> Iterator[Token]:
    """The tokens, as many as are ``found`` at a place as one, with the roles found."""
    place = 0
    while place < len(tokens):
        end, roles = found(place)
        start, last = tokens[place].start, tokens[end - 1].end
        same = roles is tokens[place].roles
        yield tokens[place] if same else Token(text[start:last], start, last, roles)
        place = end


def _measure(tokens: Sequence[Token], place: int) -> tuple[int, Roles]:
    """The end and the roles of ``152 mm``, ``6-inch`` or ``40 ft high cube``, else of the token."""
    token = tokens[place]
    if "high" in token:
        return place + 1, {"size": _HIGH}
    unit = place + 2 if at(tokens, place + 1).text == "-" else place + 1
    roles = at(tokens, unit).roles
    if "mm" not in roles and "foot" not in roles:
        return place + 1, token.roles
    number = str(token.roles.get("number", token.text)).replace(",", ".")
    if "mm" in roles and _CALIBRE.fullmatch(number):
        return unit + 1, {"calibre_mm": float(number) * float(roles["mm"])}
    if "foot" in roles and number in _FEET:
        high = "high" in at(tokens, unit + 1)
        return (unit + 2, {"size": _HIGH}) if high else (unit + 1, {"size": _FEET[number]})
    bare = not token.roles and token.text[0].isdecimal()
    return (unit + 1, {"measure": True}) if bare else (place + 1, token.roles)


def _longest(
    tokens: Sequence[Token], place: int, languages: Sequence[Language]
) -> tuple[int, Roles]:
    """The end of the longest phrase at ``place`` and its roles; a part of a word has its own."""
    token = tokens[place]
    phrases = [one for language in languages for one in starting(language, token.text)]
    best, roles = place + 1, {**token.roles} if phrases else token.roles
    for words, role, value in phrases:
        end = 0 if token.roles and len(words) == 1 else _end(tokens, place, words, role)
        if end > best:
            best, roles = end, {role: value}
        elif end == best:
            roles.setdefault(role, value)
    return best, roles


def _end(tokens: Sequence[Token], place: int, words: tuple[str, ...], role: str) -> int:
    """The place after ``words``, whose first stands at ``place``, hyphens aside; 0 if they do not.

    The number of a name (OF-540) stands together with it; words may be apart. A last word that
    begins with ``!`` must not follow.
    """
    for word in words[1:]:
        place += 1
        while at(tokens, place).text == "-":
            place += 1
        token = at(tokens, place)
        if word[0] == "!":
            return 0 if token.text == word[1:] else place
        glued = role != "name" or not word[0].isdecimal() or tokens[place - 1].end == token.start
        if not _same(token.text, word) or not glued:
            return 0
    return place + 1


def _same(text: str, word: str) -> bool:
    return text.startswith(word[:-1]) if word.endswith("*") else text == word


def _parts(token: Token, language: Language) -> Iterator[Token]:
    """A word as its parts, where the language writes words together: stem and ending, numbers."""
    place, counted = token.start, False
    for part in _split(token.text, language):
        roles = _roles(part, language, inner=place > token.start)
        if "ending" in roles and not counted:
            roles = {role: value for role, value in roles.items() if role in _ENDINGS}
        yield Token(part, place, place + len(part), roles if place > token.start else {})
        place, counted = place + len(part), not _COUNTED.isdisjoint(roles)


@lru_cache(maxsize=2**16)
def _split(text: str, language: Language) -> tuple[str, ...]:
    """The parts of a word that is none itself, the first as long as leaves parts, or the word."""
    if text in language.phrases or not text.isalpha() or len(text) > _LONGEST_COMPOUND:
        return (text,)
    rests: dict[int, tuple[str, ...]] = {len(text): ()}
    for start in range(len(text) - 1, -1, -1):
        for end in sorted(rests, reverse=True):
            roles = _roles(text[start:end], language, inner=start > 0)
            if not roles.keys().isdisjoint(language.compounds):
                rests[start] = (text[start:end], *rests[end])
                break
    return rests.get(0, (text,))


def _roles(part: str, language: Language, *, inner: bool) -> Roles:
    """The roles of a part of a word, one ``inner`` to it those of an ending too."""
    found = [
        *language.phrases.get(part, ()),
        *(language.phrases.get("-" + part, ()) if inner else ()),
    ]
    return {role: value for words, role, value in found if len(words) == 1}
