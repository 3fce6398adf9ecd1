"""The one munition a sentence is about, or why that cannot be said."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from capacity.claims.sentences.asides import LITTLE, MODALS
from capacity.claims.sentences.endings import is_form
from capacity.claims.sentences.errors import SentenceError
from capacity.claims.sentences.tokens import Sort, Token
from capacity.claims.sentences.vocabulary import (
    CAPACITY_WORDS,
    CONTAINERS,
    DELIVERY_WORDS,
    FILLERS,
    HEDGES,
    KINDS,
    MODIFIERS,
    OTHER_UNITS,
    WEAPONS,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from capacity.catalog import Specs
    from capacity.claims.sentences.names import Names

SHELLS = "152mm-of540"
"""What shells and rounds of no stated calibre are read as."""


@frozen
class Meaning:
    """The munition meant, and whether its calibre was said rather than assumed."""

    munition: str
    stated: bool


@frozen
class _Hint:
    token: Token
    means: frozenset[str]


def kind_word(token: Token) -> str | None:
    """The noun of :data:`~capacity.claims.sentences.vocabulary.KINDS` that ``token`` is.

    Russian and Korean nouns are known in the forms of their endings.
    """
    if token.sort is not Sort.WORD:
        return None
    return next((noun for noun in KINDS if is_form(token.text, noun)), None)


def names_munition(token: Token) -> bool:
    """Whether ``token`` says something of which munition is meant."""
    return token.sort in (Sort.NAME, Sort.CALIBRE) or kind_word(token) is not None


def meant(sentence: str, tokens: Sequence[Token], names: Names, specs: Specs) -> Meaning:
    """The munition meant; raises ``SentenceError`` for none, two or an unclear one."""
    hints = [_hint(sentence, t, names, specs) for t in tokens if names_munition(t)]
    _check_weapons(sentence, tokens)
    _check_compounds(sentence, tokens)
    if not [h for h in hints if kind_word(h.token) not in MODIFIERS]:
        message = "no munition that the catalog knows, such as 152 mm shells"
        raise SentenceError(message, sentence, 0, len(sentence))
    left = frozenset.intersection(*(h.means for h in hints))
    if not left:
        raise _contradiction(sentence, hints, specs)
    stated = any(h.token.sort is not Sort.WORD for h in hints)
    if len(left) == 1:
        return Meaning(min(left), stated)
    if not stated and SHELLS in left:
        return Meaning(SHELLS, stated=False)
    named = "; ".join(f"{specs.munitions[m].name} ({m})" for m in sorted(left))
    message = f"more than one munition is called so: {named}. Which one?"
    raise SentenceError(message, sentence, hints[0].token.start, hints[-1].token.end)


def _hint(sentence: str, token: Token, names: Names, specs: Specs) -> _Hint:
    if token.sort is Sort.NAME:
        return _Hint(token, names.meanings(token.text))
    if token.sort is Sort.WORD:
        kinds = KINDS[kind_word(token) or ""]
        return _Hint(token, frozenset(m.id for m in specs.munitions.values() if m.kind in kinds))
    if token.text not in names.calibres:
        known = ", ".join(sorted(names.calibres, key=float))
        message = f"no munition of {token.text} mm in the catalog; it has {known} mm"
        raise SentenceError(message, sentence, token.start, token.end)
    return _Hint(token, frozenset(names.calibres[token.text]))


def _check_weapons(sentence: str, tokens: Sequence[Token]) -> None:
    """Rounds "for 152 mm howitzers" are rounds; howitzers are not."""
    passes = [names_munition(token) or token.text in FILLERS for token in tokens]
    for place, token in enumerate(tokens):
        before = next((p for p in reversed(range(place)) if not passes[p]), None)
        if token.text in WEAPONS and (before is None or tokens[before].text != "for"):
            message = "a weapon, not its rounds; name the rounds"
            raise SentenceError(message, sentence, token.start, token.end)


def _check_compounds(sentence: str, tokens: Sequence[Token]) -> None:
    """Shell casings are no shells: a calibre or singular noun must not run into another noun."""
    for token, after in pairwise(tokens):
        mass = token.text in ("ammunition", "ammo")
        whole = mass or token.text.endswith("s") or not names_munition(token)
        if whole or names_munition(after) or _may_follow(after):
            continue
        message = "a thing that is not known; it may be another than the round named before it"
        raise SentenceError(message, sentence, after.start, after.end)


def _may_follow(token: Token) -> bool:
    if token.sort is not Sort.WORD or not token.text.isascii():
        return True
    known = (
        LITTLE,
        MODALS,
        FILLERS,
        CAPACITY_WORDS,
        DELIVERY_WORDS,
        CONTAINERS,
        WEAPONS,
        OTHER_UNITS,
    )
    opens_hedge = any(hedge.split()[0] == token.text for hedge in HEDGES)
    return opens_hedge or any(token.text in words for words in known)


def _contradiction(sentence: str, hints: Sequence[_Hint], specs: Specs) -> SentenceError:
    """Two munitions where each is one by itself, else words that no munition fits together."""
    exact = {min(h.means): h for h in hints if len(h.means) == 1}
    if len(exact) > 1:
        message = f"two munitions: {' and '.join(specs.munitions[m].name for m in exact)}"
    else:
        words = ", ".join(dict.fromkeys(sentence[h.token.start : h.token.end] for h in hints))
        message = f"more than one munition, or none that the catalog has: {words}"
    return SentenceError(message, sentence, hints[0].token.start, hints[-1].token.end)
