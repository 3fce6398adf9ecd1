"""Which rounds and which containers a text says are of the same cargo.

Two numbers are tied only by words between or around them that say so: the containers hold, carry,
contain or equal the rounds, the rounds are in or need the containers. Everything else leaves them
untied: a wrong reading is worse than none.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import frozen

from capacity.texts.mentions import Counted, Item, Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

_C, _R, _N = Counted.CONTAINERS.value, Counted.ROUNDS.value, Counted.OTHER.value
_BREAKS = ("stop", "untie", "or")
_LEADING = ("modal", "able", "the", "a", "number_of", "each", "ending", "context", "hedge", "exist")
_HOLDERS = ("vessel", "voyage", "shipment", "package")
_SPEAKER = 6
_TIES = ("hold", "contain", "with", "equal", "of")


class Anaphor(StrEnum):
    """A subject that stands for containers counted before."""

    UNCOUNTED = "containers"
    CONTAINERS = "the containers"
    THEY = "they"


@frozen
class Tie:
    """Rounds at item ``rounds`` said of ``subject``, by the word at ``word``.

    ``each`` says that they are in one container, ``joined`` how they follow the rounds before.
    """

    rounds: int
    subject: int | Anaphor
    word: int
    each: bool = False
    joined: str = ""


@frozen
class Sentence:
    """The items of one sentence, words that only say who speaks or where left out."""

    items: tuple[Item, ...]
    articles: bool = True

    def has(self, place: int, *roles: str) -> bool:
        """Whether an item exists there and has one of ``roles``."""
        inside = 0 <= place < len(self.items)
        return inside and not self.items[place].roles.isdisjoint(roles)

    def mention(self, place: int) -> Mention | None:
        """The mention at ``place``, if there is one."""
        return self.items[place].mention if 0 <= place < len(self.items) else None

    def ties(self) -> Iterator[Tie]:
        """The ties of this sentence, in the order of their rounds."""
        last: Tie | None = None
        for place, item in enumerate(self.items):
            if item.mention is None or item.mention.counted is not Counted.ROUNDS:
                continue
            if item.mention.number is None:
                continue
            tie = self._chained(last, place) or self.tie(place)
            if tie is not None:
                yield tie
            last = tie

    def tie(self, place: int) -> Tie | None:
        """What the rounds at ``place`` are tied to, or None."""
        return (
            self._per(place)
            or self._governed(place)
            or self._inside(place)
            or self._needed(place)
            or self._listed(place)
        )

    def _chained(self, last: Tie | None, place: int) -> Tie | None:
        """The tie of the rounds before, where "or" or "and" or a list joins these to them."""
        before = self._lead(place)
        joint = self._joint(before) or (self.has(before, "comma") and self._list(place))
        if last is None or not joint:
            return None
        before -= 1 if self.has(before - 1, "comma") else 0
        if before - 1 != last.rounds or (joint == "and" and self._runs_on(place)):
            return None
        return Tie(place, last.subject, last.word, last.each, joint)

    def _joint(self, place: int) -> str:
        return "or" if self.has(place, "or") else "and" if self.has(place, "and") else ""

    def _list(self, place: int) -> str:
        """The word that joins the last two of a list whose parts are set off by commas."""
        while self.has(place, _R, _N, "comma", *_LEADING):
            place += 1
        return self._joint(place)

    def _runs_on(self, place: int) -> bool:
        """Whether a verb, another cargo or another way follows the rounds."""
        return self.has(place + 1, "modal", "able", "hold", "deliver", "untie", "dated", "in")

    def _lead(self, place: int) -> int:
        """The first item left of ``place`` that does more than lead up to it."""
        place -= 1
        while self.has(place, *_LEADING) and not self.has(place, "that", "they", *_TIES):
            place -= 1
        return place

    def _per(self, place: int) -> Tie | None:
        """``450 per container``, ``450 shells a container``; in Korean the other way round."""
        lead = self._lead(place)
        if self.has(lead, "per") and self.has(lead - 1, _C):
            return Tie(place, lead - 1, lead, each=True)
        after = place + 1
        while self.has(after, "per", "a", "each", "in", "the"):
            after += 1
        mention = self.mention(after)
        distributive = any(self.has(p, "per", "a", "each") for p in range(place + 1, after))
        if distributive and mention is not None and mention.counted is Counted.CONTAINERS:
            return Tie(place, after, place + 1, each=True) if mention.each else None
        return None

    def _governed(self, place: int) -> Tie | None:
        """The rounds as the object of a word of holding or equality whose subject is containers."""
        lead = word = self._lead(place)
        while self.has(word, "load") and self.has(word - 1, "of", "with", "contain", "hold"):
            word -= 2
        if self.has(word, *_TIES):
            return self._subject(place, word)
        if self.has(word, _C, "they") and (self._closed(place) or self._is(lead, place)):
            return self._subject(place, word + 1)
        if self.has(word, "that"):
            return self._wherein(place, word)
        if (found := self._located(place, word)) is not None:
            return self._bound(place, found, word)
        return self._verbless(place, word)

    def _wherein(self, place: int, that: int) -> Tie | None:
        """``in which there are``, and relative clauses whose verb is at the end, as in German."""
        if self.has(that, "in") or self.has(that - 1, "in"):
            return self._relative(place, that - 1, that, strong=True)
        if self._closed(place):
            return self._relative(place, that, that, strong=True)
        return self._verbless(place, that)

    def _located(self, place: int, word: int) -> int | None:
        """The containers that rounds are in where a language puts that before or after them."""
        before = self.has(word, "in") and self.has(word - 1, _C)
        return word - 1 if before else self._held_after(place)

    def _verbless(self, place: int, word: int) -> Tie | None:
        """The tie by a verb at the end, or by a condition whose result is a number."""
        if self.has(word, "if"):
            return self._conditional(place, word)
        able = any(self.has(p, "able") for p in range(word + 1, place))
        if self._closed(place) and (able or self._closed(place, "equal")):
            return self._subject(place, word + 1)
        start = self.condition(place)
        if start is not None and (
            any(self.has(p, "number_of") for p in range(start, place)) or self._is(word, place)
        ):
            return self._conditional(place, word)
        return None

    def _is(self, first: int, last: int) -> bool:
        """Whether there is nothing but "is" or "would be" between two places."""
        between = range(first + 1, last)
        copula = any(self.has(p, "exist") for p in between)
        return copula and all(self.has(p, "exist", "able", "modal") for p in between)

    def _held_after(self, place: int) -> int | None:
        """The containers of Korean "shells held containers": that hold the shells."""
        after = place + 1
        if not self.has(after, "ending"):
            return None
        while self.has(after, "ending", "hold", "contain", "in", "modal"):
            after += 1
        return after if self.has(after, _C) and self.has(after - 1, "hold", "contain") else None

    def _closed(self, place: int, *verbs: str) -> bool:
        """Whether a verb of holding follows the rounds, as in German and Korean."""
        after = place + 1
        while self.has(after, "ending", "in", "modal", "able", "context", "inside"):
            after += 1
        return self.has(after, *(verbs or ("hold", "contain", "equal")))

    def _subject(self, place: int, word: int) -> Tie | None:
        """The tie of the rounds with the subject of the word at ``word``."""
        if self.has(word, "with", "of"):
            near = self._near(word)
            return self._bound(place, near, word) if near is not None else None
        subject = self._before_verb(word)
        strong = self.has(word, "contain", "equal") or any(
            self.has(p, "able") for p in range(subject + 1, word)
        )
        subject = self._said_between(subject)
        if self.has(subject, "each"):
            return self._each(place, subject, word)
        if self.has(subject, "that"):
            return self._relative(place, subject, word, strong=strong)
        if self.has(subject, "they"):
            return self._conditional(place, word) or Tie(place, Anaphor.THEY, word)
        conditional = self._conditional(place, word) if self.has(subject, "comma") else None
        return conditional or self._clause(place, subject, word)

    def _before_verb(self, word: int) -> int:
        """The place before the verb at ``word`` and what goes with it.

        That is before "and", too, where the containers open the clause: "were sent and could hold".
        """
        subject = word - 1
        while self.has(subject, "modal", "able", "context", "inside"):
            subject -= 1
        if self.has(subject, "and") and self.has(subject + 1, "able"):
            opening = self._container_before(subject)
            return subject - 1 if opening is not None and self._opens(opening) else subject
        return subject

    def _said_between(self, subject: int) -> int:
        """The "which" of "which the ministry said could hold", else ``subject``."""
        if not self.has(subject, "say"):
            return subject
        first = subject - 1
        while subject - first < _SPEAKER and self.has(first, "the") | (self.bare(first)):
            first -= 1
        return first if self.has(first, "that") else subject

    def bare(self, place: int) -> bool:
        """Whether the word there has no role."""
        return 0 <= place < len(self.items) and not self.items[place].roles

    def _each(self, place: int, subject: int, word: int) -> Tie | None:
        """``each holding 450``: of the containers named just before."""
        found = self._container_before(subject)
        return None if found is None or self._shared(found) else Tie(place, found, word, each=True)

    def _relative(self, place: int, that: int, word: int, *, strong: bool) -> Tie | None:
        """The containers a relative clause is about; a place or ship right before it takes it."""
        found = self._container_before(that)
        if found is None:
            return self._shipments(place, that - 1, word)
        gap = [p for p in range(found + 1, that) if not self.has(p, "comma")]
        return self._bound(place, found, word) if strong or not gap else None

    def _shipments(self, place: int, noun: int, word: int) -> Tie | None:
        """``the shipments that could hold``: containers counted before."""
        one = self.items[noun].token.roles if noun > 0 else {}
        definite = one.get("unit") == "shipment" and self.has(noun - 1, "the")
        return Tie(place, Anaphor.THEY, word) if definite else None

    def _clause(self, place: int, subject: int, word: int) -> Tie | None:
        """The containers that the clause of the word at ``word`` begins with."""
        found = self._container_before(subject + 1)
        if found is None or self.has(subject, "and"):
            return self._conditional(place, word)
        before = found - 1
        while self.has(before, "the", "a", "each", "modal", "hedge", "context"):
            before -= 1
        object_of = self.has(before, "hold", "deliver", "with", "of", "contain", "need", "per")
        object_of = object_of or (self.has(before, "in") and not self.has(word, "equal"))
        participle = word == found + 1 or self.has(word - 1, "comma") or not self._finite(word)
        if object_of and not participle:
            return None
        return self._bound(place, found, word)

    def _finite(self, word: int) -> bool:
        """Whether a clause of its own begins: "could hold", but not "enough to hold"."""
        return self.has(word - 1, "able", "modal") and not self.has(word - 1, "fit_to")

    def _container_before(self, place: int) -> int | None:
        """The nearest containers left of ``place`` with nothing between that could hold instead."""
        for found in range(place - 1, -1, -1):
            if self.has(found, _C):
                return found
            if self.has(found, *_BREAKS, "place", _R) or self._holder(found):
                return None
        return None

    def _holder(self, place: int) -> bool:
        mention = self.mention(place)
        if mention is not None:
            return mention.counted is Counted.OTHER
        return self.items[place].token.roles.get("unit") in _HOLDERS

    def _near(self, word: int) -> int | None:
        """The containers right before "with" or "of", words of where and when between at most."""
        found = self._container_before(word)
        if found is None or any(self.has(p, "comma", "and", "that") for p in range(found, word)):
            return None
        if self.has(word, "of") and found != word - 1:
            return None
        return found

    def _inside(self, place: int) -> Tie | None:
        """``3 million shells in 6,700 containers``; ``among the 6,700 there could be``."""
        for word in range(place + 1, len(self.items)):
            if self.has(word, "in"):
                found = word + 1
                while self.has(found, "the", "a", "each", "context"):
                    found += 1
                if self.has(found, _C):
                    return self._bound(place, found, word)
            if self.has(word, *_BREAKS, "comma", "and", "that", _R, _N, _C, "place"):
                break
        return self._existing(place)

    def _existing(self, place: int) -> Tie | None:
        """Containers named after "in" before the rounds, in one clause with "there are"."""
        lead = self._lead(place)
        if not any(self.has(p, "exist") for p in range(lead + 1, place)):
            return None
        found = self._container_before(lead + 1)
        if found is None:
            return None
        before = found - 1
        while self.has(before, "the", "all", "hedge", "context"):
            before -= 1
        return self._bound(place, found, before) if self.has(before, "in") else None

    def _needed(self, place: int) -> Tie | None:
        """``3 million shells would fill 6,700 containers``."""
        word = place + 1
        while self.has(word, "modal", "able", "context", "comma", "that"):
            word += 1
        if not self.has(word, "need"):
            return None
        found = word + 1
        while self.has(found, "the", "a", "context"):
            found += 1
        return self._bound(place, found, word) if self.has(found, _C) else None

    def _listed(self, place: int) -> Tie | None:
        """A query of two mentions and nothing else: ``6,700 containers, 3 million shells``."""
        rest = [p for p in range(len(self.items)) if not self.has(p, "comma", "stop", "range")]
        others = [p for p in rest if p != place]
        if len(others) == 1 and self.has(others[0], _C):
            return self._bound(place, others[0], others[0])
        return None

    def _conditional(self, place: int, word: int) -> Tie | None:
        """``if filled with 152 mm shells, …``: of the containers named in it, or before."""
        condition = self.condition(place)
        if condition is None:
            return None
        named = [p for p in range(condition, place) if self.has(p, _C)]
        if len(named) == 1:
            return self._bound(place, named[0], word)
        return None if named else Tie(place, Anaphor.CONTAINERS, word)

    def condition(self, place: int) -> int | None:
        """The place of the nearest "if … filled with" before ``place``, or None."""
        for start in range(place - 1, -1, -1):
            if self.has(start, "if") or self._participle(start):
                filled = any(self.has(p, "fill") for p in range(start, place))
                return start if filled else None
        return None

    def _participle(self, place: int) -> bool:
        """Whether a clause begins with "filled with"."""
        before = place - 1
        while self.has(before, "context"):
            before -= 1
        opens = before < 0 or self.has(before, "stop")
        return opens and self.has(place, "fill") and self.has(place + 1, "load")

    def _bound(self, place: int, found: int, word: int) -> Tie | None:
        """The tie with the containers at ``found``, unless something between them unties."""
        mention = self.mention(found)
        if mention is None or self._shared(found):
            return None
        low, high = sorted((place, found))
        if any(self.has(p, *_BREAKS) for p in range(low + 1, high)):
            return None
        if mention.number is None and not mention.each:
            known = Anaphor.CONTAINERS if self._definite(found) else Anaphor.UNCOUNTED
            return Tie(place, known, word)
        return Tie(place, found, word, each=mention.each)

    def _definite(self, found: int) -> bool:
        """Whether containers without a number are some that were counted before."""
        if self.articles:
            return self.has(found - 1, "the")
        return not self.bare(found - 1)

    def _opens(self, found: int) -> bool:
        """Whether the containers begin their clause, as its subject does."""
        before = found - 1
        while self.has(before, "the", "hedge", "context"):
            before -= 1
        return before < 0 or self.has(before, "comma", "stop", "that", "say")

    def _shared(self, found: int) -> bool:
        """Whether ships or trains are counted beside the containers, or they are a ship's load."""
        after = found + 2 if self.has(found + 1, "and", "or", "comma") else found + 1
        before = found - 2 if self.has(found - 1, "and", "or", "of", "with") else found - 1
        return self._strange(found) or any(
            self.has(p, _N) and p != found and self.has(found + side, "and", "or", "of", "with")
            for p, side in ((after, 1), (before, -1))
        )

    def _strange(self, found: int) -> bool:
        """Whether they are empty, or containers "of" what is no arms."""
        if self.has(found - 1, "other") or self.has(found + 1, "other"):
            return True
        of = self.has(found + 1, "of") and found + 2 < len(self.items)
        arms = any(self.has(p, "load", "arms", _R) for p in range(found + 2, found + 5))
        return of and not arms
