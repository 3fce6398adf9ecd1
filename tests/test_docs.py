"""The pages in docs/: every code block is run or read, and what it shows is what comes out."""

from __future__ import annotations

import doctest
import json
import re
import runpy
import shlex
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

import capacity
from capacity.version import __version__
from tests.cli.running import run

DOCS = Path(__file__).parents[1] / "docs"
PAGES = sorted(DOCS.glob("*.md"))
LANGUAGES = {"console", "json", "python", "text", "yaml"}
DIRECTIVES = {"{eval-rst}", "{toctree}"}
RUN = {"console", "json", "yaml"}
"""What is run or read here; Python sessions are run by the test runner itself."""
BLOCK = re.compile(r"^```(?P<language>\S*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
ERROR = re.compile(r"^(capacity:|Usage:)")


class Block(NamedTuple):
    """A fenced block of a page."""

    language: str
    body: str


def blocks(page: Path) -> list[Block]:
    """The fenced blocks of ``page``, in order."""
    return [Block(m["language"], m["body"]) for m in BLOCK.finditer(page.read_text("utf-8"))]


def examples(body: str) -> list[tuple[str, str]]:
    """Each ``$`` line of a console block (continued with a backslash) with the output shown."""
    parts = re.split(r"^\$ ", body.replace("\\\n", " "), flags=re.MULTILINE)
    assert not parts[0], f"output before the first command: {parts[0]!r}"
    return [(line, shown) for line, _, shown in (part.partition("\n") for part in parts[1:])]


def redirected(command: str) -> tuple[list[str], Path | None]:
    """The words of ``command`` and the file its output goes to, if any."""
    words = shlex.split(command)
    if ">" not in words:
        return words, None
    cut = words.index(">")
    return words[:cut], Path(words[cut + 1])


def same(shown: str, got: str) -> bool:
    """Whether ``got`` is what is ``shown``: ``...`` is any text, and lines may wrap elsewhere."""
    parts = [re.escape(" ".join(part.split())) for part in shown.split("...")]
    return re.fullmatch(".*".join(parts), " ".join(got.split())) is not None


def shell(command: str, shown: str) -> None:
    """Run one example in the current folder and compare what it prints with what is ``shown``."""
    (program, *arguments), file = redirected(command)
    assert program == "capacity", f"only capacity is run here: {command}"
    done = run(*arguments)
    assert done.returncode == (2 if ERROR.match(done.stderr) else 0), done.stderr
    if file:
        file.write_text(done.stdout, "utf-8")
        return
    got = done.stdout + (done.stderr if done.returncode else "")
    if shown.strip() or done.returncode:
        assert same(shown, got), f"{command}\n{got}"


def written(body: str) -> None:
    """Read a YAML block; write it where its first line says, if that names a file."""
    yaml.safe_load(body)
    named = re.match(r"# (\S+\.yaml)\n", body)
    if named:
        file = Path(named[1])
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(body, "utf-8")


def is_run(page: Path) -> bool:
    """Whether a page holds a block that is run or read here."""
    return any(block.language in RUN for block in blocks(page))


@pytest.mark.parametrize("page", [page for page in PAGES if is_run(page)], ids=lambda p: p.stem)
def test_the_blocks_of_a_page_work(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Commands print what is shown, files are what the commands need, JSON is JSON."""
    monkeypatch.chdir(tmp_path)
    for language, body in blocks(page):
        if language == "console":
            for command, shown in examples(body):
                shell(command, shown)
        elif language == "yaml":
            written(body)
        elif language == "json":
            json.loads(body)


def test_what_is_shown_is_compared() -> None:
    """A wrong number, a missing end and a missing beginning are seen; an elision is not."""
    assert same("a ... 12\n...", "a b\nc 12  d")
    assert same("plausible. ...", "plausible. More.")
    assert not same("a 12", "a 13")
    assert not same("a 12", "a 12 b")
    assert not same("... 12", "b 12 c")


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_every_block_says_what_it_is(page: Path) -> None:
    """Each fence names a language that is run or read here; Python blocks are sessions."""
    found = blocks(page)
    assert page.read_text("utf-8").count("```") == 2 * len(found)
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
        for language, body in blocks(other)
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
