"""``capacity verify``: a loading's proof, checked again without the solver."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from capacity.errors import InputError

_LARGEST = 100_000_000


def command(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="What capacity pack --json printed; - for stdin.")
    ],
) -> None:
    """Check a loading again: every crate in its place, and the bound by its certificate.

    The checker shares no code with the solver. Exit 2 when anything does not hold.

    \b
    Examples:
      capacity verify load.json
      capacity pack --box 800x400x220mm --json | capacity verify -
    """
    from capacity.packing import verify

    lower, upper = verify.document(_document(file))
    maximum = "the proven maximum" if lower == upper else "not proven to be the maximum"
    typer.echo(f"verified: {lower:,} laid out, more than {upper:,} impossible; {maximum}")


def _document(file: str) -> Any:
    try:
        text = sys.stdin.read(_LARGEST) if file == "-" else _read(Path(file))
        return json.loads(text)
    except OSError as error:
        raise InputError(f"{file}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{file}: expected UTF-8 text") from error
    except json.JSONDecodeError as error:
        where = f"{file}:{error.lineno}:{error.colno}"
        raise InputError(
            f"{where}: expected JSON from capacity pack --json; {error.msg}"
        ) from error
    except ValueError as error:
        raise InputError(f"{file}: holds a number that is too long") from error
    except RecursionError as error:
        raise InputError(f"{file}: is nested too deeply") from error


def _read(path: Path) -> str:
    if path.stat().st_size > _LARGEST:
        raise InputError(f"{path}: expected at most {_LARGEST:,} bytes")
    return path.read_text(encoding="utf-8")
