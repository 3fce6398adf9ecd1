"""These tests alone rest on the shipped specs and seeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from capacity.api import load
from capacity.resources import VARIABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from capacity.catalog import Specs


@pytest.fixture(scope="module", autouse=True)
def shipped() -> Iterator[None]:
    """No other folder stands for the shipped ones."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv(VARIABLE, raising=False)
        yield


@pytest.fixture(scope="module")
def catalog(shipped: None) -> Specs:  # noqa: ARG001 - what is loaded depends on it
    """The shipped catalog, read once."""
    return load()
