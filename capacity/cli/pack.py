"""``capacity pack``: how many crates one container takes, with a proof."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any

import typer

from capacity.cli import options
from capacity.errors import InputError

if TYPE_CHECKING:
    from fractions import Fraction

    from capacity.catalog import Specs
    from capacity.quantities import Dimension

_SIDES = re.compile(r"([\d.x× ]+?) ?([a-z]+)", re.ASCII)
_AXES = ("length", "width", "height")
_MOST = 10**6

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
_MaxLayers = Annotated[
    int | None, typer.Option("--max-layers", metavar="N", min=1, max=_MOST, help="Most layers.")
]
_MaxStackMass = Annotated[
    str | None,
    typer.Option("--max-stack-mass", metavar="MASS", help="What a box may carry on top."),
]
_MaxCount = Annotated[
    int | None,
    typer.Option("--max-count", metavar="N", min=1, max=_MOST, help="How many there are."),
]
_Clearance = Annotated[
    str | None,
    typer.Option("--clearance", metavar="LxWxH", help="Room lost along each axis, as 50x0x30mm."),
]
_Door = Annotated[
    str | None, typer.Option("--door", metavar="WxH", help="Opening to pass, as 2336x2278mm.")
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
    max_layers: _MaxLayers = None,
    max_stack_mass: _MaxStackMass = None,
    max_count: _MaxCount = None,
    clearance: _Clearance = None,
    door: _Door = None,
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
    from capacity.quantities import CLEARANCE, LENGTH, MASS
    from capacity.sets.loading import solve
    from capacity.sets.stated import Stated

    catalog = options.load(specs) if packaging or not interior else None
    fields = {
        **_item(packaging, box, box_mass, corner, catalog),
        **_room(container, interior, corner, catalog),
    }
    given = {
        "payload": None if payload is None else _mass("--payload", payload, MASS),
        "orientations": None if orientations is None else _orientations(orientations),
        "max_layers": max_layers,
        "max_count": max_count,
        "max_stack_mass": max_stack_mass and _mass("--max-stack-mass", max_stack_mass, MASS),
        "clearance": clearance and _lengths("--clearance", clearance, "LxWxH", CLEARANCE),
        "door": door and _lengths("--door", door, "WxH", LENGTH),
    }
    _refuse_idle(fields, given)
    stated = Stated(**fields | {name: each for name, each in given.items() if each is not None})
    steps, level = stated.steps(), options.effort_level(effort)
    found, most = solve(stated.fits(steps), level), solve(stated.cannot(steps), level).upper
    if as_json:
        options.emit(found.document(steps.per_mm, steps.per_g))
    else:
        from capacity.report.text.pack import pack_page
        from capacity.report.text.page import Page

        source = container or "22G1-30t" if interior is None else None
        pack_page(Page(), found, most, steps, packaging, source, corner)


def _refuse_idle(fields: dict[str, Any], given: dict[str, Any]) -> None:
    """A limit that would limit nothing is a mistake, not a wish."""
    for name in ("payload", "max_stack_mass"):
        if given[name] is not None and fields["item_mass"] is None:
            raise InputError(f"--{name.replace('_', '-')}: expected --box-mass with it")
    for name in ("max_stack_mass", "max_count"):
        if given[name] is not None and len(fields["item"]) != len(_AXES):
            raise InputError(f"--{name.replace('_', '-')}: expected boxes, not cylinders")


def _item(
    packaging: str | None,
    box: str | None,
    mass: str | None,
    corner: str,
    catalog: Specs | None,
) -> dict[str, Any]:
    """What is packed, and the rules that a packaging brings."""
    from capacity.quantities import LENGTH, MASS
    from capacity.sets.loading import item_of

    if (packaging is None) == (box is None):
        raise InputError("expected either --packaging ID or --box LxWxH")
    if box is not None:
        return {
            "item": _lengths("--box", box, "LxWxH", LENGTH),
            "item_mass": None if mass is None else _mass("--box-mass", mass, MASS),
            "orientations": "upright",
        }
    if mass is not None:
        raise InputError("--box-mass goes with --box; for a packaging use --set in capacity rounds")
    found: Any = catalog.find("packaging", packaging or "") if catalog else None
    sizes, weight = item_of(found, options.corner(corner))
    return {
        "item": sizes,
        "item_mass": weight,
        "orientations": found.orientation.value,
        "max_layers": found.max_layers,
    }


def _room(
    container: str | None, interior: str | None, corner: str, catalog: Specs | None
) -> dict[str, Any]:
    """What it is packed into."""
    from capacity.quantities import LENGTH
    from capacity.sets.loading import held

    if container is not None and interior is not None:
        raise InputError("expected either --container ID or --interior LxWxH")
    if interior is not None or catalog is None:
        return {"interior": _lengths("--interior", interior or "", "LxWxH", LENGTH)}
    found = catalog.find("container", container or "22G1-30t")
    return held(found, options.corner(corner))._asdict()


def _orientations(text: str) -> str | tuple[str, ...]:
    axes = tuple(text.split(","))
    if text in {"upright", "any"}:
        return text
    if not set(axes) <= set(_AXES):
        raise InputError(f"--orientations: expected upright, any or some of {_AXES}, got {text!r}")
    return axes


def _lengths(option: str, text: str, form: str, kind: Dimension) -> tuple[Fraction, ...]:
    """``800x400x220mm`` in mm, exactly; raises ``InputError`` naming ``option``."""
    from capacity.quantities import parse

    match = _SIDES.fullmatch(text)
    numbers = re.split(" ?[x×] ?", match[1]) if match else []
    if match is None or len(numbers) != form.count("x") + 1:
        example = "800x400x220mm" if form == "LxWxH" else "2336x2278mm"
        raise InputError(f"{option}: expected sizes such as {example}, got {text[:60]!r}")
    try:
        return tuple(parse(f"{number} {match[2]}", kind).in_unit("mm") for number in numbers)
    except InputError as error:
        raise InputError(f"{option}: {error}") from error


def _mass(option: str, text: str, kind: Dimension) -> Fraction:
    from capacity.quantities import parse

    try:
        return parse(text, kind, joined=True).in_unit("g")
    except InputError as error:
        raise InputError(f"{option}: {error}") from error
