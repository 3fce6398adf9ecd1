"""What-ifs: a field of a spec set by its path, through the same checks as a file."""

import re
from collections.abc import Collection
from collections.abc import Mapping as Map
from difflib import get_close_matches
from typing import Any

import attrs

from capacity.catalog.building import rebuild
from capacity.catalog.folders import Entry
from capacity.catalog.kinds import SETTABLE
from capacity.catalog.reading import NOWHERE, Mapping, Scalar
from capacity.catalog.specs import Specs
from capacity.errors import InputError, Problem
from capacity.model import DIMENSIONS
from capacity.model.checks import shown

_FIXED = {"id", "name", "aliases", "note"}


def override(
    specs: Specs, settings: Map[str, str], among: Map[str, Collection[str]] | None = None
) -> Specs:
    """``specs`` with fields set by path, in every thing that has such a field.

    ``settings`` maps paths such as ``packaging.gross_mass`` or ``container.payload`` to text
    such as ``52 kg`` or ``52kg``; ``among`` narrows a kind to some ids. Raises
    :class:`~capacity.errors.InputError` for a path that leads nowhere or a value that does not fit.

    >>> from capacity.catalog import load
    >>> heavier = override(load(), {"packaging.gross_mass": "120 kg"})
    >>> print(heavier.packagings["152mm-crate-2"].gross_mass.low.value)
    120 kg
    """
    if not isinstance(settings, Map):
        raise InputError(f"expected a mapping of paths to values, got {shown(settings)}")
    for path, value in settings.items():
        if not isinstance(value, str):
            raise InputError(f"--set {path}: expected a text such as 52 kg, got {shown(value)}")
        specs = _overridden(specs, path, value, (among or {}).get(path.split(".")[0]))
    return specs


def _overridden(specs: Specs, path: str, value: str, among: Collection[str] | None) -> Specs:
    kind, *steps = path.split(".")
    if kind not in SETTABLE:
        raise InputError(f"--set {path}: expected a path that starts with {' | '.join(SETTABLE)}")
    cls = SETTABLE[kind].cls
    entry = _scalar(value) if _is_plain(cls, path, steps) else _estimate(value)
    folder = str(SETTABLE[kind].folder)
    changed = {
        name: Entry(_with(data, steps, entry), f"--set {path}={value} for {name}")
        for name, (data, _) in specs.raw.entries[folder].items()
        if (among is None or name in among) and _takes(cls, data, steps)
    }
    if not changed:
        raise InputError(f"--set {path}: no {kind} considered here has this field")
    things = {**specs.raw.entries[folder], **changed}
    raw = specs.raw._replace(entries={**specs.raw.entries, folder: things})
    parts, problems = rebuild(raw, specs, folder, changed)
    if problems:
        first = min(problems)
        raise InputError(f"--set {path}={value}: {first.message}{_whose(first, kind)}")
    return attrs.evolve(specs, **parts, raw=raw, overrides={**specs.overrides, path: value})


def _whose(problem: Problem, kind: str) -> str:
    """Which thing the value does not fit, where the file's name says it."""
    name = problem.file.partition(" for ")[2]
    return f" ({name}; narrow with --{kind})" if name else ""


def _is_plain(cls: Any, path: str, steps: list[str]) -> bool:
    """Whether the field at ``path`` is a word or a count rather than an estimate."""
    for step in steps:
        fields = {f.metadata.get("key", f.name): f for f in attrs.fields(cls)}
        options = sorted(set(fields) - _FIXED)
        if step not in options:
            near = get_close_matches(step, options, 1) or options
            raise InputError(f"--set {path}: unknown field {step!r}; try {', '.join(near)}")
        cls = _only_type(fields[step].type)
        if _is_leaf(cls):
            break
    if not _is_leaf(cls) or steps[-1] != step:
        raise InputError(f"--set {path}: expected a path to one field, as packaging.outer.length")
    return cls not in DIMENSIONS


def _is_leaf(cls: Any) -> bool:
    return cls in DIMENSIONS or not attrs.has(cls)


def _only_type(annotation: Any) -> Any:
    options = [a for a in getattr(annotation, "__args__", ()) if a is not type(None)]
    return options[0] if options else annotation


def _takes(cls: Any, data: Mapping, steps: list[str]) -> bool:
    """Whether ``data`` has the group the field stands in, or may gain it."""
    if len(steps) == 1 or steps[0] in data:
        return True
    inner = _only_type(attrs.fields_dict(cls)[steps[0]].type)
    return all(f.default is not attrs.NOTHING for f in attrs.fields(inner))


def _with(data: Mapping, steps: list[str], entry: Any) -> Mapping:
    name, *rest = steps
    if rest:
        entry = _with(data.get(name, Mapping({}, NOWHERE)), rest, entry)
    return Mapping({**data, name: entry}, data.mark)


def _scalar(text: str) -> Scalar:
    return Scalar(text, NOWHERE)


def _estimate(text: str) -> Mapping:
    spaced = re.sub(r"(?<=\d)(?=[A-Za-z%])", " ", text, count=1)
    given = {"value": spaced, "basis": "given", "note": "set by the caller"}
    return Mapping({k: _scalar(v) for k, v in given.items()}, NOWHERE)
