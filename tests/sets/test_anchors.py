"""Figures worked by hand, against the whole line from specs to rounds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

import capacity

if TYPE_CHECKING:
    from capacity.catalog import Specs

ANCHORS: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "anchors.yaml").read_text(encoding="utf-8")
)


def _one(catalog: Specs, case: dict[str, Any], stowage: str) -> Any:
    munition = catalog.packagings[case["packaging"]].munition.id
    found = capacity.rounds(
        1,
        munition,
        packaging=case["packaging"],
        container=case["container"],
        stowage=stowage,
        catalog=catalog,
    )
    return found.sets[0]


@pytest.mark.parametrize("case", ANCHORS["by_mass"], ids=lambda c: c["working"])
def test_mass_limited_counts(catalog: Specs, case: dict[str, Any]) -> None:
    """The typical count is payload over mass, and the payload is what limits it."""
    found = _one(catalog, case, "physical-limit")
    assert found.typical == case["typical"]
    assert found.limited_by.typical == "payload mass"


@pytest.mark.parametrize("case", ANCHORS["by_geometry"], ids=lambda c: c["working"])
def test_geometry_limited_counts(catalog: Specs, case: dict[str, Any]) -> None:
    """The typical count is rows x columns x layers, and geometry is what limits it."""
    found = _one(catalog, case, "physical-limit")
    assert found.typical == case["typical"]
    assert found.limited_by.typical in {"length", "floor area", "height", "volume bound"}


@pytest.mark.parametrize("case", ANCHORS["planning_factor"], ids=lambda c: c["container"])
def test_planning_factor_counts(catalog: Specs, case: dict[str, Any]) -> None:
    """The planning factor caps the payload whatever the container is rated for."""
    found = _one(catalog, case, "planning-factor")
    assert (found.low, found.high) == (case["low"], case["high"])
    assert set(found.limited_by) == {"stowage cap"}


@pytest.mark.parametrize(("length", "rows"), [(5899, 1), (5900, 2)])
def test_a_second_row_needs_the_last_millimetre(catalog: Specs, length: int, rows: int) -> None:
    """Crates 2,950 mm long fit twice in 5,900 mm and once in 5,899 mm."""
    changed = capacity.override(
        {"packaging.outer.length": "2950 mm", "container.interior.length": f"{length} mm"},
        among={"packaging": ["122mm-9m22u-crate-1"], "container": ["22G1-24t"]},
        catalog=catalog,
    )
    case = {"packaging": "122mm-9m22u-crate-1", "container": "22G1-24t"}
    assert _one(changed, case, "physical-limit").typical == rows * 81


@pytest.mark.parametrize("case", ANCHORS["implied"], ids=lambda c: c["claim"])
def test_implied_rounds_a_container(catalog: Specs, case: dict[str, Any]) -> None:
    """The bare numbers of a claim, divided."""
    implied = capacity.check(case["claim"], catalog=catalog).implied
    assert implied is not None
    assert round(float(implied.stated), 1) == case["stated"]
