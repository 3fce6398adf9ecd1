"""Options that several commands share, and how their values are read."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Annotated, Any

import typer

from capacity.errors import InputError

if TYPE_CHECKING:
    from capacity.api import Catalog
    from capacity.model import Corner

Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
SpecsFolder = Annotated[
    str | None,
    typer.Option(
        "--specs",
        envvar="CAPACITY_SPECS",
        metavar="DIR",
        help="A folder of your own specs, laid over the shipped ones.",
    ),
]
Container = Annotated[
    str | None, typer.Option("--container", metavar="ID", help="Only this container.")
]
Packaging = Annotated[
    str | None, typer.Option("--packaging", metavar="ID", help="Only this packaging.")
]
Stowage = Annotated[str | None, typer.Option("--stowage", metavar="ID", help="Only this stowage.")]
Settings = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="PATH=VALUE",
        help='Set one assumption, e.g. packaging.gross_mass="52 kg"; may be repeated.',
    ),
]
Effort = Annotated[
    str, typer.Option("--effort", metavar="LEVEL", help="quick, normal or thorough.")
]

_DIGITS = re.compile(r"[0-9]+", re.ASCII)
_LONGEST = 30


def count(text: str) -> int:
    """``text`` as a whole number of containers; raises ``InputError`` saying how to write it."""
    if not _DIGITS.fullmatch(text) or len(text) > _LONGEST:
        plain = re.sub(r"[,_ ']", "", text)
        hint = f"; write {plain}" if plain != text and _DIGITS.fullmatch(plain) else ""
        raise InputError(f"COUNT: expected a whole number such as 6700, got {text[:40]!r}{hint}")
    return int(text)


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


def effort_level(text: str) -> str:
    """A named effort; raises ``InputError`` otherwise."""
    if text not in {"quick", "normal", "thorough"}:
        raise InputError(f"--effort: expected quick, normal or thorough, got {text!r}")
    return text


def corner(text: str) -> Corner:
    """A corner of the specs; raises ``InputError`` otherwise."""
    from capacity.model import Corner

    if text not in tuple(Corner):
        raise InputError(f"--corner: expected low, typical or high, got {text!r}")
    return Corner(text)


def load(folder: str | None) -> Catalog:
    """The catalog, with a user's folder laid over it."""
    from capacity.api import load as load_catalog

    return load_catalog(folder or None)


def emit(document: dict[str, Any]) -> None:
    """Print ``document`` as JSON."""
    typer.echo(json.dumps(document, ensure_ascii=False, indent=2))
