"""README and docs show what the shipped specs give: ``make record`` renews, a person reviews."""

from __future__ import annotations

from difflib import unified_diff
from html import escape
from typing import TYPE_CHECKING

import pytest

from tests.pages import line_for_line, renewed, renumbered, same
from tests.published.record import PAGES, README, VALIDATION, validation

if TYPE_CHECKING:
    from pathlib import Path


def changes(old: str, new: str) -> str:
    """The lines in which two texts differ."""
    return "".join(unified_diff(old.splitlines(keepends=True), new.splitlines(keepends=True)))


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_a_page_shows_what_comes_out(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Commands and sessions print what is shown, files are what they need, JSON is JSON."""
    text = page.read_text("utf-8")
    monkeypatch.chdir(tmp_path)
    assert changes(text, renewed(text)) == "", "run: make record"


def test_the_readme_shows_what_comes_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Line for line, apart from the hash of the specs."""
    text = README.read_text("utf-8")
    monkeypatch.chdir(tmp_path)
    assert changes(text, renewed(text, line_for_line)) == "", "run: make record"


def test_the_picture_of_the_validation_says_what_comes_out() -> None:
    """Its description has every figure; the bytes depend on the release of matplotlib."""
    shown = VALIDATION.read_text("utf-8")
    assert f'<desc id="chart-desc">{escape(validation().alt)}</desc>' in shown, "run: make record"


def test_what_is_shown_is_compared() -> None:
    """A wrong number, a missing end and a missing beginning are seen; an elision is not."""
    assert same("a ... 12\n...", "a b\nc 12  d")
    assert same("plausible. ...", "plausible. More.")
    assert not same("a 12", "a 13")
    assert not same("a 12", "a 12 b")
    assert not same("... 12", "b 12 c")
    assert line_for_line("a 12\nspecs 0123456789ab", "a 12\nspecs ba9876543210")
    assert not line_for_line("a\n12", "a 12")


def test_a_record_keeps_what_is_left_out() -> None:
    """Only numbers change where only numbers differ; other words bring the whole answer."""
    assert renumbered("a 12\n1,000 ... 3.5\n", "a 13 2,000 b 7 c 4.25") == "a 13\n2,000 ... 4.25\n"
    assert renumbered("a 12 ...", "b 12 c") == "b 12 c"


PAGE = """\
```console
$ capacity containers 10 --munition 152mm --packaging 152mm-crate-1 \\
    --container 22G1-24t --stowage physical-limit
99 rounds of ...
```
```python
>>> 1 + 1
3
>>> 2 + 2
4

```
"""


def test_wrong_figures_are_renewed() -> None:
    """In a command's answer and in a session, and nothing else."""
    fresh = renewed(PAGE)
    assert fresh == PAGE.replace("99 rounds", "10 rounds").replace(">>> 1 + 1\n3", ">>> 1 + 1\n2")
    assert renewed(fresh) == fresh


@pytest.mark.parametrize("broken", ["```console\n$ capacity weigh\n```", "```python\n>>> x\n```"])
def test_a_broken_example_is_no_record(broken: str) -> None:
    """A session that raises stops the record, and a refusal is shown as one."""
    if "python" in broken:
        with pytest.raises(AssertionError, match="x"):
            renewed(broken)
    else:
        assert "No such command" in renewed(broken)
