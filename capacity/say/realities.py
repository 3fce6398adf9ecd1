"""A counted load beside what the calculator says of it, in words."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from capacity.claims.hedges import Interval
from capacity.claims.reality import Comparison, Measure, Place, Reality
from capacity.say.printed import joined, rounded

MEASURES: Mapping[Measure, tuple[str, str]] = {
    Measure.MASS: ("mass of items", " t"),
    Measure.CONTAINERS: ("containers", ""),
    Measure.PAYLOAD: ("mass a container", " t"),
}
"""What each measure is called, and the unit after its numbers."""

_DIGITS = 3
_WHOLE_FROM = 1000


def headline(found: Sequence[Reality]) -> str:
    """How many of the loads lie inside, in a sentence.

    >>> headline([])
    '0 of 0 counted loads lie inside what the calculator expects'
    """
    compared = [one for one in found if one.inside is not None]
    inside = sum(bool(one.inside) for one in compared)
    return f"{inside} of {len(compared)} counted loads lie inside what the calculator expects"


def lies(one: Reality) -> str:
    """Where a load lies: inside, or on which side a figure of it is."""
    if one.inside is None:
        return "not compared"
    outside = {each.place.value for each in one.comparisons} - {Place.INSIDE.value}
    return joined(sorted(outside), "and") if outside else Place.INSIDE.value


def reported(one: Comparison) -> str:
    """A figure of a load as it was reported, with its name."""
    name, unit = MEASURES[one.measure]
    return f"{name}: {span(one.reported, unit)}"


def expected(one: Comparison) -> str:
    """What is expected of a figure, and where the reported one lies."""
    return f"{span(one.expected, MEASURES[one.measure][1])}: {one.place.value}"


def span(given: Interval, unit: str = "") -> str:
    """An interval as people write it, to three digits.

    >>> from fractions import Fraction
    >>> from capacity.claims.hedges import Interval
    >>> span(Interval(Fraction(48), Fraction(200, 3))), span(Interval(Fraction(12), None), " t")
    ('48 to 66.7', '12 t or more')
    >>> span(Interval(Fraction(0), Fraction(28)))
    'up to 28'
    """
    low = _shown(given.low)
    if given.high is None:
        return f"{low}{unit} or more"
    high = f"{_shown(given.high)}{unit}"
    if not given.low:
        return f"up to {high}"
    return high if high == f"{low}{unit}" else f"{low} to {high}"


def _shown(number: Fraction) -> str:
    return f"{int(number):,}" if number >= _WHOLE_FROM else rounded(number, _DIGITS)


def full(one: Reality) -> str:
    """How full a load's containers were by mass; empty where that does not follow."""
    if one.full is None:
        return ""
    low, high = (round(100 * end) for end in one.full)
    return f"{low} %" if low == high else f"{low} to {high} %"
