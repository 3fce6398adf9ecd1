"""Charts by structure: they carry the result's numbers, in words too, and the same bytes twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from capacity.errors import InputError
from capacity.report.charts import save, svg, sweep_chart, tornado_chart
from capacity.report.charts.sweep import Step
from tests.report.charts.drawing import swings

if TYPE_CHECKING:
    from pathlib import Path


SVG = "{http://www.w3.org/2000/svg}"


def test_a_sweep_draws_its_steps_in_order() -> None:
    """Steps given backwards come out by x, and the ends are in the words."""
    steps = [Step(2, 10, 20, 30), Step(1, 1, 2, 3)]
    chart = sweep_chart(steps, title="t", xlabel="payload, t")
    (axes,) = chart.figure.axes
    assert [list(line.get_ydata()) for line in axes.lines] == [[1, 10], [3, 30], [2, 20]]
    assert "at 2 10 to 30, typically 20" in chart.alt
    with pytest.raises(InputError, match="at least 2"):
        sweep_chart(steps[:1], title="t", xlabel="x")


def test_an_svg_starts_with_title_and_description_and_prefixed_ids() -> None:
    """Every id begins as asked, every reference hits an id, nothing is fetched."""
    chart = tornado_chart(swings(("a", 1, 3)))._replace(title="<b>&")
    text = svg(chart, "c1")
    root = ET.fromstring(text)  # noqa: S314 - our own output
    assert [child.tag for child in root[:2]] == [f"{SVG}title", f"{SVG}desc"]
    assert root[0].text == "<b>&"
    ids = re.findall(r'\bid="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    assert all(name.startswith("c1-") for name in ids)
    wanted = re.findall(r'href="#([^"]+)"|url\(#([^)]+)\)', text)
    assert {a or b for a, b in wanted} <= set(ids)
    assert not re.findall(r'(?:src|href)="(?!#)', text)


@pytest.mark.parametrize("suffix", [".svg", ".png", ".pdf"])
def test_the_same_answer_gives_the_same_bytes(tmp_path: Path, suffix: str) -> None:
    """Two runs write equal files of the kind the name asks for."""
    paths = [tmp_path / f"{n}{suffix}" for n in "ab"]
    for path in paths:
        save(tornado_chart(swings(("a", 1, 3))), path)
    first, second = (path.read_bytes() for path in paths)
    assert first == second
    starts = {".svg": b"<svg", ".png": b"\x89PNG", ".pdf": b"%PDF"}
    assert first.startswith(starts[suffix])


def test_a_png_carries_its_alternative_text(tmp_path: Path) -> None:
    """Title and description stand in the file's own metadata."""
    chart = tornado_chart(swings(("payload", 1, 3)))
    save(chart, tmp_path / "a.png")
    content = (tmp_path / "a.png").read_bytes()
    assert b"What moves the rounds in a container most" in content
    assert b"payload 1 to 3" in content


def test_another_ending_is_refused_and_nothing_written(tmp_path: Path) -> None:
    """A name that ends in .bmp is an error that lists the endings."""
    with pytest.raises(InputError, match=r"\.svg, \.png or \.pdf"):
        save(tornado_chart(swings(("a", 1, 3))), tmp_path / "a.bmp")
    assert not list(tmp_path.iterdir())
