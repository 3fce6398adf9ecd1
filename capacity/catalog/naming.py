"""Which thing a name means, and what to say of a name that means none or several."""

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches

from capacity.errors import InputError, UnknownIdError
from capacity.model.checks import shown

Labels = Mapping[str, Sequence[str]]


_CALIBRE = re.compile(r"(\d+(?:\.\d+)?)[ -]?mm", re.ASCII | re.IGNORECASE)
_FEET = re.compile(r"(?<=\d)[ -]?(?:foot|feet|')", re.IGNORECASE)
_LONGEST = 60
_SHORTEST = 2
_FEW = 6


def folded(name: str) -> str:
    """``name`` as ids and aliases are compared: case, spaces and hyphens ignored.

    >>> folded("152 MM shell") == folded("152mm-shell")
    True

    Raises ``InputError`` for what is no text.
    """
    if not isinstance(name, str):
        raise InputError(f"expected an id or another name, got {shown(name)}")
    return name.casefold().replace(" ", "").replace("-", "")


def unknown(kind: str, given: str, labels: Labels) -> UnknownIdError:
    """The error for a name that is no id or alias; ``labels`` are the other names of each id.

    What the name is a part of is offered, all of it; else what is spelt most like it, or all there
    is where that is little. A calibre never brings up another one.

    >>> shells = {"122mm-of462": ["shell"], "122mm-9m22u": ["rocket"]}
    >>> str(unknown("munition", "122mm", shells))
    "'122mm' names several munitions, say which: 122mm-of462 (shell), 122mm-9m22u (rocket)"
    """
    if len(given) > _LONGEST:
        return UnknownIdError(kind, given, [])
    names = {name: (name, *others) for name, others in labels.items()}
    parts = [name for name, known in names.items() if any(_within(given, one) for one in known)]
    fitting = {name: known for name, known in names.items() if _fits(given, known)}
    near = parts or _nearest(given, fitting) or (list(fitting) if len(names) <= _FEW else [])
    return UnknownIdError(kind, given, near, [_told(*names[name]) for name in parts[1:] and parts])


def _told(name: str, title: str = "", *_: str) -> str:
    return f"{name} ({title})" if title else name


def _within(given: str, label: str) -> bool:
    """Whether ``label`` has, from the start of one of its words, what was given."""
    part = folded(_FEET.sub("ft", given))
    starts = [found.start() for found in re.finditer(r"\b\w", label)]
    return len(part) >= _SHORTEST and any(
        folded(label[start:]).startswith(part) for start in starts
    )


def _nearest(given: str, labels: Labels) -> list[str]:
    owners = {label.casefold(): name for name, names in labels.items() for label in names}
    near = get_close_matches(given.casefold(), owners, 3, 0.5)
    return list(dict.fromkeys(owners[label] for label in near))


def _fits(given: str, names: Iterable[str]) -> bool:
    wanted = set(_CALIBRE.findall(given))
    found = {calibre for name in names for calibre in _CALIBRE.findall(name)}
    return not wanted or not found or bool(wanted & found)
