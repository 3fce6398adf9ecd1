"""Reads ``{value: 43.56 kg, basis: published, source: x}`` and its low-typical-high forms."""

from collections.abc import Callable
from functools import cache, partial
from typing import Any

from capacity.catalog.fields import plain, shown, unknown
from capacity.catalog.reading import NOWHERE, Mapping, Scalar
from capacity.errors import FieldError, FieldsError, InputError, refuse
from capacity.quantities import Amount, Basis, Corner, Datum, Dimension, Estimate, parse
from capacity.quantities.estimate import wanting

_CORNERS = tuple(map(str, Corner))
_BASES = dict(zip(map(str, Basis), Basis, strict=True))
_FOOTING = ("basis", "source", "note")


def read_estimate(kind: type[Estimate], value: Any) -> Estimate:
    """An estimate of ``kind`` from a mapping with ``value``, or ``low, typical, high``.

    Each corner is text that shares the mapping's basis, source and note, or a mapping of its own.
    Raises ``FieldError`` or ``FieldsError`` with every fault.
    """
    dimension = kind.dimension
    if not isinstance(value, Mapping):
        example = f"{{value: {dimension.example}, basis: ...}}"
        raise FieldError(f"expected {example} or low, typical, high, got {shown(value)}", value)
    corners = ("value",) if "value" in value else _CORNERS
    faults = unknown(value, (*corners, *_FOOTING))
    footing = cache(partial(_footing, value, value))
    data = []
    for corner in corners:
        try:
            data.append(_datum(value, corner, dimension, footing))
        except (FieldError, FieldsError) as error:
            faults += error.faults
    if not faults:
        data = data * (3 // len(data))
        faults = _disorder(data, value) + _unused_basis(value)
    refuse(faults)
    return kind(*data)


def _datum(
    owner: Mapping, corner: str, dimension: Dimension, footing: Callable[[], dict[str, Any]]
) -> Datum:
    """The datum of ``corner``, which rests on what its owner rests on or has its own footing."""
    if corner not in owner:
        raise FieldError("missing", owner, corner)
    given = owner[corner]
    if not isinstance(given, Mapping):
        steps = () if corner == "value" else (corner,)
        return Datum(_quantity(given, dimension, steps), **footing())
    refuse(unknown(given, ("value", *_FOOTING), corner))
    quantity = _quantity(given.get("value", given), dimension, (corner,))
    return Datum(quantity, **_footing({**owner, **given}, given, corner))


def _quantity(text: Any, dimension: Dimension, steps: tuple[str, ...]) -> Amount:
    if not isinstance(text, Scalar):
        raise FieldError(f"expected a value such as {dimension.example}", text, *steps)
    try:
        amount = parse(text, dimension)
    except InputError as error:
        raise FieldError(str(error), text, *steps) from error
    if dimension.least and amount.number < 1 and amount.in_unit(dimension.least) < 1:
        message = f"expected a {dimension.name} of at least 1 {dimension.least}, got {text!r}"
        raise FieldError(message, text, *steps)
    return amount


def _footing(fields: dict[str, Any], at: Mapping, *steps: str) -> dict[str, Any]:
    basis = _basis(fields, at, *steps)
    source, note = fields.get("source"), fields.get("note")
    if lacking := wanting(basis, source, note):
        raise FieldError(lacking[1], at, *steps, lacking[0])
    told = {"source": source, "note": note}
    footing = {
        name: None if text is None else plain(text, *steps, name) for name, text in told.items()
    }
    return {"basis": basis, **footing}


def _basis(fields: dict[str, Any], at: Mapping, *steps: str) -> Basis:
    given = fields.get("basis")
    basis = _BASES.get(given) if isinstance(given, Scalar) else None
    if basis is None or (basis is Basis.GIVEN and at.mark is not NOWHERE):
        what = "nothing" if given is None else shown(given)
        message = f"expected published | derived | estimate, got {what}"
        raise FieldError(message, at if given is None else given, *steps, "basis")
    return basis


def _unused_basis(value: Mapping) -> list[FieldError]:
    """A basis beside corners that each have their own must be one, too."""
    try:
        if "basis" in value:
            _basis(value, value)
    except FieldError as fault:
        return [fault]
    return []


def _disorder(data: list[Datum], value: Mapping) -> list[FieldError]:
    low, typical, high = data
    wrong = Estimate.disorder((low, typical, high))
    return [FieldError(message, value.get(a, value), str(a)) for a, message in wrong.items()]
