"""The typer application and what every command shares."""

from importlib import import_module

import typer

from capacity.version import __version__

GROUPS = ("picture", "specs")
COMMANDS = (
    "rounds",
    "check",
    "whatif",
    "containers",
    "explain",
    "reconcile",
    "mix",
    "pack",
    "verify",
    "validate",
    "report",
    *GROUPS,
)
"""Each is a module of this package, in the order of the help."""


def application(wanted: str = "") -> typer.Typer:
    """The application, with every command or, for speed, just the one ``wanted``."""
    app = typer.Typer(
        name="capacity",
        add_completion=True,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_options)
    for name in (wanted,) if wanted in COMMANDS else COMMANDS:
        module = import_module(f"capacity.cli.{name}")
        if name in GROUPS:
            app.add_typer(module.app, name=name)
        else:
            app.command(name)(module.command)
    return app


def _version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"capacity {__version__}")
        raise typer.Exit


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
