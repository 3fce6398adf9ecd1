"""Which munitions the words of a mention mean, by the catalog's names, calibres and kinds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import field, frozen

from capacity.model import MunitionKind
from capacity.texts.mentions import TELLING
from capacity.texts.words import Language, kinds_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from capacity.catalog import Specs
    from capacity.texts.mentions import Hints

ROUNDS = "artillery-shells"
"""The family that rounds of no stated kind are read as: what these reports count."""

_CALIBRE = re.compile(r"([0-9.]+)[ -]?(?:mm|мм|밀리)")
_NEAR = 0.5
_SHORT = 3
_SHOTS: dict[str, str] = {
    MunitionKind.RIFLE: MunitionKind.CARTRIDGE,
    MunitionKind.PISTOL: MunitionKind.CARTRIDGE,
    MunitionKind.LAUNCHER: MunitionKind.GRENADE,
}
_VAGUE = ("shell", "round", "artillery", "ammunition")
"""Words that give way to one more exact, as in "rocket launcher shells"."""


@frozen
class Meaning:
    """The munitions meant, or the family where no calibre or name was said; neither: unknown."""

    munitions: tuple[str, ...] = ()
    family: str | None = None

    @property
    def stated(self) -> bool:
        """Whether the words name one munition, or a few by their calibre."""
        return bool(self.munitions)


REPORTED = Meaning(family=ROUNDS)


@frozen
class Munitions:
    """What the catalog's munitions and families are called, and the munitions of each calibre.

    ``rounds`` are those called "RPG-7 round" and the like, by the weapon's id.
    """

    names: Language
    kinds: dict[str, MunitionKind]
    families: dict[str, frozenset[str]]
    calibres: dict[float, frozenset[str]]
    rounds: dict[str, frozenset[str]]
    _meanings: dict[Hints, Meaning] = field(factory=dict, init=False, repr=False, eq=False)

    def meaning(self, hints: Iterable[Hints]) -> Meaning:
        """The meaning of the first group of ``hints`` that states a munition, else of the first."""
        meanings = map(self._known, hints)
        first = next(meanings)
        return first if first.stated else next((m for m in meanings if m.stated), first)

    def _known(self, hints: Hints) -> Meaning:
        """What ``hints`` mean, worked out once: a text says the same again and again."""
        if hints not in self._meanings:
            self._meanings[hints] = self.meant(hints)
        return self._meanings[hints]

    def meant(self, hints: Hints) -> Meaning:
        """The munitions that all ``hints`` allow, or the family.

        A word of kind that no munition of the calibre is ("122 mm cartridges") is passed over.
        """
        said = {told: [value for role, value in hints if role == told] for told in TELLING}
        words, families = _exact(said["munition"]), _exact(said["family"])
        shots = {name: self._shot(name, said["munition"]) for name in (*said["name"], *words)}
        named = [frozenset({name}) for name in said["name"] if not shots[name]]
        named += [self._of_calibre(size) for size in said["calibre_mm"]]
        sorts = [self._of_kind(word) for word in sorted(words, key=_VAGUE.__contains__)]
        sorts += [self.families[family] for family in families]
        fired = [shot for shot in shots.values() if shot]
        if fired and not named:
            return self._nearest(fired[0], self.families)
        if not named:
            return self._family(words, families, sorts)
        left = frozenset().union(*named)
        for sort in sorts:
            left = left & sort or left
        return Meaning(tuple(sorted(left)))

    def _shot(self, weapon: str, words: Sequence[str]) -> frozenset[str]:
        """What a weapon fires, where a word of ammunition stands with its name or kind."""
        shot = _SHOTS.get(self.kinds.get(weapon, weapon))
        if shot is None or not any(shot in kinds_of(word) for word in words):
            return frozenset()
        return self.rounds.get(weapon) or self._of_kind(shot)

    def _family(
        self, words: Sequence[str], families: Sequence[str], sorts: Sequence[frozenset[str]]
    ) -> Meaning:
        if not sorts:
            return Meaning()
        if not families and {"round", "artillery"}.issuperset(words):
            return Meaning(family=ROUNDS if ROUNDS in self.families else None)
        left = frozenset.intersection(*sorts) or sorts[0]
        return self._nearest(left, families or self.families)

    def _nearest(self, meant: frozenset[str], families: Iterable[str]) -> Meaning:
        """The one munition meant, or the family with most of those meant and fewest others."""
        fitting = [f for f in families if meant & self.families[f]]
        best = min(fitting, key=lambda f: (len(meant ^ self.families[f]), f), default=None)
        return Meaning(tuple(meant)) if len(meant) == 1 else Meaning(family=best)

    def kinds_meant(self, meaning: Meaning) -> set[MunitionKind]:
        """The kinds of all that is meant."""
        meant = meaning.munitions or self.families.get(meaning.family or "", ())
        return {self.kinds[munition] for munition in meant}

    def _of_kind(self, word: str) -> frozenset[str]:
        return frozenset(m for m, kind in self.kinds.items() if kind in kinds_of(word))

    def _of_calibre(self, millimetres: float) -> frozenset[str]:
        near = min(self.calibres, key=lambda known: abs(known - millimetres), default=None)
        exact = near is not None and abs(near - millimetres) <= _NEAR
        return self.calibres[near] if near is not None and exact else frozenset()


def _exact(words: Sequence[str]) -> Sequence[str]:
    """The words that are not vague, or all."""
    return [word for word in words if word not in _VAGUE] or words


def collect(specs: Specs) -> Munitions:
    """The names and calibres under which the munitions of ``specs`` are written.

    >>> from capacity.catalog import load
    >>> sorted(collect(load()).calibres)[-3:]
    [130.0, 152.0, 240.0]
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
    for family in specs.families.values():
        for alias in family.aliases:
            names.add(alias, "family", family.id)
    called = {alias.lower(): m.id for m in specs.munitions.values() for alias in m.aliases}
    rounds = {
        m: frozenset({called[said]}) for m in specs.munitions if (said := f"{m} round") in called
    }
    families = {f.id: frozenset(f.members) for f in specs.families.values()}
    kinds = {m.id: m.kind for m in specs.munitions.values()}
    return Munitions(names, kinds, families, calibres, rounds)


def _forms(alias: str) -> Iterable[str]:
    """A name, its plural, or its stem where endings follow it; a short stem would mislead."""
    last = alias[-1]
    if last.isalpha() and not last.isascii() and len(alias) > _SHORT:
        return (alias + "*",)
    return (alias, alias + "s") if last.isalpha() and last != "s" else (alias,)
