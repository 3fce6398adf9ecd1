"""YAML text -> data in which every value knows its place.

Scalars stay text, so a field's type decides what ``NO``, ``012`` or ``1:30`` mean, as YAML 1.2
users expect. Duplicate keys, anchors and tags are refused: a spec says each thing once, plainly.
Size, characters and nesting are minded here, so that no release of the parser words them anew.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, Self

import yaml

from capacity import bounded
from capacity.errors import Problem, ReadError, dotted

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LARGEST_FILE = 1_000_000
_DEEPEST = 12
_UNPRINTABLE = re.compile(r"[\0-\x08\v\f\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_TOO_DEEP = f"is nested too deeply; at most {_DEEPEST} levels are read"


class Mark(NamedTuple):
    """A place in a file as the parser gives it, which counts lines and columns from 0."""

    line: int
    column: int


START = Mark(0, 0)
NOWHERE = Mark(-1, -1)
"""The place of a value that stands in no file, because a caller gave it."""


class Scalar(str):
    """Text with its place."""

    __slots__ = ("mark",)
    mark: Mark

    def __new__(cls, text: str, mark: Mark) -> Self:
        """``text`` as found at ``mark``."""
        scalar = str.__new__(cls, text)
        scalar.mark = mark
        return scalar


class Sequence(list[Any]):
    """A list with its place."""

    def __init__(self, items: list[Any], mark: Mark) -> None:
        super().__init__(items)
        self.mark = mark


class Mapping(dict[str, Any]):
    """A mapping with its place; the keys of one that was read are scalars with theirs."""

    def __init__(self, items: dict[str, Any], mark: Mark) -> None:
        super().__init__(items)
        self.mark = mark


def place(value: Any) -> tuple[int, int]:
    """Line and column of what has a mark, as people and editors count them: from 1."""
    return value.mark.line + 1, value.mark.column + 1


class _FaultError(Exception):
    """What cannot be read at ``mark``; ``steps`` lead to it from the whole."""

    def __init__(self, mark: Any, message: str, *steps: str | int) -> None:
        super().__init__(mark, message, *steps)
        self.mark, self.message, self.steps = mark, message, [*steps]


def read(file: Path, shown: str) -> tuple[Mapping | None, list[Problem]]:
    """The mapping in ``file``, or None with the problems; ``shown`` is the file's name in them."""
    try:
        return text_to_data(bounded.text(file, _LARGEST_FILE)), []
    except ReadError as error:
        return None, [Problem(shown, 1, 1, "", error.reason)]
    except _FaultError as fault:
        return None, [Problem(shown, *place(fault), dotted(fault.steps), fault.message)]


def text_to_data(text: str) -> Mapping:
    """One YAML document as marked data; it must be a mapping.

    >>> data = text_to_data("answer: NO")
    >>> data["answer"], place(data["answer"])
    ('NO', (1, 9))
    """
    _refuse_unprintable(text)
    _refuse_brackets(text)
    try:
        data = _document(_Loader(text).get_event)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or START
        raise _FaultError(mark, f"is not YAML: {_error_text(error)}") from error
    if not isinstance(data, Mapping):
        raise _FaultError(START, "expected a mapping of fields, got something else or nothing")
    return data


def _refuse_brackets(text: str) -> None:
    """Refuse open brackets in a row that the parser would refuse in its own words.

    It looks ahead before it gives the first event. What is in quotes counts here too, which no
    spec needs; brackets hidden by quotes come up as events before the parser minds their depth.
    """
    depth = 0
    for bracket in re.finditer(r"[\[\]{}]", text):
        depth = depth + 1 if bracket[0] in "[{" else max(0, depth - 1)
        if depth > _DEEPEST:
            raise _FaultError(_at(text, bracket.start()), _TOO_DEEP)


def _refuse_unprintable(text: str) -> None:
    found = _UNPRINTABLE.search(text)
    if found:
        character = f"U+{ord(found[0]):04X}"
        message = f"expected printable text, got the control character {character}"
        raise _FaultError(_at(text, found.start()), message)


def _at(text: str, index: int) -> Mark:
    return Mark(text.count("\n", 0, index), index - text.rfind("\n", 0, index) - 1)


def _error_text(error: yaml.YAMLError) -> str:
    return str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)


def _document(get: Callable[[], Any]) -> Any:
    """The one document whose events ``get`` gives in turn."""
    data = None
    while not isinstance(event := get(), yaml.StreamEndEvent):
        if isinstance(event, yaml.DocumentStartEvent):
            if data is not None:
                raise _FaultError(event.start_mark, "expected one document, got another")
            data = _value(get(), get, 0)
    return data


def _value(event: Any, get: Callable[[], Any], depth: int) -> Any:
    """What begins with ``event``."""
    mark = event.start_mark
    if event.anchor is not None:
        raise _FaultError(mark, "anchors and aliases are not used here; write the value again")
    if event.tag is not None:
        raise _FaultError(mark, f"tags are not used here, got {event.tag}")
    if isinstance(event, yaml.ScalarEvent):
        return Scalar(event.value, mark)
    if depth == _DEEPEST:
        raise _FaultError(mark, _TOO_DEEP)
    if isinstance(event, yaml.SequenceStartEvent):
        return Sequence(_items(get, depth + 1), mark)
    return _mapping(mark, get, depth + 1)


def _items(get: Callable[[], Any], depth: int) -> list[Any]:
    items: list[Any] = []
    try:
        while not isinstance(event := get(), yaml.SequenceEndEvent):
            items.append(_value(event, get, depth))
    except _FaultError as fault:
        fault.steps.insert(0, len(items))
        raise
    return items


def _mapping(mark: Mark, get: Callable[[], Any], depth: int) -> Mapping:
    found: dict[str, Any] = {}
    while not isinstance(event := get(), yaml.MappingEndEvent):
        key = _value(event, get, depth)
        if not isinstance(key, Scalar):
            raise _FaultError(key.mark, "expected a plain field name")
        if key in found:
            line, _ = place(next(first for first in found if first == key))
            raise _FaultError(key.mark, f"duplicate key, first given on line {line}", key)
        try:
            found[key] = _value(get(), get, depth)
        except _FaultError as fault:
            fault.steps.insert(0, key)
            raise
    return Mapping(found, mark)
