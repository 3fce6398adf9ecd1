"""Words to intervals: what a quoted number means, from its hedge and its significant digits.

Two conventions. ``capacity``, ours: a number spreads by half a unit of its last significant
digit, at most a tenth of its value. ``ferson``: the study of how people read hedges (Ferson et
al. 2015, "Natural language of uncertainty: numeric hedge words", Int. J. Approximate Reasoning),
with the widths PyUncertainNumber gives them.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING, NamedTuple

from capacity.model import Figure, Hedge
from capacity.model.figures import COUNTED, PLURALS, number

if TYPE_CHECKING:
    from collections.abc import Mapping


class Convention(StrEnum):
    """Whose reading of hedge words is used.

    >>> from capacity.model import Figure
    >>> about = Figure("6700", "container", "about")
    >>> [str(interval(about, each).high) for each in Convention]
    ['6750', '6900']
    """

    CAPACITY = "capacity"
    FERSON = "ferson"


class Interval(NamedTuple):
    """All values a quoted number may mean, ends included; ``high`` None is open upwards.

    >>> from capacity.model import Figure
    >>> interval(Figure("3 million", "round", "at least"))
    Interval(low=Fraction(3000000, 1), high=None)
    """

    low: Fraction
    high: Fraction | None


class Spread(NamedTuple):
    """Units of the last significant digit below and above; None is open on that side."""

    below: Fraction | None
    above: Fraction | None


_HALF = Fraction(1, 2)
_ABOUT = Spread(_HALF, _HALF)
_BELOW = Spread(_HALF, Fraction(0))
_OPEN = Spread(Fraction(0), None)
_CAPPED = Spread(None, Fraction(0))
_POINT = Spread(Fraction(0), Fraction(0))

_MEANT = {
    _ABOUT: (
        *(Hedge.NONE, Hedge.ABOUT, Hedge.AROUND, Hedge.ROUGHLY, Hedge.APPROXIMATELY),
        *(Hedge.ONLY_ABOUT, Hedge.LIKELY, Hedge.FROM, Hedge.AS_MANY_AS, Hedge.UP_TO),
    ),
    _BELOW: (Hedge.NEARLY, Hedge.ALMOST, Hedge.CLOSE_TO),
    _OPEN: (Hedge.MORE_THAN, Hedge.OVER, Hedge.AT_LEAST, Hedge.PLURAL),
    _CAPPED: (Hedge.LESS_THAN, Hedge.FEWER_THAN, Hedge.UNDER, Hedge.AT_MOST),
    _POINT: (Hedge.EXACTLY,),
}
SPREADS: Mapping[Hedge, Spread] = {hedge: s for s, hedges in _MEANT.items() for hedge in hedges}
"""Our convention; "as many as" and "up to" state a maximum and are read as about that maximum."""

_TWO = Spread(Fraction(2), Fraction(2))
_TENTH = Spread(Fraction(1, 10), Fraction(1, 10))

FERSON: Mapping[Hedge, Spread] = {
    **SPREADS,
    Hedge.ABOUT: _TWO,
    Hedge.ONLY_ABOUT: _TWO,
    Hedge.AROUND: Spread(Fraction(10), Fraction(10)),
    Hedge.OVER: Spread(Fraction(0), _HALF),
    Hedge.UNDER: Spread(Fraction(2), Fraction(0)),
    Hedge.EXACTLY: _TENTH,
}
"""The published convention; words the study does not name keep our reading."""


def interval(figure: Figure, convention: Convention = Convention.CAPACITY) -> Interval:
    """All values ``figure`` may mean under ``convention``, in its own unit.

    >>> from capacity.model import Figure, Hedge
    >>> [int(end) for end in interval(Figure("3 million", "round", Hedge.ABOUT))]
    [2700000, 3300000]
    >>> interval(Figure("500000", "round", Hedge.MORE_THAN)).high is None
    True
    """
    low, high = _spread(figure.figure, figure.hedge, convention)
    if figure.to is not None:
        high = _spread(figure.to, figure.to_hedge, convention).high
    if figure.unit in COUNTED:
        low, high = Fraction(ceil(low)), None if high is None else Fraction(floor(high))
    return Interval(low, high)


def _spread(text: str, hedge: Hedge, convention: Convention) -> Interval:
    value, unit = number(text)
    ours = convention == Convention.CAPACITY
    spread = (SPREADS if ours else FERSON)[Hedge.PLURAL if text in PLURALS else hedge]
    widest = value / 10 if ours else value
    below = value if spread.below is None else min(spread.below * unit, widest)
    above = None if spread.above is None else min(spread.above * unit, widest)
    return Interval(value - below, None if above is None else value + above)


def divisor(figure: Figure, convention: Convention = Convention.CAPACITY) -> Interval:
    """The counts to divide by; a figure that is open on a side is taken as stated.

    >>> from capacity.model import Figure, Hedge
    >>> [int(end) for end in divisor(Figure("5", "container", Hedge.FEWER_THAN))]
    [5, 5]
    """
    count = interval(figure, convention)
    if count.high is None or count.low <= 0:
        point = stated(figure)
        return Interval(point, point)
    return count


def share(whole: Interval, parts: Figure, convention: Convention) -> Interval:
    """``whole`` over the count ``parts``, which is taken as stated where it is open upwards.

    Open upwards where ``whole`` is, or where there may be any few of ``parts``.

    >>> from capacity.model import Figure, Hedge
    >>> wagons = Figure("4", "wagon", Hedge.FEWER_THAN)
    >>> share(Interval(Fraction(60), Fraction(60)), wagons, Convention.CAPACITY)
    Interval(low=Fraction(15, 1), high=None)
    """
    count = interval(parts, convention)
    high = whole.high / count.low if whole.high is not None and count.low else None
    return Interval(whole.low / (count.high or stated(parts)), high)


def stated(figure: Figure) -> Fraction:
    """The number as printed, hedges aside; the lower one of a span."""
    return number(figure.figure)[0]
