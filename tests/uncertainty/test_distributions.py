"""Shapes of estimates and their probabilities on whole steps."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from capacity.uncertainty.distributions import Family, cumulative, grid
from capacity.uncertainty.inputs import Input

AT = np.linspace(0, 1, 41)


def estimate(low: str, typical: str, high: str, *, worse: bool = True) -> Input:
    """An input with these three values."""
    a, b, c = (Fraction(text) for text in (low, typical, high))
    return Input("packaging", "packaging.gross_mass", a, b, c, worse)


def test_pert_in_the_middle_is_the_polynomial_of_beta_3_3() -> None:
    """With the mode in the middle PERT is beta(3, 3), whose integral is a polynomial."""
    expected = 10 * AT**3 - 15 * AT**4 + 6 * AT**5
    assert np.allclose(cumulative(Family.PERT, 0, 0.5, 1, AT), expected, rtol=0, atol=1e-13)


def test_pert_with_its_mode_at_an_end_is_a_power() -> None:
    """With the mode at the low end PERT is beta(1, 5), at the high end beta(5, 1)."""
    low, high = (cumulative(Family.PERT, 0, mode, 1, AT) for mode in (0, 1))
    assert np.allclose(low, 1 - (1 - AT) ** 5, rtol=0, atol=1e-13)
    assert np.allclose(high, AT**5, rtol=0, atol=1e-13)


def test_pert_has_its_mean_where_the_paper_puts_it() -> None:
    """The mean of PERT is (low + 4 mode + high) / 6, here 104.5 / 1 by its survival function."""
    fine = np.linspace(100, 120, 200_001)
    beyond = 1 - cumulative(Family.PERT, 100, 103, 120, fine)
    mean = 100 + float(((beyond[1:] + beyond[:-1]) / 2).sum()) * (fine[1] - fine[0])
    assert mean == pytest.approx((100 + 4 * 103 + 120) / 6, abs=1e-6)


@pytest.mark.parametrize("mode", [0, 0.25, 1])
def test_triangular_is_two_parabolas(mode: float) -> None:
    """Below its mode the triangular integral is x^2 / mode, above it 1 - (1 - x)^2 / (1 - mode)."""
    got = cumulative(Family.TRIANGULAR, 0, mode, 1, AT)
    expected = [
        x * x / mode if x < mode else 1 - (1 - x) ** 2 / (1 - mode) if mode < 1 else 1.0 for x in AT
    ]
    assert np.allclose(got, expected, rtol=0, atol=1e-15)


@pytest.mark.parametrize("family", list(Family))
@pytest.mark.parametrize("worse", [True, False])
def test_whole_steps_sum_to_one_within_the_estimate(family: Family, *, worse: bool) -> None:
    """Probabilities add up to one; what is packed rounds up, room rounds down; worst is first."""
    found = grid(estimate("99.5", "101.2", "104.3", worse=worse), family)
    values = found.values.tolist()
    assert found.probabilities.sum() == pytest.approx(1, abs=1e-12)
    assert values == ([105, 104, 103, 102, 101, 100] if worse else [99, 100, 101, 102, 103, 104])


def test_a_step_has_the_probability_of_what_rounds_to_it() -> None:
    """By hand: triangular 0, 2, 4 gives 1/8, 3/8, 3/8, 1/8 to 1, 2, 3 and 4."""
    found = grid(estimate("0", "2", "4"), Family.TRIANGULAR)
    assert found.values.tolist() == [4, 3, 2, 1]
    assert found.probabilities.tolist() == pytest.approx([1 / 8, 3 / 8, 3 / 8, 1 / 8])


def test_quality_runs_from_worst_to_best() -> None:
    """Quality 0 is the heaviest packaging, quality just below 1 the lightest."""
    found = grid(estimate("0", "2", "4"), Family.TRIANGULAR)
    assert found.at(np.array([0.0, 0.124, 0.126, 0.6, 0.999])).tolist() == [4, 4, 3, 2, 1]


def test_a_wide_estimate_is_drawn_in_longer_steps() -> None:
    """A range of 10^9 g keeps about a million steps, both ends within the range."""
    found = grid(estimate("1000", "5000", "1000001000"), Family.TRIANGULAR)
    assert found.values.size < 2**20 + 2
    assert found.values[0] == 1_000_001_000
    assert found.values[-1] >= 1000
