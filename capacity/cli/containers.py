"""``capacity containers``: how many containers a number of rounds needs."""

from __future__ import annotations

from typing import Annotated

import typer

from capacity.cli import options
from capacity.cli.counts import count

_Rounds = Annotated[
    list[str],
    typer.Argument(metavar="ROUNDS", help="How many rounds, as 500000, 500k or 3 million."),
]


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
    from capacity.sets.ranges import rounds as of_munition

    rounds = count(number, "ROUNDS")
    catalog = options.load(specs)
    found = of_munition(
        catalog,
        1,
        munition,
        container=container,
        packaging=packaging,
        stowage=stowage,
        effort=options.effort_level(effort),
    )
    needed = containers_for(found, rounds)
    if as_json:
        from capacity.report.json.containers import containers_document

        options.emit(containers_document(catalog, found, rounds, needed))
    else:
        from capacity.report.text.page import Page
        from capacity.report.text.whatif import containers_page

        containers_page(Page(), catalog, found, rounds, needed)
