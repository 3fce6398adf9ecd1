"""Text as typed -> text as read: one kind of space and of dash, lower case, same positions."""

from __future__ import annotations

from unicodedata import category

from capacity.claims.sentences.errors import SentenceError

LONGEST = 500
"""Characters of a sentence that are read at most."""

_SPACES = "\t\n\r"
_PLAIN = {"’": "'", "\N{LEFT SINGLE QUOTATION MARK}": "'", "′": "'", "\N{MINUS SIGN}": "-"}


def shown(sentence: str) -> str:
    r"""The sentence on one line, every blank a plain space; raises ``SentenceError``.

    >>> shown("6\u00a0700\tcontainers")
    '6 700 containers'
    """
    if len(sentence) > LONGEST:
        message = f"a sentence has at most {LONGEST} characters, this one {len(sentence)}"
        raise SentenceError(message, "", 0, 0)
    line = "".join(" " if c in _SPACES or category(c) == "Zs" else c for c in sentence)
    for place, letter in enumerate(line):
        if category(letter)[0] == "C" or category(letter) in ("Zl", "Zp"):
            visible = "".join("?" if category(c)[0] in "CZ" and c != " " else c for c in line)
            message = f"a character that cannot be seen (U+{ord(letter):04X})"
            raise SentenceError(message, visible, place, place + 1)
    if not line.strip():
        raise SentenceError("an empty sentence", "", 0, 0)
    return line


def plain(line: str) -> str:
    """``line`` in lower case with plain dashes and quotes, every character in its place.

    >>> plain("2–3 Million")
    '2-3 million'
    """
    return "".join(map(_plain, line))


def _plain(letter: str) -> str:
    if category(letter) == "Pd":
        return "-"
    lower = letter.lower()
    return _PLAIN.get(letter, lower if len(lower) == 1 else letter)
