"""Options that several commands share, and how their values are read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

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


def option(flag: str, metavar: str, words: str, **more: Any) -> Any:
    """An option with a value, told in a few words."""
    return typer.Option(flag, metavar=metavar, help=words, **more)


def argument(metavar: str, words: str, **more: Any) -> Any:
    """An argument, told in a few words."""
    return typer.Argument(metavar=metavar, help=words, **more)


def flag(name: str, words: str) -> Any:
    """An option that is given or not."""
    return typer.Option(name, help=words)


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


def _only(kind: str) -> Any:
    """The option that narrows the assumption sets to one container, packaging or stowage."""
    return option(f"--{kind}", "ID", f"Only this {kind}.", autocompletion=ids(f"{kind}s"))


Container = Annotated[str | None, _only("container")]
Packaging = Annotated[str | None, _only("packaging")]
Stowage = Annotated[str | None, _only("stowage")]

_NAMED = option("--munition", "ID", "Id or alias.", autocompletion=ids("munitions"))
Munition = Annotated[str, _NAMED]
AnyMunition = Annotated[str | None, _NAMED]

_COUNT = "How many containers, as 6700, 6.7k or 3 million."
Count = Annotated[list[str], argument("COUNT", _COUNT)]
_CARRIER = "Count carriers instead: wagons, lorries, ships."
Carrier = Annotated[str | None, option("--carrier", "ID", _CARRIER)]
_SET = 'Set one assumption, e.g. packaging.gross_mass="52 kg"; may be repeated.'
Settings = Annotated[list[str] | None, option("--set", "PATH=VALUE", _SET)]
Effort = Annotated[str, option("--effort", "LEVEL", "Search: quick, normal, thorough.")]
_HEDGES = "How hedges are read: capacity, ferson."
Hedges = Annotated[str, option("--hedges", "NAME", _HEDGES)]

_SAMPLES = "Also say how likely, from N draws a set."
Samples = Annotated[str | None, option("--samples", "N", _SAMPLES)]
Seed = Annotated[str | None, option("--seed", "S", "Seed of the draws (default 0).")]
_FAMILY = "Shape of estimates: triangular (default), pert."
Family = Annotated[str | None, option("--distribution", "NAME", _FAMILY)]
_RANK = "Rank correlation of size and mass of one packaging, 0 to 1 (default 1)."
Correlation = Annotated[float | None, option("--correlation", "R", _RANK)]
_WEIGHTS = "Weights of packagings, containers, stowages."
WeightsFile = Annotated[str | None, option("--weights", "FILE", _WEIGHTS)]

_SPECS = "A folder of your own specs, laid over the shipped ones."
SpecsFolder = Annotated[str | None, option("--specs", "DIR", _SPECS, envvar="CAPACITY_SPECS")]
_LOADS = "A folder of counted loads instead of ours."
LoadsFolder = Annotated[Path | None, option("--loads", "DIR", _LOADS)]
Json = Annotated[bool, flag("--json", "Print one JSON document.")]
Force = Annotated[bool, flag("--force", "Replace the file that is there already.")]


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
    from capacity.model import Corner, checks

    return checks.option("--corner", Corner, text)


def convention(name: str) -> Convention:
    """The convention by which hedges are read; raises ``InputError`` otherwise."""
    from capacity.claims import Convention
    from capacity.model import checks

    return checks.option("--hedges", Convention, name)


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
    from capacity.uncertainty.sampling import Plan

    rank = 1.0 if correlation is None else correlation
    return Plan(number, start, family or "triangular", rank)


def weights(file: str | None, catalog: Specs) -> Weights | None:
    """The weights in a file; None for no file."""
    if file is None:
        return None
    from capacity.sets.weights import read_weights

    return read_weights(Path(file), catalog)


def load(folder: str | None) -> Specs:
    """The catalog, with a user's folder laid over it."""
    from capacity.api import load as load_catalog

    return load_catalog(folder or None)
