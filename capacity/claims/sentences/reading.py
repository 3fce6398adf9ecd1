"""A sentence -> the claim it makes, and how each part was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from capacity.claims.sentences import containers, munitions
from capacity.claims.sentences.counts import count
from capacity.claims.sentences.echo import Parts, echo
from capacity.claims.sentences.kinds import kind_of
from capacity.claims.sentences.names import collect
from capacity.claims.sentences.passing import Screen
from capacity.claims.sentences.text import plain, shown
from capacity.claims.sentences.tokens import scan
from capacity.model import Claim, ClaimKind, Form

if TYPE_CHECKING:
    from capacity.catalog import Specs

SENTENCE = "sentence"
"""The id of the claim that a sentence makes."""

_WHAT = {ClaimKind.CAPACITY: "the containers could hold", ClaimKind.DELIVERY: "delivered"}


@frozen
class Reading:
    """The claim of a sentence, a line on how each part was read, and the containers meant.

    ``container_ids`` is empty where the sentence states no size: every container is meant.
    """

    claim: Claim
    echo: tuple[str, ...]
    container_ids: tuple[str, ...]


def read(text: str, specs: Specs) -> Reading:
    """The claim that the sentence ``text`` makes about munitions and containers of ``specs``.

    The grammar is fixed and small (docs/sentences.md); what it does not know it refuses. Raises
    :class:`~capacity.claims.sentences.SentenceError`, an ``InputError``, with the place at fault.

    >>> from capacity.catalog import load
    >>> reading = read("about 3 million 152mm shells in 6,700 20-ft containers", load())
    >>> reading.claim.munitions, reading.claim.containers.figure, reading.claim.rounds.hedge.value
    (('152mm-of540',), '6700', 'about')
    >>> reading.container_ids
    ('22G1-24t', '22G1-30t', '22G1-iso')
    """
    sentence = shown(text)
    names = collect(specs.munitions.values())
    tokens = list(scan(plain(sentence), names))
    counts = count(sentence, tokens)
    parts = Parts(
        counts.rounds.figure("round") if counts.rounds else None,
        counts.containers.figure("container") if counts.containers else None,
        munitions.meant(sentence, tokens, names, specs),
        containers.meant(sentence, tokens, specs.containers),
        *kind_of(tokens),
        counts.unused,
        Screen(sentence, tokens).passed_over(counts.places),
    )
    return Reading(_claim(sentence, parts, specs), echo(parts, specs), parts.container_ids)


def _claim(sentence: str, parts: Parts, specs: Specs) -> Claim:
    munition = specs.munitions[parts.meaning.munition]
    return Claim(
        id=SENTENCE,
        kind=parts.kind,
        what=f"{munition.name}: rounds {_WHAT[parts.kind]}",
        speaker="the sentence",
        said=sentence,
        containers=parts.containers,
        rounds=parts.rounds,
        munitions=(munition.id,),
        container_ids=parts.container_ids,
        unstated=_unstated(parts, specs),
    )


def _unstated(parts: Parts, specs: Specs) -> tuple[str, ...]:
    """What the sentence leaves open, in the words the articles' claims use."""
    munition = specs.munitions[parts.meaning.munition]
    left_open = {
        "containers": parts.containers is None,
        "number": parts.rounds is None,
        "calibre": not parts.meaning.stated,
        "container size": parts.containers is not None and not parts.container_ids,
        "rounds": sum(munition.body(form) is not None for form in Form) > 1,
    }
    return tuple(name for name, is_open in left_open.items() if is_open)
