"""What an attacker writes into a document: values of other kinds, sizes and shapes, everywhere."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

Path = tuple[str | int, ...]
OTHER_KINDS: list[Any] = [
    True, False, 0.0, 1.0, 1.5, -0.0, float("nan"), float("inf"), float("-inf"), "", "1", "x",
    "any", "upright", "\x1b[31m", "length", [], [1], [[]], ["x"], {}, {"x": 1},
    {"method": "no passage"},
]  # fmt: skip
NUMBERS: list[Any] = [
    None, -1, 0, 1, 2, 3, 7, 100, 10**9, 10**9 + 1, 10**19, 10**27, 2**500, 10**5000,
]  # fmt: skip
WORDS: list[Any] = [
    "any", "upright", "lying", "Any", "height", "bogus", ["height"], ["length", "width"], ["x"],
    [2], [True], ["height", "height"], [["height"]], "payload mass", "door", "volume", "discs",
    "quantity limit", "stack mass", "inequalities", "fit", "scale", [], {},
]  # fmt: skip


def places(data: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """The fields of a document, with what they hold; of a list the first and the last."""
    yield path, data
    if isinstance(data, dict):
        for name, value in data.items():
            yield from places(value, (*path, name))
    if isinstance(data, list):
        for number in sorted({0, len(data) - 1} if data else ()):
            yield from places(data[number], (*path, number))


def written(path: Path) -> str:
    """A path as errors name it."""
    text = "".join(f"[{name}]" if isinstance(name, int) else f".{name}" for name in path)
    return text.removeprefix(".") or "document"


def changed(data: Any, path: Path, value: Any) -> Any:
    """A copy of a document with another value in one field."""
    if not path:
        return value
    name, rest = path[0], path[1:]
    copied = copy(data)
    copied[name] = changed(data[name] if rest else None, rest, value)
    return copied


def without(data: Any, path: Path) -> Any:
    """A copy of a document without one field."""
    name, rest = path[0], path[1:]
    copied = copy(data)
    if rest:
        copied[name] = without(data[name], rest)
    else:
        del copied[name]
    return copied
