"""The typer application and what every command shares."""

from __future__ import annotations

import typer

from capacity.cli import (
    check,
    containers,
    explain,
    mix,
    pack,
    picture,
    reconcile,
    report,
    rounds,
    specs,
    verify,
    whatif,
)
from capacity.version import __version__

app = typer.Typer(
    name="capacity",
    add_completion=True,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"capacity {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    *,
    version: bool = typer.Option(
        False,
        "--version",
        callback=lambda value: _version(wanted=value),
        is_eager=True,
        help="Print the version and exit.",
    ),
) -> None:
    """How many rounds a number of freight containers could hold, and whether a claim holds.

    It says what would fit, never what was inside.

    \b
    Examples:
      capacity check A3-2
      capacity rounds 6700 --munition 152mm
    """


app.command("rounds")(rounds.command)
app.command("check")(check.command)
app.command("whatif")(whatif.command)
app.command("containers")(containers.command)
app.command("explain")(explain.command)
app.command("reconcile")(reconcile.command)
app.command("mix")(mix.command)
app.command("pack")(pack.command)
app.command("verify")(verify.command)
app.command("report")(report.command)
app.add_typer(picture.app, name="picture")
app.add_typer(specs.app, name="specs")
