"""Words to intervals."""

from __future__ import annotations

from fractions import Fraction

import pytest

from capacity.claims.hedges import FERSON, SPREADS, Convention, Interval, interval, stated
from capacity.model import Figure, Hedge
from capacity.model.figures import number


def _interval(low: int, high: int | None) -> Interval:
    return Interval(Fraction(low), None if high is None else Fraction(high))


@pytest.mark.parametrize(
    ("figure", "hedge", "low", "high"),
    [
        ("3000000", Hedge.ABOUT, 2_700_000, 3_300_000),
        ("3 million", Hedge.NONE, 2_700_000, 3_300_000),
        ("6700", Hedge.ABOUT, 6_650, 6_750),
        ("4.8 million", Hedge.AS_MANY_AS, 4_750_000, 4_850_000),
        ("5 million", Hedge.UP_TO, 4_500_000, 5_500_000),
        ("16000", Hedge.NEARLY, 15_500, 16_000),
        ("7000", Hedge.CLOSE_TO, 6_500, 7_000),
        ("500000", Hedge.MORE_THAN, 500_000, None),
        ("10000", Hedge.AT_LEAST, 10_000, None),
        ("millions", Hedge.PLURAL, 2_000_000, None),
        ("dozens", Hedge.NONE, 24, None),
        ("50", Hedge.AROUND, 45, 55),
        ("500", Hedge.AT_MOST, 0, 500),
        ("6712", Hedge.EXACTLY, 6712, 6712),
    ],
)
def test_our_convention(figure: str, hedge: Hedge, low: int, high: int | None) -> None:
    """Half a unit of the last significant digit, at most a tenth; worked by hand."""
    assert interval(Figure(figure, "round", hedge)) == _interval(low, high)


@pytest.mark.parametrize(
    ("figure", "hedge", "low", "high"),
    [
        ("6700", Hedge.ABOUT, 6_500, 6_900),
        ("6700", Hedge.AROUND, 5_700, 7_700),
        ("6700", Hedge.NONE, 6_650, 6_750),
        ("6700", Hedge.ALMOST, 6_650, 6_700),
        ("6700", Hedge.OVER, 6_700, 6_750),
        ("6700", Hedge.UNDER, 6_500, 6_700),
        ("6700", Hedge.EXACTLY, 6_690, 6_710),
        ("6700", Hedge.AT_LEAST, 6_700, None),
        ("3 million", Hedge.ABOUT, 1_000_000, 5_000_000),
    ],
)
def test_the_published_convention(figure: str, hedge: Hedge, low: int, high: int | None) -> None:
    """Ferson et al.: about +-2, around +-10, almost -0.5, over +0.5 units of the last digit."""
    found = interval(Figure(figure, "round", hedge), Convention.FERSON)
    assert found == _interval(low, high)


def test_a_span_runs_from_the_low_of_its_start_to_the_high_of_its_end() -> None:
    """From 1.6 million to almost 6 million."""
    span = Figure("1.6 million", "round", Hedge.FROM, to="6 million", to_hedge=Hedge.ALMOST)
    assert interval(span) == _interval(1_550_000, 6_000_000)
    assert stated(span) == 1_600_000


def test_explicit_decimals_are_significant() -> None:
    """3.0 million is known to a hundred thousand, 3 million to a million."""
    assert number("3.0 million")[1] == 100_000
    assert number("3 million")[1] == 1_000_000


@pytest.mark.parametrize("hedge", list(Hedge))
def test_every_hedge_has_a_reading(hedge: Hedge) -> None:
    """No hedge of the model is left without an interval in either convention."""
    assert hedge in SPREADS
    assert hedge in FERSON


@pytest.mark.parametrize(
    ("unit", "low", "high"),
    [("km", Fraction(18, 5), Fraction(22, 5)), ("container", Fraction(4), Fraction(4))],
)
def test_only_what_is_counted_is_whole(unit: str, low: Fraction, high: Fraction) -> None:
    """About 4 km may be 3.6 to 4.4 km, a tenth either way; about 4 containers are 4."""
    assert interval(Figure("4", unit, Hedge.ABOUT)) == Interval(low, high)
