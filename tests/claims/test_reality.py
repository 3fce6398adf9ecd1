"""Counted loads against what the calculator says of them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import attrs
import pytest

from capacity.catalog import load
from capacity.catalog.loads import load_loads
from capacity.claims.hedges import Interval
from capacity.claims.reality import Measure, Place, Reality, validate
from capacity.errors import InputError, SpecError
from capacity.model import Kind

if TYPE_CHECKING:
    from pathlib import Path

SPECS = load()


def judged(tmp_path: Path, text: str) -> Reality:
    """The only load of a folder that holds one file with ``text``."""
    (tmp_path / "mine.yaml").write_text(
        f"name: mine\nwhen: now\ncounted_by: me\nsources: []\n{text}"
    )
    (found,) = validate(SPECS, load_loads(SPECS, tmp_path))
    return found


def places(found: Reality) -> dict[Measure, Place]:
    """Where each figure lies."""
    return {one.measure: one.place for one in found.comparisons}


SHELLS = (
    "items: [{what: shells, count: {figure: COUNT, unit: round, hedge: exactly},"
    " munitions: [152mm-of540]}]"
)


@pytest.mark.parametrize(
    ("tonnes", "place"),
    [(3, Place.BELOW), (5, Place.INSIDE), (8, Place.INSIDE), (10, Place.ABOVE)],
)
def test_a_mass_lies_between_bare_and_packed(tmp_path: Path, tonnes: int, place: Place) -> None:
    """A hundred shells of 40 to 46 kg weigh 4 t bare at the least and 8.5 t crated at the most."""
    text = f"tonnes: [{{figure: {tonnes}, unit: t, hedge: exactly}}]\n"
    found = judged(tmp_path, text + SHELLS.replace("COUNT", "100"))
    assert places(found) == {Measure.MASS: place}
    assert found.inside is (place is Place.INSIDE)
    assert found.comparisons[0].expected.low == 4


def test_no_end_is_claimed_where_more_was_aboard(tmp_path: Path) -> None:
    """What else a load held may weigh anything, so only the lower end stands."""
    text = "tonnes: [{figure: 900, unit: t}]\nrest: charges\n"
    found = judged(tmp_path, text + SHELLS.replace("COUNT", "100"))
    assert found.comparisons[0].expected.high is None
    assert found.inside


@pytest.mark.parametrize(("shells", "place"), [(100, Place.INSIDE), (9_000, Place.BELOW)])
def test_containers_hold_no_more_than_the_bound(tmp_path: Path, shells: int, place: Place) -> None:
    """One container may hold a hundred shells; nine thousand need more than one by mass alone."""
    text = "containers: {figure: 1, unit: container, hedge: exactly}\n"
    found = judged(tmp_path, text + SHELLS.replace("COUNT", str(shells)))
    assert places(found) == {Measure.CONTAINERS: place}


def test_a_container_carries_no_more_than_its_payload(tmp_path: Path) -> None:
    """Fifty tonnes in a 20 ft box are above every rating; twelve are an ordinary load."""
    text = "containers: {figure: 10, unit: container}\ntonnes: [{figure: TONNES, unit: t}]\n"
    over = judged(tmp_path, text.replace("TONNES", "500"))
    usual = judged(tmp_path, text.replace("TONNES", "120"))
    assert places(over) == {Measure.PAYLOAD: Place.ABOVE}
    assert places(usual) == {Measure.PAYLOAD: Place.INSIDE}
    assert over.full is not None
    assert over.full[0] > 1
    assert usual.full is not None
    assert usual.full[1] < 1


def test_reports_that_differ_widen_the_figure(tmp_path: Path) -> None:
    """With two masses reported, the load is inside if either could be."""
    text = "tonnes: [{figure: 2, unit: t, hedge: exactly}, {figure: 6, unit: t, hedge: exactly}]\n"
    assert judged(tmp_path, text + SHELLS.replace("COUNT", "100")).inside


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("items: []", "tonnes: missing; a load without it can be held against nothing"),
        ("tonnes: [{figure: 1, unit: t}]\nsources: [nowhere]", "duplicate key"),
        ("tonnes: [{figure: 1, unit: t}]\nsize_types: [99X9]", "no container of type '99X9'"),
        (
            "tonnes: [{figure: 1, unit: t}]\n"
            + SHELLS.replace("152mm-of540", "no-such").replace("COUNT", "100"),
            "unknown munition 'no-such'",
        ),
    ],
)
def test_what_is_no_load_is_refused(tmp_path: Path, text: str, message: str) -> None:
    """A fault is told with its file, line and field."""
    with pytest.raises(SpecError, match=message):
        judged(tmp_path, text)


def test_a_load_held_against_nothing_is_neither_inside_nor_outside(tmp_path: Path) -> None:
    """Without a comparison nothing can be said."""
    text = "containers: {figure: 1, unit: container, hedge: exactly}\n"
    found = judged(tmp_path, text + SHELLS.replace("COUNT", "100"))
    assert found.inside
    assert attrs.evolve(found, comparisons=()).inside is None


def test_a_kind_without_a_known_limit_bounds_by_mass_alone(tmp_path: Path) -> None:
    """Rifles are known only in crates: 9,000 in one container weigh 27 t, which it may carry."""
    text = "containers: {figure: 1, unit: container, hedge: exactly}\n"
    rifles = SHELLS.replace("152mm-of540", "ak-rifle")
    assert judged(tmp_path, text + rifles.replace("COUNT", "9000")).inside
    assert not judged(tmp_path, text + rifles.replace("COUNT", "20000")).inside


def test_no_number_is_sure_where_a_count_is_open(tmp_path: Path) -> None:
    """More than a hundred shells may need any number of containers."""
    text = "containers: {figure: 90, unit: container, hedge: exactly}\n"
    found = judged(tmp_path, text + SHELLS.replace("COUNT", "100").replace("exactly", "more than"))
    assert found.comparisons[0].expected == Interval(Fraction(1), None)


def test_fewer_containers_than_a_figure_are_fuller(tmp_path: Path) -> None:
    """120 t in fewer than 10 containers are 12 t in each or more."""
    text = "tonnes: [{figure: 120, unit: t, hedge: exactly}]\n"
    few = "containers: {figure: 10, unit: container, hedge: fewer than}\n"
    (found,) = judged(tmp_path, text + few).comparisons
    assert found.reported == Interval(Fraction(12), None)


def test_a_box_that_holds_none_of_an_item_is_refused(tmp_path: Path) -> None:
    """A missile of 7.5 m goes into no 20 ft box, so the load cannot be as it says."""
    text = "containers: {figure: 1, unit: container, hedge: exactly}\n"
    missiles = SHELLS.replace("COUNT", "1").replace("152mm-of540", "hwasong-11a")
    with pytest.raises(InputError, match="mine: size_types: no container of type 22G1 holds"):
        judged(tmp_path, text + missiles)


def test_a_box_that_is_a_limit_has_its_own_payload(tmp_path: Path) -> None:
    """Where all boxes of a type are limits, how full they were is told by these."""
    specs = attrs.evolve(
        SPECS,
        containers={
            name: attrs.evolve(box, kind=Kind.LIMIT) for name, box in SPECS.containers.items()
        },
    )
    text = "name: mine\nwhen: now\ncounted_by: me\nsources: []\ntonnes: [{figure: 20, unit: t}]\n"
    (tmp_path / "mine.yaml").write_text(text + "containers: {figure: 1, unit: container}\n")
    (limits,) = validate(specs, load_loads(specs, tmp_path))
    (usual,) = validate(SPECS, load_loads(SPECS, tmp_path))
    assert limits.full == usual.full is not None
