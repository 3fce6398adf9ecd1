"""Tokens -> one number: digits, words and both, by the habits of the language."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from capacity.model import Figure, Hedge
from capacity.model.figures import PLURALS
from capacity.texts.tokens import at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from capacity.texts.tokens import Token
    from capacity.texts.words import Language

_BIG = 1000
_MYRIAD = 10_000
_MOST = 10**13
_NAMES = {10**3: "thousand", 10**6: "million", 10**9: "billion"}
_PLURAL_NAMES = {least: word for word, least in PLURALS.items()}


@frozen
class Number:
    """A number that tokens ``start`` to ``end`` say, hedges included.

    ``digits`` is the number as printed where one scale word follows it, ``to`` the upper end of a
    span, ``unclear`` why it cannot be read; ``bare`` is a number of digits alone.
    """

    value: Fraction
    start: int
    end: int
    scale: int = 1
    digits: str | None = None
    hedge: Hedge = Hedge.NONE
    to: Number | None = None
    unclear: str | None = None
    bare: bool = False

    def figure(self, unit: str) -> Figure:
        """What an article would quote."""
        to = (self.to.text, self.to.hedge) if self.to else ()
        return Figure(self.text, unit, self.hedge, *to)

    @property
    def text(self) -> str:
        """The number as :func:`capacity.claims.hedges.number` reads it."""
        if self.hedge is Hedge.PLURAL and self.value in _PLURAL_NAMES:
            return _PLURAL_NAMES[int(self.value)]
        if self.digits and self.scale in _NAMES:
            return f"{self.digits} {_NAMES[self.scale]}"
        whole = self.value.denominator == 1
        return str(int(self.value)) if whole else f"{float(self.value):f}".rstrip("0")


def numeral(tokens: Sequence[Token], start: int, language: Language) -> Number | None:
    """One number without hedges: a sum of parts, each closed by a scale."""
    run = _Sum(language)
    place = end = start
    while place < len(tokens):
        step = run.take(tokens, place, first=place == start)
        if not step:
            break
        place += 1
        end = place if step is _TAKEN else end
    return run.number(tokens, start, end) if end > start else None


_TAKEN, _PASSED = "taken", "passed"


class _Sum:
    """A number as its words come in: ``total``, then ``section``, then ``part``.

    A scale from a thousand up (ten thousand where the language counts in myriads) closes a
    section, a smaller one a part. ``last`` is the last scale that closed a section, ``place`` what
    a digit word is worth: tenths after "point".
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self.total: Fraction | int = 0
        self.section: Fraction | int = 0
        self.part: Fraction | None = None
        self.last = self.words = 0
        self.place = Fraction(1)
        self.hedge = Hedge.NONE
        self.digits: str | None = None
        self.unclear: str | None = None

    def take(self, tokens: Sequence[Token], place: int, *, first: bool) -> str:
        """Take in the token at ``place``, or pass over it; empty if it ends the number."""
        token = tokens[place]
        if token.text[0].isdecimal() and not token.roles:
            return self._literal(tokens, place, first=first)
        joint = token.text == "-" or any(role in token for role in ("and", "of", "point"))
        if joint and not first:
            return self._joint(tokens, place)
        if "after" in token and not first and "scale" in at(tokens, place + 1):
            self.hedge = token.roles["after"]
            return _PASSED
        if first and ("a" in token or ("the" in token and "number" not in token)):
            return _PASSED if "scale" in at(tokens, place + 1) else ""
        alone = first and "number" not in token and self.language.before != "yes"
        alone = alone or is_designation(tokens, place)
        skipped = "scale" if alone else "number" if not first and "scale" in token else ""
        for role in ("half", "several", "number", "plural", "scale"):
            read = role in token and role != skipped
            if read and getattr(self, f"_{role}")(token, tokens, place):
                return _TAKEN
        return ""

    @property
    def _plural_so_far(self) -> bool:
        return self.hedge is Hedge.PLURAL

    def _joint(self, tokens: Sequence[Token], place: int) -> str:
        """A hyphen, "and", "of" or "point" inside a number."""
        token, after = tokens[place], at(tokens, place + 1)
        if "point" in token and self.part is not None:
            self.place, self.digits = Fraction(1, 10), None
            return _PASSED
        if "of" in token:
            scaled = "plural" in after or "scale" in after
            return _PASSED if self._plural_so_far and scaled else ""
        goes_on = any(role in after for role in ("number", "scale", "plural", "half", "point"))
        if token.text == "-" and self.last and after.text.isdecimal():
            return _PASSED if self.part is None and int(after.text[:9]) < self.last else ""
        spelt = token.text == "-" or (self.words and "number" in after)
        return _PASSED if goes_on and spelt else ""

    def _literal(self, tokens: Sequence[Token], place: int, *, first: bool) -> str:
        closed = self.last or (self.section and self.language.before == "yes")
        if not first and not (closed and self.part is None):
            return ""
        self.part, self.unclear = _literal(tokens, place, self.language)
        whole = self.part.denominator == 1
        self.digits = str(int(self.part) if whole else float(self.part)) if first else None
        return _TAKEN

    def _half(self, *_: object) -> bool:
        if self.part is not None or not self.last:
            self.part = (self.part or 0) + Fraction(1, 2)
        else:
            self.total += Fraction(self.last, 2)
        self.digits = None
        return True

    def _several(self, *_: object) -> bool:
        if self.part is not None or self.total:
            return False
        self.part, self.hedge = Fraction(2), Hedge.PLURAL
        return True

    def _number(self, token: Token, tokens: Sequence[Token], place: int) -> bool:
        value = token.roles["number"]
        if self.place < 1 and self.part is not None and value < 10:  # noqa: PLR2004 - a digit
            self.part, self.place = self.part + value * self.place, self.place / 10
            return True
        if self.digits or not (self.part is None or _adds(self.part, value, tokens[place - 1])):
            return False
        self.part, self.words = (self.part or 0) + value, self.words + 1
        return True

    def _plural(self, token: Token, *_: object) -> bool:
        """``millions``; after a number it is a scale, as in Russian."""
        least = token.roles["plural"]
        if self.part is None and not self.section and not self.total:
            self.total, self.hedge, self.last = Fraction(least), Hedge.PLURAL, least // 2
            return True
        return self._close(least // 2)

    def _scale(self, token: Token, *_: object) -> bool:
        return self._close(token.roles["scale"])

    def _close(self, scale: int) -> bool:
        """Let ``scale`` close a part or a section."""
        self.words += 1
        big = _MYRIAD if self.language.before == "yes" else _BIG
        if scale < big and not (self.last and self._plural_so_far):
            self.section += (1 if self.part is None else self.part) * scale
            self.part = None
        elif self.last and self.part is None and not self.section:
            self.total, self.last = self.total * scale, scale
        elif self.last and scale >= self.last:
            return False
        else:
            self.total += (self.section + (self.part or 0) or 1) * scale
            self.section, self.part, self.last = 0, None, scale
        return True

    def number(self, tokens: Sequence[Token], start: int, end: int) -> Number:
        """The number that tokens ``start`` to ``end`` are."""
        value = Fraction(self.total + self.section + (self.part or 0))
        once = self.last and value == Fraction(self.digits or 0) * self.last
        digits, past = self.digits if once else None, _past_dot(tokens, end)
        unclear = self.unclear or _unfit(value)
        bare = end == start + 1 and tokens[start].text.isdecimal()
        return Number(value, start, past, self.last or 1, digits, self.hedge, None, unclear, bare)


def _unfit(value: Fraction) -> str | None:
    """Why a value is no count of a cargo, or None."""
    if not value:
        return "zero is no number of rounds or containers"
    return None if value < _MOST else "a number too large to be a count"


def is_designation(tokens: Sequence[Token], place: int) -> bool:
    """Whether a letter and a number name a thing: the M-302 in "40 M-302 rockets" is no million."""
    letter, after = at(tokens, place), at(tokens, place + 2)
    joined = at(tokens, place + 1).text == "-" and after.start == letter.end + 1
    return len(letter.text) == 1 and letter.text.isalpha() and joined and after.text[0].isdecimal()


def _adds(part: Fraction, value: Fraction, before: Token) -> bool:
    """Whether a number word goes on with ``part``: twenty five, hundred twenty, five-and-twenty."""
    if part % 100 == 0 or (part % 10 == 0 and value < 10):  # noqa: PLR2004 - tens and hundreds
        return value < part or part == 0
    return "and" in before and value % 10 == 0 and part < 10  # noqa: PLR2004


def _past_dot(tokens: Sequence[Token], end: int) -> int:
    """The place after the dot of an abbreviated scale, as in ``тис.`` or ``Mio.``."""
    scale, dot = tokens[end - 1], at(tokens, end)
    short = "scale" in scale and scale.text.isalpha() and len(scale.text) <= 4  # noqa: PLR2004
    glued = dot.text == "." and dot.start == scale.end and end + 1 < len(tokens)
    return end + (short and glued)


def _literal(
    tokens: Sequence[Token], place: int, language: Language
) -> tuple[Fraction, str | None]:
    """The value of digits by the language's marks, or both readings where it cannot be said."""
    text = tokens[place].text
    joined = re.sub("[^0-9]", "", text)
    if len(joined) > 15:  # noqa: PLR2004 - no cargo is counted so
        return Fraction(1), "a number too long to be a count"
    if joined == text:
        return Fraction(text), None
    scaled = "scale" in at(tokens, place + 1)
    marks = f"[ ']|{'|'.join(map(re.escape, language.thousands))}"
    head, _, tail = text.partition(language.decimal)
    if re.fullmatch(rf"[1-9][0-9]{{0,2}}(?:(?:{marks})[0-9]{{3}})+", head) or head.isdecimal():
        whole = re.sub("[^0-9]", "", head)
        if not tail and language.decimal not in text:
            return Fraction(whole), None
        if tail.isdecimal() and (len(tail) != 3 or scaled):  # noqa: PLR2004 - as thousands
            return Fraction(f"{whole}.{tail}"), None
    first, *rest = re.split("[., ']", text)
    decimal = f"{first}.{''.join(rest)}"
    return Fraction(decimal), f"can be read as {int(joined):,} or as {float(decimal):g}"
