"""``capacity mix``: two munitions in one fleet."""

from __future__ import annotations

from typing import Annotated

import typer

from capacity.cli import options
from capacity.cli.answers import answer
from capacity.cli.counts import count

_Munitions = Annotated[
    list[str],
    typer.Option(
        "--munition",
        metavar="ID",
        help="Id or alias; give two.",
        autocompletion=options.ids("munitions"),
    ),
]
_Packagings = Annotated[
    list[str] | None,
    typer.Option("--packaging", metavar="ID", help="Only this packaging; one a munition."),
]
_Points = Annotated[int, typer.Option("--points", help="How many splits to show.")]


def command(
    number: options.Count,
    *,
    munitions: _Munitions,
    container: options.Container = None,
    packagings: _Packagings = None,
    stowage: options.Stowage = None,
    points: _Points = 5,
    specs: options.SpecsFolder = None,
    as_json: options.Json = False,
) -> None:
    """Say what a fleet could hold when some containers take one munition, the rest another.

    \b
    Examples:
      capacity mix 7000 --munition 152mm-of540 --munition 122mm-9m22u
      capacity mix 7000 --munition 152mm --munition Grad --stowage practical --points 11
    """
    from capacity.questions.mix import mix
    from capacity.report.answers.mix import document, write

    containers, catalog = count(number), options.load(specs)
    frontier = mix(
        catalog,
        containers,
        munitions,
        container=container,
        packagings=packagings or (),
        stowage=stowage,
        points=points,
    )
    answer(as_json, document, write, catalog, frontier)
