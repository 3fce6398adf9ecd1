"""How one packaging looks in each view: drawn once for each way it is turned, then reused."""

from collections.abc import Sequence
from math import cos, pi, sin
from typing import Any

from capacity.report.svg.elements import Element, element, line, polygon
from capacity.report.svg.isometric import project
from capacity.report.svg.items import Turn

Point = tuple[float, float]

TINTS = ("#8ec1e6", "#e69f00", "#0072b2", "#f5e663", "#b8b8b8", "#cc79a7")
"""After Okabe and Ito (2008), apart in grey as well; one a turn, at most six."""

EDGE = "#1a1a1a"
_CORNERS = 24


def flat(name: str, turn: Turn, across: tuple[int, int], tint: str, pen: float) -> Element:
    """A packaging seen along an axis; ``across`` are the two axes on paper, ``pen`` in mm.

    A line along the middle shows which way its long axis lies; a cylinder seen on end is a circle.
    """
    width, height = turn[across[0]], turn[across[1]]
    look: dict[str, Any] = {"fill": tint, "stroke": EDGE, "stroke_width": pen}
    if turn.round and turn.axis not in across:
        body = element("circle", cx=width / 2, cy=height / 2, r=width / 2, **look)
        return element("g", body, id=name)
    body = element("rect", width=width, height=height, **look)
    return element("g", body, *_grain(turn, across, pen), id=name)


def _grain(turn: Turn, across: tuple[int, int], pen: float) -> list[Element]:
    if turn.axis not in across:
        return []
    first, last = (
        [turn[axis] * (share if axis == turn.axis else 0.5) for axis in across]
        for share in (0.15, 0.85)
    )
    return [line(*first, *last, stroke=EDGE, stroke_width=pen, stroke_opacity=0.55)]


def solid(name: str, turn: Turn, tint: str, pen: float) -> Element:
    """A packaging in isometric view, its lowest corner at the origin, ``pen`` in mm."""
    faces = _cylinder(turn, tint) if turn.round else _box(turn, tint)
    look: dict[str, Any] = {"stroke": EDGE, "stroke_width": pen, "stroke_linejoin": "round"}
    return element("g", *faces, id=name, **look)


def _box(turn: Turn, tint: str) -> list[Element]:
    a, b, c = turn[:3]
    faces = {
        1.0: ((0, 0, c), (a, 0, c), (a, b, c), (0, b, c)),
        0.82: ((0, b, 0), (a, b, 0), (a, b, c), (0, b, c)),
        0.62: ((a, 0, 0), (a, b, 0), (a, b, c), (a, 0, c)),
    }
    return [
        polygon([project(*corner) for corner in corners], fill=shade(tint, light))
        for light, corners in faces.items()
    ]


def _cylinder(turn: Turn, tint: str) -> list[Element]:
    far, near = (_rim(turn, end) for end in (0, turn[turn.axis]))
    cap = polygon(near, fill=shade(tint, (0.62, 0.82, 1.0)[turn.axis]))
    return [polygon(hull([*far, *near]), fill=shade(tint, 0.82)), cap]


def _rim(turn: Turn, end: int) -> list[Point]:
    first, second = (axis for axis in range(3) if axis != turn.axis)
    points = []
    for step in range(_CORNERS):
        angle, point = 2 * pi * step / _CORNERS, [0.0, 0.0, 0.0]
        point[turn.axis] = end
        point[first] = turn[first] / 2 * (1 + cos(angle))
        point[second] = turn[second] / 2 * (1 + sin(angle))
        points.append(project(*point))
    return points


def hull(points: Sequence[Point]) -> list[Point]:
    """The convex hull, by Andrew's monotone chains (1979).

    >>> hull([(0, 0), (2, 0), (1, 1), (1, 0.5), (0, 2), (2, 2)])
    [(0, 0), (2, 0), (2, 2), (0, 2)]
    """
    ordered = sorted(set(points))
    return _chain(ordered)[:-1] + _chain(ordered[::-1])[:-1]


def _chain(points: Sequence[Point]) -> list[Point]:
    chain: list[Point] = []
    for p in points:
        while len(chain) > 1 and _turn(chain[-2], chain[-1], p) <= 0:
            chain.pop()
        chain.append(p)
    return chain


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def shade(tint: str, light: float) -> str:
    """A colour ``#rrggbb`` made darker by the factor ``light``.

    >>> shade("#ffffff", 0.5)
    '#808080'
    """
    parts = (round(int(tint[i : i + 2], 16) * light) for i in (1, 3, 5))
    return "#" + "".join(f"{part:02x}" for part in parts)
