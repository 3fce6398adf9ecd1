"""The library's questions: what is no answerable question is refused by name, never by accident."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import capacity
from capacity.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

SHELL, BOX, CRATE = "152mm-of540", "22G1-24t", "152mm-crate-2"
CHANGED = [{"packaging.gross_mass": "100 kg"}]

NAMED: tuple[Callable[[Any], Any], ...] = (
    lambda name: capacity.rounds(1, name),
    lambda name: capacity.rounds(1, SHELL, container=name),
    lambda name: capacity.rounds(1, SHELL, packaging=name),
    lambda name: capacity.rounds(1, SHELL, stowage=name),
    lambda name: capacity.carried(1, SHELL, name),
    lambda name: capacity.mix(2, [SHELL, name]),
    lambda name: capacity.pack(name, container=BOX),
    lambda name: capacity.load_plan(CRATE, container=name),
)


@pytest.mark.parametrize("question", NAMED)
@pytest.mark.parametrize("name", [5, b"152mm", ["152mm"]])
def test_a_name_is_a_text(question: Callable[[Any], Any], name: Any) -> None:
    """Whatever thing is asked for by something that is no text, the error says what was given."""
    with pytest.raises(InputError) as refused:
        question(name)
    assert str(refused.value) == f"expected an id or another name, got {name!r}"


def test_one_loading_is_of_one_container() -> None:
    """A loading needs its container named, where a range takes none for all of them."""
    unnamed: Any = None
    with pytest.raises(InputError, match="expected an id or another name, got None"):
        capacity.load_plan(CRATE, container=unnamed)


SEARCHING: tuple[Callable[[Any], Any], ...] = (
    lambda effort: capacity.check("A3-2", effort=effort),
    lambda effort: capacity.check("A3-6", effort=effort),
    lambda effort: capacity.explain("A3-2", effort=effort),
    lambda effort: capacity.reconcile(["A3-2"], samples=1, effort=effort),
    lambda effort: capacity.validate(effort=effort),
    lambda effort: capacity.rounds(1, SHELL, effort=effort),
    lambda effort: capacity.carried(1, SHELL, "covered-wagon", effort=effort),
    lambda effort: capacity.carried(1, SHELL, "flat-wagon-13-470", effort=effort),
    lambda effort: capacity.containers(1, SHELL, effort=effort),
    lambda effort: capacity.whatif(1, SHELL, CHANGED, effort=effort),
    lambda effort: capacity.distribution(SHELL, samples=1, effort=effort),
    lambda effort: capacity.pack(CRATE, container=BOX, effort=effort),
)


@pytest.mark.parametrize("question", SEARCHING)
@pytest.mark.parametrize("effort", ["zz", None, 1.5, ["quick"]])
def test_what_is_no_effort_is_refused_at_once(question: Callable[[Any], Any], effort: Any) -> None:
    """Also where nothing is searched: not for a conversion, nor for a range not yet looked at."""
    with pytest.raises(InputError, match="effort: expected quick, normal, thorough or"):
        question(effort)


@pytest.mark.parametrize("number", ["zz", None, -1, [1]])
def test_what_is_no_number_is_refused(number: Any) -> None:
    """A correlation and a number of splits, whatever is given in their place."""
    with pytest.raises(InputError, match="correlation: expected 0 to 1, got "):
        capacity.distribution(SHELL, samples=1, correlation=number)
    with pytest.raises(InputError, match="expected 2 to 1001 points, got "):
        capacity.mix(1, [SHELL, "Grad"], points=number)


@pytest.mark.parametrize("number", ["5", 1.5, None, True, 0, -1, 10**13])
def test_rounds_are_counted_in_whole_numbers(number: Any) -> None:
    """A text, a fraction and a number beyond all shells there are need no containers."""
    with pytest.raises(InputError, match="expected a whole number of rounds"):
        capacity.containers(number, SHELL)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ("packaging.gross_mass=52 kg", "expected a mapping of paths to values, got 'packaging"),
        ({"packaging.gross_mass": 52}, "--set packaging.gross_mass: expected a text such as 52 kg"),
        ({"gross_mass": "52 kg"}, "--set gross_mass: expected a path that starts with munition"),
    ],
)
def test_a_change_maps_a_path_to_a_text(change: Any, message: str) -> None:
    """A change is refused alike as an alternative and as an override, with what was given."""
    for question in (
        lambda: capacity.override(change),
        lambda: capacity.whatif(5, SHELL, [change], packaging=CRATE),
    ):
        with pytest.raises(InputError) as refused:
            question()
        assert message in str(refused.value)
