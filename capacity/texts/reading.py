"""A text -> the claims it makes about rounds in containers, and what else was seen in it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from capacity.claims.asking import TEXT
from capacity.model import Claim, ClaimKind, Figure, Form, MunitionKind
from capacity.texts.carriage import claims_of
from capacity.texts.clauses import governed
from capacity.texts.mentions import Counted, Mention
from capacity.texts.munitions import REPORTED, Meaning, collect
from capacity.texts.passages import passages
from capacity.texts.said import OTHER, UNSAID, Said, Span
from capacity.texts.ties import Anaphor, Tie
from capacity.texts.ties import ties as ties_of
from capacity.texts.words import languages

if TYPE_CHECKING:
    from fractions import Fraction

    from capacity.catalog import Specs
    from capacity.model import Estimate

REACH = 3
"""Sentences before one in which "the containers" may have been counted."""

NO_ROUNDS = "not said of containers, and not of rounds that are known"
WEAPONS = {
    MunitionKind.MISSILE,
    MunitionKind.RIFLE,
    MunitionKind.PISTOL,
    MunitionKind.LAUNCHER,
}


@frozen
class Statement:
    """A claim as ``text`` makes it: the passage it stands in, and the place of each number.

    >>> from capacity.catalog import load
    >>> text = "6,700 containers could hold about 3 million 152 mm shells."
    >>> (one,) = read(text, load()).statements
    >>> {span.role: text[span.start : span.end] for span in one.spans}
    {'containers': '6,700', 'rounds': 'about 3 million'}
    """

    claim: Claim
    text: str
    passage: Span
    spans: tuple[Span, ...]

    def mixed(self, munition: str, rounds: Figure, span: Span, specs: Specs) -> Statement:
        """The same containers holding ``rounds`` of another munition, too."""
        claim = self.claim
        munitions = (*claim.munitions, munition)
        claim = evolve(
            claim,
            kind=ClaimKind.MIX,
            what=_what(munitions, specs, ClaimKind.MIX),
            munitions=munitions,
            parts=(*(claim.parts or (claim.rounds,)), rounds),
        )
        return evolve(self, claim=claim, spans=tuple(sorted((*self.spans, span), key=_start)))


@frozen
class Seen:
    """A number of ``text`` that makes no claim, and why.

    ``meaning`` is the munition that the sentence speaks of, or what such reports count.

    >>> from capacity.catalog import load
    >>> [seen.said for seen in read("It sent 500 containers.", load()).seen]
    ['500']
    """

    span: Span
    text: str
    why: str
    number: Figure | None = None
    meaning: Meaning = REPORTED

    @property
    def said(self) -> str:
        """The number as published."""
        return self.text[self.span.start : self.span.end]


@frozen
class Reading:
    """What a text says, in its order.

    >>> from capacity.catalog import load
    >>> reading = read("It sent 500 containers. They held 152 mm shells in 3 boxes.", load())
    >>> len(reading.statements), [seen.said for seen in reading.seen]
    (0, ['500', '3'])
    """

    text: str
    statements: tuple[Statement, ...]
    seen: tuple[Seen, ...]


def read(text: str, specs: Specs, *, same_cargo: bool = False) -> Reading:
    """The claims that ``text`` makes, and the numbers that make none, each with its place.

    ``same_cargo`` ties rounds that the text leaves alone to the containers it counted last.

    >>> from capacity.catalog import load
    >>> said = read("6,700 containers could hold about 3 million 152 mm shells.", load())
    >>> claim = said.statements[0].claim
    >>> claim.containers.figure, claim.rounds.figure, claim.munitions
    ('6700', '3 million', ('152mm-of540',))
    """
    reader = _Reader(text, specs, same_cargo=same_cargo)
    for passage in passages(text, languages(specs.raw.words), reader.munitions.names):
        for tokens in passage.sentences:
            reader.take(Said(passage, tokens))
    return reader.reading()


class _Reader:
    """Reads sentence after sentence and remembers the containers counted last."""

    def __init__(self, text: str, specs: Specs, *, same_cargo: bool) -> None:
        self.text, self.specs, self.same_cargo = text, specs, same_cargo
        self.munitions = collect(specs)
        self.statements: list[Statement] = []
        self.numbers: list[Seen] = []
        self.before: list[Said] = []

    def reading(self) -> Reading:
        """All that was read; a number of a claim is not listed again."""
        used = {span[1:] for statement in self.statements for span in statement.spans}
        seen = tuple(one for one in self.numbers if one.span[1:] not in used)
        return Reading(self.text, tuple(self.statements), seen)

    def take(self, said: Said) -> None:
        """Take in one sentence; one without a number only parts what stands around it."""
        if said.is_counting:
            self._sentence(said)
        self.before = [*self.before, said][-REACH:]

    def _sentence(self, said: Said) -> None:
        """Take in one sentence that counts something."""
        carried: set[int] = set()
        for claim, places in claims_of(said, self.specs, partial(self._known, said)):
            self._carried(said, claim, places)
            carried.update(places)
        ties = {tie.rounds: tie for tie in ties_of(said.found)}
        stated = False  # whether the rounds before these made the last claim
        for place, mention in said.numbered(*Counted):
            if mention.counted is Counted.OTHER:
                if mention.unit:
                    self._number(said, place, UNSAID.get(mention.unit, OTHER))
                continue
            if place in carried and place not in ties:
                continue
            why, tie = governed(said.found, place), ties.get(place)
            if mention.counted is Counted.CONTAINERS:
                self._number(said, place, why or said.alone())
                continue
            if why is not None or not (tie or self._is_known(said, place)):
                self._number(said, place, why or NO_ROUNDS)
            elif stated and tie and tie.joined == "and":
                self._join(said, place, tie)
            else:
                self._claim(said, place, tie)
            stated = why is None
        if any(item.has("both") for item in said.found.items):
            self._both(said)

    def _both(self, said: Said) -> None:
        """Add that the containers of the last two claims could hold a mix of what those name."""
        claims = [statement.claim for statement in self.statements[-2:]]
        munitions = tuple(dict.fromkeys(m for claim in claims for m in claim.munitions))
        same = len({claim.containers for claim in claims}) == 1 == len(claims) - 1
        if not same or claims[0].containers is None or len(munitions) <= 1:
            return
        claim = Claim(
            id=TEXT,
            kind=ClaimKind.MIX,
            what=_what(munitions, self.specs, ClaimKind.MIX),
            speaker="the text",
            said=" ".join(self.text[slice(*said.place)].split()),
            containers=claims[0].containers,
            munitions=munitions,
        )
        self.statements.append(Statement(claim, self.text, Span("passage", *said.place), ()))

    def _is_known(self, said: Said, place: int) -> bool:
        """Whether the rounds at ``place`` are rounds of a known sort, and no weapons."""
        meaning = self.munitions.meaning(said.hints(place))
        kinds = self.munitions.kinds_meant(meaning)
        return not kinds & WEAPONS and (len(kinds) == 1 or bool(meaning.munitions))

    def _known(self, said: Said, place: int) -> Meaning | None:
        """What the rounds at ``place`` are, None where that is not known."""
        known = self._is_known(said, place)
        return self.munitions.meaning(said.hints(place)) if known else None

    def _carried(self, said: Said, claim: Claim, places: tuple[int, ...]) -> None:
        """Add a claim of tonnes or of carriers."""
        start, end = said.place
        words = " ".join(self.text[start:end].split())
        spans = tuple(sorted((said.span(place) for place in places), key=_start))
        passage = Span("passage", start, end)
        self.statements.append(Statement(evolve(claim, said=words), self.text, passage, spans))

    def _join(self, said: Said, place: int, tie: Tie) -> None:
        """Take rounds joined by "and" into the claim before, as a mixed load.

        Where that cannot be said munition by munition, each is part of what was delivered.
        """
        last = self.statements[-1]
        meant, rounds = self.munitions.meaning(said.hints(place)).munitions, said.figure(place)
        new = len(meant) == 1 and meant[0] not in last.claim.munitions
        single = len(last.claim.munitions) == len(last.claim.parts or (1,))
        if new and single and rounds and last.claim.containers:
            self.statements[-1] = last.mixed(meant[0], rounds, said.span(place), self.specs)
            return
        self._claim(said, place, tie)
        for at in (-2, -1):
            part = evolve(self.statements[at].claim, kind=ClaimKind.DELIVERY)
            self.statements[at] = evolve(self.statements[at], claim=part)

    def _subject(self, said: Said, tie: Tie | None) -> tuple[Said, int] | None:
        """The counted containers a tie leads to: in this sentence, or in one before."""
        if tie is None:
            if not self.same_cargo:
                return None
            tie = Tie(0, Anaphor.CONTAINERS, len(said.found.items))
        if not isinstance(tie.subject, Anaphor):
            return None if governed(said.found, tie.subject) else (said, tie.subject)
        if tie.subject is Anaphor.UNCOUNTED:
            return None
        for one in (said, *reversed(self.before)):
            counted = [place for place in one.containers() if one is not said or place < tie.word]
            if counted:
                other = tie.subject is Anaphor.THEY and one.holders(counted[0])
                clear = len(counted) == 1 and governed(one.found, counted[0]) is None
                return (one, counted[0]) if clear and not other else None
        return None

    def _claim(self, said: Said, place: int, tie: Tie | None) -> None:
        """Add the claim that the rounds at ``place`` make."""
        subject = self._subject(said, tie)
        meaning = self.munitions.meaning(said.hints(place))
        containers = subject[0].mention(subject[1]) if subject else None
        count = subject[0].figure(subject[1]) if subject else None
        single = (tie and tie.each) or (containers and containers.each)
        known = meaning.munitions or meaning.family
        kind = said.kind(place, tie) if known else ClaimKind.DELIVERY
        first = subject[0] if subject else said
        claim = Claim(
            id=TEXT,
            kind=kind,
            what=_what(meaning.munitions, self.specs, kind, meaning.family),
            speaker="the text",
            said=" ".join(self.text[first.place[0] : said.place[1]].split()),
            containers=Figure("1", "container") if single else count,
            rounds=said.figure(place),
            munitions=meaning.munitions,
            family=meaning.family,
            form=said.mention(place).form,
            container_ids=self._sized(containers) if containers else (),
        )
        claim = evolve(claim, unstated=_unstated(claim, self.specs))
        passage = Span("passage", first.place[0], said.place[1])
        spans = [said.span(place)] + ([subject[0].span(subject[1])] if subject else [])
        self.statements.append(
            Statement(claim, self.text, passage, tuple(sorted(spans, key=_start)))
        )

    def _sized(self, mention: Mention) -> tuple[str, ...]:
        """The containers of the size and rating said; none where nothing is said of either."""
        if not mention.size and mention.tonnes is None:
            return ()
        return tuple(
            c.id
            for c in self.specs.containers.values()
            if c.size_type.startswith(mention.size)
            and (mention.tonnes is None or _rates(c.gross, mention.tonnes))
        )

    def _number(self, said: Said, place: int, why: str) -> None:
        """Note a number that may make no claim."""
        meaning = self.munitions.meaning(said.hints(place))
        figure = said.figure(place)
        known = meaning if meaning.munitions or meaning.family else REPORTED
        self.numbers.append(Seen(said.span(place), self.text, why, figure, known))


def _rates(gross: Estimate, tonnes: Fraction) -> bool:
    """Whether a gross mass is so many tonnes, as printed without its last kilograms."""
    return abs(gross.typical.value.in_unit("t") - tonnes) < 1


_SAID = {
    ClaimKind.CAPACITY: ("or", "the containers could hold"),
    ClaimKind.DELIVERY: ("or", "delivered"),
    ClaimKind.MIX: ("and", "in the same containers"),
}


def _what(
    munitions: tuple[str, ...], specs: Specs, kind: ClaimKind, family: str | None = None
) -> str:
    joint, said = _SAID[kind]
    names = f" {joint} ".join(specs.munitions[m].name for m in munitions) or "rounds"
    if family:
        names = specs.families[family].name
    return f"{names}: rounds {said}"


def _start(span: Span) -> int:
    return span.start


def _unstated(claim: Claim, specs: Specs) -> tuple[str, ...]:
    """What the text leaves open, in the words the articles' claims use."""
    meant = specs.meant(claim)
    forms = [sum(munition.body(form) is not None for form in Form) for munition in meant]
    left_open = {
        "containers": claim.containers is None,
        "munition": not meant,
        "calibre": claim.family is not None,
        "container size": claim.containers is not None and not claim.container_ids,
        "rounds": claim.form is None and any(n > 1 for n in forms),
    }
    return tuple(name for name, is_open in left_open.items() if is_open)
