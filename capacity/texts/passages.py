"""A text -> passages in their languages -> sentences of tokens, each at its place in the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from capacity.texts.tokens import Token, cut, plain, scan
from capacity.texts.words import starting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from capacity.texts.words import Language

_END = re.compile(r"[.!?…。]+[\"')\]]*")
_LONGEST = 150
"""Tokens of a sentence read at once; a longer one is cut, so that reading takes linear time."""
_SHORT = 5
_WRAPPED = range(50, 100)
_NARROW = 20


@frozen
class Passage:
    """A paragraph of a text: its place there, its language, its sentences."""

    start: int
    text: str
    language: Language
    sentences: tuple[tuple[Token, ...], ...]


def passages(text: str, languages: Sequence[Language], names: Language) -> Iterator[Passage]:
    """The passages of ``text``, in order."""
    read = plain(text)
    for start, end in _paragraphs(text):
        language = _language(read[start:end], languages)
        tokens = scan(read[start:end], (language, names))
        parts = tuple(_sentences(read[start:end], text[start:end], tokens, language))
        yield Passage(start, text[start:end], language, parts)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The places of the paragraphs: lines that a small letter goes on with, or wrapped blocks."""
    for block in re.finditer(r"[^\n\r]+(?:\r?\n[^\n\r]+)*", text):
        within = block[0]
        lines = list(re.finditer(r"[^\n\r]+", within))
        wrapped = all(len(line[0]) in _WRAPPED for line in lines[:-1]) and len(lines) > 2  # noqa: PLR2004
        start = 0
        for line, after in zip(lines, [*lines[1:], None], strict=True):
            if after is not None and (wrapped or _goes_on(line[0], after[0])):
                continue
            if within[start : line.end()].strip():
                yield block.start() + start, block.start() + line.end()
            start = after.start() if after is not None else 0


def _goes_on(line: str, after: str) -> bool:
    """Whether a line broken off inside a sentence goes on; a number at its end may be a list's."""
    last = line.rstrip()[-1:]
    return len(line) >= _NARROW and (last.isalpha() or last == ",") and after.lstrip()[:1].islower()


def _language(text: str, languages: Sequence[Language]) -> Language:
    """The language of most words and telling letters of ``text``; the first of them at a draw."""
    words = [token.text for token in cut(text[:2000]) if token.text.isalpha()]

    def score(language: Language) -> int:
        known = sum(bool(starting(language, word)) for word in words)
        return known + 2 * len(re.findall(language.letters or "(?!)", text[:2000]))

    return max(languages, key=score)


def _sentences(
    read: str, text: str, tokens: Sequence[Token], language: Language
) -> Iterator[tuple[Token, ...]]:
    """The tokens of each sentence: marks of numbers and short forms end none."""
    ends = {m.start() for m in _END.finditer(read) if _is_end(read, text, m, language)}
    found: list[Token] = []
    for token in tokens:
        found.append(token)
        if token.end - 1 in ends or token.start in ends or len(found) == _LONGEST:
            yield tuple(found)
            found = []
    if found:
        yield tuple(found)


def _is_end(read: str, text: str, mark: re.Match[str], language: Language) -> bool:
    after = text[mark.end() : mark.end() + 2]
    if not after.strip():
        return True
    word = re.search(r"[^\W_]*$", read[max(0, mark.start() - 20) : mark.start()])
    before = word[0] if word else ""
    short = before in language.abbreviations or len(before) == 1 or before.isdigit()
    if mark[0] == "." and short and len(before) <= _SHORT:
        return False
    if after[0].isspace():
        return mark[0] == "." or not after[1:].islower()
    return after[0].isupper() and read[mark.start() - 1].isalpha()
