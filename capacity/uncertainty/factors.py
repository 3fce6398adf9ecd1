"""The inputs of one thing as one factor: with a stated correlation they vary together.

With probability r one quality from worst to best drives every input of the thing, else each has
its own. The rank correlation (Spearman) of any two of them is then r exactly, because it is
linear in the joint distribution. Things are independent of each other.
"""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING, Any

import numpy as np
from attrs import frozen

from capacity.uncertainty.distributions import Family, Grid, grid
from capacity.uncertainty.inputs import inputs

if TYPE_CHECKING:
    from collections.abc import Collection

    from numpy.random import Generator
    from numpy.typing import NDArray

    from capacity.sets.loading import AssumptionSet

    Values = dict[str, NDArray[Any]]
    """Whole steps by the path of their input; arrays of one length, or of length 1 if fixed."""

_NOTHING = 1e-14
"""A width that rounding may leave between equal edges; a thousandth or a thousandfold changes none
of the distributions of benchmarks/tuning.py."""


@frozen(eq=False)
class Factor:
    """The inputs of one ``thing``, with the rank correlation of any two of them."""

    thing: str
    grids: tuple[Grid, ...]
    correlation: float

    @property
    def fixed(self) -> bool:
        """Whether every input is one value."""
        return all(g.fixed for g in self.grids)

    def draw(self, generator: Generator, number: int) -> Values:
        """``number`` random values of each input."""
        if self.fixed:
            return {g.path: g.values for g in self.grids}
        shared = generator.random(number) if self.correlation > 0 else None
        if shared is not None and self.correlation >= 1:
            return {g.path: g.at(shared) for g in self.grids}
        apart = generator.random(number) >= self.correlation if shared is not None else None
        return {g.path: g.at(_quality(generator, g, number, shared, apart)) for g in self.grids}

    @property
    def size(self) -> int:
        """How many combinations of values :meth:`atoms` lists, at most."""
        if self.fixed:
            return 1
        together = sum(g.values.size for g in self.grids) if self.correlation > 0 else 0
        apart = prod(g.values.size for g in self.grids) if self.correlation < 1 else 0
        return together + apart

    def atoms(self) -> tuple[NDArray[Any], Values]:
        """Every combination of values with its probability: no draws, no sampling error."""
        if self.fixed:
            return np.ones(1), {g.path: g.values for g in self.grids}
        parts = []
        if self.correlation > 0:
            parts.append((self.correlation, *self._together()))
        if self.correlation < 1:
            parts.append((1 - self.correlation, *self._apart()))
        weights = np.concatenate([share * weight for share, weight, _ in parts])
        paths = [g.path for g in self.grids]
        return weights, {p: np.concatenate([values[p] for *_, values in parts]) for p in paths}

    def _together(self) -> tuple[NDArray[Any], Values]:
        edges = np.unique(np.concatenate([[0.0, 1.0], *(g.upto for g in self.grids)]))
        widths = np.diff(edges)
        wide = widths > _NOTHING
        middles = (edges[:-1] + widths / 2)[wide]
        weights = widths[wide] / widths[wide].sum()
        whole = np.zeros(middles.size, np.int64)
        return weights, {g.path: g.at(middles) + whole for g in self.grids}

    def _apart(self) -> tuple[NDArray[Any], Values]:
        every = np.meshgrid(*(np.arange(g.values.size) for g in self.grids), indexing="ij")
        chosen = [index.ravel() for index in every]
        weights = np.ones(chosen[0].size)
        for g, index in zip(self.grids, chosen, strict=True):
            weights *= g.probabilities[index]
        return weights, {g.path: g.values[i] for g, i in zip(self.grids, chosen, strict=True)}


def _quality(generator: Generator, of: Grid, number: int, shared: Any, apart: Any) -> NDArray[Any]:
    if of.fixed:
        return np.zeros(1)
    own = generator.random(number)
    return own if shared is None else np.where(apart, own, shared)


def factors(
    assumptions: AssumptionSet,
    family: Family,
    correlation: float = 1.0,
    *,
    without: Collection[str] = (),
) -> tuple[Factor, ...]:
    """Packaging, container and stowage of a set, each as one factor.

    Inputs whose last field is in ``without`` decide nothing here and are held at one value.
    """
    by_thing: dict[str, list[Grid]] = {"packaging": [], "container": [], "stowage": []}
    for given in inputs(assumptions):
        drawn = grid(given, family)
        idle = given.field in without
        by_thing[given.thing].append(drawn.pinned() if idle else drawn)
    return tuple(
        Factor(thing, tuple(grids), correlation) for thing, grids in by_thing.items() if grids
    )
