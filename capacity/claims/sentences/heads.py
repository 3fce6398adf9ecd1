"""What a number counts: the words after it, or right before it."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import frozen

from capacity.claims.sentences.containers import is_container
from capacity.claims.sentences.endings import PARTICLES
from capacity.claims.sentences.line import Line
from capacity.claims.sentences.munitions import names_munition
from capacity.claims.sentences.tokens import Sort
from capacity.claims.sentences.vocabulary import COUNTERS, FILLERS, OTHER_UNITS, WEAPONS

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet


_COUNTER = re.compile(f"[{COUNTERS}]{PARTICLES}")


class Counted(StrEnum):
    """What a quantity counts."""

    ROUNDS = "rounds"
    CONTAINERS = "containers"
    OTHER = "other"


@frozen
class Head:
    """What a number counts, and the tokens from ``start`` up to ``end`` that say so."""

    counted: Counted
    start: int
    end: int


@frozen
class Heads(Line):
    """Finds what the numbers of a sentence count."""

    def after(self, place: int) -> Head | None:
        """What is counted after a number; shell containers are containers, not shells."""
        start = place
        while place < len(self.tokens) and self._passes(place):
            place += 1
        if place == len(self.tokens):
            return None
        end = place
        while end < len(self.tokens) and names_munition(self.tokens[end]):
            end += 1
        if is_container(self.tokens, end):
            return Head(Counted.CONTAINERS, start, end + 1)
        if end > place:
            return self._munition(start, end)
        if self.tokens[place].text in OTHER_UNITS:
            return Head(Counted.OTHER, start, place + 1)
        return None

    def _munition(self, start: int, end: int) -> Head:
        """Rounds, up to the end of their phrase; but shell shipments are shipments."""
        if self.word(end) in (*WEAPONS, "pieces"):
            raise self.error("a weapon, not its rounds; name the rounds", end, end + 1)
        if self.word(end) in OTHER_UNITS and not self.tokens[end - 1].text.endswith("s"):
            return Head(Counted.OTHER, start, end + 1)
        return Head(Counted.ROUNDS, start, self._run(end))

    def _run(self, end: int) -> int:
        """The end of a munition's phrase, as of "rounds of 152 mm ammunition"."""
        place = end
        while place < len(self.tokens) and (
            names_munition(self.tokens[place]) or self._passes(place)
        ):
            place += 1
            end = place if names_munition(self.tokens[place - 1]) else end
        return end

    def korean(self, start: int, end: int) -> Head | None:
        """What a number with a Korean counting word counts, which stands before the number."""
        counted = self.is_counter(end) or re.search("[가-힣]$", self.tokens[end - 1].text)
        return self.before(start, frozenset()) if counted else None

    def is_counter(self, place: int) -> bool:
        """Whether a Korean counting word stands at ``place``."""
        return _COUNTER.fullmatch(self.word(place)) is not None

    def _passes(self, place: int) -> bool:
        token = self.tokens[place]
        return (
            self.is_counter(place)
            or token.sort is Sort.SIZE
            or token.text in FILLERS
            or token.text == "-"
        )

    def before(self, place: int, taken: AbstractSet[int]) -> Head | None:
        """What is counted before a number, as in "152mm shells: 3 million"."""
        last = place - 1
        while last >= 0 and self.tokens[last].text in (":", ",", "(", "-", "="):
            last -= 1
        if last < 0 or last in taken:
            return None
        if is_container(self.tokens, last):
            return Head(Counted.CONTAINERS, last, place)
        return Head(Counted.ROUNDS, last, place) if names_munition(self.tokens[last]) else None
