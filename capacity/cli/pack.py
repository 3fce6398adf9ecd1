"""``capacity pack``: how many crates one container takes, with a proof."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any

import typer

from capacity.cli import options
from capacity.errors import InputError

if TYPE_CHECKING:
    from capacity.api import Catalog
    from capacity.quantities import Amount
    from capacity.sets.loading import Case

_SIDES = re.compile(r"([\d.]+) ?[x×] ?([\d.]+) ?[x×] ?([\d.]+) ?([a-z]+)", re.ASCII)
_AXES = ("length", "width", "height")

_Packaging = Annotated[
    str | None, typer.Option("--packaging", metavar="ID", help="A packaging of the catalog.")
]
_Box = Annotated[
    str | None, typer.Option("--box", metavar="LxWxH", help="Or a box, as 800x400x220mm.")
]
_BoxMass = Annotated[
    str | None, typer.Option("--box-mass", metavar="MASS", help="Its mass, as 100kg.")
]
_Container = Annotated[
    str | None, typer.Option("--container", metavar="ID", help="A container; 22G1-30t if none.")
]
_Interior = Annotated[
    str | None, typer.Option("--interior", metavar="LxWxH", help="Or its interior.")
]
_Payload = Annotated[
    str | None, typer.Option("--payload", metavar="MASS", help="What it may carry, as 21.7t.")
]
_Orientations = Annotated[
    str | None,
    typer.Option(
        "--orientations",
        metavar="RULE",
        help="upright, any, or the sides that may stand vertical, as length,height.",
    ),
]
_Corner = Annotated[str, typer.Option("--corner", help="low (worst), typical or high (best).")]


def command(
    *,
    packaging: _Packaging = None,
    box: _Box = None,
    box_mass: _BoxMass = None,
    container: _Container = None,
    interior: _Interior = None,
    payload: _Payload = None,
    orientations: _Orientations = None,
    corner: _Corner = "typical",
    effort: options.Effort = "normal",
    specs: options.SpecsFolder = None,
    as_json: options.Json = False,
) -> None:
    """Say how many identical crates fit into one container, and prove that no more do.

    \b
    Examples:
      capacity pack --box 800x400x220mm --interior 5898x2352x2393mm
      capacity pack --packaging 152mm-crate-2 --container 22G1-24t --json > load.json
    """
    from capacity.sets.loading import document, solve

    catalog = options.load(specs) if packaging or not interior else None
    fits, cannot = (
        _case(
            _item(packaging, box, box_mass, corner, catalog, fitting=fitting),
            _room(container, interior, payload, corner, catalog, fitting=fitting),
            orientations,
            payload,
        )
        for fitting in (True, False)
    )
    level = options.effort_level(effort)
    found = solve(fits, level)
    if as_json:
        options.emit(document(found))
    else:
        from capacity.report.text.pack import pack_page
        from capacity.report.text.page import Page

        source = container or "22G1-30t" if interior is None else None
        pack_page(Page(), found, solve(cannot, level).upper, packaging, source, corner)


def _item(
    packaging: str | None,
    box: str | None,
    mass: str | None,
    corner: str,
    catalog: Catalog | None,
    *,
    fitting: bool,
) -> dict[str, Any]:
    """The crate's part of a case."""
    from capacity.sets.loading import item_of, whole

    if (packaging is None) == (box is None):
        raise InputError("expected either --packaging ID or --box LxWxH")
    if box is not None:
        given = _sides("--box", box)
        try:
            weight = (
                None if mass is None else whole(_mass("--box-mass", mass), "g", fitting=fitting)
            )
            return {
                "item": tuple(whole(a, "mm", fitting=fitting) for a in given),
                "item_mass": weight,
            }
        except InputError as error:
            raise InputError(f"--box: {error}") from error
    if mass is not None:
        raise InputError("--box-mass goes with --box; for a packaging use --set in capacity rounds")
    found: Any = catalog.find("packaging", packaging or "") if catalog else None
    return item_of(found, options.corner(corner), fitting=fitting)


def _room(
    container: str | None,
    interior: str | None,
    payload: str | None,
    corner: str,
    catalog: Catalog | None,
    *,
    fitting: bool,
) -> dict[str, Any]:
    """The container's part of a case."""
    from capacity.sets.loading import room_of

    if container is not None and interior is not None:
        raise InputError("expected either --container ID or --interior LxWxH")
    limit = {} if payload is None else {"payload": _mass("--payload", payload).rounded_down("g")}
    if interior is not None or catalog is None:
        given = _sides("--interior", interior or "")
        rounded = (a.rounded_down("mm") if fitting else a.rounded_up("mm") for a in given)
        return {"interior": tuple(rounded), **limit}
    found = catalog.find("container", container or "22G1-30t")
    return {**room_of(found, options.corner(corner), fitting=fitting), **limit}


def _case(
    item: dict[str, Any], room: dict[str, Any], orientations: str | None, payload: str | None
) -> Case:
    from capacity.model import Shape
    from capacity.sets.loading import Case

    fields = {"shape": Shape.BOX, **item, **room}
    if orientations is not None:
        fields["orientations"] = _orientations(orientations)
    if fields["item_mass"] is None and payload is not None:
        raise InputError("--payload: expected --box-mass with it")
    if fields["item_mass"] is None:
        fields["payload"] = None
    return Case(**fields)


def _orientations(text: str) -> str | tuple[str, ...]:
    axes = tuple(text.split(","))
    if text in {"upright", "any"}:
        return text
    if not set(axes) <= set(_AXES):
        raise InputError(f"--orientations: expected upright, any or some of {_AXES}, got {text!r}")
    return axes


def _sides(option: str, text: str) -> list[Amount]:
    """``800x400x220mm`` as three lengths; raises ``InputError`` naming ``option``."""
    from capacity.quantities import LENGTH, parse

    match = _SIDES.fullmatch(text)
    if match is None:
        raise InputError(f"{option}: expected sizes such as 800x400x220mm, got {text[:60]!r}")
    *numbers, unit = match.groups()
    try:
        return [parse(f"{number} {unit}", LENGTH) for number in numbers]
    except InputError as error:
        raise InputError(f"{option}: {error}") from error


def _mass(option: str, text: str) -> Amount:
    from capacity.quantities import MASS, parse

    try:
        return parse(text, MASS, joined=True)
    except InputError as error:
        raise InputError(f"{option}: {error}") from error
