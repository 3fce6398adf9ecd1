"""The figures that the shipped specs give, as plain data: kept in figures.yaml, compared there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import capacity

if TYPE_CHECKING:
    from capacity.catalog import Specs
    from capacity.claims import Finding

FILE = Path(__file__).parent / "figures.yaml"
CONTAINER = "22G1-24t"
"""The usual container of the articles' figures; what else it could be, the claims say."""


def figures(catalog: Specs) -> dict[str, Any]:
    """Of each claim its verdict and what decides it, and of each packaging its rounds."""
    return {
        "claims": {c.id: _claim(capacity.check(c, catalog=catalog)) for c in catalog.claims()},
        f"rounds in {CONTAINER}": {
            p.id: {stowage: _rounds(catalog, p.id, stowage) for stowage in catalog.stowages}
            for p in catalog.packagings.values()
        },
    }


def _claim(found: Finding) -> dict[str, Any]:
    said: dict[str, Any] = {"verdict": str(found.verdict)}
    if found.implied:
        low, high = found.implied.per_container
        implied = (low, found.implied.stated, high)
        said["implied"] = [None if end is None else round(float(end), 1) for end in implied]
    if found.sets:
        practical = [s for s in found.sets if s.range.assumptions.practical]
        said["agree"] = f"{sum(bool(s.agrees) for s in practical)} of {len(practical)}"
        said["practical"] = [
            min(s.range.low for s in practical),
            max(s.range.high for s in practical),
        ]
        said["most"] = max(s.range.high for s in found.sets)
    return said


def _rounds(catalog: Specs, packaging: str, stowage: str) -> list[int]:
    munition = catalog.packagings[packaging].munition.id
    found = capacity.rounds(
        1, munition, packaging=packaging, container=CONTAINER, stowage=stowage, catalog=catalog
    )
    (one,) = found.sets
    return [one.low, one.typical, one.high]
