"""Marked data -> structured, resolved and checked specs, with all problems of all files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.catalog.checking import CHECKS
from capacity.catalog.kinds import FOLDERS
from capacity.catalog.reading import Mapping, Scalar
from capacity.catalog.resolving import resolve
from capacity.catalog.structuring import converter, problem_at, structure
from capacity.errors import FieldError
from capacity.model import Source
from capacity.model.walking import estimates

if TYPE_CHECKING:
    from capacity.catalog.folders import Entry, Raw
    from capacity.errors import Problem


def build(raw: Raw) -> tuple[dict[str, Any], list[Problem]]:
    """The parts of a catalog by name, and every problem found on the way."""
    made = converter()
    things: dict[str, dict[str, Any]] = {}
    problems: list[Problem] = []
    for folder, kind in FOLDERS.items():
        things[folder] = _structured(made, kind.cls, raw.entries[folder], problems)
    sources = _structured(made, Source, raw.sources, problems)
    problems += _unsourced(raw, things, sources)
    things["packagings"] = _packagings(raw, things, problems)
    for folder, check in CHECKS.items():
        for name, thing in things[folder].items():
            entry = raw.entries[folder][name]
            problems += [problem_at(entry.data, e, entry.file) for e in check(thing, things)]
    parts = {kind.field: things[folder] for folder, kind in FOLDERS.items()}
    return {**parts, "sources": sources}, problems


def _structured(
    made: Any, cls: type[Any], entries: dict[str, Entry], problems: list[Problem]
) -> dict[str, Any]:
    things = {}
    for name in sorted(entries):
        data, file = entries[name]
        if "id" in data:
            error = FieldError("the id is the name of the file; leave it out", data, "id")
            problems.append(problem_at(data, error, file))
            continue
        named = Mapping({**data, "id": Scalar(name, data.mark)}, data.mark, data.keys_at)
        thing, found = structure(made, cls, named, file)
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
            data, file = raw.entries[kind][name]
            for path, estimate in estimates(thing):
                for datum in estimate:
                    if datum.source is not None and datum.source not in sources:
                        message = f"unknown source {datum.source!r}; add it to sources.yaml"
                        found.append(problem_at(data, FieldError(message, None, *path), file))
    return list(dict.fromkeys(found))


def _packagings(
    raw: Raw, things: dict[str, dict[str, Any]], problems: list[Problem]
) -> dict[str, Any]:
    resolved = {}
    for name, spec in things["packagings"].items():
        data, file = raw.entries["packagings"][name]
        try:
            resolved[name] = resolve(spec, things["packagings"], things["munitions"])
        except FieldError as error:
            problems.append(problem_at(data, error, file))
    return resolved
