"""``capacity pack``: how many crates one container takes, with a proof."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

from capacity.cli import options
from capacity.cli.answers import answer
from capacity.cli.options import flag, option
from capacity.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable
    from fractions import Fraction

    from capacity.model import Corner
    from capacity.sets.stated import Stated

_SIDES = re.compile(r"([\d.x× ]+?) ?([a-z]+)", re.ASCII)
_AXES = ("length", "width", "height")
_COUNTED: dict[str, Any] = {"min": 1, "max": 10**6}


def _lengths(text: str, example: str = "800x400x220mm", *, zero: bool = False) -> Any:
    """Lengths as in the example, in mm, exactly."""
    from capacity.quantities import CLEARANCE, LENGTH, parse

    match = _SIDES.fullmatch(text)
    numbers = re.split(" ?[x×] ?", match[1]) if match else []
    if match is None or len(numbers) != example.count("x") + 1:
        raise InputError(f"expected sizes such as {example}, got {text[:60]!r}")
    kind = CLEARANCE if zero else LENGTH
    return tuple(parse(f"{number} {match[2]}", kind).in_unit("mm") for number in numbers)


def _mass(text: str) -> Fraction:
    """A mass in g, exactly."""
    from capacity.quantities import MASS, parse

    return parse(text, MASS, joined=True).in_unit("g")


def _turning(text: str) -> str | tuple[str, ...]:
    """How boxes may be turned."""
    axes = tuple(text.split(","))
    if text in {"upright", "any"}:
        return text
    if not set(axes) <= set(_AXES):
        raise InputError(f"expected upright, any or some of {_AXES}, got {text!r}")
    return axes


def _given(name: str, metavar: str, words: str, read: Callable[[str], Any]) -> Any:
    """An option that is read at once, so that what is wrong with it is said under its name."""

    def value(text: str | None) -> Any:
        try:
            return None if text is None else read(text)
        except InputError as error:
            raise InputError(f"{name}: {error}") from error

    return option(name, metavar, words, callback=value, parser=str)


_Packaging = Annotated[str | None, option("--packaging", "ID", "A packaging of the catalog.")]
_Box = Annotated[Any, _given("--box", "LxWxH", "Or a box, as 800x400x220mm.", _lengths)]
_BoxMass = Annotated[Any, _given("--box-mass", "MASS", "Its mass, as 100kg.", _mass)]
_Container = Annotated[str | None, option("--container", "ID", "A container; 22G1-30t if none.")]
_Interior = Annotated[Any, _given("--interior", "LxWxH", "Or its interior.", _lengths)]
_Payload = Annotated[Any, _given("--payload", "MASS", "What it may carry, as 21.7t.", _mass)]
_TURNING = "upright, any, or the sides that may stand vertical, as length,height."
_Orientations = Annotated[Any, _given("--orientations", "RULE", _TURNING, _turning)]
_MaxLayers = Annotated[int | None, option("--max-layers", "N", "Most layers.", **_COUNTED)]
_CARRIED = "What a box may carry on top."
_MaxStackMass = Annotated[Any, _given("--max-stack-mass", "MASS", _CARRIED, _mass)]
_MaxCount = Annotated[int | None, option("--max-count", "N", "How many there are.", **_COUNTED)]
_LOST, _gaps = "Room lost along each axis, as 50x0x30mm.", partial(_lengths, zero=True)
_Clearance = Annotated[Any, _given("--clearance", "LxWxH", _LOST, _gaps)]
_PASSED, _opening = "Opening to pass, as 2336x2278mm.", partial(_lengths, example="2336x2278mm")
_Door = Annotated[Any, _given("--door", "WxH", _PASSED, _opening)]
_Corner = Annotated[str, flag("--corner", "low (worst), typical or high (best).")]


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
    from capacity.report.answers.pack import write
    from capacity.sets.loading import solve

    source = "22G1-30t" if container is None and interior is None else container
    crate, hold = _catalogued(specs, packaging=packaging, container=source)
    at, level = options.corner(corner), options.effort_level(effort)
    weights = {"payload": payload, "max_stack_mass": max_stack_mass, "max_count": max_count}
    rules = {"orientations": orientations, "max_layers": max_layers, "clearance": clearance}
    fields = _item(crate, box, box_mass, at) | _room(hold, interior, at)
    stated = _stated(fields, {**weights, **rules, "door": door})
    steps = stated.steps()
    found, most = solve(stated.fits(steps), level), solve(stated.cannot(steps), level).upper
    answer(
        as_json,
        lambda: found.document(steps.per_mm, steps.per_g),
        lambda page: write(page, found, most, steps, packaging, source, corner),
    )


def _catalogued(folder: str | None, **names: str | None) -> list[Any]:
    """The specs of these kinds and names, None for no name; nothing is read for no name at all."""
    if not any(name is not None for name in names.values()):
        return [None] * len(names)
    catalog = options.load(folder)
    return [None if name is None else catalog.find(kind, name) for kind, name in names.items()]


def _item(found: Any, box: Any, mass: Fraction | None, corner: Corner) -> dict[str, Any]:
    """What is packed, and the rules that a packaging brings."""
    if (found is None) == (box is None):
        raise InputError("expected either --packaging ID or --box LxWxH")
    if found is None:
        return {"item": box, "item_mass": mass, "orientations": "upright"}
    if mass is not None:
        raise InputError("--box-mass goes with --box; for a packaging use --set in capacity rounds")
    from capacity.sets.loading import item_of

    item, weight = item_of(found, corner)
    rules = {"orientations": found.orientation.value, "max_layers": found.max_layers}
    return {"item": item, "item_mass": weight, **rules}


def _room(found: Any, interior: Any, corner: Corner) -> dict[str, Any]:
    """What it is packed into."""
    if (found is None) == (interior is None):
        raise InputError("expected either --container ID or --interior LxWxH")
    if found is None:
        return {"interior": interior}
    from capacity.sets.loading import held

    return held(found, corner)._asdict()


def _stated(fields: dict[str, Any], limits: dict[str, Any]) -> Stated:
    """The question; a limit that would limit nothing is a mistake, not a wish."""
    from capacity.sets.stated import Stated

    given = {name: limit for name, limit in limits.items() if limit is not None}
    for name in ("payload", "max_stack_mass"):
        if name in given and fields["item_mass"] is None:
            raise InputError(f"--{name.replace('_', '-')}: expected --box-mass with it")
    for name in ("max_stack_mass", "max_count"):
        if name in given and len(fields["item"]) != len(_AXES):
            raise InputError(f"--{name.replace('_', '-')}: expected boxes, not cylinders")
    return Stated(**fields | given)
