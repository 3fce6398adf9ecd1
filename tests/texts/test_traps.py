"""Two numbers of different cargoes are never one claim."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from capacity.texts import read

if TYPE_CHECKING:
    from capacity.catalog import Specs

TRAPS = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "texts" / "traps.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("text", TRAPS)
def test_what_the_text_does_not_tie_stays_untied(catalog: Specs, text: str) -> None:
    """No claim of a trap holds both a number of containers and one of rounds."""
    claims = [statement.claim for statement in read(text, catalog).statements]
    assert [c for c in claims if c.containers is not None and c.rounds is not None] == []
