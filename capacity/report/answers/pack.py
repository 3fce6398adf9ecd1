"""The page of ``capacity pack``."""

from collections import Counter
from fractions import Fraction

from capacity.packing.answer import Answer
from capacity.packing.question import Boxes, Cylinders
from capacity.printable import number
from capacity.report.answers.page import Page
from capacity.say.printed import joined, limit, mass
from capacity.sets.stated import Steps

_TURNED = {"upright": "kept upright", "any": "turned any way", "lying": "lying"}


def write(
    page: Page,
    found: Answer,
    most: int,
    steps: Steps,
    packaging: str | None = None,
    container: str | None = None,
    corner: str = "typical",
) -> None:
    """The count and its bound, what limits it, the layers, and how to check it.

    ``most`` is what the sizes as given cannot exceed; ``found`` counts in ``steps`` of mm and g.
    """
    asked = found.question
    page.title(_answer(found, most))
    page.line(f"Limited by {_limit(found)}. {_asked(asked, steps)}")
    if packaging or container:
        names = " in ".join(name for name in (packaging, container) if name)
        page.line(f"{names}, {corner} values, full interior and payload, no dunnage.")
    if found.layout:
        layers = Counter(place.z for place in found.layout)
        counts = ", ".join(f"{count} at {_mm(z, steps)} mm" for z, count in sorted(layers.items()))
        page.line(f"By the height they stand at: {counts}.")
    if asked.payload is not None and asked.item_mass is not None:
        loaded, payload = (
            mass(Fraction(counted, steps.per_g))
            for counted in (found.lower * asked.item_mass, asked.payload)
        )
        page.line(f"Mass {loaded} of a payload of {payload}.")
    page.line("Layout and proof: --json; checked again without the solver by capacity verify.")


def _limit(found: Answer) -> str:
    """What limits the count: its own limit, if one was given and reached."""
    counted = found.bound["method"] == "quantity limit"
    return "the number there are" if counted else limit(found.limited_by)


def _answer(found: Answer, most: int) -> str:
    square = "" if found.limited_by == "payload mass" else ", laid square to the walls"
    fit = "fits" if found.lower == 1 else "fit"
    told = f"{number(found.lower, found.question.kind.name)} {fit}"
    if found.lower == most:
        return f"{told}, and no more can: proven ({found.bound['method']}){square}"
    return f"{told}; more than {most:,} cannot{square}; between them it is open"


def _asked(asked: Boxes | Cylinders, steps: Steps) -> str:
    item, room = (
        " x ".join(_mm(side, steps) for side in sides) for sides in (asked.item, asked.room)
    )
    turns = asked.orientations
    turned = _TURNED.get(turns) if isinstance(turns, str) else None
    allowed = turned or f"vertical: {turns if isinstance(turns, str) else joined(map(str, turns))}"
    return f"{asked.kind.name.capitalize()} {item} mm in {room} mm, {allowed}."


def _mm(length: int, steps: Steps) -> str:
    return f"{length / steps.per_mm:,.10g}"
