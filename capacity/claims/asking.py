"""The command that asks about a claim again."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from capacity.model import Claim

TEXT = "text"
"""The id of the claim that a text makes, and how the ids of several begin."""


def command(claim: Claim, verb: str = "check") -> str:
    """The command that checks (or explains) ``claim`` again.

    >>> from capacity.catalog import load
    >>> command(load().claim("A3-2"))
    'capacity check A3-2'
    """
    sentence = (claim.id.partition("-")[0] == TEXT and claim.said) or claim.id
    return f"capacity {verb} {shlex.quote(sentence)}"
