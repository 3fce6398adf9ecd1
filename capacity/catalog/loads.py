"""Reads loads/: shipments that were counted, against which the calculator is validated.

They are no specs: no answer rests on them, so only validation reads them.
"""

from collections.abc import Iterator
from pathlib import Path

from capacity import resources
from capacity.catalog.folders import Raw, read_kind
from capacity.catalog.specs import Specs
from capacity.catalog.structuring import problem_at, structure
from capacity.errors import FieldError, SpecError
from capacity.model.loads import Load


def load_loads(specs: Specs, folder: Path | None = None) -> tuple[Load, ...]:
    """Every load in ``folder`` (the shipped one if None), by id.

    Raises :class:`~capacity.errors.SpecError` with every problem of every file: also for a
    munition or a source that ``specs`` does not know.

    >>> from capacity.catalog import load
    >>> [found.id for found in load_loads(load())][:1]
    ['an-yue-jiang-2008']
    """
    raw = Raw({"loads": {}}, {})
    problems = read_kind(folder or resources.folder("loads"), "loads", raw)
    found = []
    for name, entry in sorted(raw.entries["loads"].items()):
        thing, faults = structure(Load, name, entry)
        problems += faults
        if thing is not None:
            problems += [problem_at(entry, error) for error in _faults(thing, specs)]
            found.append(thing)
    if problems:
        raise SpecError(problems)
    return tuple(found)


def _faults(found: Load, specs: Specs) -> Iterator[FieldError]:
    for index, item in enumerate(found.items):
        if not item.munitions:
            yield FieldError("expected at least one munition", None, "items", index, "munitions")
        for munition in item.munitions:
            if munition not in specs.munitions:
                message = f"unknown munition {munition!r}"
                yield FieldError(message, None, "items", index, "munitions")
    for source in found.sources:
        if source not in specs.sources:
            message = f"unknown source {source!r}; add it to sources.yaml"
            yield FieldError(message, None, "sources")
    known = {container.size_type for container in specs.containers.values()}
    for size_type in found.size_types:
        if size_type not in known:
            yield FieldError(f"no container of type {size_type!r}", None, "size_types")
    if found.containers is None and not found.tonnes:
        yield FieldError("missing; a load without it can be held against nothing", None, "tonnes")
