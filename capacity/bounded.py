"""Text from outside, a file or standard input, and never more of it than asked for.

A size is known for files alone; a pipe, a device or a file that grows has none, so what is read is
counted while it is read.
"""

from __future__ import annotations

import sys
from pathlib import Path

from capacity.errors import ReadError

_PIECE = 65_536  # to make room for a megabyte takes twice as long as to read a spec


def text(source: Path | str, most: int) -> str:
    """The UTF-8 text in the file ``source``, or in standard input for ``-``.

    Raises :class:`~capacity.errors.ReadError` for what cannot be read, is no UTF-8 or has more
    than ``most`` bytes; no more than that is held.
    """
    content = _content(source, most + 1)
    if len(content) > most:
        raise ReadError(source, f"expected at most {most:,} bytes, got more")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        byte = f"0x{content[error.start]:02x} at byte {error.start + 1:,}"
        raise ReadError(source, f"expected UTF-8 text, got {byte}") from error


def _content(source: Path | str, most: int) -> bytes:
    try:
        if str(source) == "-":
            return sys.stdin.buffer.read(most)
        with Path(source).open("rb") as stream:
            first = stream.read(min(most, _PIECE))
            return first if len(first) < _PIECE else first + stream.read(most - _PIECE)
    except (OSError, ValueError) as error:  # a name with a NUL in it is a ValueError
        why = getattr(error, "strerror", None) or error
        raise ReadError(source, f"cannot be read: {why}") from error
