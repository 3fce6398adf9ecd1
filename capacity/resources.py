"""The one door to the shipped specs/, seeds/ and loads/, behind which others may be put.

They stand in an installed wheel, or in a checkout. ``CAPACITY_DATA`` names a folder whose three
replace them altogether: to repeat an answer on the data of an earlier release, or to test.
"""

from __future__ import annotations

import os
from pathlib import Path

from capacity.errors import CapacityError, InputError

VARIABLE = "CAPACITY_DATA"


def folder(name: str) -> Path:
    """The folder ``specs``, ``seeds`` or ``loads`` that is read.

    Raises :class:`~capacity.errors.InputError` when ``CAPACITY_DATA`` names a folder without it,
    :class:`~capacity.errors.CapacityError` when this installation lacks it.

    >>> folder("specs").is_dir()
    True
    """
    given = os.environ.get(VARIABLE)
    return _given(Path(given), name) if given else _installed(name)


def words() -> Path:
    """The folder of words by language: of ``CAPACITY_DATA`` if it has one, else the shipped one.

    Words say how a text is read and not what fits, so data without words are read with today's.

    >>> (words() / "en.yaml").is_file()
    True
    """
    own = folder("specs") / "words"
    return own if own.is_dir() else _installed("specs") / "words"


def _installed(name: str) -> Path:
    package = Path(__file__).parent
    for place in (package / "_data" / name, package.parent / name):
        if place.is_dir():
            return place
    raise CapacityError(f"this installation has no {name} folder: install capacity again")


def _given(data: Path, name: str) -> Path:
    if not (data / name).is_dir():
        raise InputError(f"{VARIABLE}: expected a folder that holds {name}/, got '{data}'")
    return data / name
