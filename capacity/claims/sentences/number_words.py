"""Numbers in words -> what :func:`capacity.claims.hedges.number` reads."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from capacity.claims.sentences.containers import is_container
from capacity.claims.sentences.line import Line
from capacity.claims.sentences.tokens import Sort
from capacity.claims.sentences.vocabulary import (
    ALONE,
    FILLERS,
    GLUED,
    PLURALS,
    SCALES,
    TENS,
    UNITS,
)

_TEN, _HUNDRED, _THOUSAND = 10, 100, 1000


@frozen
class Numeral:
    """A number as read: ``text`` for a figure, value, tokens taken, and how it was written.

    ``scale`` is the largest power from a thousand up that a word of it names, 1 without one;
    ``endings`` the powers its last words stand for, largest first (100,000 and 1,000 for "three
    hundred thousand"); ``plural`` says that it is "millions".
    """

    text: str
    value: Fraction
    start: int
    end: int
    scale: int = 1
    endings: tuple[int, ...] = ()
    plural: bool = False


@frozen
class NumberWords(Line):
    """Reads the numbers in words of a sentence."""

    def spelt(self, place: int) -> Numeral | None:
        """The number in words that begins at token ``place``, or None."""
        return self._plural(place) or self._number(place)

    def scales(self, place: int) -> tuple[int, int]:
        """The product of a run of scale words, as ``hundred thousand``."""
        scale = 1
        while self.word(place) in SCALES:
            scale *= SCALES[self.word(place)]
            place += 1
        dot = self.token(place)
        if dot is not None and dot.text == "." and self.word(place - 1) in ("тыс", "млн"):
            place += 1
        return scale, place

    def numeral(self, text: str, value: Fraction, start: int, end: int) -> Numeral:
        """A number that tokens ``start`` to ``end`` spell, with its scale words."""
        named = [SCALES[w] for w in map(self.word, range(start, end)) if w in SCALES]
        endings: list[int] = []
        product, place = 1, end
        while place > start and self.word(place - 1) in SCALES:
            place -= 1
            product *= SCALES[self.word(place)]
            endings.insert(0, product)
        scale = max((n for n in named if n >= _THOUSAND), default=1)
        return Numeral(text, value, start, end, scale, tuple(endings))

    def _plural(self, place: int) -> Numeral | None:
        """``dozens``, ``hundreds of thousands``."""
        word = self.word(place)
        if word not in PLURALS:
            return None
        value, end = PLURALS[word], place + 1
        while self.word(end) == "of" and self.word(end + 1) in PLURALS:
            value = value * PLURALS[self.word(end + 1)] // 2
            end += 2
        single = end == place + 1 and word != "tens"
        return Numeral(word if single else str(value), Fraction(value), place, end, plural=True)

    def _number(self, place: int) -> Numeral | None:
        """``half a million``, ``one and a half million``, ``two hundred thousand``."""
        if self.word(place) == "zero":
            raise self.error("zero is no number of rounds or containers", place, place + 1)
        if self.word(place) == "half" and self.word(place + 1) in ("a", "an"):
            return self._half(place)
        if self.word(place) in ALONE:
            alone = Fraction(ALONE[self.word(place)])
            return Numeral(str(alone), alone, place, place + 1)
        value, end = self._sum(place)
        return self.numeral(str(value), value, place, end) if end else self._article(place)

    def _article(self, place: int) -> Numeral | None:
        """``a 20 ft container`` is one container."""
        end = place + 1
        while (token := self.token(end)) and (token.sort is Sort.SIZE or token.text in FILLERS):
            end += 1
        if self.word(place) != "a" or not is_container(self.tokens, end):
            return None
        return Numeral("1", Fraction(1), place, place + 1)

    def _half(self, place: int) -> Numeral | None:
        if not self._scaling(place + 2):
            return None
        dozen = self.word(place + 2) == "dozen"
        scale, end = (12, place + 3) if dozen else self.scales(place + 2)
        half = Fraction(scale, 2)
        return self.numeral(str(half), half, place, end)

    def _sum(self, place: int) -> tuple[Fraction, int]:
        """A number in words and the place after it; place 0 where there is none."""
        total, part, end, last = Fraction(0), Fraction(0), 0, 0
        while (step := self._step(end or place, part, started=bool(end))) is not None:
            part, end, scale = step
            if scale >= _THOUSAND:
                if last and scale >= last:
                    raise self.error("cannot read this number in words", end - 1, end)
                total, part, last = total + part, Fraction(0), scale
                if [self.word(end + i) for i in range(3)] == ["and", "a", "half"]:
                    total, end = total + Fraction(scale, 2), end + 3
        return total + part, end

    def _step(
        self, place: int, part: Fraction, *, started: bool
    ) -> tuple[Fraction, int, int] | None:
        """One more word of a number: the part so far, the next place, the scale it closed."""
        word = self.word(place)
        if word == "and" and started:
            return self._after_and(place, part)
        if word == "a" and not started and self._scaling(place + 1):
            return Fraction(1), place + 1, 1
        if word in (*TENS, *UNITS) and part % 100 == 0:
            value, end = self._below_hundred(place)
            return part + value, end, 1
        if part and self._scaling(place):
            return self._times(place, part)
        return None

    def _times(self, place: int, part: Fraction) -> tuple[Fraction, int, int] | None:
        """The part so far times a dozen, hundred (only of less than one), thousand or more."""
        word = self.word(place)
        scale = 12 if word == "dozen" else SCALES[word]
        if scale == _HUNDRED and part >= _HUNDRED:
            return None
        return part * scale, place + 1, scale

    def _scaling(self, place: int) -> bool:
        word = self.word(place)
        return word == "dozen" or (word in SCALES and word not in GLUED)

    def _after_and(self, place: int, part: Fraction) -> tuple[Fraction, int, int] | None:
        after = self.word(place + 1)
        halves = after == "a" and self.word(place + 2) == "half" and part
        if halves and self._scaling(place + 3):
            return part + Fraction(1, 2), place + 3, 1
        joins = part and part % 100 == 0 and self.word(place + 2) != "hundred"
        if joins and (after in UNITS or after in TENS):
            return self._step(place + 1, part, started=True)
        return None

    def _below_hundred(self, place: int) -> tuple[int, int]:
        """``twenty-five``, ``twenty`` or ``five``, and the place after it."""
        word = self.word(place)
        if word in UNITS:
            return UNITS[word], place + 1
        dash = self.token(place + 1)
        unit = place + 2 if dash is not None and dash.text == "-" else place + 1
        one = UNITS.get(self.word(unit), _TEN)
        return (TENS[word] + one, unit + 1) if one < _TEN else (TENS[word], place + 1)
