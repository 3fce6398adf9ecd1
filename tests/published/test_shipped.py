"""The shipped specs and articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import capacity
from capacity.catalog.loads import load_loads
from capacity.claims.reality import validate
from capacity.model import Basis, Corner, Kind
from capacity.model.walking import estimates

if TYPE_CHECKING:
    from capacity.catalog import Specs


def test_every_system_the_articles_name_is_described(catalog: Specs) -> None:
    """Shells, rockets, mortar bombs, missiles, RPG, rifle and cartridge, each with a packaging."""
    names = {
        "152mm", "Grad", "122mm-of462", "130mm-of482m", "120mm-of843b", "82mm-o832", "pg-7v",
        "rpg-7", "fagot-9m111", "igla-9m39", "ak-rifle", "762x39mm", "240mm-rocket", "hwasong-11a",
    }  # fmt: skip
    for name in names:
        assert catalog.packagings_of(catalog.munition(name)), name


@pytest.mark.parametrize(
    "stowage", ["physical-limit", "practical", "planning-factor", "rail-wagon"]
)
def test_the_named_stowages_are_there(catalog: Specs, stowage: str) -> None:
    """Only the physical limit is a limit; the others are practice."""
    kind = catalog.stowages[stowage].kind
    assert (kind is Kind.LIMIT) == (stowage == "physical-limit")


def test_every_published_number_has_a_known_source(catalog: Specs) -> None:
    """No number is called published without a source the catalog knows."""
    for thing in (
        *catalog.munitions.values(),
        *catalog.packagings.values(),
        *catalog.containers.values(),
        *catalog.stowages.values(),
    ):
        for _, estimate in estimates(thing):
            for datum in estimate:
                assert datum.basis is not Basis.GIVEN
                if datum.basis is Basis.PUBLISHED:
                    assert datum.source in catalog.sources


def test_payload_is_gross_less_tare(catalog: Specs) -> None:
    """21,710 kg at 24 t and 28,140 kg at 30.48 t, derived."""
    for name, kilograms in (("22G1-24t", 21_710), ("22G1-30t", 28_140)):
        payload = catalog.containers[name].payload.typical
        assert payload.value.in_unit("kg") == kilograms
        assert payload.basis is Basis.DERIVED


def test_the_limit_is_the_rating_of_the_standard(catalog: Specs) -> None:
    """36,000 kg less the lightest tare, 2,050 kg, is 848 bare shells of 40 kg: 33,950 / 40."""
    found = capacity.rounds(
        1, "152mm", packaging="152mm-bare", stowage="physical-limit", catalog=catalog
    )
    assert found.per_container.high == (36_000 - 2_050) // 40 == 848
    assert found.highest.assumptions.container.id == "22G1-36t"
    ratings = [c.gross.at(Corner.HIGH).in_unit("kg") for c in catalog.containers.values()]
    assert max(ratings) == 36_000


def test_no_two_usual_containers_are_of_one_type_and_rating(catalog: Specs) -> None:
    """So that "n of m sets" is not the count of the same box twice."""
    usual = [c for c in catalog.containers.values() if c.kind is Kind.PRACTICE]
    kinds = [(c.size_type, c.gross.typical.value.in_unit("kg")) for c in usual]
    assert len(set(kinds)) == len(kinds) == 4


def test_what_is_practice_shows_its_evidence(catalog: Specs) -> None:
    """A known source and a line of words; a pallet of bare 152 mm shells has none."""
    usual = [p for p in catalog.packagings.values() if p.practice]
    assert all(p.evidence and p.evidence.says for p in usual)
    assert "152mm-pallet-8" not in {p.id for p in usual}


def test_the_evidence_of_practice_was_read(catalog: Specs) -> None:
    """Its source says when it was read and where a reader finds it."""
    shown = {p.evidence.source for p in catalog.packagings.values() if p.evidence}
    unread = {s for s in shown if not catalog.sources[s].accessed}
    lost = {s for s in shown if not (catalog.sources[s].url or catalog.sources[s].archive_url)}
    assert (unread, lost) == (set(), set())


def test_articles_hold_no_computed_value(catalog: Specs) -> None:
    """25 statements from five articles, each figure as digits or a plural."""
    assert len(catalog.articles) == 5
    assert len(catalog.claims()) == 25


def test_the_hash_names_the_content(catalog: Specs) -> None:
    """The same specs give the same hash, a changed number another one."""
    changed = capacity.override({"packaging.gross_mass": "52 kg"}, catalog=catalog)
    assert len(catalog.specs_hash) == 64
    assert changed.specs_hash != catalog.specs_hash


def test_every_load_can_be_compared(catalog: Specs) -> None:
    """Each has a source and at least one figure to hold against a range."""
    found = validate(catalog, load_loads(catalog))
    assert all(one.load.sources and one.inside is not None for one in found)
