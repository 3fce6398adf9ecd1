"""What the tests of the charts draw from, and how they read a drawing."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrs import evolve

import capacity
from capacity.api import load
from capacity.claims.tornado import Bar, Tornado
from capacity.say.findings import SaidFinding, said_findings

if TYPE_CHECKING:
    from capacity.catalog import Specs
    from capacity.report.charts import Chart


@cache
def catalog() -> Specs:
    """The shipped catalog."""
    return load()


@cache
def finding(name: str) -> SaidFinding:
    """The finding on one shipped claim."""
    return next(said_findings(catalog(), [catalog().claim(name)]))


def drawn_lines(chart: Chart) -> list[tuple[float, float]]:
    """The (low, high) ends of every range bar of a chart."""
    (axes,) = chart.figure.axes
    collections = [c for c in axes.collections if hasattr(c, "get_segments")]
    return sorted((s[0][0], s[1][0]) for c in collections for s in c.get_segments())


def swings(*ends: tuple[str, int, int], typical: int = 10) -> Tornado:
    """A tornado of numbers that move the answer to the ends given."""
    found = capacity.explain("A3-2", container="22G1-24t", packaging="152mm-crate-2").tornado
    made = tuple(Bar(path, "1 kg", "2 kg", low, high) for path, low, high in ends)
    return evolve(found, typical=typical, bars=made)
