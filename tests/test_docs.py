"""The pages in docs/: complete, and of parts that tests/published runs and compares."""

from __future__ import annotations

import doctest
import importlib
import re
import runpy
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest
import yaml

import capacity
from capacity.version import __version__
from tests.pages import blocks

DOCS = Path(__file__).parents[1] / "docs"
PAGES = sorted(DOCS.glob("*.md"))
LANGUAGES = {"console", "json", "python", "text", "yaml"}
DIRECTIVES = {"{eval-rst}", "{toctree}"}


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_every_block_says_what_it_is(page: Path) -> None:
    """Each fence names a language that tests/pages.py runs or reads; Python blocks are sessions."""
    text = page.read_text("utf-8")
    found = blocks(text)
    assert text.count("```") == 2 * len(found)
    for language, body in found:
        assert language in LANGUAGES | DIRECTIVES, body
        if language == "python":
            assert doctest.DocTestParser().get_examples(body), body


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_every_page_is_in_a_table_of_contents(page: Path) -> None:
    """A reader who starts at the index reaches each page."""
    listed = {
        line.strip()
        for other in PAGES
        for language, body in blocks(other.read_text("utf-8"))
        if language == "{toctree}"
        for line in body.splitlines()
    }
    assert page.stem == "index" or any(fnmatch(page.stem, entry) for entry in listed)


def test_the_command_reference_is_the_generated_one() -> None:
    """docs/cli.md is what docs/cli_reference.py writes now."""
    reference = runpy.run_path(str(DOCS / "cli_reference.py"))
    fresh = "run: python docs/cli_reference.py > docs/cli.md"
    assert (DOCS / "cli.md").read_text("utf-8") == reference["page"](), fresh


def test_every_public_name_is_in_the_reference() -> None:
    """Each name that ``import capacity`` offers has an entry of its own or its module has."""
    page = (DOCS / "api.md").read_text("utf-8")
    modules = re.findall(r"automodule:: (\S+)", page)
    entries = set(re.findall(r"auto(?:class|function):: \S+\.(\w+)", page))
    for name in set(capacity.__all__) - {"__version__"}:
        assert name in entries or getattr(capacity, name).__module__ in modules, name


def test_every_entry_of_the_reference_can_be_imported() -> None:
    """No entry names what has moved: the build of the pages would stop there."""
    page = (DOCS / "api.md").read_text("utf-8")
    for path in re.findall(r"auto(?:class|function|exception):: (\S+)", page):
        module, _, name = path.rpartition(".")
        assert hasattr(importlib.import_module(module), name), path


def test_the_citation_names_this_version() -> None:
    """CITATION.cff is valid YAML and as new as the package."""
    cited = yaml.safe_load((DOCS.parent / "CITATION.cff").read_text("utf-8"))
    assert (cited["cff-version"], cited["version"]) == ("1.2.0", __version__)


@pytest.mark.long
def test_the_pages_build_without_a_warning(tmp_path: Path) -> None:
    """As ``make docs`` does."""
    built = subprocess.run(
        [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", str(DOCS), str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (built.returncode, built.stderr) == (0, "")
    assert (tmp_path / "index.html").exists()
