"""Whether a sentence says what containers could hold or what was delivered."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
            if token.sort is Sort.WORD and _is_one(token.text, words):
                return kind, token.text
    return ClaimKind.CAPACITY, None


def _is_one(word: str, words: frozenset[str]) -> bool:
    if word.isascii():
        return word in words
    return any(word.startswith(w) for w in words if not w.isascii())
