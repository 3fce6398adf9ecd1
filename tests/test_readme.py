"""The README's example is what the command prints."""

from __future__ import annotations

import re
from pathlib import Path

from tests.cli.running import run

README = Path(__file__).parent.parent / "README.md"


def test_the_example_is_the_real_output() -> None:
    """Line for line, apart from the hash of the specs and spaces at line ends."""
    example = re.search(r"```\n\$ capacity (check A3-2)\n(.*?)```", README.read_text(), re.DOTALL)
    assert example is not None
    printed = run(*example[1].split()).stdout
    assert _plain(printed) == _plain(example[2])


def _plain(text: str) -> list[str]:
    return [re.sub(r"specs [0-9a-f]{12}", "specs", line.rstrip()) for line in text.splitlines()]
