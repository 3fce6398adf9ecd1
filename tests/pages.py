"""Pages whose examples show what comes out: run in order, compared with, or renewed from it."""

from __future__ import annotations

import doctest
import json
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from tests.cli.running import run

if TYPE_CHECKING:
    from collections.abc import Callable

BLOCK = re.compile(r"^```(?P<language>\S*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLE = re.compile(r"^(?P<line>\$ (?:.*\\\n)*.*\n)(?P<shown>(?:(?!\$ ).*\n)*)", re.MULTILINE)
NUMBER = r"\d+(?:[.,]\d+)*"
ESCAPED_NUMBER = r"\d+(?:(?:,|\\\.)\d+)*"
ERROR = re.compile(r"^(capacity:|Usage:)")


class Block(NamedTuple):
    """A fenced block of a page."""

    language: str
    body: str


def blocks(text: str) -> list[Block]:
    """The fenced blocks of a page, in order."""
    return [Block(m["language"], m["body"]) for m in BLOCK.finditer(text)]


def same(shown: str, got: str) -> bool:
    """Whether ``got`` is what is ``shown``: ``...`` is any text, and lines may wrap elsewhere."""
    parts = [re.escape(" ".join(part.split())) for part in shown.split("...")]
    return re.fullmatch(".*".join(parts), " ".join(got.split())) is not None


def line_for_line(shown: str, got: str) -> bool:
    """Whether both have the same lines, the hash of the specs aside."""
    one, other = (re.sub(r"specs [0-9a-f]{12}", "specs", text) for text in (shown, got))
    return one == other


def renumbered(shown: str, got: str) -> str:
    """``shown`` with the numbers of ``got`` where only numbers differ, else all of ``got``."""
    parts = (re.escape(" ".join(part.split())) for part in shown.split("..."))
    masked = (re.sub(ESCAPED_NUMBER, lambda _: f"({NUMBER})", part) for part in parts)
    found = re.fullmatch(".*?".join(masked), " ".join(got.split()))
    if not found:
        return got
    numbers = iter(found.groups())
    return re.sub(NUMBER, lambda _: next(numbers), shown)


def renewed(text: str, agrees: Callable[[str, str], bool] = same) -> str:
    """The page ``text`` as its examples come out now, run in the current folder.

    What ``agrees`` stays as it is written. A YAML block is written where its first line says, if
    that names a file; an example that fails and does not show how is an ``AssertionError``.
    """
    names: dict[str, Any] = {}

    def block(found: re.Match[str]) -> str:
        body = found["body"]
        if found["language"] == "console":
            body = EXAMPLE.sub(lambda example: _command(example, agrees), body)
        elif found["language"] == "python":
            body = _session(body, names)
        elif found["language"] == "yaml":
            _written(body)
        elif found["language"] == "json":
            json.loads(body)
        return f"```{found['language']}\n{body}```"

    return BLOCK.sub(block, text)


def _command(example: re.Match[str], agrees: Callable[[str, str], bool]) -> str:
    line, shown = example["line"], example["shown"]
    (program, *arguments), file = _redirected(line[2:].replace("\\\n", " "))
    assert program == "capacity", f"only capacity is run here: {line}"
    done = run(*arguments)
    assert done.returncode == (2 if ERROR.match(done.stderr) else 0), f"{line}{done.stderr}"
    if file:
        file.write_text(done.stdout, "utf-8")
    elif shown.strip() or done.returncode:
        told = done.stdout + (done.stderr if done.returncode else "")
        got = "".join(f"{row.rstrip()}\n" for row in told.splitlines())
        return line + (shown if agrees(shown, got) else renumbered(shown, got))
    return line + shown


def _redirected(command: str) -> tuple[list[str], Path | None]:
    words = shlex.split(command)
    if ">" not in words:
        return words, None
    cut = words.index(">")
    return words[:cut], Path(words[cut + 1])


def _written(body: str) -> None:
    yaml.safe_load(body)
    named = re.match(r"# (\S+\.yaml)\n", body)
    if named:
        file = Path(named[1])
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(body, "utf-8")


class _Collected(doctest.DocTestRunner):
    """Keeps what each example printed where that is not what it shows."""

    def __init__(self) -> None:
        super().__init__(verbose=False)
        self.got: list[tuple[doctest.Example, str]] = []

    def report_failure(self, out: Any, test: Any, example: doctest.Example, got: str) -> None:
        """Collect, print nothing."""
        del out, test
        self.got.append((example, got))

    def report_unexpected_exception(self, out: Any, test: Any, example: Any, exc_info: Any) -> None:
        """An example that raises and does not show so is a broken page."""
        del out, test
        raise AssertionError(example.source) from exc_info[1]


def _session(body: str, names: dict[str, Any]) -> str:
    test = doctest.DocTestParser().get_doctest(body, names, "page", None, None)
    runner = _Collected()
    runner.run(test, clear_globs=False)
    names.update(test.globs)
    lines = body.splitlines(keepends=True)
    for example, got in reversed(runner.got):
        start = example.lineno + example.source.count("\n")
        lines[start : start + example.want.count("\n")] = [got]
    return "".join(lines)
