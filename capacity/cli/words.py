"""Words of the command line put together where a person left out the quotes."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence


def joined(words: Sequence[str], known: Collection[str]) -> Iterator[str]:
    """``words`` with each run that is neither quoted text nor an id made one text.

    ``known`` are the ids. A run without a plain word is more likely ids that are misspelt.

    >>> list(joined("A3-2 3 million shells in 6,700 containers".split(), {"A3-2"}))
    ['A3-2', '3 million shells in 6,700 containers']
    >>> list(joined(["A3-9", "90 TEU of rockets"], {"A3-2"}))
    ['A3-9', '90 TEU of rockets']
    """
    ids = {name.casefold() for name in known}
    for alone, run in groupby(words, lambda word: " " in word or word.casefold() in ids):
        found = list(run)
        if alone or not any(word.isalpha() for word in found):
            yield from found
        else:
            yield " ".join(found)
