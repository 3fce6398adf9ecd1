"""``capacity containers``: how many containers a number of rounds needs."""

from typing import Annotated

import typer

from capacity.cli import options
from capacity.cli.answers import answer
from capacity.cli.counts import count

_ROUNDS = "How many rounds, as 500000, 500k or 3 million."
_Rounds = Annotated[list[str], typer.Argument(metavar="ROUNDS", help=_ROUNDS)]


def command(
    number: _Rounds,
    *,
    munition: options.Munition,
    container: options.Container = None,
    packaging: options.Packaging = None,
    stowage: options.Stowage = None,
    effort: options.Effort = "quick",
    specs: options.SpecsFolder = None,
    as_json: options.Json = False,
) -> None:
    """Say how many containers ROUNDS rounds need: the fewest possible to enough in any case.

    \b
    Examples:
      capacity containers 3000000 --munition 152mm
      capacity containers 500000 --munition Grad --container 22G1-24t --stowage practical
    """
    from capacity.questions.whatif import containers_for
    from capacity.report.answers.containers import document, write
    from capacity.sets.ranges import rounds as of_munition

    rounds = count(number, "ROUNDS")
    level = options.effort_level(effort)
    catalog = options.load(specs)
    narrowed = {"container": container, "packaging": packaging, "stowage": stowage}
    found = of_munition(catalog, 1, munition, effort=level, **narrowed)
    needed = containers_for(found, rounds)
    answer(as_json, document, write, catalog, found, rounds, needed)
