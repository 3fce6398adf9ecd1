"""A text -> the claims it makes about rounds in containers, and what else was seen in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrs import evolve, frozen

from capacity.model import Claim, ClaimKind, Figure, Form, MunitionKind
from capacity.texts.clauses import governed, sentence
from capacity.texts.mentions import Counted, Mention, items
from capacity.texts.munitions import Meaning, Munitions, collect
from capacity.texts.passages import Passage, passages
from capacity.texts.ties import Anaphor, Sentence, Tie
from capacity.texts.words import languages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from capacity.catalog import Specs
    from capacity.texts.tokens import Token

TEXT = "text"
"""The id of the claim that a text makes, the start of it where it makes several."""

WEAPONS = {MunitionKind.MISSILE, MunitionKind.RIFLE, MunitionKind.LAUNCHER}
_REACH = 3
"""Sentences before one in which "the containers" may have been counted."""

UNTIED = "two numbers, not said of the same cargo"
NO_ROUNDS = "not said of containers, and not of rounds that are known"
ALONE = "containers, and not said how many rounds"


class Span(NamedTuple):
    """Characters ``start`` to ``end`` of the text, and what they say."""

    role: str
    start: int
    end: int


@frozen
class Statement:
    """A claim as the text makes it: the passage it stands in, and the place of each part."""

    claim: Claim
    passage: Span
    spans: tuple[Span, ...]


@frozen
class Seen:
    """A number that makes no claim: where it stands, and why it makes none."""

    span: Span
    text: str
    why: str
    number: Figure | None = None
    munitions: tuple[str, ...] = ()


@frozen
class Reading:
    """What a text says, in its order."""

    text: str
    statements: tuple[Statement, ...]
    seen: tuple[Seen, ...]


def read(text: str, specs: Specs) -> Reading:
    """The claims that ``text`` makes, and the numbers that make none, each with its place.

    >>> from capacity.catalog import load
    >>> said = read("6,700 containers could hold about 3 million 152 mm shells.", load())
    >>> claim = said.statements[0].claim
    >>> claim.containers.figure, claim.rounds.figure, claim.munitions
    ('6700', '3 million', ('152mm-of540',))
    """
    reader = _Reader(specs, collect(specs))
    for passage in passages(text, languages(specs.raw.words), reader.munitions.names):
        for tokens in passage.sentences:
            reader.sentence(passage, tokens)
    return reader.reading(text)


class _Reader:
    """Reads sentence after sentence and remembers the containers counted last."""

    def __init__(self, specs: Specs, munitions: Munitions) -> None:
        self.specs, self.munitions = specs, munitions
        self.statements: list[Statement] = []
        self.seen: list[Seen] = []
        self.before: list[_Said] = []

    def reading(self, text: str) -> Reading:
        """All that was read, the claims numbered where there are several."""
        several = len(self.statements) > 1
        numbered = tuple(
            evolve(s, claim=evolve(s.claim, id=f"{TEXT}-{n}" if several else TEXT))
            for n, s in enumerate(self.statements, start=1)
        )
        return Reading(text, numbered, tuple(self.seen))

    def sentence(self, passage: Passage, tokens: Sequence[Token]) -> None:
        """Take in one sentence."""
        said = _Said(passage, tuple(tokens), sentence(items(tokens, passage.language)))
        ties = {tie.rounds: tie for tie in said.found.ties()}
        used: set[int] = set()
        for place, mention in said.numbered(Counted.ROUNDS):
            self._rounds(said, place, mention, ties, used)
        for place, mention in said.numbered(Counted.CONTAINERS, Counted.OTHER):
            if place not in used and (mention.counted is Counted.CONTAINERS or mention.unit):
                self._see(said, place, ALONE)
        self.before = [*self.before, said][-_REACH:]

    def _rounds(
        self, said: _Said, place: int, mention: Mention, ties: dict[int, Tie], used: set[int]
    ) -> None:
        tie = ties.get(place)
        why = governed(said.found, place)
        if why is None and tie is None and not self._counts(said, place, mention):
            why = NO_ROUNDS
        if why is not None:
            self._see(said, place, why)
            return
        subject = self._subject(said, tie) if tie else None
        if subject is not None and subject[0] is said:
            used.add(subject[1])
        self._state(said, place, mention, tie, subject)

    def _subject(self, said: _Said, tie: Tie) -> tuple[_Said, int] | None:
        """The counted containers a tie leads to: in this sentence, or in one before."""
        if not isinstance(tie.subject, Anaphor):
            ok = governed(said.found, tie.subject) is None
            return (said, tie.subject) if ok else None
        for one in (said, *reversed(self.before)):
            until = tie.word if one is said else None
            counted = [p for p, m in one.numbered(Counted.CONTAINERS) if until is None or p < until]
            good = [p for p in counted if governed(one.found, p) is None]
            if counted:
                clear = len(good) == 1 == len(counted)
                other = tie.subject is Anaphor.THEY and one.holders(counted[0])
                return (one, good[0]) if clear and not other else None
        return None

    def _state(
        self,
        said: _Said,
        place: int,
        mention: Mention,
        tie: Tie | None,
        subject: tuple[_Said, int] | None,
    ) -> None:
        meaning = self._meaning(said, place, mention)
        containers = subject[0].found.mention(subject[1]) if subject else None
        count = containers.number.figure("container") if containers and containers.number else None
        if tie is not None and tie.each:
            count = Figure("1", "container")
        rounds = mention.number.figure("round") if mention.number else None
        claim = Claim(
            id=TEXT,
            kind=said.kind(place, tie),
            what=_what(meaning, self.specs, said.kind(place, tie)),
            speaker="the text",
            said=said.text,
            containers=count,
            rounds=rounds,
            munitions=meaning.munitions,
            form=mention.form,
            container_ids=self._sized(containers),
        )
        spans = [said.span(place, "rounds")]
        if subject is not None:
            spans.append(subject[0].span(subject[1], "containers"))
        claim = evolve(claim, unstated=_unstated(claim, meaning, self.specs))
        passage = Span("passage", *said.place)
        self.statements.append(
            Statement(claim, passage, tuple(sorted(spans, key=lambda s: s.start)))
        )

    def _counts(self, said: _Said, place: int, mention: Mention) -> bool:
        """Whether rounds that are not tied are rounds of a known sort, and no weapons."""
        meant = self._meaning(said, place, mention).munitions
        return any(self.specs.munitions[m].kind not in WEAPONS for m in meant)

    def _sized(self, mention: Mention | None) -> tuple[str, ...]:
        if mention is None or not mention.size:
            return ()
        known = self.specs.containers.values()
        return tuple(c.id for c in known if c.size_type.startswith(mention.size))

    def _meaning(self, said: _Said, place: int, mention: Mention) -> Meaning:
        """The munition: of the rounds' own words, else of the condition, or what the load is."""
        own = self.munitions.meant(mention.hints)
        if own.stated:
            return own
        for hints in said.hints(place):
            wider = self.munitions.meant((*mention.hints, *hints))
            if wider.stated and wider.munitions:
                return wider
        return own

    def _see(self, said: _Said, place: int, why: str) -> None:
        mention = said.mention(place)
        span = said.span(place, mention.counted.value)
        unit = {"containers": "container", "rounds": "round"}.get(
            mention.counted.value, mention.unit
        )
        figure = (
            mention.number.figure(unit) if mention.number and not mention.number.unclear else None
        )
        text = said.passage.text[span.start - said.passage.start : span.end - said.passage.start]
        self.seen.append(Seen(span, text, why, figure))


@frozen
class _Said:
    """One sentence of a passage."""

    passage: Passage
    tokens: tuple[Token, ...]
    found: Sentence

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in the text."""
        start = self.passage.start
        return start + self.tokens[0].start, start + self.tokens[-1].end

    @property
    def text(self) -> str:
        """The sentence as published, on one line."""
        start, end = self.place
        cut = self.passage.text[start - self.passage.start : end - self.passage.start]
        return " ".join(cut.split())

    def numbered(self, *counted: Counted) -> list[tuple[int, Mention]]:
        """The numbered mentions of one sort, with their places among the items."""
        mentions = ((p, i.mention) for p, i in enumerate(self.found.items))
        return [(p, m) for p, m in mentions if m and m.counted in counted and m.number]

    def mention(self, place: int) -> Mention:
        """The mention at ``place``, which is one."""
        mention = self.found.mention(place)
        if mention is None:
            raise AssertionError(place)
        return mention

    def span(self, place: int, role: str) -> Span:
        """Where the number of a mention stands in the text."""
        mention = self.mention(place)
        number = mention.number
        first, last = (number.start, number.end) if number else (mention.start, mention.end)
        start = self.passage.start
        return Span(role, start + self.tokens[first].start, start + self.tokens[last - 1].end)

    def kind(self, place: int, tie: Tie | None) -> ClaimKind:
        """Capacity where it could be so, delivery where it was sent or carried."""
        found = self.found
        low, high = 0, len(found.items)
        word = tie.word if tie else place
        near = range(max(low, min(word, place) - 6), min(high, max(word, place) + 6))
        if found.condition(place) is not None or any(found.has(p, "able") for p in near):
            return ClaimKind.CAPACITY
        if tie is not None and found.has(tie.word, "equal"):
            return ClaimKind.CAPACITY
        if any(i.has("deliver") for i in found.items) or found.has(word, "hold"):
            return ClaimKind.DELIVERY
        return ClaimKind.CAPACITY

    def hints(self, place: int) -> Iterator[tuple[Token, ...]]:
        """The munitions named without a number: in the condition before, then nearest before."""
        for before in range(place - 1, -1, -1):
            mention = self.found.mention(before)
            if mention and mention.counted is Counted.ROUNDS and mention.number is None:
                yield mention.hints

    def holders(self, place: int) -> bool:
        """Whether things that could hold something besides the containers are named."""
        for at, item in enumerate(self.found.items):
            if at != place and item.mention is None:
                if "place" in item.token or item.token.roles.get("unit") in ("vessel", "package"):
                    return True
            elif (
                at != place
                and item.mention
                and item.mention.unit in ("vessel", "package", "voyage", "shipment")
            ):
                return True
        return False


def _what(meaning: Meaning, specs: Specs, kind: ClaimKind) -> str:
    names = " or ".join(specs.munitions[m].name for m in meaning.munitions) or "rounds"
    said = "the containers could hold" if kind is ClaimKind.CAPACITY else "delivered"
    return f"{names}: rounds {said}"


def _unstated(claim: Claim, meaning: Meaning, specs: Specs) -> tuple[str, ...]:
    """What the text leaves open, in the words the articles' claims use."""
    forms = [
        sum(specs.munitions[m].body(form) is not None for form in Form) for m in claim.munitions
    ]
    left_open = {
        "containers": claim.containers is None,
        "munition": not meaning.munitions,
        "calibre": bool(meaning.munitions) and not meaning.stated,
        "container size": claim.containers is not None and not claim.container_ids,
        "rounds": claim.form is None and any(n > 1 for n in forms),
    }
    return tuple(name for name, is_open in left_open.items() if is_open)
