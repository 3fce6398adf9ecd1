"""The command that asks about a claim again."""

import shlex

from attrs import evolve

from capacity.model import Claim

TEXT = "text"
"""The id of the claim that a text makes, and how the ids of several begin."""


def passage(claim: Claim) -> str | None:
    """The sentence in which a text makes ``claim``; None for a claim with an id of its own."""
    return claim.said if claim.id.partition("-")[0] == TEXT else None


def unworded(claim: Claim) -> Claim:
    """``claim`` without the words and the number it has in a text, to know it when it comes again.

    >>> from capacity.catalog import load
    >>> unworded(load().claim("A3-2")).id
    'A3-2'
    """
    return evolve(claim, id=TEXT, said=None) if passage(claim) else claim


def command(claim: Claim, verb: str = "check") -> str:
    """The command that checks (or explains) ``claim`` again.

    >>> from capacity.catalog import load
    >>> command(load().claim("A3-2"))
    'capacity check A3-2'
    """
    return f"capacity {verb} {shlex.quote(passage(claim) or claim.id)}"
