"""Whether a sentence says what containers could hold or what was delivered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from capacity.claims.sentences.endings import is_form
from capacity.claims.sentences.tokens import Sort, Token
from capacity.claims.sentences.vocabulary import CAPACITY_WORDS, DELIVERY_WORDS
from capacity.model import ClaimKind

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORDS = {ClaimKind.CAPACITY: CAPACITY_WORDS, ClaimKind.DELIVERY: DELIVERY_WORDS}


def kind_of(tokens: Sequence[Token]) -> tuple[ClaimKind, str | None]:
    """The kind of claim and the word that says so, None where none does.

    Containers that were sent and could hold so many are a claim of capacity.
    """
    for kind, words in _WORDS.items():
        for token in tokens:
            if _is_one(token, words):
                return kind, token.text
    return ClaimKind.CAPACITY, None


def tells_kind(token: Token) -> bool:
    """Whether ``token`` is one of the words that tell a kind."""
    return any(_is_one(token, words) for words in _WORDS.values())


def _is_one(token: Token, words: frozenset[str]) -> bool:
    return token.sort is Sort.WORD and any(is_form(token.text, word) for word in words)
