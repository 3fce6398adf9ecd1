"""What a caller asks about: the id of a claim, or a sentence."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from capacity.claims.sentences import read

if TYPE_CHECKING:
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


def command(claim: Claim, verb: str = "check") -> str:
    """The command that checks (or explains) ``claim`` again.

    >>> from capacity.catalog import load
    >>> command(load().claim("A3-2"))
    'capacity check A3-2'
    """
    sentence = claim.said if claim.id == "sentence" and claim.said else claim.id
    return f"capacity {verb} {shlex.quote(sentence)}"
