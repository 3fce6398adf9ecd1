"""Files and folders appear whole or not at all."""

from __future__ import annotations

import errno
import json
from hashlib import sha256
from pathlib import Path

import pytest

from capacity.errors import InputError, WriteError
from capacity.report.files import write_file, write_folder

FILES = {"datapackage.json": b"{}", "data/a.csv": b"a\n"}


MARK = "capacity-report.json"


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder but the mark."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.name != MARK)
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def test_a_folder_is_written_with_all_its_files(tmp_path: Path) -> None:
    """What was given is what is there, and nothing beside it."""
    write_folder(tmp_path / "out", FILES)
    assert contents(tmp_path / "out") == FILES
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_an_existing_folder_stays_unless_forced(tmp_path: Path) -> None:
    """Without force it is refused and untouched; with force it is replaced whole."""
    write_folder(tmp_path / "out", {"datapackage.json": b"old", "gone": b""})
    with pytest.raises(InputError, match="--force replaces it"):
        write_folder(tmp_path / "out", FILES)
    assert contents(tmp_path / "out") == {"datapackage.json": b"old", "gone": b""}
    write_folder(tmp_path / "out", FILES, force=True)
    assert contents(tmp_path / "out") == FILES
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_the_mark_names_the_program_and_every_file(tmp_path: Path) -> None:
    """Its sums are those of the files as they lie there."""
    write_folder(tmp_path / "out", FILES)
    mark = json.loads((tmp_path / "out" / MARK).read_bytes())
    assert mark["generator"] == "munition-capacity"
    assert mark["sha256"] == {name: sha256(found).hexdigest() for name, found in FILES.items()}


@pytest.mark.parametrize(
    "inside",
    [
        {"cat.jpg": b"cat"},
        {"datapackage.json": b'{"name": "mine"}', "raw/thesis.txt": b"precious"},
        {MARK: b"{}"},
        {MARK: b"["},
        {MARK: b'{"generator": "munition-capacity"}'},
        {MARK: b'{"generator": "munition-capacity", "sha256": ["cat.jpg"]}'},
        {MARK: b'{"generator": "another", "sha256": {}}'},
        {MARK: b'{"a":' * 100_000},
    ],
    ids=lambda inside: " ".join([*inside, *(str(v[:20]) for v in inside.values())]),
)
def test_a_folder_without_our_mark_is_never_replaced(
    tmp_path: Path, inside: dict[str, bytes]
) -> None:
    """Force deletes neither somebody's photographs nor another program's data package."""
    for name, content in inside.items():
        (tmp_path / "mine" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "mine" / name).write_bytes(content)
    with pytest.raises(InputError, match="holds no report"):
        write_folder(tmp_path / "mine", FILES, force=True)
    for name, content in inside.items():
        assert (tmp_path / "mine" / name).read_bytes() == content


@pytest.mark.parametrize("name", ["notes.txt", "data/notes.txt", "data/a.csv", ".hidden", "new/"])
def test_a_report_with_work_of_yours_in_it_is_not_replaced(tmp_path: Path, name: str) -> None:
    """Notes beside it, an edited table and a folder added are named and kept."""
    out = tmp_path / "out"
    write_folder(out, FILES)
    if name.endswith("/"):
        (out / name).mkdir()
    else:
        (out / name).write_bytes(b"mine")
    with pytest.raises(InputError, match=rf"{name.rstrip('/')} would be lost"):
        write_folder(out, FILES, force=True)
    assert (out / name).is_dir() or (out / name).read_bytes() == b"mine"


def test_a_link_in_a_report_is_not_followed(tmp_path: Path) -> None:
    """A link in the place of a file or a folder is somebody's, whatever it points to."""
    out = tmp_path / "out"
    for name in ("data", "datapackage.json"):
        write_folder(out, FILES, force=True)
        (out / name).rename(tmp_path / name)
        (out / name).symlink_to(tmp_path / name)
        with pytest.raises(InputError, match="would be lost"):
            write_folder(out, FILES, force=True)
        (out / name).unlink()
        (tmp_path / name).rename(out / name)


def test_a_report_with_a_file_missing_is_replaced(tmp_path: Path) -> None:
    """What somebody took out of it is not missed."""
    write_folder(tmp_path / "out", FILES)
    (tmp_path / "out" / "data" / "a.csv").unlink()
    write_folder(tmp_path / "out", FILES, force=True)
    assert contents(tmp_path / "out") == FILES


def test_a_file_or_link_in_the_way_is_refused(tmp_path: Path) -> None:
    """What is no folder is not replaced by one."""
    (tmp_path / "file").write_bytes(b"x")
    (tmp_path / "link").symlink_to(tmp_path)
    for name in ("file", "link"):
        with pytest.raises(InputError, match="not a folder"):
            write_folder(tmp_path / name, FILES, force=True)


@pytest.mark.parametrize("failure", [OSError(errno.ENOSPC, "No space left"), KeyboardInterrupt()])
def test_a_broken_write_leaves_nothing_new_and_the_old_intact(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: BaseException
) -> None:
    """A full disk or Ctrl-C half way keeps the old report and removes the half-written one."""
    write_folder(tmp_path / "out", {"datapackage.json": b"old"})
    real = Path.write_bytes

    def breaking(self: Path, content: bytes) -> int:
        if self.name == "a.csv":
            raise failure
        return real(self, content)

    monkeypatch.setattr(Path, "write_bytes", breaking)
    expected = WriteError if isinstance(failure, OSError) else KeyboardInterrupt
    with pytest.raises(expected):
        write_folder(tmp_path / "out", FILES, force=True)
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert contents(tmp_path / "out") == {"datapackage.json": b"old"}


def test_a_failed_exchange_puts_the_old_folder_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If the new folder cannot be renamed into place, the old one is there again."""
    write_folder(tmp_path / "out", {"datapackage.json": b"old"})
    real = Path.rename

    def breaking(self: Path, target: Path) -> Path:
        if (self / "data").exists():
            raise OSError(errno.EACCES, "Permission denied")
        return real(self, target)

    monkeypatch.setattr(Path, "rename", breaking)
    with pytest.raises(WriteError, match="Permission denied"):
        write_folder(tmp_path / "out", FILES, force=True)
    assert contents(tmp_path / "out") == {"datapackage.json": b"old"}
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_place_that_cannot_hold_a_folder_is_named(tmp_path: Path) -> None:
    """A missing parent, or a file for a parent, is an error with the path in it."""
    (tmp_path / "file").write_bytes(b"")
    for name in ("none/out", "file/out"):
        with pytest.raises(WriteError, match=name):
            write_folder(tmp_path / name, FILES)


def test_a_file_is_replaced_whole_or_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without force an old file stays; with it, a write that fails keeps what was there."""
    path = tmp_path / "a.svg"
    write_file(path, b"old")
    assert path.stat().st_mode & 0o600 == 0o600
    with pytest.raises(InputError, match="--force replaces it"):
        write_file(path, b"new")
    write_file(path, b"newer", force=True)
    assert contents(tmp_path) == {"a.svg": b"newer"}

    def full(*_: Path) -> Path:
        raise OSError(errno.ENOSPC, "No space left")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(WriteError, match="No space left"):
        write_file(path, b"new", force=True)
    assert contents(tmp_path) == {"a.svg": b"newer"}


def test_what_is_no_file_is_not_replaced_by_one(tmp_path: Path) -> None:
    """Neither a folder nor a device is, even by force."""
    for path in (tmp_path, Path("/dev/null")):
        with pytest.raises(InputError, match="is not a file"):
            write_file(path, b"", force=True)
