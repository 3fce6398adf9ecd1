"""A JSON Schema of the spec files, made from the model, so that editors complete and check them.

Draft 7, which editors know best. A schema refuses nothing that the loader takes; the loader knows
more (references, low <= typical <= high, what a claim's kind needs) and has the last word.
"""

from collections.abc import Iterable
from enum import StrEnum
from types import NoneType
from typing import Any, get_args, get_origin

import attrs

from capacity.catalog import kinds
from capacity.errors import InputError
from capacity.model import (
    DIMENSIONS,
    Basis,
    Carrier,
    Family,
    Figure,
    Holding,
    Munition,
    PackagingSpec,
)
from capacity.model.figures import NUMBER
from capacity.quantities import Dimension

KINDS: dict[str, type[Any]] = {kind.word: kind.cls for kind in kinds.KINDS}
"""The class that a file of each kind describes; ``sources`` is one file of many by id."""

_Schema = dict[str, Any]
_FOOTING = ("source", "note")
_CORNERS = ("low", "typical", "high")
_TEXT: _Schema = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
_WHOLE: _Schema = {
    "anyOf": [
        {"type": "integer", "minimum": 1, "maximum": 999_999_999},
        {"type": "string", "pattern": "^[1-9][0-9]{0,8}$"},
    ]
}
_FIGURE: _Schema = {
    "type": ["string", "number"],
    "pattern": f"^({NUMBER})$",
    "exclusiveMinimum": 0,
}
_PLAIN = {str: ("text", _TEXT), int: ("count", _WHOLE)}
_ROUND: _Schema = {"required": ["diameter"], "properties": {"width": False, "height": False}}
_SQUARE: _Schema = {"required": ["width", "height"], "properties": {"diameter": False}}
_HOLD: _Schema = {"required": ["interior", "door", "tare"], "properties": {"teu": False}}
_MUST: dict[type[Any], _Schema] = {
    Carrier: {"dependencies": dict.fromkeys(_HOLD["required"], _HOLD)},
    Munition: {"anyOf": [{"required": [f]} for f in ("projectile", "complete_round", "item")]},
    Family: {"allOf": [{"properties": {"members": {"minItems": 1, "uniqueItems": True}}}]},
    Holding: {"oneOf": [{"required": ["munition"]}, {"required": ["packaging"]}]},
    PackagingSpec: {
        "if": {"properties": {"shape": {"const": "cylinder"}}, "required": ["shape"]},
        "then": {"properties": {"outer": _ROUND}},
        "else": {"properties": {"outer": _SQUARE}, "required": ["outer", "gross_mass"]},
        "anyOf": [{"required": ["evidence"]}, {"properties": {"kind": {"const": "limit"}}}],
    },
}
"""What must hold between the fields of one mapping."""


def schema(kind: str) -> _Schema:
    """The JSON Schema of a file of ``kind``; raises ``InputError`` for a kind there is none of.

    >>> schema("packaging")["required"]
    ['name', 'holds', 'kind']
    """
    if kind not in KINDS:
        raise InputError(f"expected {' | '.join(KINDS)}, got {kind!r}")
    known: dict[str, _Schema] = {}
    body = _fields(KINDS[kind], known, leave_out=("id",))
    if kind == "sources":
        body = {"type": "object", "additionalProperties": body}
    head = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": f"capacity: {kind}",
        "description": _summary(KINDS[kind]),
    }
    return {**head, **body, "definitions": dict(sorted(known.items()))}


def _fields(cls: type[Any], known: dict[str, _Schema], leave_out: Iterable[str] = ()) -> _Schema:
    fields = {
        field.metadata.get("key", field.name): field
        for field in attrs.fields(cls)
        if field.name not in leave_out
    }
    return {
        "type": "object",
        "properties": {key: _type(field.type, known) for key, field in fields.items()},
        "required": [key for key, field in fields.items() if field.default is attrs.NOTHING],
        "additionalProperties": False,
        **_MUST.get(cls, {}),
    }


def _type(hint: Any, known: dict[str, _Schema]) -> _Schema:
    if hint in DIMENSIONS:
        dimension = DIMENSIONS[hint]
        return _defined(dimension.name, _estimate(dimension, known), known)
    if hint in _PLAIN:
        return _defined(*_PLAIN[hint], known)
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _type(get_args(hint)[0], known)}
    if get_args(hint):
        (inner,) = (part for part in get_args(hint) if part is not NoneType)
        return _type(inner, known)
    if issubclass(hint, StrEnum):
        return {"enum": [str(option) for option in hint]}
    return _defined(hint.__name__.lower(), _class(hint, known), known)


def _class(cls: type[Any], known: dict[str, _Schema]) -> _Schema:
    made = {"description": _summary(cls), **_fields(cls, known)}
    if cls is Figure:
        made["properties"] |= {"figure": _FIGURE, "to": _FIGURE}
    return made


def _defined(name: str, made: _Schema, known: dict[str, _Schema]) -> _Schema:
    known[name] = made
    return {"$ref": f"#/definitions/{name}"}


def _summary(cls: type[Any]) -> str:
    return (cls.__doc__ or "").split("\n\n")[0].replace("``", "").replace("\n", " ").strip()


def _quantity(dimension: Dimension) -> _Schema:
    """``number space unit``: below the limit, and above zero where zero makes no sense."""
    digits = len(str(dimension.below)) - 1
    above_zero = "" if dimension.zero else "(?=[0-9.]*[1-9])"
    accepted = "|".join(dimension.units)
    pattern = rf"^{above_zero}0*[0-9]{{1,{digits}}}(\.[0-9]+)? ({accepted})$"
    return {"type": "string", "pattern": pattern, "examples": [dimension.example]}


def _estimate(dimension: Dimension, known: dict[str, _Schema]) -> _Schema:
    """One value, or low, typical and high, each text or a mapping with a footing of its own."""
    basis = [str(basis) for basis in Basis if basis is not Basis.GIVEN]
    text = _defined("text", _TEXT, known)
    footing = {"basis": {"enum": basis}, "source": text, "note": text}
    quantity = _defined(f"{dimension.name}-text", _quantity(dimension), known)
    value = _object({"value": quantity, **footing}, ["value"])
    own = _defined(f"{dimension.name}-corner", value, known)
    corners = {corner: {"anyOf": [quantity, own]} for corner in _CORNERS}
    three = _object({**corners, **footing}, _CORNERS)
    footed = _defined("footed", {"allOf": [*map(_footed, _FOOTING)]}, known)
    inherits = _defined("inherits", {"allOf": [*map(_inherits, ("basis", *_FOOTING))]}, known)
    return {
        "description": f"a {dimension.name} such as {dimension.example}, with what it rests on",
        "if": {"required": ["value"]},
        "then": {**value, "required": ["value", "basis"], "allOf": [footed]},
        "else": {**three, "allOf": [inherits]},
    }


def _object(properties: _Schema, required: Iterable[str]) -> _Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def _resting(needed: str) -> _Schema:
    """A footing that needs a source (published) or a note (any other)."""
    kinds = ["published"] if needed == "source" else ["derived", "estimate"]
    return {"properties": {"basis": {"enum": kinds}}, "required": ["basis"]}


def _footed(needed: str) -> _Schema:
    return {"if": _resting(needed), "then": {"required": [needed]}}


def _inherits(field: str) -> _Schema:
    """What the estimate does not say for all three corners, each corner must say for itself."""
    if field == "basis":
        own: list[_Schema] = [_corners({"type": "object", "required": ["basis"]})]
    else:
        elsewhere = {"required": ["basis"], "not": _resting(field)}
        stated = {"type": "object", "anyOf": [{"required": [field]}, elsewhere]}
        own = [_corners(_footed(field)), {"if": _resting(field), "then": _corners(stated)}]
    return {"if": {"not": {"required": [field]}}, "then": {"allOf": own}}


def _corners(each: _Schema) -> _Schema:
    return {"properties": dict.fromkeys(_CORNERS, each)}
