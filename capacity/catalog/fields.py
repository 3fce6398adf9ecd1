"""A field's text, and how an error message shows a value that is none."""

from __future__ import annotations

from typing import Any

from capacity.catalog.reading import Scalar
from capacity.errors import FieldError
from capacity.printable import unfit


def shown(value: Any) -> str:
    """``value`` as an error message shows it.

    >>> shown("950"), shown(""), shown({})
    ("'950'", 'nothing', 'a mapping')
    """
    if isinstance(value, str):
        return repr(str(value)) if value else "nothing"
    return "a mapping" if isinstance(value, dict) else "a list"


def plain(value: Any, *steps: str | int) -> str:
    """``value`` as text that can be printed; raises ``FieldError`` for anything else.

    >>> from capacity.catalog.reading import Mark
    >>> plain(Scalar("crate", Mark(1, 1)))
    'crate'
    """
    if not isinstance(value, Scalar) or not value.strip():
        raise FieldError(f"expected text, got {shown(value)}", value, *steps)
    if character := unfit(value):
        raise FieldError(f"expected text, got the control character {character}", value, *steps)
    return str(value)
