"""Numbers as published: their words are kept, and what is no number is refused."""

import re
from collections.abc import Iterator
from enum import StrEnum
from fractions import Fraction

from attrs import field, frozen

from capacity.errors import FieldError, refuse
from capacity.model.checks import member, no_members, no_texts, shown


class Hedge(StrEnum):
    """The word that goes with a number; :mod:`capacity.claims.hedges` says what it means.

    >>> Hedge("as many as")
    <Hedge.AS_MANY_AS: 'as many as'>
    """

    NONE = "none"
    ABOUT = "about"
    AROUND = "around"
    ROUGHLY = "roughly"
    APPROXIMATELY = "approximately"
    ONLY_ABOUT = "only about"
    FROM = "from"
    AS_MANY_AS = "as many as"
    UP_TO = "up to"
    NEARLY = "nearly"
    ALMOST = "almost"
    CLOSE_TO = "close to"
    MORE_THAN = "more than"
    OVER = "over"
    AT_LEAST = "at least"
    LESS_THAN = "less than"
    FEWER_THAN = "fewer than"
    UNDER = "under"
    AT_MOST = "at most"
    EXACTLY = "exactly"
    PLURAL = "plural"
    LIKELY = "likely"


PLURALS = {
    "dozens": 24,
    "hundreds": 200,
    "thousands": 2_000,
    "millions": 2_000_000,
    "billions": 2_000_000_000,
}
"""The least a plural can mean: two of it."""

COUNTED = frozenset(
    {"round", "container", "voyage", "vessel", "wagon", "train", "lorry", "missile"}
)
"""Units of which there are whole numbers only, so that "1 container" is one and no other."""

_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
NUMBER = (
    r"(0|[1-9][0-9]{0,14})(\.[0-9]{1,9})?"
    f"( ({'|'.join(_SCALES)}))?|{'|'.join(PLURALS)}"
)
"""What ``figure`` and ``to`` match; 15 digits are more than there is of anything here."""


def _hedge(value: Hedge | str) -> Hedge:
    return member(Hedge, value)


@frozen
class Figure:
    """A number as quoted: its text, the unit, its hedge, and the upper end where a span is quoted.

    ``figure`` is digits (``6700``, ``4.8 million``) or a plural (``millions``, ``dozens``), above
    0 and whole where the unit is counted; ``to`` is no less. Raises
    :class:`~capacity.errors.InputError` for anything else.

    >>> Figure("3 mln", "round")
    Traceback (most recent call last):
    capacity.errors.FieldError: figure: expected digits such as 6700 or 4.8 million, or millions, \
got '3 mln'
    """

    figure: str
    unit: str
    hedge: Hedge = field(default=Hedge.NONE, converter=_hedge)
    to: str | None = None
    to_hedge: Hedge = field(default=Hedge.NONE, converter=_hedge)

    def __attrs_post_init__(self) -> None:
        """Refuse what is no number of anything."""
        refuse([*no_texts(self, "unit"), *no_members(self, hedge=Hedge, to_hedge=Hedge)])
        refuse(fault for name in ("figure", "to") for fault in self._unreadable(name))
        refuse(self._disordered())

    def _unreadable(self, name: str) -> Iterator[FieldError]:
        text = getattr(self, name)
        if text is None and name == "to":
            return
        if not isinstance(text, str) or not re.fullmatch(NUMBER, text):
            expected = "digits such as 6700 or 4.8 million, or millions"
        elif not (value := number(text)[0]):
            expected = "a number above 0"
        elif self.unit in COUNTED and value.denominator > 1:
            expected = f"a whole number of {self.unit}s"
        else:
            return
        yield FieldError(f"expected {expected}, got {shown(text)}", None, name)

    def _disordered(self) -> Iterator[FieldError]:
        if self.to is None and self.to_hedge is not Hedge.NONE:
            yield FieldError("hedges no number; give the number in to", None, "to_hedge")
        if self.to is not None and number(self.to)[0] < number(self.figure)[0]:
            message = f"expected an upper end of {self.figure} or more, got {self.to!r}"
            yield FieldError(message, None, "to")


def number(text: str) -> tuple[Fraction, Fraction]:
    """The value of ``6700``, ``4.8 million`` or ``dozens`` and the unit of its last digit.

    ``text`` is as a :class:`Figure` admits it. Trailing zeros of a whole number are not
    significant; decimals are.

    >>> number("4.8 million")
    (Fraction(4800000, 1), Fraction(100000, 1))
    >>> number("6700")
    (Fraction(6700, 1), Fraction(100, 1))
    """
    if text in PLURALS:
        return Fraction(PLURALS[text]), Fraction(PLURALS[text], 2)
    digits, _, word = text.partition(" ")
    scale = _SCALES[word] if word else 1
    whole, _, decimals = digits.partition(".")
    zeros = 0 if decimals else len(whole) - len(whole.rstrip("0") or whole)
    unit = Fraction(10) ** (zeros - len(decimals))
    return Fraction(digits) * scale, unit * scale
