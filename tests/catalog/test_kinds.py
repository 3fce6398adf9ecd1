"""The one table of spec kinds: whatever has a place for each kind has it for all of them."""

from __future__ import annotations

import json
from pathlib import Path

import attrs
import pytest

from capacity import resources
from capacity.catalog.checking import CHECKS
from capacity.catalog.kinds import FIELDS, FOLDERS, KINDS, SETTABLE, SpecKind
from capacity.catalog.specs import Specs
from tests.cli.running import run

ROOT = Path(__file__).parents[2]
by_word = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.word)


def test_the_catalog_holds_the_kinds_and_nothing_else() -> None:
    """Every field of the catalog that holds things is one of the table's."""
    about_the_catalog = {"registry", "raw", "packaging_specs", "overrides"}
    assert set(attrs.fields_dict(Specs)) - about_the_catalog == set(FIELDS)


def test_only_known_folders_are_checked_and_set() -> None:
    """A check or a what-if for a kind that is not in the table would never run."""
    assert set(CHECKS) <= set(FOLDERS)
    assert {kind.folder for kind in SETTABLE.values()} <= set(FOLDERS)


@by_word
def test_a_kind_has_its_folder_and_its_schema(kind: SpecKind) -> None:
    """Things are shipped of each kind, and editors have a schema for it."""
    root = resources.folder("seeds").parent if kind.seeds else resources.folder("specs")
    place = root / (kind.folder or "sources.yaml")
    assert any(place.glob("*.yaml")) if kind.folder else place.is_file()
    assert (ROOT / "docs" / "schema" / f"{kind.word}.json").is_file()


@by_word
def test_a_kind_is_listed_and_counted(kind: SpecKind) -> None:
    """``specs list`` has it as a table, ``specs validate`` counts it."""
    assert json.loads(run("specs", "list", "--json").stdout)[kind.field]
    assert f" {kind.field}" in run("specs", "validate").stdout
