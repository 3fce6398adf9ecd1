"""``capacity mix``: two munitions in one fleet."""

from typing import Annotated

from capacity.cli import options
from capacity.cli.answers import answer
from capacity.cli.counts import count
from capacity.cli.options import flag, option

_TWO = "Id or alias; give two."
_ids = options.ids("munitions")
_Munitions = Annotated[list[str], option("--munition", "ID", _TWO, autocompletion=_ids)]
_ONE = "Only this packaging; one a munition."
_Packagings = Annotated[list[str] | None, option("--packaging", "ID", _ONE)]
_Points = Annotated[int, flag("--points", "How many splits to show.")]


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
    narrowed = {"container": container, "stowage": stowage}
    chosen = packagings or ()
    frontier = mix(catalog, containers, munitions, packagings=chosen, points=points, **narrowed)
    answer(as_json, document, write, catalog, frontier)
