"""How much each assumption set counts: a table of weights, or all practical sets alike."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from attrs import frozen

from capacity.catalog.reading import Mapping, read
from capacity.errors import InputError, SpecError
from capacity.sets.sets import KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping as Map
    from collections.abc import Sequence
    from pathlib import Path

    from capacity.catalog import Specs
    from capacity.sets.loading import AssumptionSet

_NUMBER = re.compile(r"\d{1,9}(\.\d{1,9})?", re.ASCII)


@frozen
class Weights:
    """Weights by kind and id; the weight of a set is the product of those of its three parts.

    A part whose kind has no table counts 1 if it is practice and 0 if it is a limit; an id that
    its kind's table leaves out counts 0.

    >>> from fractions import Fraction
    >>> from capacity.api import rounds
    >>> sets = rounds(1, "152mm", container="22G1-24t", packaging="152mm-crate-2").sets
    >>> only = Weights({"stowage": {"practical": Fraction(1)}})
    >>> [one.assumptions.stowage.id for one in sets if only.of(one.assumptions)]
    ['practical']
    """

    tables: Map[str, Map[str, Fraction]]

    def of(self, assumptions: AssumptionSet) -> Fraction:
        """The weight of one set, not yet divided by the sum over all."""
        weight = Fraction(1)
        for kind in KINDS:
            part = getattr(assumptions, kind)
            limit = getattr(part, "kind", "practice") == "limit"
            table = self.tables.get(kind)
            weight *= int(not limit) if table is None else table.get(part.id, Fraction(0))
        return weight


def shares(sets: Sequence[AssumptionSet], weights: Weights | None = None) -> tuple[Fraction, ...]:
    """The weight of each set, adding up to 1; without ``weights`` all practical sets alike.

    Where no set is practical, all sets count alike. Raises ``InputError`` when every weight is 0.
    """
    found = [(weights or Weights({})).of(assumptions) for assumptions in sets]
    if not any(found) and weights is None:
        found = [Fraction(1)] * len(found)
    if not any(found):
        raise InputError("weights: every assumption set considered has weight 0")
    return tuple(weight / sum(found) for weight in found)


def read_weights(file: Path, specs: Specs) -> Weights:
    """Weights from a YAML file of tables, one a kind: ``packaging: {152mm-crate-2: 3}``.

    Raises ``SpecError`` for a file that cannot be read, ``UnknownIdError`` for an id that is in no
    spec and ``InputError`` for a weight that is no number from 0 up.
    """
    data, problems = read(file, file.name)
    if data is None:
        raise SpecError(problems)
    tables = {kind: _table(file.name, kind, data[kind], specs) for kind in data}
    return Weights(tables)


def _table(name: str, kind: str, given: object, specs: Specs) -> dict[str, Fraction]:
    if kind not in KINDS:
        raise InputError(f"{name}: {kind}: expected one of {', '.join(KINDS)}")
    if not isinstance(given, Mapping) or not given:
        raise InputError(f"{name}: {kind}: expected ids, each with a weight")
    return {specs.find(kind, i).id: _weight(f"{name}: {kind}.{i}", w) for i, w in given.items()}


def _weight(where: str, given: object) -> Fraction:
    if not isinstance(given, str) or not _NUMBER.fullmatch(given):
        shown = str(given) if isinstance(given, str) else "a list"
        raise InputError(f"{where}: expected a weight from 0 up, such as 2 or 0.5, got {shown}")
    return Fraction(given)
