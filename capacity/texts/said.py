"""One sentence of a text: its items, and where each stands in the whole text."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from capacity.model import ClaimKind, Figure
from capacity.model.figures import COUNTED
from capacity.texts.clauses import sentence
from capacity.texts.mentions import Counted, Item, Mention, items

if TYPE_CHECKING:
    from collections.abc import Iterator

    from capacity.texts.mentions import Hints
    from capacity.texts.passages import Passage
    from capacity.texts.sentences import Sentence
    from capacity.texts.ties import Tie
    from capacity.texts.tokens import Token

UNTIED = "two numbers, not said of the same cargo"
ALONE = "containers, and not said how many rounds"
OTHER = "neither rounds nor containers"
UNSAID = {
    "tonne": "a mass, and not said of how many rounds or containers",
    **dict.fromkeys(
        ("voyage", "shipment", "vessel"), "ships or journeys, and not said of what each carried"
    ),
}
"""Why a number of something else that could be a claim makes none, by its unit."""
_COUNTING = frozenset({"half", "several", "number", "plural", "scale", "both"})
_NEAR = 6
_HOLDERS = ("vessel", "package", "voyage", "shipment")


class Span(NamedTuple):
    """Characters ``start`` to ``end`` of the text, and what they say.

    >>> "6,700 containers"[slice(*Span("containers", 0, 5)[1:])]
    '6,700'
    """

    role: str
    start: int
    end: int


class Said:
    """One sentence of a passage."""

    def __init__(self, passage: Passage, tokens: tuple[Token, ...]) -> None:
        self.passage, self.tokens = passage, tokens

    @cached_property
    def is_counting(self) -> bool:
        """Whether it can make a claim: a number stands in it, or "a mix of both"."""
        return any(t.text[0].isdecimal() or not _COUNTING.isdisjoint(t.roles) for t in self.tokens)

    @cached_property
    def items(self) -> list[Item]:
        """All its items."""
        return items(self.tokens, self.passage.language)

    @cached_property
    def found(self) -> Sentence:
        """Its items, asides left out."""
        return sentence(self.items, articles=self.passage.language.articles == "yes")

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in the text."""
        start = self.passage.start
        return start + self.tokens[0].start, start + self.tokens[-1].end

    def numbered(self, *counted: Counted) -> list[tuple[int, Mention]]:
        """The numbered mentions of some sorts, with their places among the items."""
        mentions = ((p, i.mention) for p, i in enumerate(self.found.items))
        return [(p, m) for p, m in mentions if m and m.counted in counted and m.number]

    def containers(self) -> list[int]:
        """The places of containers with a number, and of the one in "a container"."""
        items = enumerate(self.found.items)
        found = [(p, i.mention) for p, i in items if i.mention and i.has(Counted.CONTAINERS)]
        one = [p for p, m in found if m.each and self.found.has(p - 1, "a")]
        return sorted([p for p, m in found if m.number] + one)

    def mention(self, place: int) -> Mention:
        """The mention at ``place``, which is one."""
        mention = self.found.mention(place)
        if mention is None:
            raise AssertionError(place)
        return mention

    def figure(self, place: int) -> Figure | None:
        """The number of the mention at ``place``, None where it is unclear or there is none."""
        mention = self.mention(place)
        units = {"containers": "container", "rounds": "round"}
        return self.counts(place, units.get(mention.counted, mention.unit))

    def counts(self, place: int, unit: str) -> Figure | None:
        """The number of the mention at ``place`` as one of ``unit``, None where it cannot be."""
        number = self.mention(place).number
        if number is None or number.unclear:
            return None
        whole = all(n.value.denominator == 1 for n in (number, number.to) if n)
        return number.figure(unit) if whole or unit not in COUNTED else None

    def _noun(self, place: int) -> tuple[Token, ...]:
        mention = self.mention(place)
        after = mention.number.end if mention.number else mention.start
        return self.tokens[after : mention.end]

    def noun(self, place: int) -> str:
        """What the number at ``place`` counts, as it is written."""
        return " ".join(token.text for token in self._noun(place))

    def mass(self, place: int) -> str:
        """The unit of mass of the mention at ``place``; tonnes where its word names no other."""
        return next((t.roles["mass"] for t in self._noun(place) if "mass" in t.roles), "t")

    def at_sea(self, place: int) -> bool:
        """Whether the mention at ``place`` counts ships."""
        return any("sea" in token for token in self._noun(place))

    def span(self, place: int) -> Span:
        """Where the number of a mention stands in the text, or the mention without a number."""
        mention = self.mention(place)
        number = mention.number
        first, last = (number.start, number.end) if number else (mention.start, mention.end)
        start = self.passage.start
        end = start + self.tokens[last - 1].end
        return Span(mention.counted.value, start + self.tokens[first].start, end)

    def alone(self) -> str:
        """Why a number of containers makes no claim."""
        return UNTIED if self.numbered(Counted.ROUNDS) else ALONE

    def kind(self, place: int, tie: Tie | None) -> ClaimKind:
        """Capacity where it could be so, delivery where it was sent or carried."""
        found = self.found
        word = tie.word if tie else place
        near = range(max(0, min(word, place) - _NEAR), max(word, place) + _NEAR)
        could = found.condition(place) is not None or any(found.has(p, "able") for p in near)
        if could or (tie is not None and found.has(word, "equal")):
            return ClaimKind.CAPACITY
        sent = any(i.has("deliver") for i in found.items) or found.has(word, "hold")
        return ClaimKind.DELIVERY if sent else ClaimKind.CAPACITY

    def hints(self, place: int) -> Iterator[Hints]:
        """The words for a munition: of the mention at ``place``, then with each load before it."""
        own = self.mention(place).hints
        yield own
        for before in range(place - 1, -1, -1):
            mention = self.found.mention(before)
            if mention and mention.counted is Counted.ROUNDS and mention.number is None:
                yield (*own, *mention.hints)

    def holders(self, place: int) -> bool:
        """Whether things that could hold something besides the containers are named."""
        return any(
            at != place
            and (
                item.mention.unit in _HOLDERS
                if item.mention
                else item.token.roles.get("unit") in _HOLDERS
                or (item.has("place") and not self.found.is_told(at))
            )
            for at, item in enumerate(self.found.items)
        )
