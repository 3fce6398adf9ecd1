"""Verdicts on the articles' figures and on figures made for the purpose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from attrs import evolve

import capacity
from capacity.claims import Verdict
from capacity.claims.findings import check
from capacity.model import Claim, ClaimKind, Figure, Hedge

if TYPE_CHECKING:
    from capacity.catalog import Specs


def claim(many: str, fleet: str, **changed: Any) -> Claim:
    """A capacity claim on 152 mm shells, its numbers taken exactly."""
    fields = {
        "id": "X1",
        "kind": ClaimKind.CAPACITY,
        "what": "shells",
        "speaker": "a test",
        "rounds": Figure(many, "round", Hedge.EXACTLY),
        "containers": Figure(fleet, "container", Hedge.EXACTLY),
        "munitions": ("152mm-of540",),
    }
    return Claim(**{**fields, **changed})


def test_every_quoted_figure_has_a_finding(catalog: Specs) -> None:
    """Rounds in containers of a known munition are held against sets, and nothing else is."""
    findings = [capacity.check(c, catalog=catalog) for c in catalog.claims()]
    for finding in findings:
        asked = finding.claim
        counted = bool(asked.rounds and asked.containers and asked.munitions)
        assert (bool(finding.sets), finding.implied is not None) == (counted, counted), asked.id
        assert not (counted and finding.verdict is Verdict.UNDECIDABLE), asked.id


@pytest.mark.parametrize("name", ["A3-2", "A0-3", "A4-1"])
def test_the_ministers_figures_hold_for_some_packings_only(catalog: Specs, name: str) -> None:
    """They agree with crates of two projectiles, never with crated complete rounds."""
    finding = capacity.check(name, catalog=catalog)
    agreeing = {s.range.assumptions.packaging.id for s in finding.sets if s.agrees}
    assert "152mm-crate-2" in agreeing
    assert "152mm-crate-1" not in agreeing
    assert any("crate of two" in need for need in finding.needs)
    assert not any("complete" in need for need in finding.needs)


def test_ten_million_in_6700_is_impossible(catalog: Specs) -> None:
    """1,493 a container is beyond even bare shells at the highest rating, with a certificate."""
    finding = capacity.check(claim("10 million", "6700"), catalog=catalog)
    assert finding.verdict is Verdict.IMPOSSIBLE
    assert finding.proof is not None
    assert finding.proof.best.bound["upper"] == finding.proof.high < 10_000_000 / 6_700
    assert "containers instead of 6,700" in finding.needs[0]


def test_two_million_in_11000_is_plausible(catalog: Specs) -> None:
    """182 a container agrees with practical stowage, not with complete rounds at 12.6 t."""
    finding = capacity.check("A2-3", catalog=catalog)
    assert finding.verdict is Verdict.PLAUSIBLE
    for found in finding.sets:
        container, packaging, stowage = found.range.assumptions.ids
        if found.range.assumptions.packaging.kind.value == "practice" and stowage == "practical":
            assert found.agrees, container
        if (packaging, stowage) == ("152mm-crate-1", "planning-factor"):
            assert not found.agrees
            assert (found.range.low, found.range.high) == (148, 168)


def test_a_figure_only_bare_shells_reach_is_only_if(catalog: Specs) -> None:
    """680 a container is above every crate and pallet, within bare shells at 30.48 t."""
    finding = capacity.check(claim("680000", "1000"), catalog=catalog)
    assert finding.verdict is Verdict.ONLY_IF
    assert all("bare" in need for need in finding.needs)
    assert any("30.48 t" in need for need in finding.needs)


def test_a_figure_below_every_set_is_understated(catalog: Specs) -> None:
    """100 a container is below even complete rounds at the planning factor."""
    assert capacity.check(claim("100000", "1000"), catalog=catalog).verdict is Verdict.UNDERSTATED


def test_a_small_delivery_is_never_understated(catalog: Specs) -> None:
    """A delivery may leave containers part empty; the fill it implies is told."""
    finding = capacity.check(claim("100000", "1000", kind=ClaimKind.DELIVERY), catalog=catalog)
    assert finding.verdict is Verdict.PLAUSIBLE
    fills = [s.fill for s in finding.sets if s.fill]
    assert all(0 < low <= high < 1 for low, high in fills)


def test_a_one_sided_claim_needs_only_room(catalog: Specs) -> None:
    """More than a small number would fit agrees with every set."""
    rounds = Figure("1000", "round", Hedge.MORE_THAN)
    finding = capacity.check(claim("1000", "1000", rounds=rounds), catalog=catalog)
    assert all(s.agrees for s in finding.sets)


@pytest.mark.parametrize(
    ("changed", "missing"),
    [({"containers": None}, "the number of containers"), ({"munitions": ()}, "the munition")],
)
def test_a_missing_number_is_undecidable(
    catalog: Specs, changed: dict[str, Any], missing: str
) -> None:
    """What the verdict needs and the claim lacks is named."""
    finding = capacity.check(
        claim("1000", "10", **{"kind": ClaimKind.DELIVERY, **changed}), catalog=catalog
    )
    assert finding.verdict is Verdict.UNDECIDABLE
    assert finding.needs == (missing,)


def test_the_headline_is_held_against_its_text(catalog: Specs) -> None:
    """5 million over 4.8 million is 4.2 % more, the same number rounded."""
    text = capacity.check("A4-2", catalog=catalog).text
    assert "4.2 % above the 4.8 million of A4-1: the same number, rounded" in text


def test_the_unit_conversion_holds(catalog: Specs) -> None:
    """180 km are 111.8 miles, 112 to three digits, which rounds to the quoted 110."""
    finding = capacity.check("A3-6", catalog=catalog)
    assert finding.verdict is Verdict.PLAUSIBLE
    assert "180 km is 112 mi; the quoted 110 mi is that, rounded." in finding.text


def test_voyages_are_divided(catalog: Specs) -> None:
    """16,000 / 64 is 250 containers a voyage; 64 in 20 months is 3.2 a month."""
    assert "250 containers a voyage" in capacity.check("A1-2", catalog=catalog).text
    assert "3.2 a month" in capacity.check("A1-1", catalog=catalog).text


def test_what_is_unstated_is_said(catalog: Specs) -> None:
    """Container size and the meaning of a round are named when the claim leaves them out."""
    text = capacity.check("A4-1", catalog=catalog).text
    assert "Container size not stated." in text
    assert "Rounds not defined" in text
    assert "Calibre not stated" in text


def test_a_span_is_judged_at_both_ends(catalog: Specs) -> None:
    """1.6 to almost 6 million: the upper end is told apart from the verdict."""
    assert (
        "The upper end of the span, 545 a container" in capacity.check("A2-2", catalog=catalog).text
    )


def test_an_open_count_is_said(catalog: Specs) -> None:
    """At least 10,000 containers: more of them would need fewer rounds each."""
    assert "at least 10,000 containers; with more" in capacity.check("A4-1", catalog=catalog).text


def test_the_other_reading_of_hedges_is_reported(catalog: Specs) -> None:
    """About 700 a container is 650-750 by ours, bare shells only, and 500-900 by the published."""
    asked = claim("1000", "1000", rounds=Figure("700000", "round", Hedge.ABOUT))
    ours, published = (
        capacity.check(asked, catalog=catalog),
        capacity.check(asked, hedges="ferson", catalog=catalog),
    )
    assert (ours.verdict, ours.differs) == (Verdict.ONLY_IF, Verdict.PLAUSIBLE)
    assert (published.verdict, published.differs) == (Verdict.PLAUSIBLE, Verdict.ONLY_IF)


def test_a_claim_made_again_keeps_its_own_words(catalog: Specs) -> None:
    """It is judged as the first was, under its own id and passage; another claim is not."""
    first = evolve(catalog.claim("A3-2"), id="text-1", said="Some say so.")
    again = evolve(first, id="text-2", said="Others say so too.")
    other = evolve(again, id="text-3", containers=Figure("1", "container"))
    findings = list(check(catalog, [first, again, other]))
    assert [found.claim for found in findings] == [first, again, other]
    assert findings[0].sets == findings[1].sets != findings[2].sets
    assert findings[0].verdict is findings[1].verdict is not findings[2].verdict
