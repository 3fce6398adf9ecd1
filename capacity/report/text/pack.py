"""The page of ``capacity pack``."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from capacity.report.text.page import Page
    from capacity.sets.loading import Case, Loading


def pack_page(
    page: Page,
    found: Loading,
    most: int,
    packaging: str | None = None,
    container: str | None = None,
    corner: str = "typical",
) -> None:
    """The count and its bound, what limits it, the layers, and how to check it.

    ``most`` is what the sizes as given cannot exceed; ``found`` has them in whole mm and g.
    """
    case = found.case
    page.title(_answer(found, most))
    page.line(f"Limited by {found.limited_by}. {_asked(case)}")
    if packaging or container:
        names = " in ".join(name for name in (packaging, container) if name)
        page.line(f"{names}, {corner} values, full interior and payload, no dunnage.")
    if found.layout:
        layers = Counter(place.z for place in found.layout)
        counts = ", ".join(f"{count} at {z:,} mm" for z, count in sorted(layers.items()))
        page.line(f"By the height they stand at: {counts}.")
    if case.payload is not None and case.item_mass is not None:
        mass = found.lower * case.item_mass / 1e6
        page.line(f"Mass {mass:,.2f} t of a payload of {case.payload / 1e6:,.2f} t.")
    page.line("Layout and proof: --json; checked again without the solver by capacity verify.")


def _answer(found: Loading, most: int) -> str:
    square = "" if found.limited_by == "payload mass" else ", laid square to the walls"
    if found.lower == most:
        return f"{found.lower:,} fit, and no more can: proven ({found.bound['method']}){square}"
    return f"{found.lower:,} fit; more than {most:,} cannot; open between{square}"


def _asked(case: Case) -> str:
    item = " x ".join(f"{side:,}" for side in case.item)
    room = " x ".join(f"{side:,}" for side in case.interior)
    turns = (
        case.orientations if isinstance(case.orientations, str) else ", ".join(case.orientations)
    )
    return f"{case.shape.value.capitalize()} {item} mm in {room} mm, orientation {turns}."
