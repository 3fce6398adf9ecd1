"""Numbers in digits and words -> what :func:`capacity.claims.hedges.number` reads."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from capacity.claims.sentences.containers import is_container
from capacity.claims.sentences.errors import SentenceError
from capacity.claims.sentences.tokens import Sort, Token
from capacity.claims.sentences.vocabulary import (
    ALONE,
    FILLERS,
    GLUED,
    KOREAN_SCALES,
    PLURALS,
    SCALES,
    TENS,
    UNITS,
)

if TYPE_CHECKING:
    from collections.abc import Sequence


@frozen
class Numeral:
    """A number as read: ``text`` for a figure, value, tokens taken, and how it was written.

    ``digits`` is the number before its scale word, None where it was not so written; ``scale``
    the power that the word stands for, 1 without one; ``plural`` says that it is "millions".
    """

    text: str
    value: Fraction
    start: int
    end: int
    digits: Fraction | None = None
    scale: int = 1
    plural: bool = False


_WHOLE = re.compile(r"[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+")
_DECIMAL = re.compile(r"[0-9]+\.[0-9]+")
_SCALE_NAMES = {10**3: "thousand", 10**6: "million", 10**9: "billion"}


@frozen
class Reader:
    """Reads the numbers among ``tokens`` of ``sentence``."""

    sentence: str
    tokens: Sequence[Token]

    def at(self, place: int) -> Numeral | None:
        """The number that begins at token ``place``, or None; raises ``SentenceError``."""
        token = self._token(place)
        if token is None:
            return None
        if token.sort is Sort.DIGITS:
            return self._digits(place, token)
        if any(c.isnumeric() for c in token.text) and token.sort in (Sort.WORD, Sort.MARK):
            raise self._error("write numbers with the digits 0 to 9", place, place + 1)
        return self._plural(place) or self._words(place)

    def _token(self, place: int) -> Token | None:
        return self.tokens[place] if place < len(self.tokens) else None

    def _word(self, place: int) -> str:
        token = self._token(place)
        return token.text if token is not None and token.sort is Sort.WORD else ""

    def _error(self, message: str, start: int, end: int) -> SentenceError:
        first, last = self.tokens[start], self.tokens[end - 1]
        return SentenceError(message, self.sentence, first.start, last.end)

    def _digits(self, place: int, token: Token) -> Numeral:
        scale, end = self._scale(place, token)
        digits = self._plain_digits(token, place, scale)
        value = Fraction(digits) * scale
        name = _SCALE_NAMES.get(scale)
        text = f"{digits} {name}" if name else digits
        if value == 0:
            raise self._error("zero is no number of rounds or containers", place, end)
        if scale not in (1, *_SCALE_NAMES):
            text = str(int(value)) if value.denominator == 1 else str(float(value))
        return Numeral(text, value, place, end, Fraction(digits), scale)

    def _plain_digits(self, token: Token, place: int, scale: int) -> str:
        text = token.text
        if _WHOLE.fullmatch(text) and not (text[0] == "0" and len(text) > 1):
            if scale == 1 or "," not in text:
                return re.sub("[ ,]", "", text)
        elif _DECIMAL.fullmatch(text) and len(text.partition(".")[2]) != 3:  # noqa: PLR2004 - thousands
            return text
        readings = _readings(text)
        hint = f": {readings[0]} or {readings[1]}?" if readings else ""
        message = f"{text!r} can be read in more than one way{hint} Write it without separators"
        raise self._error(
            message if readings else f"cannot read the number {text!r}", place, place + 1
        )

    def _scale(self, place: int, token: Token) -> tuple[int, int]:
        """The scale after the digits, 1 without one, and the place after it."""
        following = self._token(place + 1)
        if following is None or following.sort is not Sort.WORD:
            return 1, place + 1
        word, glued = following.text, following.start == token.end
        if glued and re.match("[가-힣]", word):
            return _korean(word), place + 2
        if glued and word not in GLUED:
            raise self._error(f"cannot read {token.text + word!r}", place, place + 2)
        if word in SCALES and (glued or len(word) > 1):
            return self._scales(place + 1)
        if word in KOREAN_SCALES:
            return KOREAN_SCALES[word], place + 2
        return 1, place + 1

    def _scales(self, place: int) -> tuple[int, int]:
        """The product of a run of scale words, as ``hundred thousand``."""
        scale = 1
        while self._word(place) in SCALES:
            scale *= SCALES[self._word(place)]
            place += 1
        dot = self._token(place)
        if dot is not None and dot.text == "." and self._word(place - 1) in ("тыс", "млн"):
            place += 1
        return scale, place

    def _plural(self, place: int) -> Numeral | None:
        """``dozens``, ``hundreds of thousands``."""
        word = self._word(place)
        if word not in PLURALS:
            return None
        value, end = PLURALS[word], place + 1
        while self._word(end) == "of" and self._word(end + 1) in PLURALS:
            value = value * PLURALS[self._word(end + 1)] // 2
            end += 2
        single = end == place + 1 and word != "tens"
        return Numeral(word if single else str(value), Fraction(value), place, end, plural=True)

    def _words(self, place: int) -> Numeral | None:
        """``half a million``, ``one and a half million``, ``two hundred thousand``."""
        if self._word(place) == "zero":
            raise self._error("zero is no number of rounds or containers", place, place + 1)
        if self._word(place) == "half" and self._word(place + 1) in ("a", "an"):
            return self._half(place)
        if self._word(place) in ALONE:
            value = ALONE[self._word(place)]
            return Numeral(str(value), Fraction(value), place, place + 1)
        value, end = self._sum(place)
        if not end:
            return self._article(place)
        return Numeral(str(value), value, place, end)

    def _article(self, place: int) -> Numeral | None:
        """``a 20 ft container`` is one container."""
        end = place + 1
        while self._word(end) in FILLERS or (self._token(end) or self.tokens[0]).sort is Sort.SIZE:
            end += 1
        if self._word(place) != "a" or not is_container(self.tokens, end):
            return None
        return Numeral("1", Fraction(1), place, place + 1)

    def _half(self, place: int) -> Numeral | None:
        if not self._scaling(place + 2):
            return None
        dozen = self._word(place + 2) == "dozen"
        scale, end = (12, place + 3) if dozen else self._scales(place + 2)
        value = Fraction(scale, 2)
        return Numeral(str(value), value, place, end)

    def _sum(self, place: int) -> tuple[Fraction, int]:
        """A number in words and the place after it; place 0 where there is none."""
        total, part, end, last = Fraction(0), Fraction(0), 0, 0
        while (step := self._step(end or place, part, started=bool(end))) is not None:
            part, end, scale = step
            if scale >= 10**3:
                if last and scale >= last:
                    raise self._error("cannot read this number in words", end - 1, end)
                total, part, last = total + part, Fraction(0), scale
                if [self._word(end + i) for i in range(3)] == ["and", "a", "half"]:
                    total, end = total + Fraction(scale, 2), end + 3
        return total + part, end

    def _step(
        self, place: int, part: Fraction, *, started: bool
    ) -> tuple[Fraction, int, int] | None:
        """One more word of a number: the part so far, the next place, the scale it closed."""
        word = self._word(place)
        if word == "and" and started:
            return self._after_and(place, part)
        if word == "a" and not started and self._scaling(place + 1):
            return Fraction(1), place + 1, 1
        if word in TENS and part % 100 == 0:
            return self._tens(place, part + TENS[word])
        if word in UNITS and part % 100 == 0:
            return part + UNITS[word], place + 1, 1
        if word == "dozen" and part:
            return part * 12, place + 1, 1
        if word == "hundred" and 0 < part < 100:  # noqa: PLR2004 - two hundred, not two hundred hundred
            return part * 100, place + 1, 1
        if part and len(word) > 2 and SCALES.get(word, 0) >= 10**3:  # noqa: PLR2004 - not k, m
            return part * SCALES[word], place + 1, SCALES[word]
        return None

    def _scaling(self, place: int) -> bool:
        word = self._word(place)
        return word == "dozen" or (len(word) > 2 and word in SCALES)  # noqa: PLR2004 - not k, m

    def _after_and(self, place: int, part: Fraction) -> tuple[Fraction, int, int] | None:
        after = self._word(place + 1)
        halves = after == "a" and self._word(place + 2) == "half" and part
        if halves and self._scaling(place + 3):
            return part + Fraction(1, 2), place + 3, 1
        joins = part and part % 100 == 0 and self._word(place + 2) != "hundred"
        if joins and (after in UNITS or after in TENS):
            return self._step(place + 1, part, started=True)
        return None

    def _tens(self, place: int, value: Fraction) -> tuple[Fraction, int, int]:
        dash = self._token(place + 1)
        unit = place + 2 if dash is not None and dash.text == "-" else place + 1
        if UNITS.get(self._word(unit), 10) < 10:  # noqa: PLR2004 - one to nine
            return value + UNITS[self._word(unit)], unit + 1, 1
        return value, place + 1, 1


def _korean(word: str) -> int:
    """The scale that begins a Korean counting word, 1 without one.

    >>> _korean("만발"), _korean("개에")
    (10000, 1)
    """
    longest = sorted(KOREAN_SCALES, key=len, reverse=True)
    return next((KOREAN_SCALES[s] for s in longest if word.startswith(s)), 1)


def _readings(text: str) -> tuple[str, str] | None:
    """A number with separators, read with groups of thousands and with a decimal mark.

    >>> _readings("1.200"), _readings("1,5"), _readings("1.200.000")
    (('1200', '1.2'), ('1.5', '15'), ('1200000', '1.2'))
    """
    head, mark, tail = re.fullmatch(r"([0-9]*)([.,]?)(.*)", text, re.DOTALL).groups()  # type: ignore[union-attr]
    joined = re.sub(r"[^0-9]", "", text)
    if not mark or not tail[:1].isdigit():
        return None
    decimal = f"{head}.{re.match('[0-9]+', tail)[0]}".rstrip("0").rstrip(".")  # type: ignore[index]
    groups = re.fullmatch(r"[0-9]{1,3}([.,][0-9]{3})+", text)
    return (joined, decimal) if groups else (decimal, joined)
