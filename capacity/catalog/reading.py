"""YAML text -> data in which every value knows its line and column.

Scalars stay text, so a field's type decides what ``NO``, ``012`` or ``1:30`` mean, as YAML 1.2
users expect. Duplicate keys, anchors and tags are refused: a spec says each thing once, plainly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Self

import yaml

from capacity.errors import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LARGEST_FILE = 1_000_000
_DEEPEST = 12
_MANY_BRACKETS = 500
_IMPLICIT_TAGS = {"map", "seq", "str", "int", "float", "bool", "null", "timestamp", "value"}


class Mark(NamedTuple):
    """A place in a file, both counted from 1."""

    line: int
    column: int


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
        return text_to_data(_text(file)), []
    except _FaultError as fault:
        return None, [Problem(shown, *fault.mark, fault.path, fault.message)]


def _text(file: Path) -> str:
    start = Mark(1, 1)
    try:
        content = file.read_bytes()
    except OSError as error:
        raise _FaultError(start, "", f"cannot be read: {error.strerror}") from error
    if len(content) > _LARGEST_FILE:
        raise _FaultError(
            start, "", f"expected at most {_LARGEST_FILE:,} bytes, got {len(content):,}"
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _FaultError(
            start, "", f"expected UTF-8 text, got byte 0x{content[error.start]:02x}"
        ) from error


def text_to_data(text: str) -> Mapping:
    """One YAML document as marked data; it must be a mapping.

    >>> data = text_to_data("answer: NO")
    >>> data["answer"], data["answer"].mark
    ('NO', Mark(line=1, column=9))
    """
    try:
        _refuse_depth(text)
        node = yaml.compose(text, Loader=_Loader)
    except RecursionError as error:
        raise _FaultError(Mark(1, 1), "", "is nested too deeply") from error
    except yaml.YAMLError as error:
        raise _FaultError(_error_mark(error), "", f"is not YAML: {_error_text(error)}") from error
    if not isinstance(node, yaml.MappingNode):
        raise _FaultError(
            Mark(1, 1), "", "expected a mapping of fields, got something else or nothing"
        )
    data: Mapping = _marked(node, "", set(), 0)
    return data


def _refuse_depth(text: str) -> None:
    """Brackets nested without end would overrun the C composer's stack; its scanner has none."""
    if text.count("[") + text.count("{") < _MANY_BRACKETS:
        return
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise _FaultError(Mark(1, 1), "", "is nested too deeply")


def _error_mark(error: yaml.YAMLError) -> Mark:
    mark = getattr(error, "problem_mark", None)
    return Mark(mark.line + 1, mark.column + 1) if mark else Mark(1, 1)


def _error_text(error: yaml.YAMLError) -> str:
    return str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)


def _marked(node: Any, path: str, seen: set[int], depth: int) -> Any:
    mark = Mark(node.start_mark.line + 1, node.start_mark.column + 1)
    if id(node) in seen:
        raise _FaultError(
            mark, path, "anchors and aliases are not used here; write the value again"
        )
    if node.tag.removeprefix("tag:yaml.org,2002:") not in _IMPLICIT_TAGS:
        raise _FaultError(mark, path, f"tags are not used here, got {node.tag}")
    if depth > _DEEPEST:
        raise _FaultError(mark, path, "is nested too deeply")
    seen.add(id(node))
    if isinstance(node, yaml.ScalarNode):
        return Scalar(node.value, mark)
    if isinstance(node, yaml.SequenceNode):
        items = [_marked(n, f"{path}[{i}]", seen, depth + 1) for i, n in enumerate(node.value)]
        return Sequence(items, mark)
    entries = list(_entries(node, path, seen, depth))
    keys = {str(key): key.mark for key, _ in entries}
    return Mapping({str(key): value for key, value in entries}, mark, keys)


def _entries(node: Any, path: str, seen: set[int], depth: int) -> Iterator[tuple[Scalar, Any]]:
    known: dict[str, Mark] = {}
    for key_node, value_node in node.value:
        key = _marked(key_node, path, seen, depth + 1)
        if not isinstance(key, Scalar):
            raise _FaultError(key.mark, path, "expected a plain field name")
        at = f"{path}.{key}" if path else str(key)
        if key in known:
            raise _FaultError(key.mark, at, f"duplicate key, first given on line {known[key].line}")
        known[key] = key.mark
        yield key, _marked(value_node, at, seen, depth + 1)
