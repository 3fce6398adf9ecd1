"""What a value is checked for where it is made, so that a caller's mistake is named at once.

Converters let through what they cannot convert: a fault can name its field, a converter cannot.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Any, TypeVar

import attrs

from capacity.errors import FieldError, InputError

_One = TypeVar("_One")
_Choice = TypeVar("_Choice", bound=StrEnum)


def member(kind: type[_Choice], value: Any) -> _Choice:
    """``value`` as a member of ``kind`` where it is one or the text of one."""
    if isinstance(value, kind) or not isinstance(value, str) or value not in tuple(kind):
        return value  # type: ignore[no-any-return]
    return kind(value)


def option(name: str, kind: type[_Choice], given: object) -> _Choice:
    """A caller's choice as a member of ``kind``; raises ``InputError`` naming the option.

    >>> from capacity.model import Form
    >>> option("form", Form, "shell")
    Traceback (most recent call last):
    capacity.errors.InputError: form: expected projectile, complete round or item, got 'shell'
    """
    if isinstance(given, str) and given in tuple(kind):
        return kind(given)
    *most, last = kind
    raise InputError(f"{name}: expected {', '.join(most)} or {last}, got {shown(given)}")


def several(value: Sequence[_One]) -> tuple[_One, ...]:
    """A list as a tuple; what is neither is left for a fault to name."""
    return tuple(value) if isinstance(value, list) else value  # type: ignore[return-value]


def no_members(thing: attrs.AttrsInstance, **kinds: type[StrEnum]) -> Iterator[FieldError]:
    """A fault for each field that holds neither a member of its kind nor its default."""
    defaults = {field.name: field.default for field in attrs.fields(type(thing))}
    for name, kind in kinds.items():
        value = getattr(thing, name)
        if not isinstance(value, kind) and value is not defaults[name]:
            yield FieldError(f"expected {' | '.join(kind)}, got {shown(value)}", None, name)


def no_texts(thing: object, *names: str) -> Iterator[FieldError]:
    """A fault for each of the fields ``names`` that holds no text."""
    for name in names:
        value = getattr(thing, name)
        if not _is_text(value):
            yield FieldError(f"expected text, got {shown(value)}", None, name)


def no_tuples(thing: object, *names: str) -> Iterator[FieldError]:
    """A fault for each of the fields ``names`` that holds no tuple of texts."""
    for name in names:
        value = getattr(thing, name)
        if not isinstance(value, tuple) or not all(map(_is_text, value)):
            yield FieldError(f"expected a tuple of texts, got {shown(value)}", None, name)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def shown(value: object) -> str:
    """``value`` as an error message shows it, cut where it is long.

    >>> shown("3 mln"), len(shown("9" * 5_000))
    ("'3 mln'", 60)
    """
    text = repr(value)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."


_LONGEST = 60
