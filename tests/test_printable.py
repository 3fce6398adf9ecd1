"""No character that steers a terminal counts as fit to print."""

from __future__ import annotations

import sys

from capacity.printable import printable, unfit

CHARACTERS = [chr(code) for code in range(sys.maxunicode + 1)]


def test_unfit_and_printable_agree_on_every_character() -> None:
    """What is replaced in an answer is what is refused in a spec, and named by its number."""
    for character in CHARACTERS:
        replaced = printable(character) != character
        assert unfit(character) == (f"U+{ord(character):04X}" if replaced else None)
