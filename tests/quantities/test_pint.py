"""The door to pint: counted units in a host's registry, and amounts as its quantities."""

from __future__ import annotations

import pint as pints
import pytest

from capacity.errors import InputError
from capacity.quantities import COUNTED, Amount
from capacity.quantities.pint import amount, default, define, quantity


@pytest.mark.parametrize("name", COUNTED)
def test_counted_units_have_their_own_dimension(name: str) -> None:
    """Each counted unit can be divided by and cancels, and adds to nothing but itself."""
    one = default().Quantity(1, name)
    others = [default().Quantity(1, other) for other in COUNTED if other != name]
    for other in others:
        with pytest.raises(pints.DimensionalityError):
            one + other


def test_rounds_a_container_times_containers_is_rounds() -> None:
    """The unit of the answer is checked, not assumed."""
    registry = default()
    total = registry.Quantity(480, "rounds/container") * registry.Quantity(10_000, "containers")
    assert total.check("[round]")
    assert total.m_as("round") == 4_800_000


def test_a_host_registry_learns_the_units_once() -> None:
    """Defining twice changes nothing."""
    host: pints.UnitRegistry[float] = pints.UnitRegistry()
    assert define(define(host)) is host
    assert "voyage" in host


def test_a_quantity_lives_in_the_registry_it_is_made_for() -> None:
    """A host adds what comes out to its own quantities."""
    host = define(pints.UnitRegistry())
    total = quantity(Amount.of(21_710, "kg"), host) + host.Quantity(290, "kg")
    assert total.m_as("t") == 22


@pytest.mark.parametrize("given", [(1, "kg"), (1, "round"), (float("nan"), "container")])
def test_what_counts_no_containers_is_refused(given: tuple[float, str]) -> None:
    """A mass, rounds and no number at all are no count of containers."""
    with pytest.raises(InputError, match="container"):
        amount(default().Quantity(*given), "container")
