"""What would have to be true, against figures worked by hand and the packing core."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import attrs
import pytest

from capacity.claims.explaining import counted, explain
from capacity.claims.thresholds import (
    Both,
    Reading,
    SetThresholds,
    Target,
    Threshold,
    _room,
    set_thresholds,
    target,
)
from capacity.claims.tornado import tornado
from capacity.errors import InputError
from capacity.model import Corner, Figure, Hedge
from capacity.say.explanations import binding, explained
from capacity.sets.loading import AssumptionSet, cannot, fits, solve

if TYPE_CHECKING:
    from capacity.catalog import Specs

A3_2 = Target(Fraction(3_000_000), 6_700, 448)
"""3,000,000 / 6,700 is 447.76, so a container must hold 448."""


def found(
    catalog: Specs, packaging: str, stowage: str, aim: Target = A3_2, container: str = "22G1-24t"
) -> SetThresholds:
    """The thresholds of one set."""
    one = AssumptionSet(
        catalog.containers[container], catalog.packagings[packaging], catalog.stowages[stowage]
    )
    return set_thresholds(one, aim)


def named(one: SetThresholds, path: str) -> Threshold:
    """The threshold of one number."""
    return next(t for t in one.thresholds if t.path == path)


def test_crates_of_two_by_hand(catalog: Specs) -> None:
    """448 rounds are 224 crates: 21,710,000 / 224 g each, 224 x 110 kg, 3e6 / 394 containers."""
    one = found(catalog, "152mm-crate-2", "physical-limit")
    assert (one.rounds, one.holds, one.fails) == (394, False, True)
    mass, payload = named(one, "packaging.gross_mass"), named(one, "container.payload")
    assert (mass.holds, mass.fails) == (96_919, 96_920)
    assert (payload.holds, payload.fails) == (24_640_000, 24_639_999)
    assert named(one, "containers").holds == 7_615
    assert named(one, "packaging.holds.count").holds == 3
    assert one.fill == (A3_2.rounds / 6_700 / 394,) * 2


def test_rockets_by_length_by_hand(catalog: Specs) -> None:
    """72 rocket crates of 240 mm fit 5,899 mm in one row of 9 x 9 = 81 up to that length."""
    aim = Target(Fraction(500_000), 7_000, 72)
    one = found(catalog, "122mm-9m22u-crate-1", "rail-wagon", aim)
    length = named(one, "packaging.outer.length")
    assert (one.rounds, length.holds, length.fails) == (81, 5_899, 5_900)


def test_the_quotable_sentence(catalog: Specs) -> None:
    """21,710,000 / 448 is 48,459 g a round, printed rounded down, with what is light enough."""
    text = " ".join(
        explained(explain(catalog, catalog.claim("A3-2"), stowage="physical-limit"), catalog)
    )
    assert (
        "Taken exactly, 3 million in 6,700 containers holds only if a round packs at 48.4 kg or"
        " less at a payload of 21.71 t: bare 152 mm projectile or pallet of eight bare 152 mm"
        " projectiles."
    ) in text


@pytest.mark.parametrize(
    ("packaging", "stowage", "container"),
    [
        ("152mm-crate-2", "practical", "22G1-30t"),
        ("152mm-pallet-8", "practical", "42G1-30t"),
        ("152mm-crate-1", "practical", "22G1-24t"),
        ("152mm-pallet-8", "physical-limit", "22G1-24t"),
    ],
)
def test_thresholds_bracket(catalog: Specs, packaging: str, stowage: str, container: str) -> None:
    """By the packing core a threshold's value holds and its other side fails."""
    one = found(catalog, packaging, stowage, container=container)
    typical = fits(one.assumptions, Corner.TYPICAL)
    each = one.assumptions.packaging.rounds
    for threshold in one.thresholds:
        for value, good in ((threshold.holds, True), (threshold.fails, False)):
            if value is None or value == 0:
                continue
            if threshold.unit == "container":
                held = one.rounds if good else one.bound
                assert (held * value >= A3_2.rounds) is good
                continue
            changed, times = typical, each
            if threshold.path == "packaging.gross_mass":
                changed = replace(typical, item_mass=value)
            elif threshold.path == "container.payload":
                changed = replace(typical, payload=value)
            elif threshold.unit == "mm":
                axis = ("length", "width", "height").index(threshold.path.rpartition(".")[2])
                item = (*typical.item[:axis], value, *typical.item[axis + 1 :])
                changed = replace(typical, item=item)
            else:
                times = value
            answer = solve(changed, "normal")
            held = (answer.lower if good else answer.upper) * times
            assert (held >= A3_2.each) is good, threshold


def test_sufficient_groups_are_enough_and_smallest(catalog: Specs) -> None:
    """Every set with the group holds the claim, and no smaller group is listed inside it."""
    one = explain(catalog, catalog.claim("A3-2"), container="22G1-24t")
    assert one.sufficient
    for chosen in one.sufficient:
        members = [
            s
            for s in one.sets
            if all(getattr(s.assumptions, kind).id == name for kind, name in chosen)
        ]
        assert members
        assert all(s.holds for s in members)
        assert not any(set(o) < set(chosen) for o in one.sufficient)


def test_worded_reading_asks_for_the_least_the_words_allow(catalog: Specs) -> None:
    """About 3 million in about 6,700 is at least 2.7 million in 6,750: 400 a container."""
    asked = counted(catalog.claim("A3-2"))
    assert target(asked, Reading.WORDED).each == 400
    assert target(asked, Reading.EXACT).each == 448


def test_a_claim_without_a_count_is_refused(catalog: Specs) -> None:
    """A claim that gives no rounds or no containers has no thresholds."""
    with pytest.raises(InputError, match="A3-1 gives no number of rounds"):
        explain(catalog, catalog.claim("A3-1"))
    with pytest.raises(InputError, match="A3-3 gives no number of containers"):
        explain(catalog, catalog.claim("A3-3"))


def test_an_open_claim_is_refused(catalog: Specs) -> None:
    """A claim of at most so many demands nothing of a container."""
    claim = attrs.evolve(catalog.claim("A3-2"), rounds=Figure("3 million", "round", Hedge.AT_MOST))
    with pytest.raises(InputError, match="open downwards"):
        explain(catalog, claim, reading=Reading.WORDED)


def test_a_tornado_says_what_binds(catalog: Specs) -> None:
    """Where payload binds, 21,710 kg over 105 and 115 kg make all the swing, sizes none."""
    one = found(catalog, "152mm-crate-2", "physical-limit").assumptions
    whole = tornado(one)
    swings = {bar.path: (bar.at_low, bar.at_high) for bar in whole.bars}
    assert swings.pop("packaging.gross_mass") == (412, 376)
    assert set(swings.values()) == {(394, 394)}
    assert whole.limited_by == "payload mass"
    assert binding(whole) == (
        "At typical values the payload sets the limit:"
        " sizes, within their ranges, make no difference."
    )


def test_a_number_between_layout_and_bound_is_undecided(catalog: Specs) -> None:
    """Of bare shells laid any way a gap is left: what lies in it is open."""
    bare = catalog.packagings["152mm-bare"]
    one = AssumptionSet(catalog.containers["22G1-30t"], bare, catalog.stowages["physical-limit"])
    asked = Both(fits(one, Corner.TYPICAL), cannot(one, Corner.TYPICAL))
    light = asked.of(payload=10**6, item_mass=1)
    laid, most = solve(light.fits, "quick").lower, solve(light.cannot, "quick").upper
    assert laid < most
    assert _room(asked, most, "quick") == (False, False)
    assert _room(asked, laid, "quick") == (True, False)
    assert _room(asked, most + 1, "quick") == (False, True)


def test_the_fill_of_a_delivery_is_over_practice(catalog: Specs) -> None:
    """125 a container of 148 to 600 at typical values: from a fifth to most of it."""
    explained_claim = explain(catalog, catalog.claim("A1-3"))
    assert explained_claim.fill is not None
    low, high = explained_claim.fill
    able = [s for s in explained_claim.sets if s.holds and s.assumptions.practical]
    assert low == min(Fraction(125, s.bound) for s in able)
    assert high == max(Fraction(125, s.rounds) for s in able)
    beyond = attrs.evolve(catalog.claim("A1-3"), rounds=Figure("900 million", "round"))
    assert explain(catalog, beyond).fill is None


def test_a_claim_on_another_container_than_asked_for_is_refused(catalog: Specs) -> None:
    """What the claim names and what the caller names leave no set."""
    asked = attrs.evolve(catalog.claim("A3-2"), container_ids=("22G1-24t",))
    with pytest.raises(InputError, match="names another container or form than those asked for"):
        explain(catalog, asked, container="22G1-30t")
