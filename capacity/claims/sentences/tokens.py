"""Plain text -> tokens: names of munitions, calibres, sizes, dates, numbers, words, marks."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from capacity.claims.sentences.names import Names


class Sort(Enum):
    """What a token is."""

    NAME = auto()
    CALIBRE = auto()
    SIZE = auto()
    DATE = auto()
    DESIGNATION = auto()
    DIGITS = auto()
    WORD = auto()
    MARK = auto()


class Token(NamedTuple):
    """``text`` stands at ``start`` to ``end`` of the sentence; for a calibre it is ``152``."""

    sort: Sort
    text: str
    start: int
    end: int


_UNIT = r"(?:mm|millimet(?:er|re)s?|мм|миллиметров(?:[а-я]{2,3})?|밀리(?:미터)?|㎜)"
_FEET = r"(?:ft|foot|feet|фут(?:а|ов(?:[а-я]{2,3})?)?|피트|')"
_SCALE = r"(?:hundred|thousand|[mb]illion|[km]n?|bn|mln|тыс|млн)"
_HIGH = r"(?:(?:high|hi)[ -]*cubes?|hc|hq)"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?:[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?\b"
_YEAR = r"(?:19|20)[0-9]{2}\b(?![.,][0-9])"
_COUNT = rf"[0-9]{{1,3}}(?: [0-9]{{3}}(?![0-9])(?![ -]*{_UNIT})(?![ -]*{_FEET}))+(?![0-9])"

PATTERNS = {
    Sort.CALIBRE: rf"(?<![0-9.,])([0-9]{{1,3}}(?:\.[0-9]{{1,2}})?)(?:[ -]*{_UNIT}(?![^\W가-힣])"
    rf"|(?<=\.[0-9]{{2}})[ ]?[x×х][ ]?[0-9]{{1,3}}(?:[ -]*{_UNIT})?(?!\w))",
    Sort.SIZE: rf"([0-9]{{1,3}}|twenty|forty)[ -]*{_FEET}(?!\w)(?:[ -]*{_HIGH}\b)?|{_HIGH}\b",
    Sort.DATE: rf"{_DAY}(?:[ ]?-[ ]?{_DAY})?[ ](?:of[ ])?{_MONTH}(?:,?[ ]{_YEAR})?"
    rf"|{_MONTH}[ ]{_DAY}(?![ ]*(?:,[0-9]|[0-9]))(?:,?[ ]{_YEAR})?|{_MONTH}[ ]{_YEAR}"
    rf"|{_MONTH}[ ]{_DAY},?[ ]{_YEAR}"
    rf"|{_YEAR}-[0-9]{{2}}-[0-9]{{2}}\b|[0-9]{{1,2}}[./][0-9]{{1,2}}[./]{_YEAR}"
    rf"|(?:mid|early|late|since|during|until|by)[ -]{_YEAR}",
    Sort.DESIGNATION: rf"(?!{_SCALE}-)[^\W\d_가-힣]+-?[0-9]\w*(?:-\w+)*",
    Sort.DIGITS: rf"(?:{_COUNT}|[0-9][0-9.,'_]*(?<![.,'_]))",
    Sort.WORD: r"[^\W\d_]+(?:'[a-z]+)?",
    Sort.MARK: r"\S",
}
_READERS = {sort: re.compile(pattern) for sort, pattern in PATTERNS.items()}


def scan(plain: str, names: Names) -> Iterator[Token]:
    """The tokens of ``plain`` (see :func:`~capacity.claims.sentences.text.plain`), in order.

    A name of the catalog wins over everything else, the longest first.
    """
    place = 0
    while place < len(plain):
        if plain[place] == " ":
            place += 1
            continue
        token = _next(plain, place, names)
        yield token
        place = token.end


def _next(plain: str, place: int, names: Names) -> Token:
    named = names.at(plain, place)
    if named is not None:
        return Token(Sort.NAME, plain[place : place + named], place, place + named)
    for sort, reader in _READERS.items():
        found = reader.match(plain, place)
        if found:
            text = found[1] if sort is Sort.CALIBRE else found[0]
            return Token(sort, text, place, found.end())
    raise AssertionError(plain[place:])  # a mark is any character
