"""The words of each language, read from specs/words/*.yaml; code knows roles, never words."""

from __future__ import annotations

import re
from difflib import get_close_matches
from fractions import Fraction
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from attrs import Factory, define, frozen

from capacity.catalog.reading import Mapping, Scalar, Sequence, place, read
from capacity.errors import Problem, SpecError
from capacity.model import Form, Hedge, MunitionKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

Roles = dict[str, Any]
"""What a word may be: the value it has in each role, ``True`` in one without values."""
Phrase = tuple[tuple[str, ...], str, Any]
"""The words of a phrase, its role, and its value there."""

_FIRED = frozenset(MunitionKind) - {
    MunitionKind.CHARGE,
    MunitionKind.RIFLE,
    MunitionKind.PISTOL,
    MunitionKind.LAUNCHER,
}
_WIDE = {
    "artillery": frozenset({MunitionKind.SHELL, MunitionKind.ROCKET, MunitionKind.MORTAR_BOMB}),
    "round": _FIRED,
    "ammunition": _FIRED,
}
_CONTAINERS = ("many", "one", "teu", "feu")
_UNITS = ("tonne", "voyage", "shipment", "vessel", "package", "money", "share", "person", "other")


def _number(text: str) -> Fraction:
    if not re.fullmatch(r"[0-9]+(\.[0-9]+)?", text):
        raise ValueError(text)
    return Fraction(text)


def _one_of(names: Iterable[str]) -> Callable[[str], str]:
    return dict(zip(names, names, strict=True)).__getitem__


_STEM = 24
"""Letters of a word that are looked at for a stem; no stem is as long."""
_WORD = re.compile(r"!?[^\W\d_]+\*?|[0-9]+(?:\.[0-9]+)?|[^\w\s]")

VALUED: dict[str, Callable[[str], Any]] = {
    "number": _number,
    "scale": int,
    "plural": int,
    "hedge": Hedge,
    "after": Hedge,
    "munition": lambda text: text if text in _WIDE else MunitionKind(text).value,
    "mm": _number,
    "container": _one_of(_CONTAINERS),
    "unit": _one_of(_UNITS),
    "mass": _one_of(("ton", "kg", "lb")),
    "form": Form,
    "danger": str,
}
"""Roles whose words have a value, and how it is read."""

_NAMES = (
    "several half point a range opens piece calibre foot high box place rate month dated of near"
    " the each per that they modal able fit_to exist hold contain with in equal need inside"
    " number_of if fill deliver and or comma stop untie say context other arms rated both counter"
    " ending sea tally therein plainly leave convey at meant sums"
)
PLAIN = frozenset(_NAMES.split())
"""Roles that say all there is to say."""

_HABITS: dict[str, type] = {
    **dict.fromkeys(["name", "letters", "decimal", "thousands", "before", "articles"], Scalar),
    **dict.fromkeys(["compounds", "abbreviations"], Sequence),
}


def kinds_of(value: str) -> frozenset[MunitionKind]:
    """The kinds of munition that a word of the role ``munition`` can mean."""
    return _WIDE.get(value) or frozenset({MunitionKind(value)})


@define(eq=False)
class Language:
    """One language: number habits, and its phrases by the first word of each.

    ``compounds`` names the roles whose words may be written together as one; ``before`` says that
    what is counted stands before its number, ``articles`` that "the" tells what is known.
    """

    id: str
    name: str = ""
    letters: str = ""
    decimal: str = "."
    thousands: str = ","
    before: str = "no"
    articles: str = "yes"
    compounds: list[str] = Factory(list)
    abbreviations: list[str] = Factory(list)
    phrases: dict[str, list[Phrase]] = Factory(dict)

    def add(self, phrase: str, role: str, value: Any) -> None:
        """Let ``phrase`` have ``role``."""
        words = tuple(w for w in _WORD.findall(phrase.lower()) if w != "-") or ("-",)
        start = "-" if phrase.startswith("-") and phrase != "-" else ""
        self.phrases.setdefault(start + words[0], []).append((words, role, value))


@lru_cache(maxsize=2**16)
def starting(language: Language, word: str) -> tuple[Phrase, ...]:
    """The phrases of ``language`` whose first word is ``word``, or a stem it begins with."""
    stems = (f"{word[:end]}*" for end in range(min(len(word), _STEM), 1, -1))
    return tuple(one for first in (word, *stems) for one in language.phrases.get(first, ()))


@cache
def languages(folders: tuple[Path, ...]) -> tuple[Language, ...]:
    """The languages described in ``folders``, the words of later ones added to those before.

    The one with most words is first. Raises :class:`~capacity.errors.SpecError` with every problem
    of every file.

    >>> from capacity.catalog import load
    >>> sorted(language.id for language in languages(load().raw.words))
    ['de', 'en', 'fr', 'ko', 'ru', 'uk']
    """
    found: dict[str, Language] = {}
    problems: list[Problem] = []
    for path in (path for folder in folders for path in sorted(folder.glob("*.yaml"))):
        shown = "/".join(path.parts[-3:])
        data, faults = read(path, shown)
        problems += faults
        if data is not None:
            language = found.setdefault(path.stem, Language(path.stem))
            problems += _Added(language, data, shown).problems()
    if problems:
        raise SpecError(problems)
    return tuple(sorted(found.values(), key=lambda one: (-len(one.phrases), one.id)))


@frozen
class _Added:
    """What one file says of a language."""

    language: Language
    data: Mapping
    shown: str

    def problems(self) -> Iterator[Problem]:
        """Add it; the problems met on the way."""
        for key, value in self.data.items():
            if key in _HABITS and isinstance(value, _HABITS[key]):
                setattr(self.language, key, value)
            elif key in VALUED and isinstance(value, Mapping):
                for name, phrases in value.items():
                    yield from self._valued(key, name, phrases)
            elif key in PLAIN:
                yield from self._phrases(key, True, value)
            else:
                near = get_close_matches(key, [*_HABITS, *VALUED, *PLAIN], 1)
                hint = f"; did you mean {near[0]}?" if near else ""
                yield self._problem(key, key, f"no role of words{hint}")

    def _valued(self, role: str, name: str, phrases: Any) -> Iterator[Problem]:
        try:
            value = VALUED[role](name)
        except (ValueError, KeyError):
            yield self._problem(name, role, f"expected a value of {role}, got {name!r}")
        else:
            yield from self._phrases(role, value, phrases)

    def _phrases(self, role: str, value: Any, phrases: Any) -> Iterator[Problem]:
        for phrase in phrases if isinstance(phrases, Sequence) else [phrases]:
            if isinstance(phrase, Scalar) and phrase.strip():
                self.language.add(phrase, role, value)
            else:
                yield self._problem(phrases, role, "expected words, or a list of words")

    def _problem(self, at: Any, path: str, message: str) -> Problem:
        return Problem(self.shown, *place(at), path, message)
