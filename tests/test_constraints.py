"""constraints.txt names one release of all that the make targets install."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
if not (ROOT / "constraints.txt").exists():
    pytest.skip("not a checkout", allow_module_level=True)
LINES = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
NAMED = {canonicalize_name(name): release for name, release in (x.split("==") for x in LINES)}
RENEW = "run: make constraints"


def asked() -> list[Requirement]:
    """Every requirement that pyproject.toml states, for users and for each group."""
    stated = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    extras = stated["project"]["optional-dependencies"].values()
    groups = stated["dependency-groups"].values()
    lists = [
        stated["build-system"]["requires"],
        stated["project"]["dependencies"],
        *extras,
        *groups,
    ]
    return [Requirement(one) for each in lists for one in each if isinstance(one, str)]


def brought(asked: list[Requirement]) -> set[str]:
    """The names of ``asked`` and of all that they need here, as far as it is installed."""
    names: set[str] = set()
    waiting = {(canonicalize_name(one.name), extra) for one in asked for extra in ("", *one.extras)}
    while waiting:
        name, extra = waiting.pop()
        names.add(name)
        needed = [Requirement(line) for line in _requires(name)]
        waiting |= {
            (canonicalize_name(one.name), inner)
            for one in needed
            if one.marker is None or one.marker.evaluate({"extra": extra})
            for inner in ("", *one.extras)
            if canonicalize_name(one.name) not in names
        }
    return names


def _requires(name: str) -> list[str]:
    try:
        return requires(name) or []
    except PackageNotFoundError:  # the tools of lint are in no environment of the tests
        return []


def test_each_line_is_one_release_and_no_address() -> None:
    """Any index will do: no hash, no address, and nothing twice."""
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[0-9a-z.]+", line) for line in LINES)
    assert len(NAMED) == len(LINES)


def test_each_release_is_one_that_is_allowed() -> None:
    """Whoever raises a floor or a ceiling in pyproject.toml renews the file."""
    refused = [str(r) for r in asked() if NAMED[canonicalize_name(r.name)] not in r.specifier]
    assert not refused, RENEW


def test_nothing_is_left_to_the_day_of_the_installation() -> None:
    """What the requirements bring along is named, too."""
    assert brought(asked()) <= NAMED.keys(), RENEW
