"""The paper of every chart: size, type, colours, alt text, and how it is written down.

Figures are made without pyplot, so that nothing global is touched, and written without dates
or random ids, so that the same answer gives the same bytes.
"""

import logging
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from io import BytesIO
from math import ceil
from pathlib import Path
from typing import Any, NamedTuple

from capacity.errors import InputError, MissingExtraError
from capacity.printable import printable
from capacity.report.charts.marks import GREY, wrapped
from capacity.report.files import write_file
from capacity.say.printed import CAVEAT
from capacity.version import __version__


class Paper(NamedTuple):
    """A width in inches, drawn at 100 dots each, and the characters in a line above and below."""

    width: float
    title: int
    foot: int


WIDE = Paper(7.2, 62, 100)
"""A page 600 px wide still shows 11 point type at 12 px."""
NARROW = Paper(3.7, 30, 52)
"""A phone's page: there a wide chart would show its type at 6 to 8 px."""

_HANGUL = re.compile("[가-힣]")
_KOREAN = ("Noto Sans CJK KR", "Noto Sans CJK JP", "Malgun Gothic", "AppleGothic", "NanumGothic")
"""Fonts with the Hangul that matplotlib's own lacks; Noto's one file for all of CJK goes by JP."""

_FORMATS = {".svg": "svg", ".png": "png", ".pdf": "pdf"}
_STYLE: Any = {
    "font.size": 11,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": GREY,
    "axes.axisbelow": True,
    "grid.color": "#dddddd",
    "svg.hashsalt": "capacity",
    "text.parse_math": False,
}


class Chart(NamedTuple):
    """A drawn figure, its title and what it shows in words, for who cannot see it.

    >>> from capacity.report.charts import sweep_chart
    >>> from capacity.report.charts.sweep import Step
    >>> sweep_chart([Step(1, 2, 3, 4), Step(2, 3, 4, 5)], title="t", xlabel="x").title
    't'
    """

    figure: Any
    title: str
    alt: str


def canvas(
    title: str, *, height: float, note: str = "", panels: int = 1, paper: Paper = WIDE
) -> tuple[Any, Any]:
    """A figure ``height`` inches tall and its axes, its title above, ``note`` and caveat below.

    Several ``panels`` stand above one another over one axis, and come as an array.

    Raises :class:`~capacity.errors.MissingExtraError` where matplotlib is not installed.
    """
    try:
        from matplotlib import rc_context
        from matplotlib.figure import Figure
        from matplotlib.layout_engine import ConstrainedLayoutEngine
    except ImportError as error:
        raise MissingExtraError("a chart", "matplotlib", "plots") from error
    head = wrapped(title, paper.title)
    foot = wrapped(f"{note} {CAVEAT} capacity {__version__}".strip(), paper.foot)
    if paper is NARROW:
        height += 0.21 * head.count("\n") + 0.14 * foot.count("\n")
    with rc_context(_STYLE):
        size = paper.width, height
        figure = Figure(figsize=size, layout=ConstrainedLayoutEngine(w_pad=0.1))
        axes = figure.subplots(panels, sharex=True)
        figure.suptitle(head, x=0.015, ha="left", fontsize=13, fontweight="bold")
        figure.supxlabel(foot, x=0.015, ha="left", fontsize=9, color=GREY)
    return figure, axes


def rendered(chart: Chart, suffix: str) -> bytes:
    """The chart as ``.svg``, ``.png`` or ``.pdf``; raises ``InputError`` for another suffix."""
    from matplotlib import rc_context

    if suffix.lower() not in _FORMATS:
        raise InputError(f"expected a name ending in .svg, .png or .pdf, got {suffix!r}")
    name, stream = _FORMATS[suffix.lower()], BytesIO()
    legible(chart.figure)
    with rc_context(_STYLE), _quietly():
        chart.figure.savefig(stream, format=name, dpi=200, metadata=_metadata(chart, name))
    chart.figure.set_layout_engine("none")  # laid out once; a second format keeps the places
    return stream.getvalue()


def legible(figure: Any) -> Any:
    """``figure`` with clean texts, those in Hangul in a font that has it where one is installed."""
    from matplotlib.font_manager import get_font_names
    from matplotlib.text import Text

    installed = [name for name in _KOREAN if name in get_font_names()]
    for words in figure.findobj(Text):
        words.set_text(printable(words.get_text()))
        if _HANGUL.search(words.get_text()):
            words.set_family(list(dict.fromkeys([*words.get_family(), *installed])))
    return figure


@contextmanager
def _quietly() -> Iterator[None]:
    """Say nothing of a letter that no font has, nor of a Korean font without a bold face."""
    fonts = logging.getLogger("matplotlib.font_manager")
    level = fonts.level
    fonts.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", r"Glyph \d+ .* missing from")  # drawn as a box
            yield
    finally:
        fonts.setLevel(level)


def _metadata(chart: Chart, name: str) -> dict[str, str | None]:
    title, alt = printable(chart.title), printable(chart.alt)
    if name == "pdf":
        return {"Title": title, "Subject": alt, "CreationDate": None, "Producer": None}
    if name == "png":
        return {"Title": title, "Description": alt, "Software": None}
    return {"Date": None, "Title": title, "Description": alt}


def save(chart: Chart, path: Path, *, force: bool = True) -> None:
    """Write the chart to ``path`` by its suffix, all of it or nothing.

    Raises ``InputError`` for an unknown suffix and, without ``force``, for a file that exists.

    >>> from pathlib import Path
    >>> save(Chart(None, "t", "a"), Path("chart.jpg"))
    Traceback (most recent call last):
    capacity.errors.InputError: expected a name ending in .svg, .png or .pdf, got '.jpg'
    """
    content = rendered(chart, path.suffix)
    if path.suffix.lower() == ".svg":
        content = svg(chart, "chart").encode()
    write_file(path, content, force=force)


def svg(chart: Chart, ident: str) -> str:
    """The chart as one ``<svg>`` element to stand alone or in a page, its ids begun by ``ident``.

    Title and description come first, for readers who cannot see it.

    >>> from capacity.report.charts import sweep_chart
    >>> from capacity.report.charts.sweep import Step
    >>> drawn = svg(sweep_chart([Step(1, 2, 3, 4), Step(2, 3, 4, 5)], title="t", xlabel="x"), "one")
    >>> drawn[:4], 'id="one-title"' in drawn
    ('<svg', True)
    """
    text = printable(rendered(chart, ".svg").decode())  # matplotlib quotes texts in comments
    text = re.sub(r"<metadata>.*?</metadata>|<style.*?</style>", "", text, flags=re.DOTALL)
    text = text[text.index("<svg") :].replace("xlink:href", "href")
    width, height = (ceil(inches * 100) for inches in chart.figure.get_size_inches())
    size = f'width="{width}" height="{height}"'
    text = re.sub(r'width="[0-9.]+pt" height="[0-9.]+pt"', size, text, count=1)
    text = re.sub(r'(\bid="|href="#|url\(#)', rf"\g<1>{ident}-", text)
    label = f'stroke-linejoin="round" role="img" aria-labelledby="{ident}-title {ident}-desc"'
    told = (
        f'<title id="{ident}-title">{escape(printable(chart.title))}</title>'
        f'<desc id="{ident}-desc">{escape(printable(chart.alt))}</desc>'
    )
    return re.sub(r"<svg ([^>]*)>", lambda m: f"<svg {label} {m[1]}>{told}", text, count=1)
