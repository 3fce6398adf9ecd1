"""Ranges of rounds through the library."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pint
import pytest

import capacity
from capacity.api import load
from capacity.errors import InputError, UnknownIdError
from capacity.quantities.pint import default
from capacity.sets.ranges import ranges, sets_for

if TYPE_CHECKING:
    from capacity.catalog import Specs


def test_rounds_are_quantities_of_rounds(catalog: Specs) -> None:
    """The range is rounds a container times containers, in rounds."""
    found = capacity.rounds(6_700, "152mm", catalog=catalog)
    assert found.low.check("[round]")
    assert found.low.m == 6_700 * found.per_container.low
    assert found.high.m == 6_700 * found.per_container.high


def test_a_count_may_be_a_quantity(catalog: Specs) -> None:
    """A quantity of containers is taken; a quantity of rounds is an error."""
    registry = default()
    fleet = registry.Quantity(10, "container")
    assert capacity.rounds(fleet, "152mm", catalog=catalog).containers == 10
    with pytest.raises(InputError, match="expected an amount in container"):
        capacity.rounds(registry.Quantity(10, "round"), "152mm", catalog=catalog)


@pytest.mark.parametrize("count", [0, -1, 2.5, 10**9, True, float("inf"), float("nan"), "7"])
def test_what_is_no_count_is_refused(catalog: Specs, count: Any) -> None:
    """Zero, negative, fractional, absurd and non-numeric counts are input errors."""
    with pytest.raises(InputError, match="whole number of containers"):
        capacity.rounds(count, "152mm", catalog=catalog)


def test_a_host_registry_is_used_throughout() -> None:
    """Every quantity, in and out, lives in the caller's registry."""
    host: pint.UnitRegistry[float] = pint.UnitRegistry()
    catalog = load(registry=host)
    found = capacity.rounds(host.Quantity(3, "container"), "152mm", catalog=catalog)
    assert found.high / host.Quantity(1, "container") > host.Quantity(1, "round/container")
    assert (
        catalog.quantity(catalog.containers["22G1-24t"].payload.typical.value).to("lb").m > 40_000
    )


def test_what_lies_far_from_a_range_is_told_without_a_search(
    catalog: Specs, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A crate in the 20 ft box takes more than 9 and fewer than 9,000, whatever is searched."""
    monkeypatch.setattr("capacity.sets.ranges.ends", None)
    for found in ranges(sets_for(catalog, catalog.munition("152mm"), packaging="152mm-crate-2")):
        assert found.reaches(Fraction(9))
        assert found.exceeds(Fraction(9))
        assert not found.reaches(Fraction(9_000))
        assert not found.exceeds(Fraction(9_000))


@pytest.mark.parametrize(
    "alias", ["152mm", "152 mm", "152 MM SHELL", "152мм", "152mm-of540", "152밀리"]
)
def test_what_people_type_finds_the_shell(catalog: Specs, alias: str) -> None:
    """Aliases ignore case, spaces and hyphens."""
    assert catalog.munition(alias).id == "152mm-of540"


def test_grad_is_the_rocket(catalog: Specs) -> None:
    """A system's name finds its munition."""
    assert catalog.munition("grad").id == "122mm-9m22u"


def test_an_unknown_munition_names_its_neighbours(catalog: Specs) -> None:
    """The error carries the nearest ids."""
    with pytest.raises(UnknownIdError) as error:
        catalog.munition("152mm-of541")
    assert "152mm-of540" in error.value.nearest


def test_the_whole_range_encloses_every_set(catalog: Specs) -> None:
    """Low is the least low, high the greatest high, over all sets."""
    found = capacity.rounds(1, "122mm-9m22u", catalog=catalog)
    assert found.per_container.low == min(s.low for s in found.sets)
    assert found.per_container.high == max(s.high for s in found.sets)
    assert found.per_container.low <= found.per_container.typical <= found.per_container.high


def test_ids_narrow_the_sets(catalog: Specs) -> None:
    """One container, packaging and stowage leave one set."""
    found = capacity.rounds(
        1,
        "152mm",
        container="22G1-24t",
        packaging="152mm-bare",
        stowage="practical",
        catalog=catalog,
    )
    assert [s.assumptions.ids for s in found.sets] == [("22G1-24t", "152mm-bare", "practical")]


def test_a_packaging_of_another_munition_is_refused(catalog: Specs) -> None:
    """The error lists the packagings that would do."""
    with pytest.raises(InputError, match=r"expected one of .*152mm-crate-2"):
        capacity.rounds(1, "152mm", packaging="122mm-9m22u-bare", catalog=catalog)


def test_a_stowage_made_for_other_containers_is_refused(catalog: Specs) -> None:
    """Three 20 ft boxes on a wagon say nothing of a 40 ft box."""
    with pytest.raises(InputError, match="rail-wagon is not for 42G1-30t"):
        capacity.rounds(1, "152mm", container="42G1-30t", stowage="rail-wagon", catalog=catalog)


def test_a_crate_longer_than_the_box_holds_nothing(catalog: Specs) -> None:
    """A Hwasong-11A in its canister does not go into a 20 ft container: 0, proven, and why."""
    found = capacity.rounds(
        1,
        "hwasong-11a",
        container="22G1-30t",
        packaging="hwasong-11a-canister-1",
        stowage="physical-limit",
        catalog=catalog,
    ).sets[0]
    assert (found.low, found.high) == (0, 0)
    assert found.limited_by.high == "length"


def test_a_crate_wider_than_the_door_holds_nothing(catalog: Specs) -> None:
    """What cannot pass the door does not count, however much room is inside."""
    changed = capacity.override(
        {"container.door.width": "20 cm", "container.door.height": "20 cm"},
        among={"container": ["22G1-24t"]},
        catalog=catalog,
    )
    found = capacity.rounds(
        1,
        "152mm",
        container="22G1-24t",
        packaging="152mm-crate-2",
        stowage="practical",
        catalog=changed,
    ).sets[0]
    assert (found.typical, found.high) == (0, 0)
    assert found.limited_by.typical == "door"


def test_a_container_at_a_limit_is_no_practice(catalog: Specs) -> None:
    """It is loaded to the limit alone, unless it is named; and no set with it is practical."""
    changed = capacity.override(
        {"container.kind": "limit"}, among={"container": ["22G1-30t"]}, catalog=catalog
    )
    shell = changed.munition("152mm")
    found = [s for s in sets_for(changed, shell) if s.container.id == "22G1-30t"]
    assert {s.stowage.id for s in found} == {"physical-limit"}
    named = sets_for(changed, shell, container="22G1-30t")
    assert {s.stowage.id for s in named} == set(changed.stowages)
    assert not any(s.practical for s in (*found, *named))
    assert any(s.practical for s in sets_for(changed, shell, container="22G1-24t"))


@pytest.mark.parametrize("munition", ["152mm", "Grad", "ak-rifle"])
def test_what_is_told_without_a_search_is_what_a_search_tells(
    catalog: Specs, munition: str
) -> None:
    """Whether the high end reaches a number and the low end exceeds it follows from both ends."""
    for packed in ranges(sets_for(catalog, catalog.munition(munition), container="22G1-30t")):
        each = packed.assumptions.packaging.rounds
        for end in (packed.floor, packed.low, packed.high, packed.roof):
            for rounds in (Fraction(end - each), end - Fraction(1, 2), Fraction(end), end + each):
                assert packed.reaches(Fraction(rounds)) == (packed.high >= rounds)
                assert packed.exceeds(Fraction(rounds)) == (packed.low > rounds)
