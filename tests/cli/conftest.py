"""What every test of the command line needs."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def _interrupts_stop_the_tests() -> Iterator[None]:
    """A command run in this process takes Ctrl-C for itself; give it back."""
    kept = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, kept)
