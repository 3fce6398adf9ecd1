"""Files and folders appear whole or not at all."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from capacity.errors import InputError, WriteError
from capacity.report.files import write_atomically, write_folder

FILES = {"datapackage.json": b"{}", "data/a.csv": b"a\n"}


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    found = (path for path in folder.rglob("*") if path.is_file())
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


def test_a_folder_that_is_no_report_is_never_replaced(tmp_path: Path) -> None:
    """Force does not delete somebody's photographs."""
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "cat.jpg").write_bytes(b"cat")
    with pytest.raises(InputError, match="holds no report"):
        write_folder(tmp_path / "photos", FILES, force=True)
    assert contents(tmp_path / "photos") == {"cat.jpg": b"cat"}


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
    """A write that fails keeps what was there; a good one replaces it, readable as usual."""
    path = tmp_path / "a.svg"
    write_atomically(path, b"old")
    assert path.stat().st_mode & 0o600 == 0o600

    def full(*_: Path) -> Path:
        raise OSError(errno.ENOSPC, "No space left")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(WriteError, match="No space left"):
        write_atomically(path, b"new")
    assert contents(tmp_path) == {"a.svg": b"old"}
