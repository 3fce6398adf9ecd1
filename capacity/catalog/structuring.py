"""Marked data -> model classes by the types of their fields, every problem of a file at once."""

import re
from collections.abc import Callable, Iterable
from enum import StrEnum
from functools import cache, partial
from types import NoneType
from typing import Any, NamedTuple, get_args, get_origin

import attrs

from capacity.catalog.estimates import read_estimate
from capacity.catalog.fields import plain, shown, unknown
from capacity.catalog.folders import Entry
from capacity.catalog.reading import Mapping, Scalar, Sequence, place
from capacity.errors import FieldError, InputError, Problem, dotted, refuse
from capacity.model import DIMENSIONS

Reader = Callable[[Any], Any]


_WHOLE = re.compile(r"[1-9][0-9]{0,8}", re.ASCII)


def structure(kind: type[Any], name: str, entry: Entry) -> tuple[Any, list[Problem]]:
    """What ``entry`` describes as an instance of ``kind`` of id ``name``, or None and problems."""
    try:
        if "id" in entry.data:
            message = "the id is the name of the file; leave it out"
            raise FieldError(message, entry.data, "id")
        return _thing(kind, entry.data, id=name), []
    except InputError as error:
        found = dict.fromkeys(problem_at(entry, fault) for fault in _below(error))
        return None, list(found)


def problem_at(entry: Entry, fault: FieldError) -> Problem:
    """``fault`` as a problem of a file, placed at the deepest part of its data on the path."""
    at = fault.given if hasattr(fault.given, "mark") else _deepest(entry.data, fault.steps)
    return Problem(entry.file, *place(at), dotted(fault.steps), fault.message)


def _deepest(data: Any, steps: Iterable[str | int]) -> Any:
    for step in steps:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            break
    return data


def _whole(value: Any) -> int:
    if not isinstance(value, Scalar) or not _WHOLE.fullmatch(value):
        raise FieldError(f"expected a whole number from 1 to 999999999, got {shown(value)}", value)
    return int(value)


def _choice(kind: type[StrEnum], value: Any) -> StrEnum:
    try:
        return kind(value)
    except ValueError:
        message = f"expected {' | '.join(kind)}, got {shown(value)}"
        raise FieldError(message, value) from None


_PLAIN: dict[type, Reader] = {str: plain, int: _whole}


class _Field(NamedTuple):
    """How a field is called in its class, whether it must be given, and what reads it."""

    name: str
    required: bool
    read: Reader


@cache
def _fields(kind: type[Any], *known: str) -> dict[str, _Field]:
    """The fields of ``kind`` that files state, by their keys: all but the ``known``."""
    return {
        f.metadata.get("key", f.name): _Field(f.name, f.default is attrs.NOTHING, _reader(f.type))
        for f in attrs.fields(kind)
        if f.name not in known
    }


@cache
def _reader(kind: Any) -> Reader:
    """What reads a value as ``kind``, the annotation of a field."""
    if options := [option for option in get_args(kind) if option not in {NoneType, ...}]:
        inner = _reader(options[0])
        return partial(_items, inner) if get_origin(kind) is tuple else inner
    if kind in DIMENSIONS:
        return partial(read_estimate, kind)
    if issubclass(kind, StrEnum):
        return partial(_choice, kind)
    return _PLAIN.get(kind) or partial(_thing, kind)


def _thing(kind: Any, value: Any, **known: str) -> Any:
    fields = _fields(kind, *known)
    if not isinstance(value, Mapping):
        raise FieldError(f"expected the fields {', '.join(fields)}, got {shown(value)}", value)
    lacking = [key for key, field in fields.items() if field.required and key not in value]
    faults = [*unknown(value, fields), *(FieldError("missing", value, key) for key in lacking)]
    given = {key: fields[key] for key in value if key in fields}
    made = _read(((key, field.read, value[key]) for key, field in given.items()), faults)
    return kind(**known, **{f.name: each for f, each in zip(given.values(), made, strict=True)})


def _items(read: Reader, value: Any) -> tuple[Any, ...]:
    if not isinstance(value, Sequence):
        raise FieldError(f"expected a list, got {shown(value)}", value)
    return tuple(_read((index, read, item) for index, item in enumerate(value)))


def _read(
    parts: Iterable[tuple[str | int, Reader, Any]], faults: Iterable[FieldError] = ()
) -> list[Any]:
    """Each part by its reader; raises ``faults`` and those of all parts, each with its step."""
    made, found = [], list(faults)
    for step, read, value in parts:
        try:
            made.append(read(value))
        except InputError as error:
            found += _below(error, step)
    refuse(found)
    return made


def _below(error: InputError, *above: str | int) -> list[FieldError]:
    """The faults of ``error``, the steps ``above`` leading to it."""
    faults = getattr(error, "faults", [FieldError(str(error), None)])
    return [FieldError(each.message, each.given, *above, *each.steps) for each in faults]
