"""Text -> tokens, each with its place and the roles its language gives it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple
from unicodedata import category, normalize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from capacity.texts.words import Language, Roles

_MEASURE = r"(?! ?-? ?(?:mm|cm|мм|㎜|밀리|inch|ft|foot|feet|millim|міліме|миллим|fuß|zoll))"
_DIGITS = rf"[0-9]{{1,3}}(?: [0-9]{{3}}(?![0-9]){_MEASURE})+(?:[.,][0-9]+)?|[0-9]+(?:[.,'][0-9]+)*"
_TOKEN = re.compile(rf"(?P<digits>{_DIGITS})|(?P<word>[^\W\d_]+)|\S")
_LONGEST_COMPOUND = 40
_ENDINGS = ("ending", "in", "of", "per", "and", "or", "stop")
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


def cut(text: str) -> list[Token]:
    """The words, numbers and marks of plain ``text``, without roles."""
    return [Token(m[0], m.start(), m.end(), {}) for m in _TOKEN.finditer(text)]


def scan(text: str, languages: Sequence[Language]) -> list[Token]:
    """The tokens of plain ``text``; a phrase of a language is one token, the longest first."""
    tokens = [part for token in cut(text) for part in _parts(token, languages[0])]
    found, place = [], 0
    while place < len(tokens):
        end, roles = _longest(tokens, place, languages)
        first, last = tokens[place], tokens[end - 1]
        found.append(Token(text[first.start : last.end], first.start, last.end, roles))
        place = end
    return found


def _longest(
    tokens: Sequence[Token], place: int, languages: Sequence[Language]
) -> tuple[int, Roles]:
    """The end of the longest phrase at ``place`` and its roles; a part of a word has its own."""
    best, roles = place + 1, dict[str, Any](tokens[place].roles)
    part = bool(roles)
    for language in languages:
        for words, role, value in language.starting(tokens[place].text):
            end = 0 if part and len(words) == 1 else _end(tokens, place, words, role)
            if end > best:
                best, roles = end, {role: value}
            elif end == best:
                roles.setdefault(role, value)
    return best, roles


def _end(tokens: Sequence[Token], place: int, words: tuple[str, ...], role: str) -> int:
    """The place after ``words`` if they stand at ``place``, hyphens aside; 0 if they do not.

    The number of a name (OF-540) stands together with it; words may be apart. A last word that
    begins with ``!`` must not follow.
    """
    for number, word in enumerate(words):
        while number and place < len(tokens) and tokens[place].text == "-":
            place += 1
        if word[0] == "!":
            return 0 if place < len(tokens) and tokens[place].text == word[1:] else place
        if place >= len(tokens) or not _same(tokens[place].text, word):
            return 0
        glued = tokens[place - 1].end == tokens[place].start
        if role == "name" and number and word[0].isdecimal() and not glued:
            return 0
        place += 1
    return place


def _same(text: str, word: str) -> bool:
    return text.startswith(word[:-1]) if word.endswith("*") else text == word


def _parts(token: Token, language: Language) -> Iterator[Token]:
    """A word as its parts, where the language writes words together: stem and ending, numbers."""
    text, place, counted = token.text, token.start, False
    known = language.phrases.get(text) or not text.isalpha() or len(text) > _LONGEST_COMPOUND
    lengths = None if known or not language.compounds else _split(text, language, "")
    if not lengths:
        yield token
        return
    for number, length in enumerate(lengths):
        part = text[place - token.start :][:length]
        roles = _roles(part, language, "-" if number else "")
        if "ending" in roles and not counted:
            roles = {role: value for role, value in roles.items() if role in _ENDINGS}
        yield Token(part, place, place + length, roles if number else {})
        place, counted = place + length, "number" in roles or "scale" in roles


def _split(text: str, language: Language, start: str) -> list[int] | None:
    """The lengths of the parts of ``text``, the first the longest that leaves parts; or None."""
    if not text:
        return []
    for end in range(len(text), 0, -1):
        if not _roles(text[:end], language, start).keys().isdisjoint(language.compounds):
            rest = _split(text[end:], language, "-")
            if rest is not None:
                return [end, *rest]
    return None


def _roles(part: str, language: Language, start: str) -> Roles:
    found = language.phrases.get(part, []) + (language.phrases.get("-" + part, []) if start else [])
    return {role: value for words, role, value in found if len(words) == 1}
