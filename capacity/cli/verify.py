"""``capacity verify``: a loading's proof, checked again without the solver."""

import json
from typing import Annotated, Any

import typer

from capacity import bounded
from capacity.errors import InputError

_LARGEST = 30_000_000  # the 200,000 boxes that pack places at most take 24 million bytes


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
    text = bounded.text(file, _LARGEST)
    try:
        return json.loads(text, object_pairs_hook=_once)
    except InputError as error:
        raise InputError(f"{file}: {error}") from error
    except json.JSONDecodeError as error:
        where = f"{file}:{error.lineno}:{error.colno}"
        raise InputError(
            f"{where}: expected JSON from capacity pack --json; {error.msg}"
        ) from error
    except ValueError as error:
        raise InputError(f"{file}: holds a number that is too long") from error
    except RecursionError as error:
        raise InputError(f"{file}: is nested too deeply") from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object of which no field comes twice: two readers could take different ones for it."""
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise InputError(f"expected each field once, got {name[:40]!r} twice")
        found[name] = value
    return found
