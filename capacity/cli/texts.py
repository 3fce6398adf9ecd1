"""Texts on the command line: words, files, addresses and standard input in place of claim ids."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Annotated

from capacity.cli.options import flag, option
from capacity.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from capacity.catalog import Specs
    from capacity.model import Claim
    from capacity.texts.asking import Asked, Question

ONE = "An id, or a text that makes one claim."
_SAME = "Take numbers that the text leaves apart as one cargo."
SameCargo = Annotated[bool, flag("--same-cargo", _SAME)]
As = Annotated[str | None, option("--as", "FORM", "What a round is: complete or projectile.")]
_FORMS = {"complete": "complete round", "projectile": "projectile"}


def words(given: Iterable[str]) -> list[str]:
    """Each of ``given``, one that names a text as that text: a file, an address, ``-``."""
    from capacity.texts.sources import is_source, taken

    return [f"{taken(text)}\n" if is_source(text) else text for text in given]


def question(
    specs: Specs,
    given: Iterable[str],
    *,
    same_cargo: bool = False,
    container: str | None = None,
    packaging: str | None = None,
    form: str | None = None,
) -> Question:
    """The claims that ``given`` name or make, narrowed to what the options name."""
    from attrs import evolve

    from capacity.texts.asking import asked

    found = asked(specs, words(given), same_cargo=same_cargo)
    narrowed = (
        evolve(one, claim=narrow(specs, one.claim, container, packaging, form))
        for one in found.asked
    )
    return evolve(found, asked=tuple(narrowed))


def one(specs: Specs, given: str) -> Asked:
    """The one claim that ``given`` names or makes."""
    from capacity.texts.asking import one as the_one

    return the_one(specs, words([given])[0])


def narrow(
    specs: Specs, claim: Claim, container: str | None, packaging: str | None, form: str | None
) -> Claim:
    """``claim`` of one container, packaging or form; raises ``InputError`` for an unknown one."""
    from attrs import evolve

    if form is not None and form not in _FORMS:
        raise InputError(f"--as: expected complete or projectile, got {form!r}")
    if container is not None:
        claim = evolve(claim, container_ids=(specs.find("container", container).id,))
    if packaging is not None:
        claim = evolve(claim, packaging_ids=(specs.find("packaging", packaging).id,))
    return claim if form is None else evolve(claim, form=_FORMS[form])


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
