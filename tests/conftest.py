"""What many tests start from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from capacity.api import load

if TYPE_CHECKING:
    from capacity.api import Catalog


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    """The shipped catalog, read once."""
    return load()
