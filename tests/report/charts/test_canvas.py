"""The paper of charts: names in Hangul where a font has it, and nothing said where none has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.font_manager import fontManager
from matplotlib.text import Text

from capacity.report.charts import (
    Chart,
    claim_chart,
    distribution_chart,
    svg,
    timeline_chart,
)
from capacity.report.charts.canvas import NARROW
from capacity.say.findings import said_findings
from tests.report.charts.drawing import catalog, finding

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def only_latin(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with matplotlib's own fonts alone."""
    own = [font for font in fontManager.ttflist if font.name.startswith("DejaVu")]
    monkeypatch.setattr(fontManager, "ttflist", own)


@pytest.fixture
def korean(only_latin: None, tmp_path: Path) -> None:
    """The same with a Korean font of one letter, a box, and without a bold face."""
    del only_latin
    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    for corner in [(0, 800), (800, 800), (800, 0)]:
        pen.lineTo(corner)
    pen.closePath()
    font = FontBuilder(unitsPerEm=1000)
    font.setupGlyphOrder([".notdef", "ga"])
    font.setupCharacterMap({ord("가"): "ga"})
    font.setupGlyf({".notdef": TTGlyphPen(None).glyph(), "ga": pen.glyph()})
    font.setupHorizontalMetrics({".notdef": (900, 0), "ga": (900, 0)})
    font.setupHorizontalHeader(ascent=800, descent=-200)
    font.setupNameTable({"familyName": "NanumGothic", "psName": "NanumGothic"})
    font.setupOS2()
    font.setupPost()
    font.save(tmp_path / "korean.ttf")
    fontManager.addfont(tmp_path / "korean.ttf")


def chart(words: str) -> Chart:
    """A chart under ``words``, which are bold."""
    return distribution_chart([1, 2], [0.5, 0.5], title=words)


@pytest.mark.usefixtures("korean")
def test_hangul_is_drawn_in_an_installed_korean_font(caplog: pytest.LogCaptureFixture) -> None:
    """The letter comes from that font, the rest from matplotlib's own, and nothing is logged."""
    drawn = svg(chart("가 152 mm"), "c")
    assert 'id="c-NanumGothic-' in drawn
    assert 'id="c-DejaVuSans-Bold-' in drawn
    assert not caplog.records


@pytest.mark.usefixtures("only_latin")
def test_hangul_without_a_korean_font_is_boxes(caplog: pytest.LogCaptureFixture) -> None:
    """A missing font neither fails nor warns."""
    assert "NanumGothic" not in svg(chart("가 152 mm"), "c")
    assert not caplog.records


def test_a_korean_font_changes_no_other_chart(request: pytest.FixtureRequest) -> None:
    """A chart without Hangul has the same bytes on a machine with and without the font."""
    request.getfixturevalue("only_latin")
    before = svg(chart("152 mm"), "c")
    request.getfixturevalue("korean")
    assert svg(chart("152 mm"), "c") == before


@pytest.mark.parametrize("name", ["A0-3", "A0-4", "A1-3", "A3-2", "A4-1", "A4-2"])
def test_a_phone_shows_a_chart_whole_at_its_own_size(name: str) -> None:
    """A page 390 px wide has 370 for it: no words reach beyond them, none is below 9 points."""
    assert astray(claim_chart(finding(name), NARROW)) == []


def test_a_phone_shows_the_timeline_whole() -> None:
    """Likewise, with a panel a munition."""
    assert astray(timeline_chart(said_findings(catalog(), catalog().claims()), NARROW)) == []


def astray(chart: Chart) -> list[str]:
    """The words of a chart that reach beyond it or are too small; few words are none to judge."""
    paper: Any = FigureCanvasAgg(chart.figure)
    paper.draw()
    right, top = chart.figure.bbox.max
    ticks = [label for axes in chart.figure.axes for label in axes.get_xticklabels()]
    words = [text for text in chart.figure.findobj(Text) if text.get_text() and text not in ticks]
    if right > 370 or len(words) < 10:
        return [f"{right:g} px wide, {len(words)} words"]
    return [text.get_text() for text in words if not _is_inside(text, right, top)]


def _is_inside(text: Text, right: float, top: float) -> bool:
    box = text.get_window_extent()
    across, along = -1 <= box.x0 < box.x1 <= right + 1, -1 <= box.y0 < box.y1 <= top + 1
    return across and along and float(text.get_fontsize()) >= 9
