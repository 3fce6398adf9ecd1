"""Folders of YAML files -> marked data by kind and id, a user's folder over the shipped one."""

import hashlib
import json
import re
from pathlib import Path
from typing import NamedTuple

from capacity.catalog.kinds import FOLDERS
from capacity.catalog.reading import Mapping, place, read
from capacity.errors import Problem

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")


class Entry(NamedTuple):
    """One thing as read: its data and the name its file is shown by."""

    data: Mapping
    file: str


class Raw(NamedTuple):
    """All data read, by kind and id; ``sources`` is one file, ``words`` are folders of words.

    Words are read only when a text is: :func:`capacity.texts.languages`.
    """

    entries: dict[str, dict[str, Entry]]
    sources: dict[str, Entry]
    words: tuple[Path, ...] = ()

    @property
    def digest(self) -> str:
        """SHA-256 over everything a result can depend on: specs and sources, not seeds."""
        things = {kind: {i: e.data for i, e in found.items()} for kind, found in self.specs.items()}
        text = json.dumps([things, {i: e.data for i, e in self.sources.items()}], sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()

    @property
    def specs(self) -> dict[str, dict[str, Entry]]:
        """Every kind but seeds."""
        return {kind: found for kind, found in self.entries.items() if not FOLDERS[kind].seeds}


def read_folders(folders: list[Path]) -> tuple[Raw, list[Problem]]:
    """Everything in ``folders``, later ones replacing the same id and adding new ones."""
    raw = Raw({kind: {} for kind in FOLDERS}, {})
    problems = [problem for folder in folders for problem in _read_folder(folder, raw)]
    words = [] if problems else [folder / "words" for folder in folders]
    return raw._replace(words=tuple(path for path in words if path.is_dir())), problems


def _read_folder(folder: Path, raw: Raw) -> list[Problem]:
    try:
        if not folder.is_dir():
            return [Problem(str(folder), 1, 1, "", "expected a folder of specs")]
        inside = sorted(p for p in folder.iterdir() if not p.name.startswith("."))
        return [problem for path in inside for problem in _read_part(folder, path, raw)]
    except OSError as error:
        return [Problem(str(folder), 1, 1, "", f"cannot be read: {error.strerror}")]


def _read_part(folder: Path, path: Path, raw: Raw) -> list[Problem]:
    if path.is_dir() and path.name in FOLDERS:
        return read_kind(path, path.name, raw)
    if path.is_dir() and path.name == "words":
        return []
    if path.name == "sources.yaml" and path.is_file():
        return _read_sources(path, raw)
    expected = f"{', '.join(FOLDERS)}, words or sources.yaml"
    return [Problem(_shown(folder / path.name), 1, 1, "", f"expected {expected} here")]


def read_kind(folder: Path, kind: str, raw: Raw) -> list[Problem]:
    """Add every ``id.yaml`` in ``folder`` to ``raw`` as things of ``kind``."""
    problems = []
    for path in sorted(p for p in folder.iterdir() if not p.name.startswith(".")):
        shown = _shown(path)
        if path.suffix != ".yaml" or not _ID.fullmatch(path.stem) or not path.is_file():
            message = "expected a file named id.yaml, the id of letters, digits and hyphens"
            problems.append(Problem(shown, 1, 1, "", message))
            continue
        data, found = read(path, shown)
        problems += found
        if data is not None:
            raw.entries[kind][path.stem] = Entry(data, shown)
    return problems


def _read_sources(path: Path, raw: Raw) -> list[Problem]:
    shown = _shown(path)
    data, problems = read(path, shown)
    for key, value in (data or {}).items():
        if isinstance(value, Mapping):
            raw.sources[key] = Entry(value, shown)
        else:
            problems.append(Problem(shown, *place(key), key, "expected the fields of a source"))
    return problems


def _shown(path: Path) -> str:
    return "/".join(path.parts[-3:] if path.parent.parent.name == "specs" else path.parts[-2:])
