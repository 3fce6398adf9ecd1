"""Where a sentence speaks of containers, and which of the catalog's it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from capacity.claims.sentences.endings import is_form
from capacity.claims.sentences.errors import SentenceError
from capacity.claims.sentences.tokens import Sort, Token
from capacity.claims.sentences.vocabulary import CONTAINERS, FILLERS, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from capacity.model import Container

_LENGTHS = {"20": "2", "twenty": "2", "40": "4", "forty": "4"}
_UNITS = {"teu": "2", "teus": "2", "feu": "4", "feus": "4"}
_HIGH_CUBE = "45"
_CARRIERS = frozenset(
    words(
        "ship ships vessel vessels train trains port ports terminal shipment shipments voyage"
        " voyages trip trips"
    )
)


def is_container(tokens: Sequence[Token], place: int) -> bool:
    """Whether token ``place`` means containers; those of "a container ship" are not counted."""
    if place >= len(tokens) or not names_container(tokens[place]):
        return False
    return place + 1 == len(tokens) or tokens[place + 1].text not in _CARRIERS


def names_container(token: Token) -> bool:
    """Whether ``token`` is a word for containers."""
    return token.sort is Sort.WORD and any(is_form(token.text, word) for word in CONTAINERS)


def meant(
    sentence: str, tokens: Sequence[Token], containers: Mapping[str, Container]
) -> tuple[str, ...]:
    """The ids of the containers of the size stated, in the catalog's order; () for no size.

    Raises ``SentenceError`` for two sizes, a size the catalog has not, and a size of other things.
    """
    sized = {p: _size(sentence, tokens, p) for p in range(len(tokens)) if _is_size(tokens, p)}
    sizes = set(sized.values())
    if not sizes:
        return ()
    first, last = min(sized), max(sized)
    apart = any(t.text in ("and", "or", ",") for t in tokens[first:last])
    if sizes == {"4", _HIGH_CUBE} and not apart:
        sizes = {_HIGH_CUBE}
    start, end = tokens[first].start, tokens[last].end
    if len(sizes) > 1:
        raise SentenceError("two sizes of container", sentence, start, end)
    size = sizes.pop()
    found = tuple(c.id for c in containers.values() if c.size_type.startswith(size))
    if not found:
        raise SentenceError("no container of this size in the catalog", sentence, start, end)
    return found


def _is_size(tokens: Sequence[Token], place: int) -> bool:
    return tokens[place].sort is Sort.SIZE or (
        tokens[place].text in _UNITS and is_container(tokens, place)
    )


def _size(sentence: str, tokens: Sequence[Token], place: int) -> str:
    """The beginning of the ISO 6346 size-type code that a token names."""
    token = tokens[place]
    if token.text in _UNITS:
        return _UNITS[token.text]
    if not _of_container(tokens, place):
        raise SentenceError("a length of no container", sentence, token.start, token.end)
    length = next((n for n in _LENGTHS if token.text.startswith(n)), None)
    high = token.text.rstrip("s").endswith(("cube", "hc", "hq"))
    if (length is None and not high) or (high and length in ("20", "twenty")):
        message = "a size of container that is not known: 20 ft, 40 ft or 40 ft high cube"
        raise SentenceError(message, sentence, token.start, token.end)
    return _HIGH_CUBE if high else _LENGTHS[length or ""]


def _of_container(tokens: Sequence[Token], place: int) -> bool:
    """Whether a container stands right after the size, or right before it."""
    after = next((p for p in range(place + 1, len(tokens)) if not _between(tokens[p])), len(tokens))
    before = next((p for p in range(place - 1, -1, -1) if not _between(tokens[p])), -1)
    return is_container(tokens, after) or (before >= 0 and is_container(tokens, before))


def _between(token: Token) -> bool:
    return token.sort is Sort.SIZE or token.text in (*FILLERS, "-", "(", ")", ",", "or", "and")
