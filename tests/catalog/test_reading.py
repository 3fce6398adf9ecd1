"""Files are refused by our own rules, in our own words, before and while the parser reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from capacity.catalog.reading import read

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[" * 13, "1:13"),
        ("[" * 100_000, "1:13"),
        ("a:\n  - " + "{b: " * 12, "2:45"),
        ("[']', " * 5_000, "1:73"),
        ("- " * 300_000, "1:25"),
        ("? " * 300_000, "1:25"),
        ("\n".join(" " * level + "a:" for level in range(1_300)), "13:13"),
    ],
    ids=["one too many", "open", "line", "closed in quotes", "rows", "keys", "indented"],
)
def test_nesting_without_end_is_refused_where_it_goes_too_deep(
    tmp_path: Path, text: str, place: str
) -> None:
    """The thirteenth level is refused at its place, however it is written."""
    file = tmp_path / "x.yaml"
    file.write_text(text)
    data, problems = read(file, "x.yaml")
    assert data is None
    (found,) = map(str, problems)
    assert found.startswith(f"x.yaml:{place}: ")
    assert found.endswith("is nested too deeply; at most 12 levels are read")


def test_twelve_levels_are_read(tmp_path: Path) -> None:
    """What is nested as deeply as may be comes back whole."""
    file = tmp_path / "x.yaml"
    file.write_text("{a: " * 12 + "b" + "}" * 12)
    data: Any
    data, problems = read(file, "x.yaml")
    assert not problems
    for _ in range(12):
        data = data["a"]
    assert data == "b"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: &b c", "1:4: a: anchors and aliases are not used here; write the value again"),
        ("a: *b", "1:4: a: anchors and aliases are not used here; write the value again"),
        ("a: !!str 5", "1:4: a: tags are not used here, got tag:yaml.org,2002:str"),
        ("a: b\n---\nc: d", "2:1: expected one document, got another"),
        ("[a]: b", "1:1: expected a plain field name"),
        ("a: 1\nb: 2\na: 3", "3:1: a: duplicate key, first given on line 1"),
    ],
)
def test_what_a_spec_does_not_use_is_refused(tmp_path: Path, text: str, message: str) -> None:
    """Anchors, aliases, tags, further documents, and keys that are no names or come twice."""
    file = tmp_path / "x.yaml"
    file.write_text(text)
    data, problems = read(file, "x.yaml")
    assert data is None
    assert [str(problem) for problem in problems] == [f"x.yaml:{message}"]
