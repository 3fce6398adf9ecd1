"""Claims on a family: judged over its members, each calibre's verdict told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import capacity
from capacity.claims import Verdict
from capacity.errors import InputError, UnknownIdError
from capacity.model import Claim, ClaimKind, Figure, Hedge

if TYPE_CHECKING:
    from capacity.catalog import Specs


def claim(rounds: str, **changed: Any) -> Claim:
    """A claim on artillery shells in 1,000 containers, its numbers taken exactly."""
    fields = {
        "id": "X1",
        "kind": ClaimKind.CAPACITY,
        "what": "shells",
        "speaker": "a test",
        "rounds": Figure(rounds, "round", Hedge.EXACTLY),
        "containers": Figure("1000", "container", Hedge.EXACTLY),
        "family": "artillery-shells",
    }
    return Claim(**{**fields, **changed})


def test_a_family_is_judged_over_its_members(catalog: Specs) -> None:
    """630 a container: 122 mm rounds in crates do, 152 mm only bare, as 77 pallets hold 616."""
    finding = capacity.check(claim("630000"), catalog=catalog)
    assert finding.verdict is Verdict.PLAUSIBLE
    assert finding.calibres["122mm-of462"] is Verdict.PLAUSIBLE
    assert finding.calibres["152mm-of540"] is Verdict.ONLY_IF
    assert "plausible for 122 mm" in finding.text
    assert "only-if for" in finding.text
    assert "artillery shells of any calibre" in finding.text


def test_a_family_is_never_one_shell_in_silence(catalog: Specs) -> None:
    """The sets considered are those of every member that has a packaging."""
    finding = capacity.check(claim("100000"), catalog=catalog)
    packed = {s.range.assumptions.packaging.munition.id for s in finding.sets}
    assert packed == set(catalog.family("artillery-shells").members)


def test_munitions_named_beside_a_family_are_the_ones_meant(catalog: Specs) -> None:
    """A family narrowed to one member has that member's finding, and no list of calibres."""
    narrowed = capacity.check(claim("630000", munitions=("152mm-of540",)), catalog=catalog)
    alone = capacity.check(
        claim("630000", family=None, munitions=("152mm-of540",)), catalog=catalog
    )
    assert narrowed.calibres == alone.calibres == {}
    assert narrowed.verdict is alone.verdict is Verdict.ONLY_IF
    assert [s.range.assumptions.ids for s in narrowed.sets] == [
        s.range.assumptions.ids for s in alone.sets
    ]


@pytest.mark.parametrize("rounds", ["100000", "400000", "630000", "700000", "900000", "2000000"])
def test_impossible_for_a_family_is_impossible_for_each(catalog: Specs, rounds: str) -> None:
    """And plausible for a family is plausible for at least one of its members."""
    finding = capacity.check(claim(rounds), catalog=catalog)
    each = set(finding.calibres.values())
    assert (finding.verdict is Verdict.IMPOSSIBLE) == (each == {Verdict.IMPOSSIBLE})
    assert (finding.verdict is Verdict.PLAUSIBLE) == (Verdict.PLAUSIBLE in each)


def test_the_same_verdict_for_all_is_said_once(catalog: Specs) -> None:
    """Two million in a thousand containers, 2,000 each, is beyond every calibre."""
    finding = capacity.check(claim("2000000"), catalog=catalog)
    assert finding.verdict is Verdict.IMPOSSIBLE
    assert "The verdict is the same for each: 122 mm" in finding.text


def test_a_family_is_explained_over_its_members(catalog: Specs) -> None:
    """The thresholds name packagings of several calibres; a packaging narrows to its own."""
    every = capacity.explain(claim("400000"), catalog=catalog)
    assert len({s.assumptions.packaging.munition.id for s in every.sets}) == 3
    one = capacity.explain(claim("400000"), packaging="152mm-crate-2", catalog=catalog)
    assert {s.assumptions.packaging.id for s in one.sets} == {"152mm-crate-2"}
    with pytest.raises(InputError, match="holds no"):
        capacity.explain(claim("400000"), packaging="122mm-9m22u-crate-1", catalog=catalog)


def test_a_family_joins_the_claim_on_its_member(catalog: Specs) -> None:
    """What explains a claim on shells and one on 152 mm shells is a loading of 152 mm shells."""
    found = capacity.reconcile(["A3-2", claim("450000")], samples=100, catalog=catalog)
    assert [fit.subject for fit in found.claims] == ["152mm-of540", "152mm-of540"]
    alone = capacity.reconcile([claim("450000")], samples=100, catalog=catalog)
    assert list(alone.weights) == ["artillery-shells"]


def test_a_family_is_found_by_its_words(catalog: Specs) -> None:
    """Case, spaces and hyphens aside, in any language."""
    for words in ("Artillery shells", "artillery-shells", "артиллерийские снаряды", "포탄"):
        assert catalog.family(words).id == "artillery-shells"
    with pytest.raises(UnknownIdError, match="artillery-shells"):
        catalog.family("artillery-shels")
    with pytest.raises(UnknownIdError, match="unknown family"):
        capacity.check(claim("400000", family="catapult stones"), catalog=catalog)


def test_a_member_without_a_packaging_has_no_verdict(catalog: Specs) -> None:
    """Of mortar bombs only 82 mm ones are packed in the catalog: nothing is said of 120 mm."""
    found = capacity.check(claim("100000", family="mortar-bombs"), catalog=catalog)
    assert {munition.id for munition in found.munitions} == {"82mm-o832", "120mm-of843b"}
    assert {s.range.assumptions.packaging.munition.id for s in found.sets} == {"82mm-o832"}
    assert found.calibres == {}
