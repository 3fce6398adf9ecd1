"""Two munitions in one fleet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import capacity
from capacity.errors import InputError

if TYPE_CHECKING:
    from capacity.catalog import Specs

PAIR = ["152mm-of540", "122mm-9m22u"]


def test_the_ends_are_the_whole_fleet(catalog: Specs) -> None:
    """All containers with the one munition hold what ``rounds`` says of it alone."""
    frontier = capacity.mix(7_000, PAIR, catalog=catalog)
    shells = capacity.rounds(7_000, PAIR[0], catalog=catalog)
    rockets = capacity.rounds(7_000, PAIR[1], catalog=catalog)
    assert frontier.splits[0].rounds[0].high == shells.high.m
    assert frontier.splits[-1].rounds[1].low == rockets.low.m


def test_every_split_uses_the_whole_fleet(catalog: Specs) -> None:
    """Containers of both munitions add up, and the rounds trade at a fixed rate."""
    frontier = capacity.mix(7_000, PAIR, points=8, catalog=catalog)
    for split in frontier.splits:
        assert sum(split.containers) == 7_000
        for found, number, rounds in zip(
            frontier.ranges, split.containers, split.rounds, strict=True
        ):
            assert rounds.typical == number * found.per_container.typical


def test_small_fleets_have_few_splits(catalog: Specs) -> None:
    """Two containers can be shared in three ways only."""
    frontier = capacity.mix(2, PAIR, points=50, catalog=catalog)
    assert [s.containers for s in frontier.splits] == [(2, 0), (1, 1), (0, 2)]


@pytest.mark.parametrize("munitions", [[], PAIR[:1], ["152mm", "152 mm"], [*PAIR, "pg-7v"]])
def test_a_mix_takes_two_munitions(catalog: Specs, munitions: list[str]) -> None:
    """None, one, one twice or three are input errors."""
    with pytest.raises(InputError, match="two different munitions"):
        capacity.mix(10, munitions, catalog=catalog)


def test_packagings_narrow_each_munition(catalog: Specs) -> None:
    """One packaging a munition is taken, a second or a stranger is refused."""
    frontier = capacity.mix(10, PAIR, packagings=["152mm-crate-1"], catalog=catalog)
    assert {s.assumptions.packaging.id for s in frontier.ranges[0].sets} == {"152mm-crate-1"}
    with pytest.raises(InputError, match="at most one a munition"):
        capacity.mix(10, PAIR, packagings=["152mm-crate-1", "152mm-bare"], catalog=catalog)
    with pytest.raises(InputError, match="at most one a munition"):
        capacity.mix(10, PAIR, packagings=["ak-rifle-crate-10"], catalog=catalog)
