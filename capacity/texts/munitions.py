"""Which munitions the words of a mention mean, by the catalog's names, calibres and kinds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from capacity.texts.words import Language, kinds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from capacity.catalog import Specs
    from capacity.model import MunitionKind
    from capacity.texts.tokens import Token

SHELLS = "152mm-of540"
"""What shells and rounds of no stated calibre are read as."""

_CALIBRE = re.compile(r"([0-9.]+)[ -]?(?:mm|мм|밀리)")
_NEAR = 0.5


@frozen
class Meaning:
    """The munitions meant, and whether a calibre or name was said rather than assumed."""

    munitions: tuple[str, ...]
    stated: bool


@frozen
class Munitions:
    """The catalog's munitions by kind and calibre, and their names as phrases."""

    names: Language
    by_kind: dict[str, MunitionKind]
    calibres: dict[float, frozenset[str]]

    def meant(self, hints: Sequence[Token]) -> Meaning:
        """The munitions that all ``hints`` allow; none where they name no round, or contradict.

        A word of kind that no munition of the calibre is ("122 mm cartridges") is passed over.
        """
        names = [h.roles["name"] for h in hints if "name" in h]
        calibres = [self._calibre(h.roles["calibre_mm"]) for h in hints if "calibre_mm" in h]
        said = [h.roles["munition"] for h in hints if "munition" in h]
        left = frozenset(self.by_kind)
        for named in (frozenset(names) if names else None, frozenset().union(*calibres)):
            left = left & named if named else left
        if calibres and not any(calibres):
            return Meaning((), stated=True)
        for word in said:
            of_kind = frozenset(m for m in left if self.by_kind[m] in kinds(word))
            left = of_kind or (left if names or calibres else of_kind)
        stated = bool(names or calibres)
        vague = not stated and "ammunition" in said and not {"artillery", "shell"} & set(said)
        if vague or not hints:
            return Meaning((), stated=False)
        if not stated and SHELLS in left:
            return Meaning((SHELLS,), stated=False)
        return Meaning(tuple(sorted(left)), stated=stated or len(left) == 1)

    def _calibre(self, millimetres: float) -> frozenset[str]:
        near = min(self.calibres, key=lambda known: abs(known - millimetres), default=None)
        exact = near is not None and abs(near - millimetres) <= _NEAR
        return self.calibres[near] if near is not None and exact else frozenset()


def collect(specs: Specs) -> Munitions:
    """The names and calibres under which the munitions of ``specs`` are written.

    >>> from capacity.catalog import load
    >>> sorted(collect(load()).calibres)
    [7.62, 82.0, 120.0, 122.0, 130.0, 152.0, 240.0]
    """
    names = Language("names")
    calibres: dict[float, frozenset[str]] = {}
    for munition in specs.munitions.values():
        for alias in (munition.id, *munition.aliases):
            found = _CALIBRE.match(alias)
            if found:
                known = calibres.get(float(found[1]), frozenset())
                calibres[float(found[1])] = known | {munition.id}
            for form in () if found and alias != munition.id else _forms(alias):
                names.add(form, "name", munition.id)
    bore = {m.id: m.kind for m in specs.munitions.values()}
    return Munitions(names, bore, calibres)


def _forms(alias: str) -> Iterable[str]:
    """A name, its plural, or its stem where endings follow it."""
    last = alias[-1]
    if last.isalpha() and not last.isascii() and len(alias) > 3:  # noqa: PLR2004 - short stems mislead
        return (alias + "*",)
    return (alias, alias + "s") if last.isalpha() and last != "s" else (alias,)
