"""Text fit to leave the program: no character in it steers a terminal, a page or a parser.

A name or a sentence comes from anywhere. Escape sequences in it would colour, retitle or clear a
terminal, overrides of direction would show another text than is there, and XML forbids some of
them. A spec that holds such a character is refused; elsewhere each is shown as U+FFFD.
"""

from __future__ import annotations

import re
from typing import Any

_UNFIT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # C0, DEL and C1 controls, but tab and line ends
    "\u202a-\u202e\u2066-\u2069"  # embeddings, overrides and isolates of direction
    "\ud800-\udfff\ufffe\uffff]"  # no characters at all
    r"|\r(?!\n)"
)


def printable(text: str) -> str:
    r"""``text`` with U+FFFD for each character that is not fit to print.

    >>> printable("\x1b[31mred\u202e\r\n").encode("ascii", "backslashreplace")
    b'\\ufffd[31mred\\ufffd\r\n'
    """
    return _UNFIT.sub("\ufffd", text)


def unfit(text: str) -> str | None:
    r"""The first character of ``text`` that is not fit to print, as U+001B, or None.

    >>> unfit("\x1b[31m"), unfit("122 мм, 포탄")
    ('U+001B', None)
    """
    found = None if text.isprintable() else _UNFIT.search(text)
    return f"U+{ord(found[0]):04X}" if found else None


def written(document: Any) -> str:
    r"""``document`` as indented JSON, readable in any script, safe in any terminal.

    >>> print(written({"name": "\x1b[31m 포탄"}))
    {
      "name": "\u001b[31m 포탄"
    }
    """
    import json

    text = json.dumps(document, ensure_ascii=False, indent=2)
    return _UNFIT.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def number(count: int, noun: str) -> str:
    """A count with its noun in the right form.

    >>> number(1, "container"), number(6_700, "container"), number(2, "lorry")
    ('1 container', '6,700 containers', '2 lorries')
    """
    return f"{count:,} {noun if count == 1 else plural(noun)}"


def plural(noun: str) -> str:
    """A noun in the plural.

    >>> plural("wagon"), plural("lorry"), plural("box")
    ('wagons', 'lorries', 'boxes')
    """
    if noun.endswith("y"):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith("x") else f"{noun}s"
