"""Rounds in wagons, lorries and ships."""

from __future__ import annotations

from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING, Any

import attrs
import pytest

import capacity
from capacity.errors import InputError, UnknownIdError
from capacity.model import Corner
from capacity.sets.carried import CarriedRange, most_containers
from capacity.sets.loading import AssumptionSet
from capacity.sets.ranges import SetRange

if TYPE_CHECKING:
    from capacity.catalog import Specs

FLAT = "flat-wagon-13-470"


def one(catalog: Specs, stowage: str = "physical-limit", **carrier: Any) -> CarriedRange:
    """Crates of two in 24 t boxes on the flat wagon, changed."""
    assumptions = AssumptionSet(
        catalog.containers["22G1-24t"],
        catalog.packagings["152mm-crate-2"],
        catalog.stowages[stowage],
    )
    return CarriedRange(assumptions, carrier=attrs.evolve(catalog.carriers[FLAT], **carrier))


def test_a_flat_wagon_shares_its_mass_among_its_boxes(catalog: Specs) -> None:
    """60 t in three boxes of 2.29 t tare leave 17.71 t each: 161 crates of 110 kg, 966 shells.

    Two full boxes of 21.71 t hold 197 crates each, 788 shells, so three are the better load.
    """
    assert one(catalog).typical == 3 * floor(Fraction(17_710, 110)) * 2 == 966


def test_places_bound_where_mass_does_not(catalog: Specs) -> None:
    """With mass to spare, three places hold three times what one container does."""
    rich = catalog.carriers[FLAT].payload
    plenty = attrs.evolve(
        rich, **{c.value: attrs.evolve(rich.high, value=rich.high.value * 100) for c in Corner}
    )
    alone = SetRange(one(catalog).assumptions)
    found = one(catalog, payload=plenty)
    assert (found.low, found.typical, found.high) == (
        3 * alone.low,
        3 * alone.typical,
        3 * alone.high,
    )


@pytest.mark.parametrize("stowage", ["physical-limit", "practical", "planning-factor"])
@pytest.mark.parametrize("teu", [1, 2, 3, 7, None])
def test_the_best_number_of_boxes_is_taken(catalog: Specs, stowage: str, teu: int | None) -> None:
    """No number of boxes, tried one by one with even shares, lays out more than the answer."""
    found = one(catalog, stowage, teu=teu)
    alone = SetRange(found.assumptions)
    for corner, each, best in (
        (Corner.LOW, alone.low, found.low),
        (Corner.TYPICAL, alone.typical, found.typical),
    ):
        most = most_containers(found.carrier, found.assumptions.container, corner)
        tried = [n * min(each, found._shared(corner, n)) for n in range(1, most + 1)]
        assert best == max(tried)


@pytest.mark.parametrize("stowage", ["physical-limit", "practical", "planning-factor"])
@pytest.mark.parametrize("teu", [1, 2, 3, 7, None])
def test_one_box_may_be_fuller_than_the_next(catalog: Specs, stowage: str, teu: int | None) -> None:
    """Boxes filled one after the other until the wagon's mass is spent stay below the high end."""
    found = one(catalog, stowage, teu=teu)
    container, packaging, rules = attrs.astuple(found.assumptions, recurse=False)
    crate = packaging.gross_mass.low.value.in_unit("g")
    share = rules.dunnage_mass.low.value.in_unit("percent") if rules.dunnage_mass else Fraction(0)
    each = SetRange(found.assumptions).high // 2
    most = most_containers(found.carrier, container, Corner.HIGH)
    filled = []
    for number in range(1, most + 1):
        tare = number * container.tare.low.value.in_unit("g")
        left = (found.carrier.payload.high.value.in_unit("g") - tare) * (100 - share) / 100
        crates = 0
        for _ in range(number):
            loaded = min(each, floor(left / crate))
            crates, left = crates + loaded, left - loaded * crate
        filled.append(2 * crates)
    assert found.high == max(filled)
    assert found.roof >= found.high


def test_a_long_box_takes_two_places(catalog: Specs) -> None:
    """Three places of 20 ft take one box of 40 ft."""
    long = next(c for c in catalog.containers.values() if c.size_type.startswith("4"))
    assert most_containers(catalog.carriers[FLAT], long, Corner.HIGH) == 1


def test_a_wagon_with_a_hold_is_loaded_itself(catalog: Specs) -> None:
    """By the book a covered wagon takes 792 crates of one; that lies inside the range."""
    found = capacity.carried(1, "152mm", "covered wagon", packaging="152mm-crate-1")
    (norm,) = [n for n in catalog.carriers["covered-wagon"].norms if "152" in n.packaging]
    assert found.noun == "wagon"
    assert found.per_container.low <= norm.count <= found.per_container.high


def test_what_cannot_be_loaded_is_told() -> None:
    """An unknown carrier, and a container in a wagon that takes none."""
    with pytest.raises(UnknownIdError, match="unknown carrier 'zeppelin'"):
        capacity.carried(1, "152mm", "zeppelin")
    with pytest.raises(InputError, match="takes packagings, not containers"):
        capacity.carried(1, "152mm", "covered-wagon", container="22G1-24t")


def test_a_loading_made_for_another_carrier_is_refused(catalog: Specs) -> None:
    """So many tonnes a 20 ft container is no way of loading a covered wagon."""
    with pytest.raises(InputError, match="no assumption set to consider for 152mm-of540 in cov"):
        capacity.carried(1, "152mm", "covered-wagon", stowage="planning-factor", catalog=catalog)


@pytest.mark.parametrize("stowage", ["physical-limit", "practical"])
def test_what_is_known_before_a_search_encloses_what_it_finds(catalog: Specs, stowage: str) -> None:
    """Plain grids hold no more than the guaranteed count, volume and payload no less than any."""
    found = one(catalog, stowage)
    assert 0 < found.floor <= found.low <= found.typical <= found.high <= found.roof
