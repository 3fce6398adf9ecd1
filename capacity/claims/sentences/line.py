"""The tokens of a sentence, looked at one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from capacity.claims.sentences.errors import SentenceError
from capacity.claims.sentences.tokens import Sort, Token

if TYPE_CHECKING:
    from collections.abc import Sequence


@frozen
class Line:
    """A sentence as it is shown and its tokens; a place is the number of a token."""

    sentence: str
    tokens: Sequence[Token]

    def token(self, place: int) -> Token | None:
        """The token at ``place``, or None past the end."""
        return self.tokens[place] if place < len(self.tokens) else None

    def word(self, place: int) -> str:
        """The word at ``place``, or nothing where no word stands."""
        token = self.token(place)
        return token.text if token is not None and token.sort is Sort.WORD else ""

    def reads(self, place: int, words: Sequence[str]) -> bool:
        """Whether the texts of the tokens from ``place`` on are ``words``."""
        return [t.text for t in self.tokens[place : place + len(words)]] == list(words)

    def error(self, message: str, start: int, end: int) -> SentenceError:
        """A refusal of the tokens from ``start`` up to ``end``."""
        first, last = self.tokens[start], self.tokens[end - 1]
        return SentenceError(message, self.sentence, first.start, last.end)
