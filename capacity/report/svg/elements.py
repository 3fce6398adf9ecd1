"""SVG elements: attributes in short numbers, texts safe for XML, dimension lines."""

from collections.abc import Iterable
from textwrap import wrap
from typing import Any
from xml.etree import ElementTree as ET

from capacity.printable import printable

Element = ET.Element

INK, FAINT = "#222222", "#666666"
FONT = "DejaVu Sans, Verdana, Arial, sans-serif"


def element(tag: str, *children: Element, text: str = "", **attributes: Any) -> Element:
    """``<tag …>`` with ``children``; ``stroke_width=1.50`` becomes ``stroke-width="1.5"``.

    >>> ET.tostring(element("rect", x=1.0, stroke_width=0.25)).decode()
    '<rect x="1" stroke-width="0.25" />'
    """
    found = ET.Element(tag)
    for name, value in attributes.items():
        shown = number(value) if isinstance(value, (int, float)) else printable(str(value))
        found.set(name.strip("_").replace("_", "-"), shown)
    found.text = printable(text) or None
    found.extend(children)
    return found


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
    look = {"size": size, **attributes}
    drawn = [text(x, y + step * i, line, **look) for i, line in enumerate(lines, start=1)]
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
    across, up = (0, 5) if level else (5, 0)
    ticks = [line(x - across, y - up, x + across, y + up) for x, y in ((x1, y1), (x2, y2))]
    x, y = (x1 + x2) / 2, (y1 + y2) / 2
    look: dict[str, Any] = {"size": 14, "text_anchor": "middle", "fill": FAINT}
    if level:
        label = text(x, y + 18, words, **look)
    else:
        turn = f"rotate(-90 {number(x + 18)} {number(y)})"
        label = text(x + 18, y, words, transform=turn, **look)
    return [line(x1, y1, x2, y2), *ticks, label]
