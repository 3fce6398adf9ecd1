"""Which quantity counts the rounds and which the containers."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from capacity.claims.sentences.containers import is_container
from capacity.claims.sentences.errors import SentenceError
from capacity.claims.sentences.heads import Counted, Head, Heads
from capacity.claims.sentences.line import Line
from capacity.claims.sentences.passing import Screen
from capacity.claims.sentences.quantities import Quantity, find
from capacity.claims.sentences.tokens import Sort, Token
from capacity.claims.sentences.vocabulary import REFUSED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

MOST = {Counted.ROUNDS: 10**12, Counted.CONTAINERS: 10**8}
"""A larger number than this is refused as a slip."""

_NONE = "no number of rounds or containers"
_EACH = REFUSED["per"]


@frozen
class Counts:
    """The rounds and containers counted, and what else was read but is not used.

    ``places`` are those of the tokens that numbers and what they count take.
    """

    rounds: Quantity | None
    containers: Quantity | None
    unused: tuple[str, ...]
    places: frozenset[int]


def count(sentence: str, tokens: Sequence[Token]) -> Counts:
    """The counts in ``tokens``; raises ``SentenceError`` for a number that counts neither."""
    quantities = find(sentence, tokens)
    numbers = frozenset(p for q in quantities for p in range(q.start, q.end))
    Screen(sentence, tokens).check(numbers)
    if not quantities:
        raise SentenceError(_NONE, sentence, 0, len(sentence))
    return _Counter(sentence, tokens, Heads(sentence, tokens), numbers).counts(quantities)


@frozen
class _Counter(Line):
    heads: Heads
    numbers: frozenset[int]

    def counts(self, quantities: Sequence[Quantity]) -> Counts:
        """Every quantity given to what it counts."""
        self._check_neighbours(quantities)
        heads = self._heads(quantities)
        found: dict[Counted, Quantity] = {}
        unused = [self._text(t.start, t.end) for t in self.tokens if t.sort is Sort.DATE]
        for quantity, head in zip(quantities, heads, strict=True):
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
                self._check_rate(head)
                found[head.counted] = quantity
        counters = {q.end for q in quantities if self.heads.is_counter(q.end)}
        if not found:
            raise self.error(_NONE, 0, len(self.tokens))
        places = self.numbers | _places(heads) | counters
        self._check_single(places)
        rounds, containers = found.get(Counted.ROUNDS), found.get(Counted.CONTAINERS)
        return Counts(rounds, containers, tuple(unused), places)

    def _heads(self, quantities: Sequence[Quantity]) -> list[Head | None]:
        """What each quantity counts: what follows it, or else stands before it; Korean: before."""
        ahead = [self.heads.korean(q.start, q.end) or self.heads.after(q.end) for q in quantities]
        taken = _places(ahead)
        return [
            head or self.heads.before(q.start, taken)
            for q, head in zip(quantities, ahead, strict=True)
        ]

    def _check_rate(self, head: Head) -> None:
        """Refuses "3 million shells a ship": an article, but none of "a 20 ft container"."""
        if self.word(head.end) in ("a", "an") and head.end not in self.numbers:
            raise self.error(_EACH, head.end, head.end + 1)

    def _check_single(self, counted: frozenset[int]) -> None:
        """Refuses "450 shells to the container", which speaks of each."""
        for place, token in enumerate(self.tokens):
            single = token.text in ("container", "teu", "feu") and is_container(self.tokens, place)
            if single and place not in counted:
                raise self.error(_EACH, place, place + 1)

    def _check_neighbours(self, quantities: Sequence[Quantity]) -> None:
        for first, second in pairwise(quantities):
            if first.end == second.start and not self._is_year(first, None):
                raise self.error("two numbers side by side", first.start, second.end)
        for place, token in enumerate(self.tokens):
            if token.sort is Sort.DATE and token.text[-1].isdigit() and self.heads.after(place + 1):
                raise self.error("a date or a number? Put a comma after a date", place, place + 1)

    def _is_year(self, quantity: Quantity, head: Head | None) -> bool:
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

    def _quoted(self, quantity: Quantity, head: Head | None) -> str:
        end = head.end if head else quantity.end
        return self._text(self.tokens[quantity.start].start, self.tokens[end - 1].end)

    def _text(self, start: int, end: int) -> str:
        return self.sentence[start:end]


def _places(heads: Sequence[Head | None]) -> frozenset[int]:
    return frozenset(p for head in heads if head for p in range(head.start, head.end))
