"""Marked data -> structured, resolved and checked specs, with all problems of all files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.catalog.checking import CHECKS, taken
from capacity.catalog.kinds import FOLDERS
from capacity.catalog.resolving import resolve
from capacity.catalog.structuring import problem_at, structure
from capacity.errors import FieldError
from capacity.model import Source
from capacity.model.walking import estimates

if TYPE_CHECKING:
    from collections.abc import Collection
    from collections.abc import Mapping as Map

    from capacity.catalog.folders import Entry, Raw
    from capacity.catalog.specs import Specs
    from capacity.errors import Problem
    from capacity.model import Munition, Packaging, PackagingSpec


def build(raw: Raw) -> tuple[dict[str, Any], list[Problem]]:
    """The parts of a catalog by name, and every problem found on the way."""
    things: dict[str, dict[str, Any]] = {}
    problems: list[Problem] = []
    for folder, kind in FOLDERS.items():
        things[folder] = _structured(kind.cls, raw.entries[folder], problems)
    sources = _structured(Source, raw.sources, problems)
    problems += _unsourced(raw, things, sources)
    specs = things["packagings"]
    things["packagings"] = _packagings(raw, specs, specs, things["munitions"], problems)
    problems += _faults(raw, {**things, "sources": sources}, things)
    problems += [problem_at(raw.entries[kind][name], fault) for kind, name, fault in taken(things)]
    parts = {kind.field: things[folder] for folder, kind in FOLDERS.items()}
    return {**parts, "sources": sources, "packaging_specs": specs}, problems


def rebuild(
    raw: Raw, before: Specs, folder: str, names: Collection[str]
) -> tuple[dict[str, Any], list[Problem]]:
    """The parts of ``before`` that change with the things ``names`` of one kind, and all problems.

    ``raw`` has their new data. What is not changed is neither structured nor checked again, but
    for what refers to it: the packagings that hold it, the stowages that are for its size.
    """
    problems: list[Problem] = []
    entries = {name: raw.entries[folder][name] for name in names}
    anew = _structured(FOLDERS[folder].cls, entries, problems)
    problems += _unsourced(raw, {folder: anew}, dict(before.sources))
    things = {each: dict(getattr(before, kind.field)) for each, kind in FOLDERS.items()}
    specs = dict(before.packaging_specs)
    (specs if folder == "packagings" else things[folder]).update(anew)
    holding = {name: specs[name] for name in sorted(_holding(specs, folder, anew))}
    things["packagings"] |= _packagings(raw, holding, specs, things["munitions"], problems)
    problems += _faults(
        raw,
        {**things, "sources": dict(before.sources)},
        {"stowages": things["stowages"], folder: anew},
    )
    parts = {kind.field: things[each] for each, kind in FOLDERS.items()}
    return {**parts, "packaging_specs": specs}, problems


def _holding(specs: Map[str, PackagingSpec], folder: str, names: Collection[str]) -> set[str]:
    """The packagings of ``names``, or that hold a munition of them, and what holds these."""
    found = {
        name
        for name, spec in specs.items()
        if (folder == "packagings" and name in names)
        or (folder == "munitions" and spec.holds.munition in names)
    }
    while around := {n for n, spec in specs.items() if spec.holds.packaging in found} - found:
        found |= around
    return found


def _faults(
    raw: Raw, things: dict[str, dict[str, Any]], among: dict[str, dict[str, Any]]
) -> list[Problem]:
    """What the checks of each kind say of the things ``among`` all."""
    return [
        problem_at(raw.entries[folder][name], error)
        for folder, check in CHECKS.items()
        for name, thing in among.get(folder, {}).items()
        for error in check(thing, things)
    ]


def _structured(
    cls: type[Any], entries: dict[str, Entry], problems: list[Problem]
) -> dict[str, Any]:
    things = {}
    for name in sorted(entries):
        thing, found = structure(cls, name, entries[name])
        problems += found
        if thing is not None:
            things[name] = thing
    return things


def _unsourced(
    raw: Raw, things: dict[str, dict[str, Any]], sources: dict[str, Any]
) -> list[Problem]:
    found = []
    for kind, by_id in things.items():
        for name, thing in by_id.items():
            entry = raw.entries[kind][name]
            for path, estimate in estimates(thing):
                for datum in estimate:
                    if datum.source is not None and datum.source not in sources:
                        message = f"unknown source {datum.source!r}; add it to sources.yaml"
                        found.append(problem_at(entry, FieldError(message, None, *path)))
    return list(dict.fromkeys(found))


def _packagings(
    raw: Raw,
    asked: Map[str, PackagingSpec],
    specs: Map[str, PackagingSpec],
    munitions: Map[str, Munition],
    problems: list[Problem],
) -> dict[str, Packaging]:
    """The packagings ``asked``, which may hold any of ``specs``."""
    resolved = {}
    for name, spec in asked.items():
        try:
            resolved[name] = resolve(spec, specs, munitions)
        except FieldError as error:
            problems.append(problem_at(raw.entries["packagings"][name], error))
    return resolved
