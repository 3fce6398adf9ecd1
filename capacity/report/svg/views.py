"""Plan, side and isometric view of a layout, each an SVG group with the space it takes in px."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from capacity.report.svg.elements import FAINT, Element, dimension, element, number, polygon
from capacity.report.svg.isometric import back_to_front, project, visible
from capacity.report.svg.items import Item, Turn
from capacity.report.svg.symbols import flat, solid

Room = tuple[int, int, int]

_PEN = 0.8
_FLOOR, _WALL = "#efefef", "#f8f8f8"
_MEASURE = 26


class View(NamedTuple):
    """A drawn view: its group and its size in px, dimension lines included."""

    group: Element
    width: float
    height: float


class Palette(NamedTuple):
    """The turns of a layout, each with its tint, and what its symbols' names begin with."""

    ident: str
    tints: dict[Turn, str]

    def name(self, view: str, turn: Turn) -> str:
        """The id of a turn's symbol in a view."""
        return f"{self.ident}-{view}{list(self.tints).index(turn)}"

    def use(self, view: str, turn: Turn, x: float, y: float) -> Element:
        """A turn's symbol in a view, at a place."""
        return element("use", href=f"#{self.name(view, turn)}", x=x, y=y)


def plan(room: Room, items: Sequence[Item], colours: Palette, width: float, index: int) -> View:
    """One layer seen from above, each item once, in ``width`` px; ``index`` tells layers apart."""
    scale = (width - _MEASURE) / room[0]
    name = f"plan{index}-"
    symbols = _symbols(colours, name, (0, 1), scale)
    uses = [colours.use(name, item.turn, item.x, item.y) for item in items]
    return _framed(room[0], room[1], scale, [*symbols, *uses], "plan")


def side(room: Room, items: Sequence[Item], colours: Palette, width: float) -> View:
    """Seen from the side (the far y wall behind): what hides behind its exact like is left out."""
    scale = (width - _MEASURE) / room[0]
    symbols = _symbols(colours, "side", (0, 2), scale)
    uses = [
        colours.use("side", item.turn, item.x, room[2] - item.z - item.turn.height)
        for item in in_front(items)
    ]
    return _framed(room[0], room[2], scale, [*symbols, *uses], "side")


def in_front(items: Sequence[Item]) -> list[Item]:
    """From the farthest to the nearest, the items that none of the same outline stands before."""
    nearest: dict[tuple[int, int, Turn], Item] = {}
    for item in items:
        outline = (item.x, item.z, item.turn)
        if outline not in nearest or item.y > nearest[outline].y:
            nearest[outline] = item
    return sorted(nearest.values(), key=lambda item: (item.y + item.turn.width, item))


def _symbols(colours: Palette, view: str, across: tuple[int, int], scale: float) -> list[Element]:
    pen = _PEN / scale
    tints = colours.tints.items()
    drawn = [flat(colours.name(view, turn), turn, across, tint, pen) for turn, tint in tints]
    return [element("defs", *drawn)]


def _framed(length: int, height: int, scale: float, children: Sequence[Element], view: str) -> View:
    """A drawing inside its outline, with the measures below and to the right."""
    wide, high = length * scale, height * scale
    outline: dict[str, Any] = {"width": wide, "height": high}
    drawn = [
        element("rect", class_="room", **outline, fill=_FLOOR),
        element("g", *children, class_=view, transform=f"scale({scale:.6f})"),
        element("rect", **outline, fill="none", stroke=FAINT, stroke_width=2, class_="frame"),
        *dimension(0, high + 9, wide, high + 9, f"{length:,} mm"),
        *dimension(wide + 9, 0, wide + 9, high, f"{height:,} mm"),
    ]
    return View(element("g", *drawn), wide + _MEASURE, high + _MEASURE + 6)


def isometric(room: Room, items: Sequence[Item], colours: Palette, width: float) -> View:
    """Seen from above the corner beside the doors; the two near walls and the roof are open."""
    (left, _), (right, _) = project(0, room[1], 0), project(room[0], 0, 0)
    top, bottom = project(0, 0, room[2])[1], project(room[0], room[1], 0)[1]
    scale = width / (right - left)
    pen = _PEN / scale
    symbols = [solid(colours.name("iso", t), t, tint, pen) for t, tint in colours.tints.items()]
    shown = back_to_front(visible(items))
    uses = [colours.use("iso", item.turn, *project(*item.corner)) for item in shown]
    drawn = [*_walls(room, pen), element("defs", *symbols), *uses]
    move = f"translate({number(-left * scale)} {number(-top * scale)}) scale({scale:.6f})"
    group = element("g", *drawn, class_="isometric", transform=move)
    return View(element("g", group), width, (bottom - top) * scale)


def _walls(room: Room, pen: float) -> list[Element]:
    a, b, c = room
    sides = (
        (_WALL, ((0, 0, 0), (a, 0, 0), (a, 0, c), (0, 0, c))),
        (_WALL, ((0, 0, 0), (0, b, 0), (0, b, c), (0, 0, c))),
        (_FLOOR, ((0, 0, 0), (a, 0, 0), (a, b, 0), (0, b, 0))),
    )
    return [
        polygon([project(*p) for p in points], fill=fill, stroke=FAINT, stroke_width=2 * pen)
        for fill, points in sides
    ]
