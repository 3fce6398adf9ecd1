"""Numbers with the hedges that stand with them, and spans of two numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from capacity.claims.hedges import SPREADS
from capacity.claims.sentences.line import Line
from capacity.claims.sentences.number_words import Numeral
from capacity.claims.sentences.numerals import Reader
from capacity.claims.sentences.tokens import Sort, Token
from capacity.claims.sentences.vocabulary import HEDGES, TRAILING
from capacity.model import Figure, Hedge

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_TWO_SIDED = SPREADS[Hedge.ABOUT]
_JOINS = (("up", "to"), ("to",), ("-",))
_FULL = 1000


@frozen
class Quantity:
    """A number or span with its hedges; it takes the tokens from ``start`` to ``end``."""

    number: Numeral
    hedge: Hedge
    start: int
    end: int
    to: Numeral | None = None
    to_hedge: Hedge = Hedge.NONE

    def figure(self, unit: str) -> Figure:
        """What an article would quote."""
        to = self.to.text if self.to else None
        return Figure(self.number.text, unit, self.hedge, to, self.to_hedge)


@frozen
class _Hedged:
    number: Numeral
    hedges: tuple[Hedge, ...]
    start: int
    end: int


def find(sentence: str, tokens: Sequence[Token]) -> tuple[Quantity, ...]:
    """Every quantity among ``tokens``, in order; raises ``SentenceError`` where one is unclear."""
    finder, found, place = _Finder(sentence, tokens, Reader(sentence, tokens)), [], 0
    while place < len(tokens):
        quantity = finder.at(place)
        if quantity is not None:
            found.append(quantity)
        place = quantity.end if quantity else place + 1
    return tuple(found)


@frozen
class _Finder(Line):
    reader: Reader

    def at(self, place: int) -> Quantity | None:
        """The quantity that begins at ``place``, hedges included."""
        opening = self.word(place) if self.word(place) in ("from", "between") else ""
        first = self._hedged(place + 1 if opening else place)
        if first is None:
            return None
        self._check_sign(first)
        second = self._second(first, "and" if opening == "between" else None)
        if second is None:
            return Quantity(first.number, self._one(first), first.start, first.end)
        return self._span(first, second, opening)

    def _second(self, first: _Hedged, also: str | None) -> _Hedged | None:
        """The upper end of a span, where a word that joins two numbers follows the first."""
        for join in (*_JOINS, *([(also,)] if also else [])):
            if self.reads(first.end, join):
                return self._hedged(first.end + len(join))
        return None

    def _hedged(self, place: int) -> _Hedged | None:
        """A number with every hedge before and after it."""
        start, hedges = place, []
        while (found := self._longest(HEDGES, place)) is not None:
            hedge, place = found
            hedges.append(hedge)
        number = self.reader.at(place) if place < len(self.tokens) else None
        if number is None:
            return None
        end = number.end
        while (found := self._longest(TRAILING, end)) is not None:
            hedges.append(found[0])
            end = found[1]
        return _Hedged(number, tuple(hedges), start, end)

    def _longest(self, phrases: Mapping[str, Hedge], place: int) -> tuple[Hedge, int] | None:
        for phrase in sorted(phrases, key=lambda p: -len(p.split())):
            words = phrase.split()
            if self.reads(place, words):
                return phrases[phrase], place + len(words)
        return None

    def _check_sign(self, first: _Hedged) -> None:
        at = first.number.start
        sign = self.tokens[at - 1] if at else None
        if sign is None or sign.text != "-" or sign.end != self.tokens[at].start:
            return
        apart = at == 1 or self.tokens[at - 2].end < sign.start
        if apart or self.tokens[at - 2].sort is Sort.MARK:
            raise self.error("a number below zero", at - 1, first.end)

    def _one(self, hedged: _Hedged) -> Hedge:
        """The one hedge that all words with a number amount to."""
        plural = [Hedge.PLURAL] if hedged.number.plural else []
        said = [*plural, *(h for h in hedged.hedges if h is not Hedge.LIKELY)]
        if len({SPREADS[h] for h in said}) > 1:
            words = " and ".join(f'"{h}"' for h in said)
            raise self.error(
                f"hedges that contradict each other: {words}", hedged.start, hedged.end
            )
        if said:
            return said[0]
        return Hedge.LIKELY if hedged.hedges else Hedge.NONE

    def _span(self, first: _Hedged, second: _Hedged, opening: str) -> Quantity:
        low, high = self._scaled(first, second), second.number
        hedge, to_hedge = self._one(first), self._one(second)
        if SPREADS[hedge] != _TWO_SIDED or SPREADS[to_hedge].above is None:
            raise self.error(
                "a span with a hedge that is open at one side", first.start, second.end
            )
        if SPREADS[to_hedge].below is None or low.value >= high.value:
            raise self.error("a span has to rise from its first number", first.start, second.end)
        started = opening == "from" and hedge is Hedge.NONE
        start = first.start - 1 if opening else first.start
        hedge = Hedge.FROM if started else hedge
        return Quantity(low, hedge, start, second.end, high, to_hedge)

    def _scaled(self, first: _Hedged, second: _Hedged) -> Numeral:
        """The first number, with the scale of the second where "4 to 6 million" leaves it out."""
        low, high = first.number, second.number
        if low.scale != 1 or low.plural:
            return low
        for scale in high.endings:
            if low.value * scale < high.value:
                return _times(low, scale, high)
        if high.scale != 1 and low.value < _FULL:
            raise self.error("give both ends of the span in full", first.start, second.end)
        return low


def _times(low: Numeral, scale: int, high: Numeral) -> Numeral:
    value = low.value * scale
    word = high.text.partition(" ")[2]
    same = word and scale == high.scale
    text = f"{low.text} {word}" if same else str(value)
    return Numeral(text, value, low.start, low.end, scale)
