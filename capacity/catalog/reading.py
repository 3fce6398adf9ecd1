"""YAML text -> data in which every value knows its line and column.

Scalars stay text, so a field's type decides what ``NO``, ``012`` or ``1:30`` mean, as YAML 1.2
users expect. Duplicate keys, anchors and tags are refused: a spec says each thing once, plainly.
Size, characters and nesting are minded here, so that no release of the parser words them anew.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple, Self

import yaml

from capacity import bounded
from capacity.errors import Problem, ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LARGEST_FILE = 1_000_000
_DEEPEST = 12
_UNPRINTABLE = re.compile(r"[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TOO_DEEP = f"is nested too deeply; at most {_DEEPEST} levels are read"


class Mark(NamedTuple):
    """A place in a file, both counted from 1."""

    line: int
    column: int


_START = Mark(1, 1)
NOWHERE = Mark(0, 0)
"""The place of a value that stands in no file, because a caller gave it."""


class Scalar(str):
    """Text with its place."""

    __slots__ = ("mark",)
    mark: Mark

    def __new__(cls, text: str, mark: Mark) -> Self:
        """``text`` as found at ``mark``."""
        scalar = super().__new__(cls, text)
        scalar.mark = mark
        return scalar


class Sequence(list[Any]):
    """A list with its place."""

    def __init__(self, items: list[Any], mark: Mark) -> None:
        super().__init__(items)
        self.mark = mark


class Mapping(dict[str, Any]):
    """A mapping with its place and the place of each key."""

    def __init__(self, items: dict[str, Any], mark: Mark, keys: dict[str, Mark]) -> None:
        super().__init__(items)
        self.mark = mark
        self.keys_at = keys


class _FaultError(Exception):
    def __init__(self, mark: Mark, path: str, message: str) -> None:
        super().__init__(mark, path, message)
        self.mark, self.path, self.message = mark, path, message


def read(file: Path, shown: str) -> tuple[Mapping | None, list[Problem]]:
    """The mapping in ``file``, or None with the problems; ``shown`` is the file's name in them."""
    try:
        return text_to_data(bounded.text(file, _LARGEST_FILE)), []
    except ReadError as error:
        return None, [Problem(shown, *_START, "", error.reason)]
    except _FaultError as fault:
        return None, [Problem(shown, *fault.mark, fault.path, fault.message)]


def text_to_data(text: str) -> Mapping:
    """One YAML document as marked data; it must be a mapping.

    >>> data = text_to_data("answer: NO")
    >>> data["answer"], data["answer"].mark
    ('NO', Mark(line=1, column=9))
    """
    _refuse_unprintable(text)
    _refuse_brackets(text)
    try:
        data = _document(yaml.parse(text, Loader=_Loader))
    except yaml.YAMLError as error:
        raise _FaultError(_error_mark(error), "", f"is not YAML: {_error_text(error)}") from error
    if not isinstance(data, Mapping):
        raise _FaultError(_START, "", "expected a mapping of fields, got something else or nothing")
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
            raise _FaultError(_place(text, bracket.start()), "", _TOO_DEEP)


def _refuse_unprintable(text: str) -> None:
    found = _UNPRINTABLE.search(text)
    if found:
        character = f"U+{ord(found[0]):04X}"
        message = f"expected printable text, got the control character {character}"
        raise _FaultError(_place(text, found.start()), "", message)


def _place(text: str, index: int) -> Mark:
    return Mark(text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))


def _error_mark(error: yaml.YAMLError) -> Mark:
    mark = getattr(error, "problem_mark", None)
    return Mark(mark.line + 1, mark.column + 1) if mark else _START


def _error_text(error: yaml.YAMLError) -> str:
    return str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)


def _document(events: Iterator[Any]) -> Any:
    data = None
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            if data is not None:
                raise _FaultError(_mark(event), "", "expected one document, got another")
            data = _marked(next(events), events, "", 0)
    return data


def _mark(event: Any) -> Mark:
    return Mark(event.start_mark.line + 1, event.start_mark.column + 1)


def _marked(event: Any, events: Iterator[Any], path: str, depth: int) -> Any:
    mark = _mark(event)
    if event.anchor is not None:
        raise _FaultError(
            mark, path, "anchors and aliases are not used here; write the value again"
        )
    if event.tag is not None:
        raise _FaultError(mark, path, f"tags are not used here, got {event.tag}")
    if isinstance(event, yaml.ScalarEvent):
        return Scalar(event.value, mark)
    if depth == _DEEPEST:
        raise _FaultError(mark, path, _TOO_DEEP)
    if isinstance(event, yaml.SequenceStartEvent):
        return Sequence(list(_items(events, path, depth + 1)), mark)
    entries = list(_entries(events, path, depth + 1))
    keys = {str(key): key.mark for key, _ in entries}
    return Mapping({str(key): value for key, value in entries}, mark, keys)


def _items(events: Iterator[Any], path: str, depth: int) -> Iterator[Any]:
    for index, event in enumerate(_until(yaml.SequenceEndEvent, events)):
        yield _marked(event, events, f"{path}[{index}]", depth)


def _entries(events: Iterator[Any], path: str, depth: int) -> Iterator[tuple[Scalar, Any]]:
    known: dict[str, Mark] = {}
    for event in _until(yaml.MappingEndEvent, events):
        key = _marked(event, events, path, depth)
        if not isinstance(key, Scalar):
            raise _FaultError(key.mark, path, "expected a plain field name")
        at = f"{path}.{key}" if path else str(key)
        if key in known:
            raise _FaultError(key.mark, at, f"duplicate key, first given on line {known[key].line}")
        known[key] = key.mark
        yield key, _marked(next(events), events, at, depth)


def _until(end: type, events: Iterator[Any]) -> Iterator[Any]:
    for event in events:
        if isinstance(event, end):
            return
        yield event
