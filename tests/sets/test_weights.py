"""Weights of assumption sets."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from capacity.errors import CapacityError
from capacity.sets.ranges import sets_for
from capacity.sets.weights import Weights, read_weights, shares

if TYPE_CHECKING:
    from pathlib import Path

    from capacity.catalog import Specs


def test_practical_sets_count_alike(catalog: Specs) -> None:
    """Without weights each practical set has the same share, and limits none."""
    sets = sets_for(catalog, catalog.munition("152mm"))
    found = shares(sets)
    practical = sum(s.practical for s in sets)
    assert sum(found) == 1
    assert set(found) == {Fraction(0), Fraction(1, practical)}
    assert all(bool(w) == s.practical for s, w in zip(sets, found, strict=True))


def test_limits_count_alike_where_nothing_is_practical(catalog: Specs) -> None:
    """Bare shells have no practical set, so all of theirs share the weight."""
    sets = sets_for(catalog, catalog.munition("152mm"), packaging="152mm-bare")
    assert set(shares(sets)) == {Fraction(1, len(sets))}


def test_weights_multiply(catalog: Specs, tmp_path: Path) -> None:
    """A set weighs the product of its parts' weights: 3 to 1 and 1 to 0.5, by hand."""
    file = tmp_path / "weights.yaml"
    file.write_text(
        "packaging: {152mm-crate-2: 3, 152mm-crate-1: 1}\ncontainer: {22G1-24t: 1, 22G1-30t: 0.5}\n"
    )
    sets = sets_for(catalog, catalog.munition("152mm"), stowage="practical")
    found = dict(zip((s.ids for s in sets), shares(sets, read_weights(file, catalog)), strict=True))
    expected = {
        ("22G1-24t", "152mm-crate-2", "practical"): Fraction(3, 6),
        ("22G1-30t", "152mm-crate-2", "practical"): Fraction(3, 12),
        ("22G1-24t", "152mm-crate-1", "practical"): Fraction(1, 6),
        ("22G1-30t", "152mm-crate-1", "practical"): Fraction(1, 12),
    }
    assert {ids: share for ids, share in found.items() if share} == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("packaging: {152mm-crate-2: -1}", "expected a weight from 0 up"),
        ("packaging: {152mm-crate-2: many}", "expected a weight from 0 up"),
        ("packaging: {152mm-crate-9: 1}", "unknown packaging '152mm-crate-9'"),
        ("crates: {152mm-crate-2: 1}", "expected one of packaging, container, stowage"),
        ("packaging: [1, 2]", "expected ids, each with a weight"),
        ("packaging: {152mm-crate-2: 1, 152mm-crate-2: 2}", "duplicate key"),
        ("[", "weights.yaml:"),
    ],
)
def test_bad_weights_are_refused(catalog: Specs, tmp_path: Path, text: str, message: str) -> None:
    """Negative weights, words, unknown ids and broken files say what is wrong and where."""
    file = tmp_path / "weights.yaml"
    file.write_text(text)
    with pytest.raises(CapacityError, match=message):
        read_weights(file, catalog)


def test_all_zero_weights_are_refused(catalog: Specs) -> None:
    """Weights under which no set counts are bad input."""
    sets = sets_for(catalog, catalog.munition("152mm"))
    with pytest.raises(CapacityError, match="every assumption set considered has weight 0"):
        shares(sets, Weights({"packaging": {"152mm-crate-2": Fraction(0)}}))
