"""Numbers with the hedges that stand with them, and spans of two numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from capacity.claims.hedges import SPREADS
from capacity.model import Hedge
from capacity.texts.numerals import Number, numeral
from capacity.texts.tokens import at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from capacity.texts.tokens import Token
    from capacity.texts.words import Language

_TWO_SIDED = SPREADS[Hedge.ABOUT]


def number_at(tokens: Sequence[Token], place: int, language: Language) -> Number | None:
    """The number or span that begins at ``place`` with its hedges, or None."""
    opened = "opens" in tokens[place]
    first = _hedged(tokens, place + opened, language)
    if first is None:
        return None
    joint = at(tokens, first.end)
    joined = "range" in joint or (opened and "and" in joint)
    high = _hedged(tokens, first.end + 1, language) if joined else None
    if high is None:
        return None if opened else first
    low = _scaled(first, high)
    falls = low.value >= high.value
    if falls and not opened:
        return first
    if falls or SPREADS[low.hedge].above is None:
        why = "a span that does not rise, or is open at one side"
        return evolve(first, end=high.end, unclear=why)
    hedge = Hedge.FROM if opened and low.hedge is Hedge.NONE else low.hedge
    unclear = low.unclear or high.unclear
    return evolve(low, start=place, end=high.end, hedge=hedge, to=high, unclear=unclear)


def _scaled(low: Number, high: Number) -> Number:
    """The first number, with the scale of the second where "4 to 6 million" leaves it out."""
    value = low.value * high.scale
    left_out = low.scale == 1 and value < high.value and not low.unclear
    return evolve(low, value=value, scale=high.scale) if left_out else low


def _hedged(tokens: Sequence[Token], place: int, language: Language) -> Number | None:
    start = place
    hedges: list[Hedge] = []
    while "plainly" in at(tokens, place):
        place += 1
    while "hedge" in (token := at(tokens, place)) or (hedges and "the" in token):
        hedges += [token.roles["hedge"]] if "hedge" in token else []
        place += 1
    found = numeral(tokens, place, language)
    if found is None:
        return None
    end = found.end
    while "after" in (token := at(tokens, end + _dashes(tokens, end))):
        hedges.append(token.roles["after"])
        end += _dashes(tokens, end) + 1
    return hedged(evolve(found, start=start, end=end), [*hedges, found.hedge])


def _dashes(tokens: Sequence[Token], place: int) -> int:
    return int(at(tokens, place).text == "-")


def hedged(found: Number, hedges: Sequence[Hedge]) -> Number:
    """The number under the one hedge all its words amount to; contradictions are unclear."""
    hedges = [h for h in hedges if h is not Hedge.NONE]
    strict = [h for h in hedges if SPREADS[h] != _TWO_SIDED]
    if len({SPREADS[h] for h in strict}) > 1:
        return evolve(found, unclear="hedges that contradict each other")
    return evolve(found, hedge=(strict or hedges or [Hedge.NONE])[0])
