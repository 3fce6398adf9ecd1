"""Words are data: a user's folder adds to them, and faults are told with their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from capacity.catalog import load
from capacity.errors import SpecError
from capacity.texts import languages, read

if TYPE_CHECKING:
    from pathlib import Path


def words(folder: Path, name: str, text: str) -> tuple[Path, ...]:
    """The shipped words with one file more."""
    (folder / "words").mkdir(exist_ok=True)
    (folder / "words" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return load([folder]).raw.words


def test_a_folder_adds_words_to_a_language(tmp_path: Path) -> None:
    """A new word for containers is read beside the shipped ones."""
    words(tmp_path, "en", "container: {many: [conexes]}\nhold: [swallow up]")
    text = "700 conexes could swallow up 200,000 152 mm shells."
    (said,) = read(text, load([tmp_path])).statements
    assert said.claim.containers is not None
    assert said.claim.containers.figure == "700"
    assert all(s.claim.containers is None for s in read(text, load()).statements)


def test_a_folder_adds_a_language(tmp_path: Path) -> None:
    """One file is enough."""
    text = """
name: Test
letters: "[ł]"
decimal: ","
scale: {1000: tysiące}
munition: {shell: [pocisków]}
mm: {1: mm}
container: {many: [kontenerów]}
able: [może]
contain: [zmieścić]
"""
    words(tmp_path, "pl", text)
    said = read("700 kontenerów może zmieścić 200 tysiące pocisków 152 mm, ł.", load([tmp_path]))
    assert said.statements[0].claim.containers is not None
    assert said.statements[0].claim.munitions == ("152mm-of540",)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("hodl: [keep]", "en.yaml:1:1: hodl: no role of words; did you mean hold"),
        ("hedge: {abuot: [x]}", "en.yaml:1:9: hedge: expected a value of hedge, got 'abuot'"),
        ("number: {two: [x]}", "en.yaml:1:10: number: expected a value of number, got 'two'"),
        ("scale: {1.5: [x]}", "en.yaml:1:9: scale: expected a value of scale"),
        ("hold: ['']", "en.yaml:1:7: hold: expected words"),
        ("hold: {a: b}", "en.yaml:1:7: hold: expected words"),
        ("hedge: [about]", "en.yaml:1:1: hedge: no role of words"),
        ("a: [", "is not YAML"),
    ],
)
def test_a_fault_is_told_with_its_place(tmp_path: Path, text: str, problem: str) -> None:
    """An unknown role, value or shape, at its line and column."""
    with pytest.raises(SpecError) as fault:
        languages(words(tmp_path, "en", text))
    assert problem in str(fault.value)


def test_all_problems_come_at_once(tmp_path: Path) -> None:
    """Of all files."""
    words(tmp_path, "en", "hodl: [x]\nhedge: {abuot: [x]}")
    with pytest.raises(SpecError) as fault:
        languages(words(tmp_path, "de", "contian: [x]"))
    assert len(fault.value.problems) == 3
