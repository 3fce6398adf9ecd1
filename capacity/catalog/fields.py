"""A field's text, the fields that no mapping has, and how a message shows what was given."""

from collections.abc import Collection
from difflib import get_close_matches
from typing import Any

from capacity.catalog.reading import Mapping, Scalar
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

    >>> from capacity.catalog.reading import NOWHERE
    >>> plain(Scalar("crate", NOWHERE))
    'crate'
    """
    if not isinstance(value, Scalar) or not value.strip():
        raise FieldError(f"expected text, got {shown(value)}", value, *steps)
    if character := unfit(value):
        raise FieldError(f"expected text, got the control character {character}", value, *steps)
    return str(value)


def unknown(owner: Mapping, known: Collection[str], *steps: str) -> list[FieldError]:
    """A fault for each field of ``owner`` that is not ``known``, at its name."""
    faults = []
    for name in owner:
        if name not in known:
            near = get_close_matches(name, known, 1)
            hint = f"did you mean {near[0]}?" if near else f"expected one of {', '.join(known)}"
            faults.append(FieldError(f"unknown field; {hint}", name, *steps, name))
    return faults
