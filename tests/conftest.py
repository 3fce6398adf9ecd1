"""What many tests start from."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from capacity.api import Catalog

sys.path.insert(0, str(Path(__file__).parent.parent))  # tests share tests.cli.running


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The frozen catalog of tests/frozen, read once."""
    from capacity.api import load

    return load()
