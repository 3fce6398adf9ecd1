"""SVG elements: attributes in short numbers, texts safe for XML, dimension lines."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from capacity.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterable

Element = ET.Element

INK, FAINT = "#222222", "#666666"
FONT = "DejaVu Sans, Verdana, Arial, sans-serif"


def element(tag: str, *children: Element, text: str = "", **attributes: Any) -> Element:
    """``<tag …>`` with ``children``; ``stroke_width=1.50`` becomes ``stroke-width="1.5"``.

    >>> ET.tostring(element("rect", x=1.0, stroke_width=0.25)).decode()
    '<rect x="1" stroke-width="0.25" />'
    """
    found = ET.Element(tag, {_name(k): _value(v) for k, v in attributes.items()})
    found.text = printable(text) or None
    found.extend(children)
    return found


def _name(name: str) -> str:
    return name.strip("_").replace("_", "-")


def _value(value: Any) -> str:
    return number(value) if isinstance(value, (int, float)) else printable(str(value))


def number(value: float) -> str:
    """A coordinate with at most two decimals.

    >>> number(12.0), number(0.333)
    ('12', '0.33')
    """
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def text(x: float, y: float, words: str, *, size: int = 15, **attributes: Any) -> Element:
    """One line of text, its baseline starting at (``x``, ``y``) px."""
    look = {"fill": INK, "font_size": size, **attributes}
    return element("text", x=x, y=y, text=words, **look)


def paragraph(
    x: float, y: float, words: str, *, size: int, width: float, **attributes: Any
) -> tuple[list[Element], float]:
    """``words`` broken into lines at most ``width`` px wide, and the y below the last."""
    lines = wrap(printable(words), max(12, int(width / (size * 0.59)))) or [""]
    step = size * 1.35
    drawn = [
        text(x, y + step * (i + 1), line, size=size, **attributes) for i, line in enumerate(lines)
    ]
    return drawn, y + step * len(lines) + size * 0.35


def line(x1: float, y1: float, x2: float, y2: float, **attributes: Any) -> Element:
    """A straight line between two points in px."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, **{"stroke": FAINT, **attributes})


def polygon(points: Iterable[tuple[float, float]], **attributes: Any) -> Element:
    """A closed polygon."""
    path = " ".join(f"{number(x)},{number(y)}" for x, y in points)
    return element("polygon", points=path, **attributes)


def dimension(x1: float, y1: float, x2: float, y2: float, words: str) -> list[Element]:
    """A measuring line between two points in px, level or upright, its size written beside it."""
    level = y1 == y2
    ticks = [
        line(x, y - 5, x, y + 5) if level else line(x - 5, y, x + 5, y)
        for x, y in ((x1, y1), (x2, y2))
    ]
    x, y = (x1 + x2) / 2, (y1 + y2) / 2
    look: dict[str, Any] = {"text_anchor": "middle", "fill": FAINT}
    if level:
        label = text(x, y + 18, words, size=14, **look)
    else:
        turn = f"rotate(-90 {number(x + 18)} {number(y)})"
        label = text(x + 18, y, words, size=14, transform=turn, **look)
    return [line(x1, y1, x2, y2), *ticks, label]
