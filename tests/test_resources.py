"""The door to what is shipped."""

from __future__ import annotations

from pathlib import Path

import pytest

from capacity import resources
from capacity.api import load
from capacity.errors import InputError
from tests.cli.running import process, run

FROZEN = Path(__file__).parent / "frozen"


def test_tests_rest_on_the_frozen_catalog() -> None:
    """In this process and in one of its own, what is read is not what is shipped."""
    assert resources.folder("specs") == FROZEN / "specs"
    assert process("specs", "list") == run("specs", "list")


def test_given_data_replace_the_shipped_ones_altogether(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing of the shipped folders is left, claims included."""
    (tmp_path / "specs").mkdir()
    (tmp_path / "seeds").mkdir()
    monkeypatch.setenv(resources.VARIABLE, str(tmp_path))
    empty = load()
    kinds = (empty.munitions, empty.packagings, empty.containers, empty.sources, empty.articles)
    assert not any(kinds)


def test_without_given_data_the_shipped_ones_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """Unset or empty, the folders of this installation."""
    monkeypatch.setenv(resources.VARIABLE, "")
    assert resources.folder("specs") != FROZEN / "specs"
    assert resources.folder("seeds").is_dir()


def test_a_folder_without_data_is_refused(tmp_path: Path) -> None:
    """Exit 2, the variable and the folder named, from any command."""
    done = process("specs", "validate", CAPACITY_DATA=str(tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("capacity: CAPACITY_DATA: expected a folder that holds specs/")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(resources.VARIABLE, str(tmp_path))
        with pytest.raises(InputError, match="CAPACITY_DATA"):
            load()


def test_data_without_words_are_read_with_the_shipped_ones(tmp_path: Path) -> None:
    """Words of the given data come first; the frozen catalog has none of its own."""
    shipped = resources.words()
    assert shipped.is_relative_to(FROZEN) is False
    assert load().raw.words == (shipped,)
    (tmp_path / "specs" / "words").mkdir(parents=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(resources.VARIABLE, str(tmp_path))
        assert resources.words() == tmp_path / "specs" / "words"
