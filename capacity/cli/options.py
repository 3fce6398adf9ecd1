"""Options that several commands share, and how their values are read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from capacity.cli.counts import count
from capacity.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable

    from capacity.catalog import Specs
    from capacity.claims import Convention
    from capacity.model import Claim, Corner
    from capacity.sets.weights import Weights
    from capacity.uncertainty.sampling import Plan

Force = Annotated[bool, typer.Option("--force", help="Replace the file that is there already.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
LoadsFolder = Annotated[
    Path | None,
    typer.Option("--loads", metavar="DIR", help="A folder of counted loads instead of ours."),
]
SpecsFolder = Annotated[
    str | None,
    typer.Option(
        "--specs",
        envvar="CAPACITY_SPECS",
        metavar="DIR",
        help="A folder of your own specs, laid over the shipped ones.",
    ),
]


def ids(kind: str) -> Callable[[str], list[str]]:
    """A shell completion that offers the ids of one kind of spec."""

    def offered(incomplete: str) -> list[str]:
        from capacity.errors import CapacityError

        try:
            catalog = load(os.environ.get("CAPACITY_SPECS"))
        except CapacityError:
            return []
        known = [c.id for c in catalog.claims()] if kind == "claims" else getattr(catalog, kind)
        return [name for name in known if name.startswith(incomplete)]

    return offered


Count = Annotated[
    list[str],
    typer.Argument(metavar="COUNT", help="How many containers, as 6700, 6.7k or 3 million."),
]
_Named = typer.Option(
    "--munition", metavar="ID", help="Id or alias.", autocompletion=ids("munitions")
)
Munition = Annotated[str, _Named]
AnyMunition = Annotated[str | None, _Named]
Carrier = Annotated[
    str | None,
    typer.Option("--carrier", metavar="ID", help="Count carriers instead: wagons, lorries, ships."),
]
Container = Annotated[
    str | None,
    typer.Option(
        "--container", metavar="ID", help="Only this container.", autocompletion=ids("containers")
    ),
]
Packaging = Annotated[
    str | None,
    typer.Option(
        "--packaging", metavar="ID", help="Only this packaging.", autocompletion=ids("packagings")
    ),
]
Stowage = Annotated[
    str | None,
    typer.Option(
        "--stowage", metavar="ID", help="Only this stowage.", autocompletion=ids("stowages")
    ),
]
Settings = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="PATH=VALUE",
        help='Set one assumption, e.g. packaging.gross_mass="52 kg"; may be repeated.',
    ),
]
Effort = Annotated[
    str,
    typer.Option("--effort", metavar="LEVEL", help="Search: quick, normal, thorough."),
]

Samples = Annotated[
    str | None,
    typer.Option("--samples", metavar="N", help="Also say how likely, from N draws a set."),
]
Seed = Annotated[
    str | None, typer.Option("--seed", metavar="S", help="Seed of the draws (default 0).")
]
Family = Annotated[
    str | None,
    typer.Option(
        "--distribution", metavar="NAME", help="Shape of estimates: triangular (default), pert."
    ),
]
Correlation = Annotated[
    float | None,
    typer.Option(
        "--correlation",
        metavar="R",
        help="Rank correlation of size and mass of one packaging, 0 to 1 (default 1).",
    ),
]
WeightsFile = Annotated[
    str | None,
    typer.Option("--weights", metavar="FILE", help="Weights of packagings, containers, stowages."),
]
Hedges = Annotated[
    str, typer.Option("--hedges", metavar="NAME", help="How hedges are read: capacity, ferson.")
]


def settings(pairs: list[str] | None) -> dict[str, str]:
    """``PATH=VALUE`` options by path; raises ``InputError`` for a malformed or repeated one."""
    found: dict[str, str] = {}
    for pair in pairs or []:
        path, equals, value = (part.strip() for part in pair.partition("="))
        if not equals or not path or not value:
            raise InputError(f"--set {pair}: expected PATH=VALUE, as packaging.gross_mass='52 kg'")
        if path in found and found[path] != value:
            raise InputError(f"--set {path}: given twice, as {found[path]!r} and {value!r}")
        found[path] = value
    return found


def overridden(
    catalog: Specs, pairs: list[str] | None, munition: str | Claim, **narrowed: str | None
) -> Specs:
    """``catalog`` with ``--set`` applied to what is considered for ``munition``, or a claim's.

    ``narrowed`` are the ids of container, packaging and stowage, None for any. Raises
    ``InputError`` for a setting that does not fit.
    """
    from capacity.catalog import override
    from capacity.sets.ranges import considered, sets_for, sets_of

    if not (asked := settings(pairs)):
        return catalog
    if isinstance(munition, str):
        sets = sets_for(catalog, catalog.munition(munition), **narrowed)
    else:
        sets = sets_of(catalog, munition, **narrowed)
    return override(catalog, asked, considered(sets))


def effort_level(text: str) -> str:
    """A named effort; raises ``InputError`` otherwise."""
    if text not in {"quick", "normal", "thorough"}:
        raise InputError(f"--effort: expected quick, normal or thorough, got {text!r}")
    return text


def corner(text: str) -> Corner:
    """A corner of the specs; raises ``InputError`` otherwise."""
    from capacity.model import Corner

    if text not in tuple(Corner):
        raise InputError(f"--corner: expected low, typical or high, got {text!r}")
    return Corner(text)


def convention(name: str) -> Convention:
    """The convention by which hedges are read; raises ``InputError`` otherwise."""
    from capacity.claims import Convention
    from capacity.model.checks import option

    return option("--hedges", Convention, name)


def plan(
    samples: str | None, seed: str | None, family: str | None, correlation: float | None
) -> Plan | None:
    """How to draw, or None without ``--samples``; raises ``InputError`` for what cannot be."""
    if samples is None:
        given = {"--seed": seed, "--distribution": family, "--correlation": correlation}
        idle = [name for name, value in given.items() if value is not None]
        if idle:
            raise InputError(f"{idle[0]}: expected --samples N with it")
        return None
    return drawn(samples, seed, family, correlation)


def drawn(samples: str, seed: str | None, family: str | None, correlation: float | None) -> Plan:
    """How to draw, defaults filled in; raises ``InputError`` for what cannot be drawn."""
    number, start = count(samples, "--samples"), count(seed or "0", "--seed")
    from capacity.uncertainty.sampling import plan as planned

    return planned(
        number, start, family or "triangular", 1.0 if correlation is None else correlation
    )


def weights(file: str | None, catalog: Specs) -> Weights | None:
    """The weights in a file; None for no file."""
    from capacity.sets.weights import read_weights

    return None if file is None else read_weights(Path(file), catalog)


def load(folder: str | None) -> Specs:
    """The catalog, with a user's folder laid over it."""
    from capacity.api import load as load_catalog

    return load_catalog(folder or None)
