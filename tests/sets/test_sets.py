"""Several assumption sets, asked together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import capacity
from capacity.sets.sets import KINDS

if TYPE_CHECKING:
    from capacity.catalog import Specs


def test_groups_are_the_sets_apart(catalog: Specs) -> None:
    """Every set is in one group, of its packaging and of its kind, and in no other."""
    sets = capacity.rounds(1, "152mm", catalog=catalog).sets
    groups = list(sets.grouped())
    assert sorted(id(one) for group in groups for one in group.sets) == sorted(map(id, sets))
    for packaging, practical, members in groups:
        assert {one.assumptions.packaging for one in members} == {packaging}
        assert {one.assumptions.practical for one in members} == {practical}
    assert len({(group.packaging.id, group.practical) for group in groups}) == len(groups)


def test_the_usual_sets_are_the_practical_ones_or_all(catalog: Specs) -> None:
    """Where nothing considered is practice, all of it is what there is."""
    sets = capacity.rounds(1, "152mm", catalog=catalog).sets
    assert sets.usual == sets.practical != sets
    assert all(one.assumptions.practical for one in sets.practical)
    limits = sets.where(lambda one: not one.assumptions.practical)
    assert limits.practical == ()
    assert limits.usual == limits


def test_each_number_is_told_once(catalog: Specs) -> None:
    """The numbers of all sets are those of each, without repetition, and none is a munition's."""
    sets = capacity.rounds(1, "152mm", catalog=catalog).sets
    every = [(number.id, number.dotted) for number in sets.numbers()]
    apart = {(n.id, n.dotted) for one in sets for n in type(sets)([one]).numbers()}
    assert sorted(every) == sorted(apart)
    assert len(set(every)) == len(every)
    assert {number.kind for number in sets.numbers()} == set(KINDS)
    assert not any("munition" in number.path for number in sets.numbers())


def test_sources_are_those_of_published_numbers(catalog: Specs) -> None:
    """Each source behind a number is named once, and every one is in the catalog."""
    sets = capacity.rounds(1, "152mm", catalog=catalog).sets
    behind = {d.source for n in sets.numbers() for d in n.estimate if d.source}
    assert set(sets.sources()) == behind <= set(catalog.sources)
    assert len(set(sets.sources())) == len(sets.sources())
