"""The names of munitions in a sentence, from the ids and aliases of the catalog."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from capacity.claims.sentences.endings import CASES, PARTICLES
from capacity.claims.sentences.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from capacity.model import Munition

_CALIBRE = re.compile(r"([0-9.]+(?=[ -]*(?:mm|мм|millimeter|밀리))|[0-9]+\.[0-9]+(?=[x×х]))")
_BARE = re.compile(r"[0-9.]+[ -]*(?:mm|мм|millimeter|밀리)")
_PARTS = re.compile(r"[^\W\d_]+|[0-9]+|[^\w\s-]")
_INFLECTED = 4


@frozen
class Names:
    """Names and the munition each means, longest first; the munitions of each calibre."""

    readers: tuple[tuple[str, str], ...]
    calibres: dict[str, tuple[str, ...]]
    any_name: re.Pattern[str]

    def at(self, text: str, place: int) -> int | None:
        """The length of the longest name that stands at ``place``, or None."""
        found = self.any_name.match(text, place)
        return found.end() - place if found else None

    def meanings(self, name: str) -> frozenset[str]:
        """The ids of the munitions that ``name``, as found by :meth:`at`, can mean."""
        return frozenset(id_ for reader, id_ in self.readers if re.fullmatch(reader, name))


def collect(munitions: Iterable[Munition]) -> Names:
    """The names under which ``munitions`` can be written.

    A bare calibre is no name: it means every munition that has a name with it.

    >>> from capacity.catalog import load
    >>> names = collect(load().munitions.values())
    >>> names.at("3 ак-47", 2), names.calibres["122"]
    (5, ('122mm-9m22u', '122mm-of462'))
    """
    spelt = [(plain(alias), m.id) for m in munitions for alias in (m.id, *m.aliases)]
    written = dict.fromkeys(name for name in spelt if _PARTS.search(name[0]))
    calibres: dict[str, dict[str, None]] = {}
    for alias, munition in written:
        if found := _CALIBRE.match(alias):
            calibres.setdefault(found[1], {})[munition] = None
    longest_first = sorted(written, key=lambda name: (-len(name[0]), name))
    readers = tuple(
        (_reader(a), munition) for a, munition in longest_first if not _BARE.fullmatch(a)
    )
    return Names(
        readers,
        {calibre: tuple(sorted(found)) for calibre, found in calibres.items()},
        re.compile("|".join(reader for reader, _ in readers) or "(?!)"),
    )


def _reader(alias: str) -> str:
    """Spaces and hyphens as one likes, a plural s, Russian endings, Korean particles."""
    parts = _PARTS.findall(alias)
    last = parts[-1]
    if re.search("[가-힣]$", last):
        end = f"{PARTICLES}(?![가-힣])"
    elif re.search("[а-яё]$", last) and len(last) >= _INFLECTED:
        parts[-1] = re.sub("[аяыи]$", "", last)
        end = rf"{CASES}(?![^\W_])"
    else:
        end = r"s?(?![^\W_])"
    return "[ -]*".join(map(re.escape, parts)) + end
