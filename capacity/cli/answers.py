"""How a command prints what it found: one JSON document, or a page for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec

import typer

if TYPE_CHECKING:
    from collections.abc import Callable

    from capacity.report.answers.page import Page

_Found = ParamSpec("_Found")


def answer(
    as_json: bool,  # noqa: FBT001 - all names after it belong to what was found
    document: Callable[_Found, dict[str, Any]],
    page: Callable[Concatenate[Page, _Found], None],
    *found: _Found.args,
    **named: _Found.kwargs,
) -> None:
    """Print what was found by ``document`` as JSON or by ``page`` on the terminal's page."""
    if as_json:
        emit(document(*found, **named))
    else:
        from capacity.report.answers.page import Page

        page(Page(), *found, **named)


def emit(document: dict[str, Any]) -> None:
    """Print ``document`` as JSON."""
    from capacity.printable import written

    typer.echo(written(document))
