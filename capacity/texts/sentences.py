"""The items of a sentence, and how they hang together: clauses, conditions, subjects."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen

from capacity.texts.mentions import Counted, Item, Mention

if TYPE_CHECKING:
    from capacity.texts.wordings import Pattern

CONTAINERS, ROUNDS, OTHER = Counted.CONTAINERS.value, Counted.ROUNDS.value, Counted.OTHER.value
BREAKS = ("stop", "untie", "or")
LEADING = ("modal", "able", "the", "a", "number_of", "each", "ending", "context", "hedge", "exist")
_HOLDERS = ("vessel", "voyage", "shipment", "package")
_SPEAKER = 6
TIES = ("hold", "contain", "with", "equal", "of")


@frozen
class Sentence:
    """The items of one sentence, words that only say who speaks or where left out.

    ``articles`` says that the language tells by an article what is known.
    """

    items: tuple[Item, ...]
    articles: bool = True

    def has(self, place: int, *roles: str) -> bool:
        """Whether an item exists there and has one of ``roles``."""
        inside = 0 <= place < len(self.items)
        return inside and not self.items[place].roles.isdisjoint(roles)

    def mention(self, place: int) -> Mention | None:
        """The mention at ``place``, if there is one."""
        return self.items[place].mention if 0 <= place < len(self.items) else None

    def bare(self, place: int) -> bool:
        """Whether the word there has no role."""
        return 0 <= place < len(self.items) and not self.items[place].roles

    @cached_property
    def conditions(self) -> list[int]:
        """The places where an "if" or a "filled with" begins."""
        return [p for p in range(len(self.items)) if self.has(p, "if") or self.participle(p)]

    def condition(self, place: int) -> int | None:
        """The place of the nearest "if … filled with" before ``place``, or None."""
        start = max((p for p in self.conditions if p < place), default=None)
        if start is None:
            return None
        filled = any(self.has(p, "fill") for p in range(start, place))
        filled = filled or (self.has(start, "if") and self.has(start + 1, "load"))
        return start if filled else None

    def lead(self, place: int) -> int:
        """The first item left of ``place`` that does more than lead up to it."""
        place -= 1
        while self.leads(place):
            place -= 1
        return place

    def leads(self, place: int) -> bool:
        """Whether the item there only leads up to another."""
        return self.has(place, *LEADING) and not self.has(place, "that", "they", *TIES)

    def along(self, place: int, step: int, pattern: Pattern) -> int | None:
        """The place of the last item of ``pattern`` met from ``place`` on; None if it is not met.

        The containers of the pattern, where it has some.
        """
        met = place - step
        for roles, several in pattern:
            while several and self._fits(place, roles):
                place += step
            if not several:
                if not self._fits(place, roles):
                    return None
                met = met if self.has(met, CONTAINERS) else place
                place += step
        return met

    def _fits(self, place: int, roles: tuple[str, ...]) -> bool:
        """Whether the item there is one of ``roles`` of a pattern."""
        if roles[0] == "^":
            return place < 0 or self.has(place, "comma", "stop")
        if roles[0] == "!":
            return 0 <= place < len(self.items) and not self.has(place, *roles)
        known = self.has(place, *roles) or ("~" in roles and self.leads(place))
        return known or ("." in roles and self.bare(place))

    def joint(self, place: int) -> str:
        """The word that joins what is around it: "or", "and", or neither."""
        return "or" if self.has(place, "or") else "and" if self.has(place, "and") else ""

    def list_joint(self, place: int) -> str:
        """The word that joins the last two of a list whose parts are set off by commas."""
        while self.has(place, ROUNDS, OTHER, "comma", *LEADING):
            place += 1
        return self.joint(place)

    def list_end(self, place: int) -> int:
        """The last of the rounds that a list goes on with from those at ``place``."""
        after = place + 1
        while self.has(after, "comma", "and", *LEADING) and not self.has(after, "stop"):
            after += 1
        joined = any(self.has(p, "comma", "and") for p in range(place + 1, after))
        return self.list_end(after) if joined and self.has(after, ROUNDS, "load") else place

    def leads_in(self, place: int) -> bool:
        """Whether "in" or a participle with it begins there: ", hidden in"."""
        if self.bare(place) or self.has(place, "contain", "fill", "hold", "deliver"):
            place += 1
        return self.has(place, "in")

    def runs_on(self, place: int) -> bool:
        """Whether a verb, another cargo or another way follows the rounds."""
        return self.has(place + 1, "modal", "able", "hold", "deliver", "untie", "dated", "in")

    def is_closed(self, place: int, *verbs: str) -> bool:
        """Whether a verb of holding follows the rounds, as in German and Korean."""
        after = place + 1
        while self.has(after, "ending", "in", "modal", "able", "context", "inside"):
            after += 1
        if self.has(after, "or") and self.has(after + 1, ROUNDS):
            return self.is_closed(after + 1, *verbs)
        return self.has(after, *(verbs or ("hold", "contain", "equal")))

    def is_copula(self, first: int, last: int) -> bool:
        """Whether there is nothing but "is" or "would be" between two places."""
        between = range(first + 1, last)
        copula = any(self.has(p, "exist") for p in between)
        return copula and all(self.has(p, "exist", "able", "modal") for p in between)

    def before_verb(self, word: int) -> int:
        """The place before the verb at ``word`` and what goes with it.

        That is before "and", too, where the containers open the clause: "were sent and could hold".
        """
        subject = word - 1
        while self.has(subject, "modal", "able", "context", "inside"):
            subject -= 1
        if self.has(subject, "and") and self.has(subject + 1, "able"):
            opening = self.container_before(subject)
            return subject - 1 if opening is not None and self.opens(opening) else subject
        return subject

    def before_speaker(self, subject: int) -> int:
        """The "which" of "which the ministry said could hold", else ``subject``."""
        if not self.has(subject, "say"):
            return subject
        first = subject - 1
        while subject - first < _SPEAKER and self.has(first, "the") | (self.bare(first)):
            first -= 1
        return first if self.has(first, "that") else subject

    def container_before(self, place: int, *, inside: bool = False) -> int | None:
        """The nearest containers left of ``place`` with nothing between that could hold instead.

        ``inside`` lets a place or a ship stand between that only says where they are.
        """
        for found in range(place - 1, -1, -1):
            if self.has(found, CONTAINERS):
                return found
            holder = self.has(found, "place") or self.is_holder(found)
            if self.has(found, *BREAKS, ROUNDS) or (
                holder and not (inside and self.is_told(found))
            ):
                return None
        return None

    def is_told(self, place: int) -> bool:
        """Whether what is named there only says where or whence: "at the port", "from a ship"."""
        before = place - 1
        while place - before <= _SPEAKER and (self.has(before, "the", "a") or self.bare(before)):
            before -= 1
        return self.has(before, "in", "at", "near", "dated")

    def is_holder(self, place: int) -> bool:
        """Whether it is another thing that could hold or be counted."""
        mention = self.mention(place)
        if mention is not None:
            return mention.counted is Counted.OTHER
        return self.items[place].token.roles.get("unit") in _HOLDERS

    def packs(self, place: int) -> bool:
        """Whether boxes or pallets are named there, counted or not."""
        if not 0 <= place < len(self.items):
            return False
        mention = self.mention(place)
        unit = mention.unit if mention else self.items[place].token.roles.get("unit")
        return unit == "package" or (mention is None and self.has(place, "box"))

    def is_definite(self, found: int) -> bool:
        """Whether containers without a number are some that were counted before."""
        if self.articles:
            return self.has(found - 1, "the")
        return not self.bare(found - 1)

    def opens(self, found: int) -> bool:
        """Whether the containers begin their clause, as its subject does."""
        before = found - 1
        while self.has(before, "the", "hedge", "context"):
            before -= 1
        return before < 0 or self.has(before, "comma", "stop", "that", "say")

    def is_shared(self, found: int) -> bool:
        """Whether ships or trains are counted beside the containers, or they are a ship's load."""
        after = found + 2 if self.has(found + 1, "and", "or", "comma") else found + 1
        before = found - 2 if self.has(found - 1, "and", "or", "of", "with") else found - 1
        return self.is_strange(found) or any(
            self.has(p, OTHER) and p != found and self.has(found + side, "and", "or", "of", "with")
            for p, side in ((after, 1), (before, -1))
        )

    def is_strange(self, found: int) -> bool:
        """Whether they are empty, or containers "of" or "filled with" what is no arms."""
        if self.has(found - 1, "other") or self.has(found + 1, "other"):
            return True
        load = found + 1
        while self.has(load, "modal", "context"):
            load += 1
        named = self.has(load, "of") or (self.has(load, "fill") and self.has(load, "contain"))
        arms = any(self.has(p, "load", "arms", ROUNDS) for p in range(load + 1, load + 4))
        return named and load + 1 < len(self.items) and not arms

    def participle(self, place: int) -> bool:
        """Whether a clause begins with "filled with"."""
        before = place - 1
        while self.has(before, "context"):
            before -= 1
        opens = before < 0 or self.has(before, "stop")
        return opens and self.has(place, "fill") and self.has(place + 1, "load")

    def another_subject(self, found: int, subject: int) -> bool:
        """Whether "and" begins a clause of its own between the containers and a verb's subject."""
        joint = next((p for p in range(subject, found, -1) if self.has(p, "and")), None)
        if joint is None:
            return False
        loads = any(self.has(p, "load", "arms", "month") for p in range(joint + 1, subject + 1))
        return joint == subject or not loads
