"""Files and folders that appear whole or not at all."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from capacity.errors import InputError, WriteError
from capacity.report import marker


def write_file(path: Path, content: bytes, *, force: bool = False) -> None:
    """Write ``content`` to ``path`` beside it first, then rename.

    Raises ``InputError`` where something is there already and may not be replaced, ``WriteError``
    where the disk or its rights say no.
    """
    check_file(path, force=force)
    with _beside(path) as staging:
        (staging / "file").write_bytes(content)
        (staging / "file").replace(path)


def check_file(path: Path, *, force: bool) -> None:
    """Raise ``InputError`` where :func:`write_file` would not write, before any work is done."""
    if not os.path.lexists(path):
        return
    if not path.is_file():
        raise InputError(f"{path}: exists and is not a file")
    if not force:
        raise InputError(f"{path}: exists; --force replaces it")


def add_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write new ``files`` (name to content) into ``folder``, which is made if it is not there.

    Raises ``InputError`` before anything is written where one is there already, and ``WriteError``
    where the disk or its rights say no.
    """
    for name in files:
        if os.path.lexists(folder / name):
            raise InputError(f"{folder / name}: exists; choose another name or folder")
    for name, content in files.items():
        try:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise WriteError(folder / name, error) from error
        write_file(folder / name, content)


def write_folder(folder: Path, files: Mapping[str, bytes], *, force: bool = False) -> None:
    """Write ``files`` (name to content) as ``folder``, whole or not at all.

    They are written to a folder beside it, with a mark of this program, which is then renamed. An
    existing folder is replaced only with ``force``, and only if it is empty or holds what this
    program wrote and nothing else: raises ``InputError`` otherwise, and ``WriteError`` where the
    disk or its rights say no.
    """
    check_folder(folder, force=force)
    with _beside(folder) as staging:
        for name, content in {**files, marker.NAME: marker.mark(files)}.items():
            (staging / "new" / name).parent.mkdir(parents=True, exist_ok=True)
            (staging / "new" / name).write_bytes(content)
        _exchange(staging / "new", folder)


def check_folder(folder: Path, *, force: bool) -> None:
    """Raise ``InputError`` where :func:`write_folder` would not write, before any work is done."""
    if not folder.name:
        raise InputError(f"{folder}: expected the name of a folder to make")
    if not os.path.lexists(folder):
        return
    if folder.is_symlink() or not folder.is_dir():
        raise InputError(f"{folder}: exists and is not a folder")
    if not force:
        raise InputError(f"{folder}: exists; --force replaces it")
    try:
        _refuse_foreign(folder)
    except OSError as error:
        raise WriteError(folder, error) from error


def _refuse_foreign(folder: Path) -> None:
    if not any(folder.iterdir()):
        return
    if not marker.is_marked(folder):
        raise InputError(f"{folder}: holds no report, so it is not replaced; name another folder")
    if strays := marker.foreign(folder):
        more = f" and {len(strays) - 1} more" if strays[1:] else ""
        raise InputError(
            f"{folder}: not replaced: {strays[0]}{more} would be lost (added or changed since the "
            f"report was written); move it, or name another folder"
        )


def _exchange(staging: Path, folder: Path) -> None:
    """Put ``staging`` in the place of ``folder``; the old one comes back if that fails."""
    if not folder.exists():
        staging.rename(folder)
        return
    old = Path(mkdtemp(prefix=f".{folder.name[:40]}-old-", dir=folder.parent))
    try:
        folder.rename(old / "report")
        staging.rename(folder)
    except BaseException:
        with suppress(OSError):
            (old / "report").rename(folder)
        raise
    finally:
        if folder.exists():
            shutil.rmtree(old, ignore_errors=True)


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """A folder beside ``path`` for what will stand there, gone in the end; ``WriteError`` for it.

    What is made inside it has the rights that the user's mask gives.
    """
    try:
        with TemporaryDirectory(prefix=f".{path.name[:40]}-", dir=path.parent) as staging:
            yield Path(staging)
    except OSError as error:
        raise WriteError(path, error) from error
