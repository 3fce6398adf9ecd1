"""Every draw counted exactly, by classes and by the packing core itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from capacity.sets.loading import AssumptionSet, solve
from capacity.uncertainty import counting
from capacity.uncertainty.cases import columns
from capacity.uncertainty.cells import cells
from capacity.uncertainty.classes import unique_rows
from capacity.uncertainty.counting import Counter
from capacity.uncertainty.distributions import Family
from capacity.uncertainty.factors import factors
from capacity.uncertainty.sampling import draws

if TYPE_CHECKING:
    from capacity.catalog import Specs

NUMBER = 4_000
SETS = [
    ("22G1-24t", "152mm-crate-2", "practical"),
    ("22G1-24t", "122mm-9m22u-crate-1", "practical"),
    ("22G1-30t", "152mm-pallet-8", "rail-wagon"),
    ("22G1-24t", "152mm-bare", "practical"),
    ("22G1-30t", "pg-7v-crate-6", "practical"),
]


def drawn(catalog: Specs, ids: tuple[str, str, str], correlation: float) -> Any:
    """A counter, the columns of some draws and their counts."""
    container, packaging, stowage = ids
    found = AssumptionSet(
        catalog.containers[container], catalog.packagings[packaging], catalog.stowages[stowage]
    )
    counter = Counter(found)
    parts = factors(found, Family.TRIANGULAR, correlation)
    _, values, _ = next(draws(parts, NUMBER, np.random.default_rng(3)))
    cases = columns(counter.assumptions, values)
    return counter, cases, counter.count(cases, NUMBER)


@pytest.mark.parametrize("ids", SETS, ids="/".join)
@pytest.mark.parametrize("correlation", [0.0, 1.0])
def test_draws_agree_with_the_packing_core(
    catalog: Specs, ids: tuple[str, str, str], correlation: float
) -> None:
    """A draw's interval meets the core's own answer, and equals it where both are proven."""
    counter, cases, counts = drawn(catalog, ids, correlation)
    for at in range(0, NUMBER, NUMBER // 12):
        alone = solve(cases.question(counter.frame, at), "normal")
        lower, upper = counts.lower[at], counts.upper[at]
        assert lower <= alone.upper
        assert alone.lower <= upper
        if lower == upper and alone.proven:
            assert lower == alone.lower


def test_solves_are_bounded_by_classes(catalog: Specs) -> None:
    """Thousands of draws of independent sizes need at most a few hundred solves."""
    counter, _, _ = drawn(catalog, ("22G1-24t", "122mm-9m22u-crate-1", "practical"), 0.0)
    assert 2 < counter.solves < 300


def test_unique_rows_are_the_rows_a_set_holds() -> None:
    """Rows get the same number exactly if they are equal, whatever the size of the numbers."""
    generator = np.random.default_rng(1)
    table = [generator.integers(-3, 4, 500) * 10**12 for _ in range(5)]
    first, number = unique_rows(table)
    rows = list(zip(*(column.tolist() for column in table), strict=True))
    assert len(first) == len(set(rows))
    assert [rows[first[n]] for n in number] == rows


@pytest.mark.parametrize(
    "ids",
    [SETS[1], SETS[4]],
    ids="/".join,
)
def test_past_the_budget_every_draw_keeps_an_interval(
    catalog: Specs, ids: tuple[str, str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Few solves allowed: sizes go by cells, and each interval holds its draw's own answer."""
    _, _, exact = drawn(catalog, ids, 0.0)
    monkeypatch.setattr(counting, "MOST_SOLVES", 24)
    counter, _, wide = drawn(catalog, ids, 0.0)
    assert counter.bracketed
    assert counter.solves <= 2 + 24
    assert (wide.lower <= exact.lower).all()
    assert (exact.upper <= wide.upper).all()
    assert (wide.lower < wide.upper).any()


def test_a_cell_encloses_its_sizes(catalog: Specs) -> None:
    """At a cell's worst the room is no larger and the box no smaller; at its best the reverse."""
    counter, cases, _ = drawn(catalog, ("22G1-24t", "122mm-9m22u-crate-1", "practical"), 0.0)
    worst, best = cells(cases, counter.frame, 50)
    for low, drawn_size, high in zip(
        (*worst.interior, *worst.door, *best.item),
        (*cases.interior, *cases.door, *cases.item),
        (*best.interior, *best.door, *worst.item),
        strict=True,
    ):
        assert (low <= drawn_size).all()
        assert (drawn_size <= high).all()
    for side in (worst, best):
        assert unique_rows(list(side.sizes))[0].size <= 50
