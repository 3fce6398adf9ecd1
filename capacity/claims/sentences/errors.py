"""A sentence that cannot be read, with the place that is at fault."""

from __future__ import annotations

from unicodedata import east_asian_width

from capacity.errors import InputError


class SentenceError(InputError):
    """A sentence that is refused: why, and which characters are at fault.

    >>> print(SentenceError("not a whole number of containers", "2.5 containers", 0, 3))
    not a whole number of containers
      2.5 containers
      ^^^
    """

    def __init__(self, message: str, sentence: str, start: int, end: int) -> None:
        super().__init__(message, sentence, start, end)
        self.message, self.sentence, self.start, self.end = message, sentence, start, end

    def __str__(self) -> str:
        if not self.sentence.strip():
            return self.message
        indent = " " * _columns(self.sentence[: self.start])
        carets = "^" * max(1, _columns(self.sentence[self.start : self.end]))
        return f"{self.message}\n  {self.sentence}\n  {indent}{carets}"


def _columns(text: str) -> int:
    """Columns of a terminal that ``text`` takes; Korean letters take two."""
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in text)
