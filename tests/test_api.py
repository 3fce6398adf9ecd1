"""The library's questions: what is no answerable question is refused by name, never by accident."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import capacity
from capacity.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

SHELL, BOX, CRATE = "152mm-of540", "22G1-24t", "152mm-crate-2"

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


@pytest.mark.parametrize("number", ["5", 1.5, None, 0, -1, 10**13])
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
