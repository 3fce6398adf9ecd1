"""Numbers in digits and words -> what :func:`capacity.claims.hedges.number` reads."""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import evolve, frozen

from capacity.claims.sentences.endings import PARTICLES
from capacity.claims.sentences.number_words import NumberWords, Numeral
from capacity.claims.sentences.tokens import Sort, Token
from capacity.claims.sentences.vocabulary import COUNTERS, GLUED, KOREAN_SCALES, SCALES

_WHOLE = re.compile(r"[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+")
_DECIMAL = re.compile(r"[0-9]+\.[0-9]+")
_KOREAN = re.compile(
    f"(?P<scale>{'|'.join(sorted(KOREAN_SCALES, key=len, reverse=True))})?[{COUNTERS}]?{PARTICLES}"
)
_SCALE_NAMES = {10**3: "thousand", 10**6: "million", 10**9: "billion"}


@frozen
class Reader(NumberWords):
    """Reads the numbers of a sentence."""

    def at(self, place: int) -> Numeral | None:
        """The number that begins at token ``place``, or None; raises ``SentenceError``."""
        token = self.token(place)
        if token is None:
            return None
        if token.sort is Sort.DIGITS:
            return self._digits(place, token)
        if any(c.isnumeric() for c in token.text) and token.sort in (Sort.WORD, Sort.MARK):
            raise self.error("write numbers with the digits 0 to 9", place, place + 1)
        return self.spelt(place)

    def _digits(self, place: int, token: Token) -> Numeral:
        scale, end = self._scale(place, token)
        digits = self._plain_digits(token, place, scale)
        value = Fraction(digits) * scale
        name = _SCALE_NAMES.get(scale)
        text = f"{digits} {name}" if name else digits
        if value == 0:
            raise self.error("zero is no number of rounds or containers", place, end)
        if scale not in (1, *_SCALE_NAMES):
            text = str(int(value)) if value.denominator == 1 else str(float(value))
        found = self.numeral(text, value, place, end)
        return (
            found if scale == 1 or found.endings else evolve(found, scale=scale, endings=(scale,))
        )

    def _plain_digits(self, token: Token, place: int, scale: int) -> str:
        text = token.text
        if _WHOLE.fullmatch(text) and not (text[0] == "0" and len(text) > 1):
            if scale == 1 or "," not in text:
                return re.sub("[ ,]", "", text)
        elif _DECIMAL.fullmatch(text) and len(text.partition(".")[2]) != 3:  # noqa: PLR2004 - thousands
            return text
        readings = _readings(text)
        hint = f": {readings[0]} or {readings[1]}?" if readings else ""
        message = f"{text!r} can be read in more than one way{hint} Write the one that is meant"
        raise self.error(
            message if readings else f"cannot read the number {text!r}", place, place + 1
        )

    def _scale(self, place: int, token: Token) -> tuple[int, int]:
        """The scale after the digits, 1 without one, and the place after it."""
        following = self.token(place + 1)
        glued = following is not None and following.start == token.end
        if following is None or following.sort not in (Sort.WORD, Sort.DESIGNATION):
            return 1, place + 1
        word = following.text
        if glued and (korean := _KOREAN.fullmatch(word)):
            return KOREAN_SCALES.get(korean["scale"], 1), place + 2
        if glued and word not in GLUED:
            raise self.error(f"cannot read {token.text + word!r}", place, place + 2)
        if word in SCALES and (glued or len(word) > 1):
            return self.scales(place + 1)
        if word in KOREAN_SCALES:
            return KOREAN_SCALES[word], place + 2
        return 1, place + 1


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
