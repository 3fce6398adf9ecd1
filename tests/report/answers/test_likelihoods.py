"""How likelihoods are said to be found."""

from __future__ import annotations

import pytest

import capacity
from capacity.report.answers.likelihoods import method, shape
from capacity.uncertainty.sampling import Plan

BOX, CRATE, LIMIT = "22G1-24t", "152mm-crate-2", "physical-limit"


@pytest.mark.parametrize(
    ("correlation", "words"),
    [
        (1.0, "larger packagings heavier (rank correlation 1)"),
        (0.0, "sizes and masses independent"),
        (0.4, "rank correlation 0.4 of the sizes and mass of a packaging"),
    ],
)
def test_a_correlation_is_said_as_what_it_means(correlation: float, words: str) -> None:
    """The two ends have words of their own; between them the number is told."""
    assert shape(Plan(10, correlation=correlation)) == f"each estimate triangular, {words}"


def test_draws_are_told_with_their_seed_and_what_was_counted_instead() -> None:
    """Sets counted in full are told apart from sets drawn; where all are, no draw is named."""
    counted = capacity.distribution(
        "152mm", samples=50, packaging=CRATE, container=BOX, stowage=LIMIT
    )
    assert method(counted).endswith("; every case on the grid of mm and g counted, no sampling.")
    mixed = capacity.distribution("152mm", samples=50, seed=7, container=BOX)
    exact = sum(one.exact for one in mixed.sets)
    assert 0 < exact < len(mixed.sets)
    told = f"; 50 draws a set, seed 7 ({exact} of {len(mixed.sets)} sets counted in full instead)."
    assert method(mixed).endswith(told)
