"""``capacity specs new``: a munition of one's own to start from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import capacity
from capacity.catalog.starting import munition_files
from capacity.errors import InputError, UnknownIdError
from capacity.model import Basis
from capacity.model.walking import estimates
from tests.cli.running import run

if TYPE_CHECKING:
    from pathlib import Path

    from capacity.catalog import Specs


def test_what_is_written_loads_and_answers(tmp_path: Path) -> None:
    """28,140 kg at 46.7 kg a shell are 602 in a box rated 30.48 t; no number claims a source."""
    done = run(
        "specs", "new", "155mm-x", "--like", "152mm", "--mass", "46.7kg", "-o", str(tmp_path)
    )
    assert (done.returncode, done.stdout) == (0, "")
    catalog = capacity.load(tmp_path)
    found = capacity.rounds(
        1, "155mm-x", container="22G1-30t", stowage="physical-limit", catalog=catalog
    )
    assert found.per_container.high == 28_140_000 // 46_700 == 602
    bases = {d.basis for _, e in estimates(catalog.munitions["155mm-x"]) for d in e}
    assert bases == {Basis.ESTIMATE}


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """A file that is there keeps its content, and nothing else is written beside it."""
    (tmp_path / "packagings").mkdir()
    there = tmp_path / "packagings" / "155mm-x-bare.yaml"
    there.write_text("mine")
    done = run("specs", "new", "155mm-x", "--like", "152mm", "--mass", "46 kg", "-o", str(tmp_path))
    assert done.returncode == 2
    assert "155mm-x-bare.yaml: exists; choose another name" in done.stderr
    assert there.read_text() == "mine"
    assert not (tmp_path / "munitions").exists()


@pytest.mark.parametrize("like", ["152mm-of540", "ak-rifle", "762x39mm", "fagot-9m111"])
def test_any_munition_may_be_the_model(catalog: Specs, tmp_path: Path, like: str) -> None:
    """Whatever form and size it is described in, what is made of it loads."""
    for path, text in munition_files(catalog, "mine", like, "7 kg").items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    made = capacity.load(tmp_path).munitions["mine"]
    assert made.kind is catalog.munitions[like].kind


@pytest.mark.parametrize(
    ("name", "like", "mass", "message"),
    [
        ("../evil", "152mm", "46 kg", "NAME: expected letters, digits and hyphens"),
        ("152 mm", "152mm", "46 kg", "NAME: expected letters, digits and hyphens"),
        ("152mm-of540", "152mm", "46 kg", "already names 152mm-of540"),
        ("152MM", "152mm", "46 kg", "already names 152mm-of540"),
        ("155mm-x", "152mm", "46", "--mass: expected a mass"),
        ("155mm-x", "152mm", "46 mm", "--mass: expected a mass"),
        ("155mm-x", "152mm", "0 kg", "--mass: expected a mass above 0"),
    ],
)
def test_what_cannot_be_made_is_refused(
    catalog: Specs, name: str, like: str, mass: str, message: str
) -> None:
    """The error names the argument and what was expected."""
    with pytest.raises(InputError, match=message):
        munition_files(catalog, name, like, mass)


def test_an_unknown_model_is_refused(catalog: Specs) -> None:
    """With the nearest there are."""
    with pytest.raises(UnknownIdError, match="152mm-of540"):
        munition_files(catalog, "155mm-x", "152mm-of54", "46 kg")
