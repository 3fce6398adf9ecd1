"""What many tests start from."""

from __future__ import annotations

import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from capacity.catalog import Specs

sys.path.insert(0, str(Path(__file__).parent.parent))  # tests share tests.cli.running

# a run in a script's background ignores Ctrl-C, and so would every process that a test starts
signal.signal(signal.SIGINT, signal.default_int_handler)

# by default the same cases each time and no clock; --hypothesis-profile=search draws new ones
settings.register_profile("search", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("suite", settings.get_profile("search"), derandomize=True)
settings.load_profile("suite")


@pytest.fixture(scope="session")
def catalog() -> Specs:
    """The frozen catalog of tests/frozen, read once."""
    from capacity.api import load

    return load()
