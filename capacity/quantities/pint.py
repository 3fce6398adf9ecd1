"""The door to pint: a host's registry comes in here, and public quantities go out.

Amounts are exact; a quantity is what a float makes of them. Importing this module imports pint.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any

import pint

from capacity.errors import InputError
from capacity.quantities.amount import COUNTED, UNITS, Amount

if TYPE_CHECKING:
    from pint import Quantity, UnitRegistry


def define(registry: UnitRegistry[Any]) -> UnitRegistry[Any]:
    """Teach ``registry`` the counted units, each with a dimension of its own; returns it.

    Units it already knows under these names stay as they are.

    >>> host = define(pint.UnitRegistry())
    >>> print(host.Quantity(480, "round/container") * host.Quantity(10_000, "container"))
    4800000 round
    """
    for name in COUNTED:
        if name not in registry:
            registry.define(f"{name} = [{name}]")
    return registry


@cache
def default() -> UnitRegistry[Any]:
    """The registry used when a caller brings none of their own; built once, on first use.

    >>> default().Quantity(1, "container").dimensionality
    <UnitsContainer({'[container]': 1})>
    """
    return define(pint.UnitRegistry())


def quantity(amount: Amount, registry: UnitRegistry[Any] | None = None) -> Quantity[Any]:
    """``amount`` as a quantity of ``registry``, or of the default one; whole numbers stay whole.

    >>> quantity(Amount.of("21.71", "t"))
    <Quantity(21.71, 'metric_ton')>
    """
    number = amount.number
    magnitude = int(number) if number.denominator == 1 else float(number)
    made: Quantity[Any] = (registry or default()).Quantity(magnitude, amount.unit.name)
    return made


def amount(given: Quantity[Any], unit: str) -> Amount:
    """A host's quantity as an exact amount of ``unit``; raises ``InputError`` for another kind.

    >>> amount(default().Quantity(2, "container"), "container").number
    Fraction(2, 1)
    """
    try:
        magnitude = given.m_as(UNITS[unit].name)
        return Amount(Fraction(magnitude), UNITS[unit])
    except pint.DimensionalityError as error:
        raise InputError(f"expected an amount in {unit}, got {given:~}") from error
    except (TypeError, ValueError, OverflowError) as error:
        raise InputError(f"expected one finite number of {unit}, got {given!s:.40}") from error
