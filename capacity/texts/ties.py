"""Which rounds and which containers a text says are of the same cargo.

Two numbers are tied only by words between or around them that say so: the containers hold, carry,
contain or equal the rounds, the rounds are in or need the containers. Everything else leaves them
untied: a wrong reading is worse than none.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from capacity.texts.mentions import Counted
from capacity.texts.sentences import BREAKS, CONTAINERS, LEADING, OTHER, ROUNDS, TIES, Sentence
from capacity.texts.wordings import RATES, WORDINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from capacity.texts.wordings import Pattern


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


class _Ties(Sentence):
    """A sentence, asked which of its rounds are in which of its containers."""

    def ties(self) -> Iterator[Tie]:
        """The ties of this sentence, in the order of their rounds."""
        last: Tie | None = None
        for place, item in enumerate(self.items):
            if item.mention is None or item.mention.counted is not Counted.ROUNDS:
                continue
            if item.mention.number is None:
                continue
            tie = self._chained(last, place) or self._joined(last, self.tie(place))
            if (
                tie is not None
                and self.has(place + 1, "each")
                and not self.has(place + 2, CONTAINERS)
            ):
                tie = evolve(tie, each=True)
            if tie is not None:
                yield tie
            last = tie

    def tie(self, place: int) -> Tie | None:
        """What the rounds at ``place`` are tied to, or None."""
        return (
            self._per(place)
            or self._governed(place)
            or self._inside(place)
            or self._therein(place)
            or self._worded(place)
            or self._listed(place)
        )

    def _joined(self, last: Tie | None, tie: Tie | None) -> Tie | None:
        """``tie``, as part of a list where the rounds before are in the same containers."""
        if last is None or tie is None or last.subject != tie.subject or last.each != tie.each:
            return tie
        between = self.lead(tie.rounds)
        joint = self.joint(between) or (self.has(between, "comma") and self.list_joint(tie.rounds))
        return evolve(tie, joined=joint) if joint else tie

    def _chained(self, last: Tie | None, place: int) -> Tie | None:
        """The tie of the rounds before, where "or" or "and" or a list joins these to them."""
        before = self.lead(place)
        joint = self.joint(before) or (self.has(before, "comma") and self.list_joint(place))
        if last is None or not joint:
            return None
        before -= 1
        while self.has(before, "comma") or (
            joint == "or" and self.has(before, "in", CONTAINERS, "contain", *LEADING)
        ):
            before -= 1
        if before != last.rounds or (joint == "and" and self.runs_on(place)):
            return None
        return Tie(place, last.subject, last.word, last.each, joint)

    def _per(self, place: int) -> Tie | None:
        """``450 per container``, ``450 shells a container``; in Korean the other way round."""
        found = self._found(place, RATES)
        mention = None if found is None else self.mention(found)
        if found is None or mention is None:
            return None
        one = mention.each or found < place or self._distributed(found)
        one = one or (mention.number is None and self.has(found - 1, "per"))
        return Tie(place, found, place + 1, each=True) if one else None

    def _governed(self, place: int) -> Tie | None:
        """The rounds as the object of a word of holding or equality whose subject is containers."""
        lead = word = self.lead(place)
        while self.has(word, "load") and self.has(word - 1, "of", "with", "contain", "hold"):
            word -= 2
        if self.has(word, "sums"):
            return self._conditional(place, word) or Tie(place, Anaphor.CONTAINERS, word)
        if self.has(word, *TIES):
            return self._subject(place, word)
        if self.has(word, CONTAINERS, "they") and (
            self.is_closed(place) or self.is_copula(lead, place)
        ):
            return self._subject(place, word + 1)
        if self.has(word, "that"):
            return self._wherein(place, word)
        if self.has(word, "in") and self.has(word - 1, CONTAINERS):
            return self._bound(place, word - 1, word)
        return self._verbless(place, word)

    def _wherein(self, place: int, that: int) -> Tie | None:
        """``in which there are``, and relative clauses whose verb is at the end, as in German."""
        if self.has(that, "in") or self.has(that - 1, "in"):
            before = that if self.has(that, "in") else that - 1
            return self._relative(place, before, that, strong=True)
        if self.is_closed(place):
            return self._relative(place, that, that, strong=True)
        return self._verbless(place, that)

    def _verbless(self, place: int, word: int) -> Tie | None:
        """The tie by a verb at the end, or by a condition whose result is a number."""
        if self.has(word, "if"):
            return self._conditional(place, word)
        able = any(self.has(p, "able") for p in range(word + 1, place))
        if self.is_closed(place) and (able or self.is_closed(place, "equal")):
            return self._subject(place, word + 1)
        start = self.condition(place)
        if start is not None and (
            any(self.has(p, "number_of") for p in range(start, place))
            or self.is_copula(word, place)
        ):
            return self._conditional(place, word)
        return None

    def _subject(self, place: int, word: int) -> Tie | None:
        """The tie of the rounds with the subject of the word at ``word``."""
        if self.has(word, "with", "of"):
            if self.has(word - 1, "each"):
                return self._each(place, word - 1, word)
            near = self._near(word, closed=self.has(place + 1, "inside"))
            return self._bound(place, near, word) if near is not None else None
        subject = self.before_verb(word)
        strong = self.has(word, "contain", "equal") or any(
            self.has(p, "able") for p in range(subject + 1, word)
        )
        subject = self.before_speaker(subject)
        if self.has(subject, "each"):
            return self._each(place, subject, word)
        if self.has(subject, "that"):
            return self._relative(place, subject, word, strong=strong)
        if self.has(subject, "they"):
            sums = Anaphor.CONTAINERS if self.has(word, "equal") else Anaphor.THEY
            return self._conditional(place, word) or Tie(place, sums, word)
        conditional = self._conditional(place, word) if self.has(subject, "comma") else None
        return conditional or self._clause(place, subject, word)

    def _each(self, place: int, subject: int, word: int) -> Tie | None:
        """``each holding 450``: of the containers named just before, not of ships with them."""
        found = self.container_before(subject)
        if subject == 0:
            return Tie(place, Anaphor.THEY, word, each=True)
        if found is None or self.is_shared(found):
            return None
        ships = self.has(found - 1, "with") and (found == 1 or self.is_holder(found - 2))
        return None if ships else Tie(place, found, word, each=True)

    def _relative(self, place: int, that: int, word: int, *, strong: bool) -> Tie | None:
        """The containers a relative clause is about; a place or ship right before it takes it."""
        found = self.container_before(that)
        if found is None:
            return self._shipments(place, that - 1, word)
        gap = [p for p in range(found + 1, that) if not self.has(p, "comma")]
        return self._bound(place, found, word) if strong or not gap else None

    def _shipments(self, place: int, noun: int, word: int) -> Tie | None:
        """``the shipments that hold``, ``he says that is``: containers counted before."""
        one = self.items[noun].token.roles if noun > 0 else {}
        definite = one.get("unit") == "shipment" and self.has(noun - 1, "the")
        return Tie(place, Anaphor.THEY, word) if definite or "say" in one else None

    def _clause(self, place: int, subject: int, word: int) -> Tie | None:
        """The containers that the clause of the word at ``word`` begins with."""
        found = self.container_before(subject + 1)
        found = self._opening(subject, word) if found is None else found
        if found is None or self.another_subject(found, subject):
            return self._conditional(place, word)
        before = found - 1
        while self.has(before, "the", "a", "each", "modal", "hedge", "context"):
            before -= 1
        object_of = self.has(before, "hold", "deliver", "with", "of", "contain", "need", "per")
        object_of = object_of or (self.has(before, "in") and not self.has(word, "equal", "exist"))
        participle = word == found + 1 or self.has(word - 1, "comma") or not self._finite(word)
        inner = self._inner(before) or self._within(before, word)
        if (object_of and not participle) or self.has(before, "near") or inner:
            return self._conditional(place, word)
        if self._spliced(found, word) or any(self._coordinates(p) for p in range(found + 1, word)):
            return None
        return self._bound(place, found, word)

    def _opening(self, subject: int, word: int) -> int | None:
        """The containers that open the clause of a finite verb: "the 60 at the port could hold"."""
        found = self.container_before(subject + 1, inside=True)
        finite = self._finite(word) or not self.items[word].token.text.endswith("ing")
        return found if found is not None and finite and self.opens(found) else None

    def _inner(self, that: int) -> bool:
        """Whether ", to which" opens at ``that``: its clause tells of what stands before."""
        first = that - 1 if self.has(that - 1, "range", "in", "of", "with", "dated") else that
        return self.has(that, "that") and self.has(first - 1, "comma")

    def _within(self, that: int, word: int) -> bool:
        """Whether a comma ends the clause that ", die" opens before the verb: its object."""
        opens = self.has(that, "that") and self.items[that].token.text[0] == ","
        return opens and any(self.has(p, "comma") for p in range(that + 1, word))

    def _spliced(self, found: int, word: int) -> bool:
        """Whether nothing but a noun stands between a comma and the verb: ", Russia holds"."""
        comma = max((p for p in range(found + 1, word) if self.has(p, "comma")), default=word)
        rest = [p for p in range(comma + 1, word) if not self.has(p, "modal", "able", "context")]
        return bool(rest) and all(self.bare(p) or self.has(p, "the", "a") for p in rest)

    def _coordinates(self, joint: int) -> bool:
        """Whether a new subject follows "and": ", and a camp held", "and the camp held"."""
        goes_on = self.has(joint + 1, "modal", "able", "hold", "contain", "equal", "each", "they")
        set_off = self.has(joint - 1, "comma") or self.has(joint + 1, "a", "the")
        return self.has(joint, "and") and set_off and not goes_on

    def _finite(self, word: int) -> bool:
        """Whether a clause of its own begins: "could hold", but not "enough to hold"."""
        fits = self.has(word - 1, "fit_to") and not self.has(word - 2, "modal", "able")
        return self.has(word - 1, "able", "modal") and not fits

    def _near(self, word: int, *, closed: bool) -> int | None:
        """The containers right before "with" or "of", words of where and when between at most.

        A comma is no bar where "inside" closes the phrase.
        """
        found = self.container_before(word)
        bars = ("and", "that") if closed else ("comma", "and", "that")
        if found is None or any(self.has(p, *bars) for p in range(found, word)):
            return None
        if self.has(word, "of") and found != word - 1:
            return None
        return found

    def _inside(self, place: int) -> Tie | None:
        """``3 million shells in 6,700 containers``; ``among the 6,700 there could be``."""
        word = self.list_end(place)
        while (word := word + 1) < len(self.items):
            if self.has(word, "comma") and self.leads_in(word + 1):
                continue
            if self.has(word, "in"):
                found = word + 1
                while self.has(found, "the", "a", "each", "context"):
                    found += 1
                if self.has(found, CONTAINERS):
                    return self._bound(place, found, word)
            if self.has(word, *BREAKS, "comma", "and", "that", ROUNDS, OTHER, CONTAINERS, "place"):
                break
        return self._existing(place)

    def _existing(self, place: int) -> Tie | None:
        """Containers named after "in" before the rounds, in one clause with "there are"."""
        lead = self.lead(place)
        if not any(self.has(p, "exist") for p in range(lead + 1, place)):
            return None
        found = self.container_before(lead + 1)
        if found is None:
            return None
        before = found - 1
        while self.has(before, "the", "all", "hedge", "context"):
            before -= 1
        return self._bound(place, found, before) if self.has(before, "in") else None

    def _therein(self, place: int) -> Tie | None:
        """``in them they counted 1,600 shells``: in containers counted before."""
        if self.has(place + 1, "therein"):
            return Tie(place, Anaphor.THEY, place)
        for word in range(place - 1, -1, -1):
            if self.has(word, "therein"):
                return Tie(place, Anaphor.THEY, word)
            if self.has(word, *BREAKS, "that", ROUNDS, CONTAINERS, "place"):
                return None
        return None

    def _worded(self, place: int) -> Tie | None:
        """The tie of the first of the wordings that fits around the rounds."""
        found = self._found(place, WORDINGS)
        return None if found is None else self._bound(place, found, place)

    def _found(self, place: int, wordings: Iterable[tuple[Pattern, Pattern]]) -> int | None:
        """The containers of the first wording that fits around ``place``."""
        for before, after in wordings:
            left, right = self.along(place - 1, -1, before), self.along(place + 1, 1, after)
            if left is not None and right is not None:
                return max(left, right, key=lambda at: self.has(at, CONTAINERS))
        return None

    def _listed(self, place: int) -> Tie | None:
        """A query of two mentions and nothing else: ``6,700 containers, 3 million shells``."""
        last = next((p for p in range(len(self.items)) if self.items[p].token.text == ":"), None)
        part = range(len(self.items) if last is None else last)
        rest = [p for p in part if not self.has(p, "comma", "stop", "range")]
        others = [p for p in rest if p != place]
        if len(others) == 1 and self.has(others[0], CONTAINERS):
            return self._bound(place, others[0], others[0])
        return None

    def _conditional(self, place: int, word: int) -> Tie | None:
        """``if filled with 152 mm shells, …``: of the containers named in it, or before."""
        condition = self.condition(place)
        if condition is None:
            return None
        named = [p for p in range(condition, place) if self.has(p, CONTAINERS)]
        if len(named) == 1:
            return self._bound(place, named[0], word)
        return None if named else Tie(place, Anaphor.CONTAINERS, word)

    def _bound(self, place: int, found: int, word: int) -> Tie | None:
        """The tie with the containers at ``found``, unless something between them unties."""
        mention = self.mention(found)
        if mention is None or self.is_shared(found):
            return None
        low, high = sorted((place, found))
        if any(self.has(p, *BREAKS) for p in range(low + 1, high)):
            return None
        if mention.number is None and not mention.each:
            known = Anaphor.CONTAINERS if self.is_definite(found) else Anaphor.UNCOUNTED
            return Tie(place, known, word)
        return Tie(place, found, word, each=mention.each or self._distributed(found))

    def _distributed(self, found: int) -> bool:
        """Whether "each of" or "every one of" stands before the containers."""
        before = found - 1
        while self.has(before, "the", "of", "hedge"):
            before -= 1
        return before < found - 1 and self.has(before, "each", "per")


def ties(found: Sentence) -> Iterator[Tie]:
    """The ties of a sentence, in the order of their rounds."""
    return _Ties(found.items, found.articles).ties()
