"""Standard input, output and error: all there, harmless to a terminal, quiet when they break."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from capacity.printable import printable

_BEYOND_READING = re.compile(r"(.{400}).{400,}(.{200})")


def complete() -> None:
    """Open each stream that the caller has closed so that using it fails and nothing else does.

    Otherwise the next file opened would take its number, and be read or written for it.
    """
    for name, mode, wrong in (
        ("stdin", "r", os.O_WRONLY),
        ("stdout", "w", os.O_RDONLY),
        ("stderr", "w", os.O_RDONLY),
    ):
        if getattr(sys, name) is None:
            handle = os.open(os.devnull, wrong)
            setattr(sys, name, os.fdopen(handle, mode, encoding="utf-8"))


class _Answer:
    """Standard output through which no character passes that could steer a terminal."""

    def __init__(self, stream: Any) -> None:
        self.rich_proxied_file = stream  # rich writes its colours to this, past the filter

    def write(self, text: str) -> int:
        self.rich_proxied_file.write(printable(text))
        return len(text)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.rich_proxied_file, name)


class _Talk(_Answer):
    """Standard error likewise; where it cannot be written, the exit code says enough.

    What was given is quoted here, and may be long: a line beyond reading is cut in its middle.
    """

    def write(self, text: str) -> int:
        with suppress(OSError):
            super().write(_BEYOND_READING.sub(r"\1 ... \2", text))
        return len(text)

    def flush(self) -> None:
        with suppress(OSError):
            self.rich_proxied_file.flush()


def past_the_filter(stream: Any) -> Any:
    """The stream itself, for what the program draws with escapes of its own."""
    return getattr(stream, "rich_proxied_file", stream)


@contextmanager
def harmless() -> Iterator[None]:
    """Let nothing that steers a terminal through, whatever writes it."""
    kept = sys.stdout, sys.stderr
    for stream in kept:
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    sys.stdout, sys.stderr = _Answer(sys.stdout), _Talk(sys.stderr)
    try:
        yield
    finally:
        sys.stdout, sys.stderr = kept
        _settle()


def _settle() -> None:
    """What can no longer be written goes nowhere, or the process would fail on it at its end."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
