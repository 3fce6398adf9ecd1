"""``capacity specs``: what the catalog holds."""

from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any

import typer

from capacity.cli import options
from capacity.cli.answers import answer, emit
from capacity.cli.options import argument, option
from capacity.errors import InputError, UnknownIdError

_HELP = """List, show and validate the specs.

\b
Examples:
  capacity specs list
  capacity specs show 152mm-crate-2
"""
app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help=_HELP)
_KINDS = "munition, family, packaging, container, stowage, carrier, article or sources."


@app.command("list")
def list_specs(*, specs: options.SpecsFolder = None, as_json: options.Json = False) -> None:
    """List every munition, family, packaging, container, stowage, source and article.

    \b
    Examples:
      capacity specs list
      capacity specs list --json
    """
    from capacity.catalog.kinds import FIELDS
    from capacity.report.answers.specs import specs_document

    document = specs_document(options.load(specs))
    if as_json:
        emit(document)
        return
    from capacity.report.answers.page import Page

    page = Page()
    for kind in FIELDS:
        page.table([kind, "name"], [[name, title] for name, title in document[kind].items()])


@app.command("show")
def show(
    name: Annotated[str, argument("ID", "The id of a spec, or an alias.")],
    *,
    specs: options.SpecsFolder = None,
    as_json: options.Json = False,
) -> None:
    """Show one spec: every number with its basis and source.

    \b
    Examples:
      capacity specs show 152mm-crate-2
      capacity specs show 22G1-24t --json
    """
    from capacity.report.answers.specs import thing_document, thing_page

    catalog = options.load(specs)
    kind, thing = _found(catalog, name)
    answer(
        as_json,
        lambda: thing_document(catalog, kind, thing),
        lambda page: thing_page(page, catalog, thing),
    )


def _found(catalog: Any, name: str) -> tuple[str, Any]:
    from capacity.catalog.kinds import FIELDS
    from capacity.catalog.naming import unknown

    for kind in FIELDS:
        things = getattr(catalog, kind)
        if name in things:
            return kind, things[name]
    for kind, find in (("munitions", catalog.munition), ("families", catalog.family)):
        with suppress(UnknownIdError):
            return kind, find(name)
    known = {i: thing for kind in FIELDS for i, thing in getattr(catalog, kind).items()}
    labels = {i: (getattr(thing, "name", ""),) for i, thing in known.items()}
    raise unknown("spec", name, labels)


@app.command("validate")
def validate(
    folder: Annotated[str | None, argument("[DIR]", "A folder of your own specs.")] = None,
    *,
    specs: options.SpecsFolder = None,
) -> None:
    """Check all specs, articles, words, and a folder of yours; exit 2 with every problem found.

    \b
    Examples:
      capacity specs validate
      capacity specs validate my-specs
    """
    if folder is not None and specs is not None:
        raise InputError("expected either DIR or --specs DIR (or CAPACITY_SPECS), not both")
    from capacity.catalog.kinds import FIELDS
    from capacity.texts import languages

    catalog = options.load(folder or specs)
    counts = ", ".join(f"{len(getattr(catalog, kind))} {kind}" for kind in FIELDS)
    spoken = len(languages(catalog.raw.words))
    typer.echo(f"valid: {counts}, words of {spoken} languages; specs {catalog.specs_hash[:12]}")


@app.command("new")
def new(
    name: Annotated[str, argument("NAME", "The id of the new munition.")],
    *,
    like: Annotated[str, option("--like", "ID", "The munition it is like: an id or alias.")],
    mass: Annotated[str, option("--mass", "MASS", 'Its mass, as "46.7 kg".')],
    out: Annotated[
        Path, typer.Option("-o", "--out", metavar="DIR", help="The folder of your own specs.")
    ] = Path("my-specs"),
    specs: options.SpecsFolder = None,
) -> None:
    """Write a munition of your own to start from, and its bare packaging, into a folder of specs.

    \b
    Examples:
      capacity specs new 155mm-x --like 152mm-of540 --mass "46.7 kg"
      capacity rounds 100 --munition 155mm-x --specs my-specs
    """
    from capacity.catalog.starting import munition_files
    from capacity.report.files import add_files

    files = munition_files(options.load(specs), name, like, mass)
    add_files(out, {path: text.encode() for path, text in files.items()})
    for path in files:
        typer.echo(f"wrote {out / path}", err=True)


@app.command("schema")
def schema(
    kind: Annotated[str, argument("KIND", _KINDS)],
) -> None:
    """Print the JSON Schema of one kind of spec file, for editors and other tools.

    \b
    Examples:
      capacity specs schema packaging
      capacity specs schema munition > munition.json
    """
    from capacity.catalog.schema import schema as schema_of

    emit(schema_of(kind))
