"""Writes cli.md, the reference of the command line, from what the commands say of themselves.

Run: ``python docs/cli_reference.py > docs/cli.md``; a test compares the two.
"""

from __future__ import annotations

import contextlib
import io
import sys
from typing import TYPE_CHECKING, Any

from typer.main import get_command

from capacity.cli.app import application

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD = """# Command line

Written from the program's own `--help`. Every command prints data on stdout and talk on stderr.
`--json` prints one document whose `schema` key names its version. There is no colour when the
output is piped or `NO_COLOR` is set.

| exit code | meaning |
|---|---|
| 0 | done |
| 2 | bad input; the message says what was expected |
| 3 | with `--strict`: a claim is impossible |
| 130 | interrupted with Ctrl-C |
"""


def commands(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The words of every command, groups before their members."""
    yield path
    for name, inner in getattr(command, "commands", {}).items():
        yield from commands(inner, (*path, name))


def help_text(path: tuple[str, ...]) -> str:
    """What ``capacity *path --help`` prints."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.suppress(SystemExit):
        application(*path[:1])([*path, "--help"], prog_name="capacity")
    return out.getvalue().rstrip()


def page() -> str:
    """The whole page."""
    sections = [HEAD]
    for path in commands(get_command(application())):
        name = " ".join(("capacity", *path))
        sections.append(f"## {name}\n\n```console\n$ {name} --help\n{help_text(path)}\n```\n")
    return "\n".join(sections)


if __name__ == "__main__":
    sys.stdout.write(page())
