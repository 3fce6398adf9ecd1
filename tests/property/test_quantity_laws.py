"""Our few exact units are worth what pint says they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from capacity.quantities import UNITS, Amount
from capacity.quantities.pint import default, quantity

if TYPE_CHECKING:
    from fractions import Fraction

SYMBOLS = sorted({unit.symbol for unit in UNITS.values()})
PAIRS = [
    (one, other)
    for one in SYMBOLS
    for other in SYMBOLS
    if UNITS[one].measures == UNITS[other].measures
]


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_every_conversion_is_pints(pair: tuple[str, str]) -> None:
    """A number in any unit is what pint makes of it in any other, but for pint's floats."""
    one, other = pair
    ours = Amount.of("43.56", one).in_unit(other)
    theirs = default().Quantity(43.56, UNITS[one].name).m_as(UNITS[other].name)
    assert float(ours) == pytest.approx(theirs, rel=1e-14)


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_pint_knows_every_unit_by_the_same_symbol(symbol: str) -> None:
    """What we write, pint writes."""
    shown = f"{quantity(Amount.of(7, symbol)).units:~}"
    assert shown in {symbol, UNITS[symbol].name}


@given(st.fractions(0, 10**9), st.sampled_from(PAIRS))
def test_conversion_is_exact_both_ways(number: Fraction, pair: tuple[str, str]) -> None:
    """There and back again is the same number, and order is kept."""
    one, other = pair
    there = Amount.of(Amount.of(number, one).in_unit(other), other)
    assert there.in_unit(one) == number
    assert not there > Amount.of(number, one)
