"""Which quantity counts the rounds and which the containers."""

from __future__ import annotations

from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from capacity.claims.sentences.containers import is_container
from capacity.claims.sentences.errors import SentenceError
from capacity.claims.sentences.line import Line
from capacity.claims.sentences.munitions import names_munition
from capacity.claims.sentences.quantities import Quantity, find
from capacity.claims.sentences.tokens import Sort, Token
from capacity.claims.sentences.vocabulary import (
    COUNTERS,
    FILLERS,
    OTHER_UNITS,
    REFUSED,
    STRAY,
    UNCLEAR,
    UNSPELT,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction


class Counted(StrEnum):
    """What a quantity counts."""

    ROUNDS = "rounds"
    CONTAINERS = "containers"
    OTHER = "other"


MOST = {Counted.ROUNDS: 10**12, Counted.CONTAINERS: 10**8}
"""A larger number than this is refused as a slip."""


@frozen
class Counts:
    """The rounds and containers counted, and what else was read but is not used."""

    rounds: Quantity | None
    containers: Quantity | None
    unused: tuple[str, ...]


@frozen
class _Head:
    """What a quantity counts, and the tokens that say so."""

    counted: Counted
    start: int
    end: int


def count(sentence: str, tokens: Sequence[Token]) -> Counts:
    """The counts in ``tokens``; raises ``SentenceError`` for a number that counts neither."""
    counter = _Counter(sentence, tokens)
    quantities = find(sentence, tokens)
    counter.check_words(quantities)
    if not quantities:
        raise SentenceError("no number of rounds or containers", sentence, 0, len(sentence))
    return counter.counts(quantities)


@frozen
class _Counter(Line):
    def check_words(self, quantities: Sequence[Quantity]) -> None:
        """Refuses words that change what the numbers mean, and names nobody knows."""
        taken = {p for q in quantities for p in range(q.start, q.end)}
        for place, token in enumerate(self.tokens):
            if token.sort is Sort.DESIGNATION:
                raise self.error("a name that the catalog does not know", place, place + 1)
            if place in taken:
                continue
            if token.text in REFUSED or UNSPELT.match(token.text):
                raise self.error(REFUSED.get(token.text, UNCLEAR), place, place + 1)
            if stray := next((p.split() for p in STRAY if self.reads(place, p.split())), None):
                message = "a hedge that stands with no number"
                raise self.error(message, place, place + len(stray))

    def counts(self, quantities: Sequence[Quantity]) -> Counts:
        """Every quantity given to what it counts."""
        self._check_neighbours(quantities)
        ahead = [self._after(q.end) for q in quantities]
        taken = {p for head in ahead if head for p in range(head.start, head.end)}
        found: dict[Counted, Quantity] = {}
        unused = [self._text(t.start, t.end) for t in self.tokens if t.sort is Sort.DATE]
        for quantity, forward in zip(quantities, ahead, strict=True):
            head = forward or self._before(quantity.start, taken)
            if self._is_year(quantity, head) or (head and head.counted is Counted.OTHER):
                unused.append(self._quoted(quantity, head))
            elif head is None:
                raise self.error(
                    "this number counts neither rounds nor containers", quantity.start, quantity.end
                )
            elif head.counted in found:
                raise self.error(f"two numbers of {head.counted}", quantity.start, quantity.end)
            else:
                self._check(head.counted, quantity)
                found[head.counted] = quantity
        return Counts(found.get(Counted.ROUNDS), found.get(Counted.CONTAINERS), tuple(unused))

    def _check_neighbours(self, quantities: Sequence[Quantity]) -> None:
        for first, second in pairwise(quantities):
            if first.end == second.start and not self._is_year(first, None):
                raise self.error("two numbers side by side", first.start, second.end)
        for place, token in enumerate(self.tokens):
            if token.sort is Sort.DATE and token.text[-1].isdigit() and self._after(place + 1):
                raise self.error("a date or a number? Put a comma after a date", place, place + 1)

    def _after(self, place: int) -> _Head | None:
        """What is counted after a number; shell containers are containers, not shells."""
        start = place
        while place < len(self.tokens) and self._passes(self.tokens[place]):
            place += 1
        if place == len(self.tokens):
            return None
        end = place
        while end < len(self.tokens) and names_munition(self.tokens[end]):
            end += 1
        if is_container(self.tokens, end):
            return _Head(Counted.CONTAINERS, start, end + 1)
        if end > place:
            return _Head(Counted.ROUNDS, start, self._run(end))
        if self.tokens[place].text in OTHER_UNITS:
            return _Head(Counted.OTHER, start, place + 1)
        return None

    def _run(self, end: int) -> int:
        """The end of a munition's phrase, as of "rounds of 152 mm ammunition"."""
        place = end
        while place < len(self.tokens) and (
            names_munition(self.tokens[place]) or self._passes(self.tokens[place])
        ):
            place += 1
            end = place if names_munition(self.tokens[place - 1]) else end
        return end

    def _passes(self, token: Token) -> bool:
        counter = token.sort is Sort.WORD and token.text[0] in COUNTERS
        return counter or token.sort is Sort.SIZE or token.text in FILLERS or token.text == "-"

    def _before(self, place: int, taken: set[int]) -> _Head | None:
        """What is counted before a number, as in "152mm shells: 3 million"."""
        last = place - 1
        while last >= 0 and self.tokens[last].text in (":", ",", "(", "-", "="):
            last -= 1
        if last < 0 or last in taken:
            return None
        if is_container(self.tokens, last):
            return _Head(Counted.CONTAINERS, last, place)
        return _Head(Counted.ROUNDS, last, place) if names_munition(self.tokens[last]) else None

    def _is_year(self, quantity: Quantity, head: _Head | None) -> bool:
        """Whether a number after "in" is a year; refused where it may be both."""
        before = self.tokens[quantity.start - 1].text if quantity.start else ""
        numbers = [n for n in (quantity.number, quantity.to) if n]
        years = all(self._looks_year(n.start, n.end, n.value) for n in numbers)
        opened = before in ("in", "of") or self.tokens[quantity.start].text in ("from", "between")
        if not (years and opened) or (head and head.counted is Counted.CONTAINERS):
            return False
        if head is None:
            return True
        raise self.error(
            "a year or a number of rounds? Write 2,024 for a number", quantity.start, quantity.end
        )

    def _looks_year(self, start: int, end: int, value: Fraction) -> bool:
        return end == start + 1 and len(self.tokens[start].text) == 4 and 1900 <= value < 2100  # noqa: PLR2004

    def _check(self, counted: Counted, quantity: Quantity) -> None:
        for number in filter(None, (quantity.number, quantity.to)):
            if number.value.denominator != 1:
                raise self.error(f"not a whole number of {counted}", quantity.start, quantity.end)
            if number.value > MOST[counted]:
                raise self.error(
                    f"more than {MOST[counted]:,} {counted} is absurd", quantity.start, quantity.end
                )

    def _quoted(self, quantity: Quantity, head: _Head | None) -> str:
        end = head.end if head else quantity.end
        return self._text(self.tokens[quantity.start].start, self.tokens[end - 1].end)

    def _text(self, start: int, end: int) -> str:
        return self.sentence[start:end]
