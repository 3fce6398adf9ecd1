"""A user's folder over the shipped one, and fields set by path."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import capacity
from capacity import resources
from capacity.api import load
from capacity.errors import InputError, SpecError
from capacity.model import Basis

if TYPE_CHECKING:
    from pathlib import Path

    from capacity.catalog import Specs

CRATE = """\
name: my crate
holds: {munition: 152mm-of540, count: 3, as: projectile}
outer:
  length: {value: 1 m, basis: published, source: mine}
  width: {value: 0.5 m, basis: published, source: mine}
  height: {value: 0.25 m, basis: published, source: mine}
gross_mass: {value: 160 kg, basis: published, source: mine}
kind: practice
evidence: {source: mine, says: measured in the yard}
"""
PALLET = """\
name: pallet of my crates
holds: {packaging: my-crate, count: 4}
outer:
  length: {value: 1 m, basis: estimate, note: test}
  width: {value: 1 m, basis: estimate, note: test}
  height: {value: 0.6 m, basis: estimate, note: test}
gross_mass: {value: 660 kg, basis: estimate, note: test}
kind: limit
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A user's folder with a source, a crate, and a pallet of crates."""
    (tmp_path / "packagings").mkdir()
    (tmp_path / "packagings" / "my-crate.yaml").write_text(CRATE)
    (tmp_path / "packagings" / "my-pallet.yaml").write_text(PALLET)
    (tmp_path / "sources.yaml").write_text("mine: {type: report, title: My own measurements}\n")
    return tmp_path


def test_a_new_id_adds_and_a_packaging_of_packagings_counts_through(folder: Path) -> None:
    """Four crates of three are twelve rounds; the shipped specs stay."""
    catalog = load(folder)
    assert catalog.packagings["my-pallet"].rounds == 12
    assert catalog.packagings["my-pallet"].munition.id == "152mm-of540"
    assert "152mm-crate-2" in catalog.packagings


def test_the_same_id_replaces(folder: Path) -> None:
    """A user's 152mm-crate-2 stands for the shipped one."""
    (folder / "packagings" / "152mm-crate-2.yaml").write_text(CRATE)
    assert load(folder).packagings["152mm-crate-2"].rounds == 3


def test_problems_of_several_files_come_at_once(folder: Path) -> None:
    """One report names every faulty file."""
    for name in ("a", "b"):
        (folder / "packagings" / f"{name}.yaml").write_text(CRATE.replace("160 kg", "160"))
    with pytest.raises(SpecError) as refused:
        load(folder)
    assert [p.file.split("/")[-1] for p in refused.value.problems] == ["a.yaml", "b.yaml"]
    assert str(refused.value).endswith("2 problems found")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("packagings/x.yml", b"name: x", "expected a file named id.yaml"),
        ("packagings/two words.yaml", b"name: x", "expected a file named id.yaml"),
        ("crates/x.yaml", b"name: x", "expected munitions, families"),
        ("packagings/x.yaml", b"", "expected a mapping"),
        ("packagings/x.yaml", b"- a\n- b", "expected a mapping"),
        ("packagings/x.yaml", b"\xff\xfe", "expected UTF-8 text"),
        ("packagings/x.yaml", b"a: b\nc: [", "is not YAML"),
        ("packagings/x.yaml", b"a: 1\nb: \x00", "2:4: expected printable text, got .* U[+]0000"),
        ("packagings/x.yaml", b"a: " + b"x" * 1_000_001, "expected at most 1,000,000 bytes"),
        ("sources.yaml", b"mine: a book", "expected the fields of a source"),
    ],
)
def test_what_is_no_spec_is_refused(
    tmp_path: Path, name: str, content: bytes, message: str
) -> None:
    """Wrong names, wrong folders, and files that are no YAML mapping."""
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content)
    with pytest.raises(SpecError, match=message):
        load(tmp_path)


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    """The error names the folder."""
    with pytest.raises(SpecError, match="expected a folder of specs"):
        load(tmp_path / "nowhere")


@pytest.mark.parametrize("text", ["52 kg", "52kg", "52000 g"])
def test_a_field_is_set_by_its_path(catalog: Specs, text: str) -> None:
    """The value is a point, marked as given by the caller."""
    changed = capacity.override({"packaging.gross_mass": text}, catalog=catalog)
    mass = changed.packagings["152mm-crate-2"].gross_mass
    assert [d.value.in_unit("kg") for d in mass] == [52, 52, 52]
    assert mass.low.basis is Basis.GIVEN
    assert changed.overrides == {"packaging.gross_mass": text}


def test_a_packaging_lighter_than_its_rounds_is_refused_in_a_file(folder: Path) -> None:
    """Three shells of 40 kg at the least do not come in a crate of 100 kg."""
    light = CRATE.replace("160 kg", "100 kg")
    (folder / "packagings" / "my-crate.yaml").write_text(light)
    with pytest.raises(SpecError, match="gross_mass: less than its 3 rounds weigh"):
        load(folder)


def test_a_payload_above_the_rating_is_refused_in_a_file(folder: Path) -> None:
    """Payload is at the most gross less tare; a what-if may say otherwise."""
    (folder / "containers").mkdir()
    source = resources.folder("specs") / "containers" / "22G1-24t.yaml"
    more = "\npayload: {value: 99 t, basis: estimate, note: test}\n"
    (folder / "containers" / "22G1-24t.yaml").write_text(source.read_text() + more)
    with pytest.raises(SpecError, match="payload: exceeds the maximum gross mass less the tare"):
        load(folder)


@pytest.mark.parametrize(
    ("kind", "name", "old", "new", "message"),
    [
        ("containers", "22G1-24t", "size_type: 22G1", "size_type: banana", "an ISO 6346 code"),
        ("stowages", "rail-wagon", "[22G1]", "[99X9]", "no container of type '99X9'"),
    ],
)
def test_size_types_are_checked(
    folder: Path, kind: str, name: str, old: str, new: str, message: str
) -> None:
    """A code that is none, and a stowage for containers that are not there."""
    (folder / kind).mkdir()
    text = (resources.folder("specs") / kind / f"{name}.yaml").read_text()
    assert old in text
    (folder / kind / f"{name}.yaml").write_text(text.replace(old, new))
    with pytest.raises(SpecError, match=message):
        load(folder)


def test_among_narrows_what_is_set(catalog: Specs) -> None:
    """Other packagings keep their own mass."""
    changed = capacity.override(
        {"packaging.gross_mass": "52 kg"}, among={"packaging": ["152mm-crate-2"]}, catalog=catalog
    )
    assert changed.packagings["152mm-crate-1"].gross_mass.typical.value.in_unit("kg") == 80


def test_words_and_counts_can_be_set(catalog: Specs) -> None:
    """A stowage's orientation and a crate's number of rounds are fields too."""
    changed = capacity.override(
        {"stowage.orientation": "any", "packaging.holds.count": "1"},
        among={"packaging": ["152mm-crate-2"], "stowage": ["practical"]},
        catalog=catalog,
    )
    assert changed.stowages["practical"].orientation.value == "any"
    assert changed.packagings["152mm-crate-2"].rounds == 1


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("packaging.gross_mass", "52 mm", "expected a mass"),
        ("packaging.gross_mass", "0 kg", "expected a mass above 0"),
        ("packaging.gros_mass", "52 kg", "unknown field 'gros_mass'; try gross_mass"),
        ("packaging.outer", "1 m", "a path to one field"),
        ("packaging.outer.length.low", "1 m", "a path to one field"),
        ("crate.gross_mass", "52 kg", "starts with munition | packaging"),
        ("packaging", "52 kg", "a path to one field"),
        ("packaging.id", "x", "unknown field 'id'"),
        ("stowage.kind", "sometimes", "expected practice | limit"),
        ("container.tare", "30 t", "leaves no payload"),
    ],
)
def test_a_path_or_value_that_does_not_fit_is_refused(
    catalog: Specs, path: str, value: str, message: str
) -> None:
    """The error names the option and what was expected."""
    with pytest.raises(InputError) as refused:
        capacity.override({path: value}, catalog=catalog)
    assert str(refused.value).startswith(f"--set {path}")
    assert message in str(refused.value)
