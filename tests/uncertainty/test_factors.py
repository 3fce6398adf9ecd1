"""The inputs of one thing, together or apart."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from capacity.uncertainty.distributions import Family, grid
from capacity.uncertainty.factors import Factor
from capacity.uncertainty.inputs import Input


def factor(correlation: float) -> Factor:
    """Two inputs of one packaging, a length and a mass."""
    low, typical, high = map(Fraction, (900, 950, 1000))
    grids = tuple(
        grid(
            Input("packaging", f"packaging.{name}", low, typical, high, more_is_worse=True),
            Family.TRIANGULAR,
        )
        for name in ("outer.length", "gross_mass")
    )
    return Factor("packaging", grids, correlation)


@pytest.mark.parametrize("correlation", [0.0, 0.4, 1.0])
def test_the_rank_correlation_is_the_one_stated(correlation: float) -> None:
    """Spearman's rank correlation of the drawn length and mass is the stated one."""
    drawn = factor(correlation).draw(np.random.default_rng(5), 40_000)
    ranks = [np.argsort(np.argsort(v, kind="stable")) for v in drawn.values()]
    table = np.asarray(np.corrcoef(ranks))
    assert table[0, 1] == pytest.approx(correlation, abs=0.03)


@pytest.mark.parametrize("correlation", [0.0, 0.4, 1.0])
def test_atoms_have_the_margins_of_their_grids(correlation: float) -> None:
    """Summed over all else, the listed combinations give each input its own probabilities."""
    one = factor(correlation)
    weights, values = one.atoms()
    assert weights.sum() == pytest.approx(1, abs=1e-12)
    assert weights.size <= one.size
    for drawn in one.grids:
        for value, likely in zip(drawn.values, drawn.probabilities, strict=True):
            assert weights[values[drawn.path] == value].sum() == pytest.approx(likely, abs=1e-12)


def test_together_means_larger_is_heavier() -> None:
    """With correlation 1 no longer packaging is lighter."""
    drawn = factor(1.0).draw(np.random.default_rng(5), 5_000)
    order = np.argsort(drawn["packaging.outer.length"], kind="stable")
    length, mass = (v[order] for v in drawn.values())
    longer = np.diff(length) > 0
    assert (mass[1:][longer] >= np.maximum.accumulate(mass)[:-1][longer]).all()
