"""The load plan of one loading: title, facts, every different layer, side and isometric view."""

from collections.abc import Sequence
from itertools import groupby
from math import ceil
from typing import Any
from xml.etree import ElementTree as ET

from capacity.model import Corner
from capacity.packing.answer import Answer
from capacity.report.svg.elements import FAINT, FONT, Element, element, paragraph, text
from capacity.report.svg.facts import facts, subtitle, title
from capacity.report.svg.items import Layer, Turn, items, layers, turns
from capacity.report.svg.symbols import EDGE, TINTS
from capacity.report.svg.views import Palette, View, isometric, plan, side
from capacity.say.printed import CAVEAT
from capacity.sets.loading import AssumptionSet
from capacity.version import __version__

WIDTH, MARGIN, GAP = 720, 24, 20
_INNER = WIDTH - 2 * MARGIN
_NONE = "Not one fits"
_LISTED = 4
_ALONE = 2
"""Up to so many different layers stand one above the other; more stand two abreast."""


class _Sheet:
    """A column of drawings that grows downwards."""

    def __init__(self) -> None:
        self.drawn: list[Element] = []
        self.y = float(MARGIN) / 2

    def say(self, words: str, size: int, **look: Any) -> None:
        """A paragraph across the sheet."""
        lines, self.y = paragraph(MARGIN, self.y, words, size=size, width=_INNER, **look)
        self.drawn.extend(lines)

    def show(self, views: Sequence[tuple[str, View]]) -> None:
        """Views side by side, each under its heading."""
        self.y += GAP + 6
        x = float(MARGIN)
        for words, view in views:
            self.drawn.append(text(x, self.y, words, size=16, font_weight="bold"))
            view.group.set("transform", f"translate({x:g} {self.y + 10:g})")
            self.drawn.append(view.group)
            x += view.width + GAP
        self.y += 10 + max(view.height for _, view in views)


def load_plan(
    loading: Answer,
    assumptions: AssumptionSet,
    *,
    corner: Corner = Corner.TYPICAL,
    ident: str = "plan",
) -> str:
    """The load plan of ``loading``, found under ``assumptions`` at ``corner``, as an SVG document.

    Lengths are in mm, masses in t and kg; plan views, side view and isometric view show each
    packaging as the layout places it, at one scale a view. ``ident`` begins every id in the
    document, so that several plans can stand in one page.

    >>> from capacity.catalog import load as specs
    >>> from capacity.sets.loading import load
    >>> from capacity.sets.ranges import sets_for
    >>> catalog = specs()
    >>> shells = sets_for(catalog, catalog.munition("152mm"), packaging="152mm-crate-2")[0]
    >>> load_plan(load(shells, Corner.TYPICAL), shells)[:4]
    '<svg'
    """
    placed, sheet = items(loading), _Sheet()
    sheet.say(title(loading, assumptions), 21, font_weight="bold")
    sheet.say(subtitle(assumptions, corner), 15, fill=FAINT)
    for fact in facts(loading, assumptions):
        sheet.say(fact, 15)
    counts = turns(placed)
    colours = Palette(ident, dict(zip(counts, TINTS, strict=False)))
    _legend(sheet, counts, colours)
    room = loading.question.room
    if placed:
        _layers(sheet, room, layers(placed), colours)
    else:
        nothing = "The count rests on a rule without a drawn layout" if loading.lower else _NONE
        sheet.say(f"{nothing}; the container is shown empty.", 15, font_style="italic")
    sheet.show([("Side view, doors at the right", side(room, placed, colours, _INNER))])
    sheet.show([("Isometric view, doors in front", isometric(room, placed, colours, _INNER * 0.8))])
    sheet.y += GAP / 2
    sheet.say(f"{CAVEAT} capacity {__version__}", 14, fill=FAINT)
    return _document(sheet, loading, assumptions, corner, ident)


def _legend(sheet: _Sheet, counts: dict[Turn, int], colours: Palette) -> None:
    for turn, count in counts.items():
        look = {"fill": colours.tints[turn], "stroke": EDGE}
        box = element("rect", x=MARGIN, y=sheet.y + 6, width=22, height=14, **look)
        sizes = f"{turn.length:,} along × {turn.width:,} across × {turn.height:,} mm up"
        words = f"{count:,} placed {sizes}"
        sheet.drawn += [box, text(MARGIN + 32, sheet.y + 18, words, class_="legend")]
        sheet.y += 22


def _layers(
    sheet: _Sheet, room: tuple[int, int, int], found: Sequence[Layer], colours: Palette
) -> None:
    total = sum(len(layer.numbers) for layer in found)
    abreast = 1 if len(found) <= _ALONE else 2
    width = (_INNER - GAP * (abreast - 1)) / abreast
    views = [
        (_named(layer, total, short=abreast > 1), plan(room, layer.items, colours, width, i))
        for i, layer in enumerate(found)
    ]
    for start in range(0, len(views), abreast):
        sheet.show(views[start : start + abreast])


def _named(layer: Layer, total: int, *, short: bool) -> str:
    count, placed = len(layer.numbers), len(layer.items)
    noun = "layer" if count == 1 else "layers"
    which = f"{noun} {spans(layer.numbers)} of {total}"
    if short:
        return f"{which.capitalize()}: {placed}{'' if count == 1 else ' each'}"
    alike = "" if count == 1 else f", {count} times the same"
    return f"Plan view, {which}{alike}: {placed} packagings"


def spans(numbers: Sequence[int]) -> str:
    """Numbers in order, runs joined, a long list cut short.

    >>> spans((1, 2, 3, 7)), spans((1, 3, 5, 7, 9, 11))
    ('1–3, 7', '1, 3, 5, … 11')
    """
    alike = groupby(enumerate(numbers), lambda pair: pair[1] - pair[0])
    runs = [[n for _, n in run] for _, run in alike]
    parts = [f"{r[0]}–{r[-1]}" if len(r) > 1 else str(r[0]) for r in runs]
    if len(parts) > _LISTED:
        parts = [*parts[: _LISTED - 1], f"… {parts[-1]}"]
    return ", ".join(parts)


def _document(
    sheet: _Sheet, loading: Answer, assumptions: AssumptionSet, corner: Corner, ident: str
) -> str:
    height = ceil(sheet.y + MARGIN)
    told = " ".join([subtitle(assumptions, corner) + ".", *facts(loading, assumptions), CAVEAT])
    root = element(
        "svg",
        element("title", text=title(loading, assumptions), id=f"{ident}-title"),
        element("desc", text=told, id=f"{ident}-desc"),
        element("rect", width=WIDTH, height=height, fill="#ffffff"),
        *sheet.drawn,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {height}",
        role="img",
        aria_labelledby=f"{ident}-title {ident}-desc",
        font_family=FONT,
        width=WIDTH,
        height=height,
    )
    return ET.tostring(root, encoding="unicode")
