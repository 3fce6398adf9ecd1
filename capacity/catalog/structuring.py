"""Marked data -> model classes through cattrs, with every problem of a file at once."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cache, partial
from typing import TYPE_CHECKING, Any

import attrs
import cattrs
from cattrs.errors import AttributeValidationNote, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, override

from capacity.catalog.estimates import read_estimate
from capacity.catalog.fields import plain, shown
from capacity.catalog.reading import Mapping, Mark, Scalar, Sequence
from capacity.errors import FieldError, FieldsError, Problem, dotted
from capacity.model import (
    DIMENSIONS,
    CarrierKind,
    ClaimKind,
    Form,
    Hedge,
    Kind,
    MunitionKind,
    PackingOrientation,
    Shape,
    Stacking,
    StowageOrientation,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from enum import StrEnum

_CHOICES: tuple[type[StrEnum], ...] = (
    CarrierKind,
    ClaimKind,
    Form,
    Hedge,
    Kind,
    MunitionKind,
    PackingOrientation,
    Shape,
    Stacking,
    StowageOrientation,
)
_WHOLE = re.compile(r"[1-9][0-9]{0,8}", re.ASCII)


@cache
def converter() -> cattrs.Converter:
    """A cattrs converter from marked data to the model."""
    made = cattrs.Converter(detailed_validation=True, forbid_extra_keys=True)
    made.register_structure_hook(str, _text)
    made.register_structure_hook(int, _whole)
    for choice in _CHOICES:
        made.register_structure_hook(choice, _choice)
    made.register_structure_hook_func(_is_tuple, partial(_items, made))
    for kind in DIMENSIONS:
        made.register_structure_hook(kind, read_estimate)
    made.register_structure_hook_factory(attrs.has, partial(_class_hook, made))
    return made


def structure(
    made: cattrs.Converter, kind: type[Any], data: Mapping, file: str
) -> tuple[Any, list[Problem]]:
    """``data`` as an instance of ``kind``, or None with the problems of ``file``."""
    try:
        return made.structure(data, kind), []
    except (cattrs.BaseValidationError, FieldError, FieldsError) as error:
        found = dict.fromkeys(_problems(error, (), data, file))
        return None, list(found)


def _text(value: Any, _: Any) -> str:
    return plain(value)


def _whole(value: Any, _: Any) -> int:
    if not isinstance(value, Scalar) or not _WHOLE.fullmatch(value):
        raise FieldError(f"expected a whole number from 1 to 999999999, got {shown(value)}", value)
    return int(value)


def _choice(value: Any, kind: type[StrEnum]) -> StrEnum:
    options = [option.value for option in kind]
    if not isinstance(value, str) or value not in options:
        raise FieldError(f"expected {' | '.join(options)}, got {shown(value)}", value)
    return kind(value)


def _is_tuple(kind: Any) -> bool:
    return getattr(kind, "__origin__", None) is tuple


def _items(made: cattrs.Converter, value: Any, kind: Any) -> tuple[Any, ...]:
    if not isinstance(value, Sequence):
        raise FieldError(f"expected a list, got {shown(value)}", value)
    items: list[Any] = made.structure(value, list[kind.__args__[0]])
    return tuple(items)


def _class_hook(made: cattrs.Converter, kind: Any) -> Callable[[Any, Any], Any]:
    keys = {f.name: f.metadata.get("key", f.name) for f in attrs.fields(kind)}
    renamed = {name: override(rename=key) for name, key in keys.items()}
    build = make_dict_structure_fn(
        kind,
        made,
        _cattrs_forbid_extra_keys=True,
        **renamed,  # type: ignore[arg-type]
    )

    def hook(value: Any, wanted: Any) -> Any:
        if not isinstance(value, Mapping):
            fields = ", ".join(key for key in keys.values() if key != "id")
            raise FieldError(f"expected the fields {fields}, got {shown(value)}", value)
        return build(value, wanted)

    return hook


def _problems(
    error: BaseException, path: tuple[str | int, ...], data: Any, file: str
) -> Iterator[Problem]:
    path = (*path, *_steps(error))
    if isinstance(error, cattrs.ForbiddenExtraKeysError):
        yield from _extra(error, path, data, file)
    elif isinstance(error, BaseExceptionGroup):
        for inner in error.exceptions:
            yield from _problems(inner, path, data, file)
    elif isinstance(error, FieldsError):
        for fault in error.faults:
            yield problem_at(data, fault, file, path)
    elif isinstance(error, KeyError):
        yield problem_at(data, FieldError("missing", None, *path), file)
    else:
        yield problem_at(data, error, file, path)


def problem_at(
    data: Mapping, error: BaseException, file: str, path: tuple[str | int, ...] = ()
) -> Problem:
    """``error`` as a problem of ``file``, placed at the deepest part of ``data`` on its path."""
    whole = (*path, *getattr(error, "steps", ()))
    found, _ = _follow(data, whole)
    given: Mark | None = getattr(getattr(error, "given", None), "mark", None)
    mark = given or _mark(found)
    message = getattr(error, "message", str(error))
    return Problem(file, mark.line, mark.column, dotted(whole), message)


def _steps(error: BaseException) -> list[str | int]:
    notes = getattr(error, "__notes__", [])
    steps: list[str | int] = []
    for note in notes:
        if isinstance(note, AttributeValidationNote):
            steps.append(note.name)
        elif isinstance(note, IterableValidationNote):
            steps.append(note.index)
    return steps[::-1]


def _extra(
    error: cattrs.ForbiddenExtraKeysError, path: tuple[str | int, ...], data: Any, file: str
) -> Iterator[Problem]:
    owner, _ = _follow(data, path)
    keys = [f.metadata.get("key", f.name) for f in attrs.fields(error.cl) if f.name != "id"]
    for name in sorted(error.extra_fields):
        near = get_close_matches(name, keys, 1)
        hint = f"did you mean {near[0]}?" if near else f"expected one of {', '.join(keys)}"
        mark: Mark = owner.keys_at.get(name, owner.mark)
        yield Problem(file, mark.line, mark.column, dotted((*path, name)), f"unknown field; {hint}")


def _follow(data: Any, path: tuple[str | int, ...]) -> tuple[Any, tuple[str | int, ...]]:
    for depth, step in enumerate(path):
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return data, path[:depth]
    return data, path


def _mark(data: Any) -> Mark:
    mark: Mark = getattr(data, "mark", Mark(1, 1))
    return mark
