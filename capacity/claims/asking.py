"""What a caller asks about: the id of a claim, or a sentence."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from attrs import evolve

from capacity.claims.sentences import SENTENCE, read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from capacity.catalog import Specs
    from capacity.model import Claim


def asked(specs: Specs, text: str) -> tuple[Claim, tuple[str, ...]]:
    """The claim ``text`` names or makes, and how it was read if it is a sentence.

    Text with a space in it is a sentence, any other the id of a claim. Raises ``UnknownIdError``
    for an unknown id and ``SentenceError`` for a sentence that cannot be read.

    >>> from capacity.catalog import load
    >>> claim, reading = asked(load(), "3 million 152mm shells in 6,700 containers")
    >>> claim.munitions, len(reading) > 1
    (('152mm-of540',), True)
    """
    if any(character.isspace() for character in text.strip()):
        reading = read(text, specs)
        return reading.claim, reading.echo
    return specs.claim(text.strip()), ()


def asked_together(specs: Specs, texts: Sequence[str]) -> list[tuple[Claim, tuple[str, ...]]]:
    """What :func:`asked` says of each text; several sentences are numbered.

    >>> from capacity.catalog import load
    >>> both = ("3 million 152mm shells in 6,700 containers", "A3-2", "90 TEU of 122mm rockets")
    >>> [claim.id for claim, _ in asked_together(load(), both)]
    ['sentence-1', 'A3-2', 'sentence-2']
    """
    known = [asked(specs, text) for text in texts]
    said = [place for place, (claim, _) in enumerate(known) if claim.id == SENTENCE]
    if len(said) > 1:
        for number, place in enumerate(said, start=1):
            claim, reading = known[place]
            known[place] = evolve(claim, id=f"{SENTENCE}-{number}"), reading
    return known


def command(claim: Claim, verb: str = "check") -> str:
    """The command that checks (or explains) ``claim`` again.

    >>> from capacity.catalog import load
    >>> command(load().claim("A3-2"))
    'capacity check A3-2'
    """
    sentence = (claim.id.partition("-")[0] == SENTENCE and claim.said) or claim.id
    return f"capacity {verb} {shlex.quote(sentence)}"
