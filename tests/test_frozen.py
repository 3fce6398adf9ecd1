"""A better estimate in specs/ is no broken test: only tests/published follows what is shipped."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ESTIMATE = ("typical: 110 kg", "typical: 112 kg")
"""The gross mass of a crate of two shells, which most answers about shells rest on."""
LEFT_OUT = shutil.ignore_patterns(".*", "build", "dist", "out", "__pycache__")


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this checkout in which one estimate is another."""
    copy = tmp_path_factory.mktemp("changed") / "copy"
    shutil.copytree(ROOT, copy, ignore=LEFT_OUT)
    spec = copy / "specs" / "packagings" / "152mm-crate-2.yaml"
    text = spec.read_text("utf-8")
    assert text.count(ESTIMATE[0]) == 1
    spec.write_text(text.replace(*ESTIMATE), "utf-8")
    return copy


def run_tests(copy: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The tests of ``copy``, run on its own code."""
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.long
def test_the_published_figures_follow_an_estimate(changed: Path) -> None:
    """The recorded figures and the README are seen to be old."""
    done = run_tests(changed, "tests/published")
    assert done.returncode == 1
    assert "test_the_shipped_figures_are_the_recorded_ones" in done.stdout
    assert "test_the_readme_shows_what_comes_out" in done.stdout


@pytest.mark.long
def test_nothing_else_follows_an_estimate(changed: Path) -> None:
    """Every other test and every docstring stays green."""
    done = run_tests(changed, "--ignore", "tests/published")
    assert done.returncode == 0, done.stdout[-4000:]
