"""The mark a report folder bears, so that only what this program wrote is ever replaced.

``capacity-report.json`` names the program and the SHA-256 of each file it wrote. A folder without
it, or with anything else inside (notes, an edited page), is somebody's work.
"""

import json
import os
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from capacity.version import __version__

NAME = "capacity-report.json"
_GENERATOR = "munition-capacity"
_LARGEST = 1_000_000


def mark(files: Mapping[str, bytes]) -> bytes:
    """The content of the mark of a folder that holds ``files`` (name to content)."""
    sums = {name: sha256(content).hexdigest() for name, content in files.items()}
    document = {"generator": _GENERATOR, "version": __version__, "sha256": sums}
    return json.dumps(document, indent=2).encode() + b"\n"


def is_marked(folder: Path) -> bool:
    """Whether ``folder`` bears the mark of this program."""
    return _sums(folder) is not None


def foreign(folder: Path) -> list[str]:
    """What lies in ``folder`` and was not written by this program as it is now, by name.

    Raises ``OSError`` where it cannot be read.
    """
    sums = _sums(folder) or {}
    ours = {*sums, NAME, *(str(above) for name in sums for above in Path(name).parents)}
    return sorted(
        name for name in _inside(folder) if name not in ours or _changed(name, sums, folder)
    )


def _sums(folder: Path) -> dict[str, str] | None:
    try:
        with (folder / NAME).open("rb") as stream:
            document: Any = json.loads(stream.read(_LARGEST))
        if document["generator"] != _GENERATOR:
            return None
        return {str(name): str(value) for name, value in document["sha256"].items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None


def _inside(folder: Path) -> Iterator[str]:
    """Everything below ``folder``, links not followed."""

    def refuse(error: OSError) -> None:
        raise error

    for above, folders, files in os.walk(folder, onerror=refuse):
        yield from (str((Path(above) / name).relative_to(folder)) for name in (*folders, *files))


def _changed(name: str, sums: Mapping[str, str], folder: Path) -> bool:
    path = folder / name
    if path.is_symlink():
        return True
    if name not in sums:
        return False
    return not path.is_file() or sha256(path.read_bytes()).hexdigest() != sums[name]
