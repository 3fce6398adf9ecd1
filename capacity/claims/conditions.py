"""What must be true for a claim to hold, in words, and which assumption decides it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from capacity.claims.verdicts import SetFinding
    from capacity.sets.loading import AssumptionSet

FACTORS: dict[str, Callable[[AssumptionSet], str]] = {
    "how the rounds are packed": lambda a: a.packaging.name,
    "which container, and its rating": lambda a: a.container.name,
    "how it is loaded": lambda a: a.stowage.name,
}
"""The assumptions of a set, each by the words a reader knows it by."""


def conditions(sets: Sequence[SetFinding]) -> tuple[str, ...]:
    """One sentence part a packaging that can agree: with which loading, in which containers."""
    packagings = dict.fromkeys(s.range.assumptions.packaging.name for s in sets)
    return tuple(
        f"{name}: {_places([s for s in sets if s.range.assumptions.packaging.name == name])}"
        for name in packagings
        if any(s.agrees and s.range.assumptions.packaging.name == name for s in sets)
    )


def _places(sets: list[SetFinding]) -> str:
    if all(s.agrees for s in sets):
        return "any container and loading considered"
    everywhere = {s.range.assumptions.container.name for s in sets}
    by_place: dict[frozenset[str], list[str]] = {}
    for name in dict.fromkeys(s.range.assumptions.stowage.name for s in sets):
        inside = {
            s.range.assumptions.container.name
            for s in sets
            if s.agrees and s.range.assumptions.stowage.name == name
        }
        if inside:
            by_place.setdefault(frozenset(inside), []).append(name)
    parts = []
    for places, names in by_place.items():
        where = "any container considered" if places == everywhere else joined(sorted(places))
        parts.append(f"{joined(names)} in {where}")
    return "; ".join(parts)


def deciding(sets: Sequence[SetFinding]) -> tuple[str, ...]:
    """The assumptions on which agreement turns, most decisive first.

    A factor decides as much as the share of agreeing sets differs between its best and its worst
    value; one that makes no difference is left out.
    """
    spreads = {name: _spread(sets, value) for name, value in FACTORS.items()}
    ranked = sorted(spreads, key=lambda name: -spreads[name])
    return tuple(name for name in ranked if spreads[name] > 0)


def _spread(sets: Sequence[SetFinding], value: Callable[[AssumptionSet], str]) -> float:
    by_value: dict[str, list[bool]] = {}
    for s in sets:
        by_value.setdefault(value(s.range.assumptions), []).append(s.agrees)
    shares = [sum(agreed) / len(agreed) for agreed in by_value.values()]
    return max(shares) - min(shares)


def joined(words: Iterable[str]) -> str:
    """Words as a list in a sentence.

    >>> joined(["a", "b", "c"])
    'a, b or c'
    """
    *most, last = list(words)
    return f"{', '.join(most)} or {last}" if most else last
