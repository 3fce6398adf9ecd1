"""Numbers with the hedges that stand with them, and spans of two numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from capacity.claims.hedges import SPREADS
from capacity.model import Hedge
from capacity.texts.numerals import Number, numeral

if TYPE_CHECKING:
    from collections.abc import Sequence

    from capacity.texts.tokens import Token
    from capacity.texts.words import Language

_TWO_SIDED = SPREADS[Hedge.ABOUT]


def number_at(tokens: Sequence[Token], place: int, language: Language) -> Number | None:
    """The number or span that begins at ``place`` with its hedges, or None."""
    opened = "opens" in tokens[place] and place + 1 < len(tokens)
    first = _hedged(tokens, place + 1 if opened else place, language)
    if first is None:
        return None
    second = _second(tokens, first.end, language, opened=opened)
    if second is None:
        return None if opened else first
    low, high = _scaled(first, second), second
    if low.value >= high.value or SPREADS[low.hedge].above is None:
        return (
            first
            if not opened and low.value >= high.value
            else evolve(
                first, end=second.end, unclear="a span that does not rise, or is open at one side"
            )
        )
    hedge = Hedge.FROM if opened and low.hedge is Hedge.NONE else low.hedge
    unclear = low.unclear or high.unclear
    return evolve(low, start=place, end=high.end, hedge=hedge, to=high, unclear=unclear)


def _second(
    tokens: Sequence[Token], end: int, language: Language, *, opened: bool
) -> Number | None:
    if end + 1 >= len(tokens) or not ("range" in tokens[end] or (opened and "and" in tokens[end])):
        return None
    return _hedged(tokens, end + 1, language)


def _scaled(low: Number, high: Number) -> Number:
    """The first number, with the scale of the second where "4 to 6 million" leaves it out."""
    if (
        low.scale == 1
        and high.scale > 1
        and low.value * high.scale < high.value
        and not low.unclear
    ):
        return evolve(low, value=low.value * high.scale, scale=high.scale)
    return low


def _hedged(tokens: Sequence[Token], place: int, language: Language) -> Number | None:
    start, hedges = place, []
    while place < len(tokens) and "plainly" in tokens[place]:
        place += 1
    while place < len(tokens) and "hedge" in tokens[place]:
        hedges.append(tokens[place].roles["hedge"])
        place += 1
        while place < len(tokens) and hedges and "the" in tokens[place]:
            place += 1
    found = numeral(tokens, place, language) if place < len(tokens) else None
    if found is None:
        return None
    end = found.end
    while end < len(tokens) and ("after" in tokens[end] or _dashed(tokens, end)):
        end += "after" not in tokens[end]
        hedges.append(tokens[end].roles["after"])
        end += 1
    return hedged(evolve(found, start=start, end=end), [*hedges, found.hedge])


def _dashed(tokens: Sequence[Token], place: int) -> bool:
    return tokens[place].text == "-" and place + 1 < len(tokens) and "after" in tokens[place + 1]


def hedged(found: Number, hedges: Sequence[Hedge]) -> Number:
    """The number under the one hedge all its words amount to; contradictions are unclear."""
    hedges = [h for h in hedges if h is not Hedge.NONE]
    strict = [h for h in hedges if SPREADS[h] != _TWO_SIDED]
    if len({SPREADS[h] for h in strict}) > 1:
        return evolve(found, unclear="hedges that contradict each other")
    return evolve(found, hedge=(strict or hedges or [Hedge.NONE])[0])
