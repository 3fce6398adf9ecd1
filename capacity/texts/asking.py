"""What a caller asks about: ids of claims, texts, and what names a text."""

import re
from collections.abc import Iterable, Sequence

from attrs import evolve, frozen

from capacity.catalog import Specs
from capacity.claims.asking import TEXT
from capacity.errors import InputError
from capacity.model import Claim
from capacity.texts.echo import echo, surroundings
from capacity.texts.mentions import Counted
from capacity.texts.reading import Reading, Seen, Statement, read

MOST = 1_000
"""Claims asked about at once: more than a book makes, and as many pages of an answer."""
_ESCAPE = re.compile("[\x1b\x80-\x84\x86-\x9f]")


@frozen
class Asked:
    """A claim asked about; ``statement`` says where a text makes it, None for a claim by its id."""

    claim: Claim
    statement: Statement | None = None

    def echo(self, specs: Specs) -> tuple[str, ...]:
        """How the text was read, a line a part."""
        return echo(self.claim, self.statement, specs) if self.statement else ()


@frozen
class Question:
    """All claims asked about, in order, and the numbers of the texts that make no claim."""

    asked: tuple[Asked, ...]
    seen: tuple[Seen, ...] = ()


def asked(specs: Specs, given: Iterable[str], *, same_cargo: bool = False) -> Question:
    """The claims that ``given`` name or make; those of texts are numbered where there are several.

    Words with a space between them are a text, any other is the id of a claim. ``same_cargo``
    ties numbers that a text does not tie. Raises ``UnknownIdError`` for an unknown id and
    ``InputError`` for a text without any number of rounds or containers, or above ``MOST`` claims.

    >>> from capacity.catalog import load
    >>> both = ("3 million 152mm shells in 6,700 containers", "A3-2", "90 TEU of 122mm rockets")
    >>> [(one.claim.id, one.claim.rounds.figure) for one in asked(load(), both).asked]
    [('text', '3 million'), ('A3-2', '3 million')]
    """
    found: list[Asked] = []
    seen: list[Seen] = []
    for text in given:
        if "\n" in text or any(c.isspace() for c in text.strip()):
            _refuse_escapes(text)
            reading = read(text, specs, same_cargo=same_cargo)
            if not reading.statements and not reading.seen:
                raise InputError(f"{_short(text)}: it has no number of rounds or of containers")
            _refuse_unclear(reading)
            found += [Asked(statement.claim, statement) for statement in reading.statements]
            seen += reading.seen
        else:
            found.append(Asked(specs.claim(text.strip())))
    if len(found) > MOST:
        raise InputError(
            f"expected at most {MOST:,} claims at once, got {len(found):,}; give the text in parts"
        )
    return Question(_numbered(found), tuple(seen))


def _refuse_escapes(text: str) -> None:
    """Raise for a terminal's escape sequence, whose own figures would be read as the text's."""
    if found := _ESCAPE.search(text):
        place = f"at character {found.start() + 1:,}"
        raise InputError(f"expected plain text, got the escape U+{ord(found[0]):04X} {place}")


def _refuse_unclear(reading: Reading) -> None:
    """Raise where all rounds of a text, or else all its numbers, cannot be read."""
    rounds = [s for s in reading.seen if s.span.role == Counted.ROUNDS] or reading.seen
    if not reading.statements and all(seen.number is None for seen in rounds):
        raise InputError(f"{rounds[0].why}: {surroundings(rounds[0])}")


def one(specs: Specs, given: str, *, same_cargo: bool = False) -> Asked:
    """The one claim that ``given`` names or makes: of several, the one with both numbers.

    Raises ``InputError`` where there is none, or more than one with both numbers.
    """
    question = asked(specs, [given], same_cargo=same_cargo)
    whole = [o for o in question.asked if o.claim.containers is not None and o.claim.rounds]
    chosen = whole or list(question.asked)
    if len(chosen) == 1 or (chosen and not whole):
        return chosen[0]
    if not chosen:
        why = "; ".join(dict.fromkeys(f"{s.said!r}: {s.why}" for s in question.seen))
        raise InputError(f"{_short(given)}: no claim in this text ({why})")
    said = "; ".join(f"{o.claim.said!r}" for o in chosen)
    raise InputError(f"expected one claim, this text makes {len(chosen)}; give one of: {said}")


def _numbered(found: Sequence[Asked]) -> tuple[Asked, ...]:
    """The claims of texts as ``text``, or ``text-1``, ``text-2`` where there are several."""
    several = sum(one.statement is not None for one in found) > 1
    number, made = 0, []
    for each in found:
        if each.statement is None:
            made.append(each)
            continue
        number += 1
        name = f"{TEXT}-{number}" if several else TEXT
        made.append(evolve(each, claim=evolve(each.claim, id=name)))
    return tuple(made)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:57]}..."  # noqa: PLR2004 - as errors show values
