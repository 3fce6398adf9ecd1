"""Every token of a sentence is read or may be passed over, or the sentence is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from capacity.claims.sentences.asides import ASIDES, LITTLE, MARKS, MODALS, PHRASES
from capacity.claims.sentences.containers import names_container
from capacity.claims.sentences.endings import is_form
from capacity.claims.sentences.kinds import tells_kind
from capacity.claims.sentences.line import Line
from capacity.claims.sentences.munitions import names_munition
from capacity.claims.sentences.tokens import Sort, Token
from capacity.claims.sentences.vocabulary import (
    FILLERS,
    HEDGES,
    REFUSED,
    TRAILING,
    UNCLEAR,
    UNSPELT,
    WEAPONS,
)

if TYPE_CHECKING:
    from capacity.claims.sentences.errors import SentenceError

_STRAY = tuple(
    phrase.split()
    for phrase in (*HEDGES, *(p for p in TRAILING if p.startswith("or ")))
    if phrase.split()[-1] not in ASIDES
)
_TURNS = ("had", "were", "would", "provided", "providing")
_SUBJECTS = ("it", "they", "he", "she", "we", "there", "that")
_DUTIES = ("is", "are", "was", "were", "be", "been", "has", "have", "had", "having")
_GO_ON = ("be", "been", "have", "by", "in", "to", "from", "with", "on", "at")
_READ = (Sort.NAME, Sort.CALIBRE, Sort.SIZE, Sort.DATE)
_UNREAD = (
    "the {} {!r} is on no list and could change the meaning. Leave it out, or put the claim as:"
    ' capacity check "N 152mm shells in M containers"'
)


@frozen
class Screen(Line):
    """Looks at the words of a sentence that are in no number."""

    def check(self, numbers: frozenset[int]) -> None:
        """Refuses words that change what the numbers mean, and names nobody knows.

        ``numbers`` are the places of the tokens that numbers take.
        """
        for place in sorted(set(range(len(self.tokens))) - numbers - self._phrases()):
            token = self.tokens[place]
            if token.sort is Sort.DESIGNATION:
                raise self.error("a name that the catalog does not know", place, place + 1)
            if token.text in REFUSED or UNSPELT.match(token.text):
                raise self.error(REFUSED.get(token.text, UNCLEAR), place, place + 1)
            if stray := next((phrase for phrase in _STRAY if self.reads(place, phrase)), None):
                message = "a hedge that stands with no number"
                raise self.error(message, place, place + len(stray))
            self._check_verb(place, token.text)

    def _check_verb(self, place: int, verb: str) -> None:
        """Refuses "had they sent", a condition, and "were to send", which does not say they did."""
        if verb in _TURNS and self._is_turned(place):
            message = "a condition, or a question; give the statement"
            raise self.error(message, place, place + 1)
        if verb in _DUTIES and self.reads(place + 1, ["to"]):
            message = "what was to be, not what is or was; give the statement"
            raise self.error(message, place, place + 2)

    def passed_over(self, counted: frozenset[int]) -> tuple[str, ...]:
        """What is beside the claim, as written; raises ``SentenceError`` for an unknown token.

        ``counted`` are the places of the tokens that numbers and what they count take.
        """
        phrases = self._phrases() - counted
        aside: list[int] = []
        for place, token in enumerate(self.tokens):
            if place in phrases or _is_aside(token):
                aside.append(place)
            elif place not in counted and not _is_read(token) and not self._is_little(place):
                raise self._unread(place, place + 1)
            if self._is_prefix(place):
                raise self._unread(place, place + 3)
        read = {p for p in aside if p not in phrases and _is_read(self.tokens[p])}
        return self._runs([p for p in aside if p not in counted | read])

    def _phrases(self) -> frozenset[int]:
        """The places of words that pass together only."""
        words = [_bare(token) for token in self.tokens]
        return frozenset(
            place + step
            for phrase in PHRASES
            for place in range(len(words))
            if tuple(words[place : place + len(phrase)]) == phrase
            for step in range(len(phrase))
        )

    def _is_little(self, place: int) -> bool:
        """Whether a token only joins or parts others, or asks at the end."""
        text = self.tokens[place].text
        if text == "?" and place == len(self.tokens) - 1:
            return True
        return _bare(self.tokens[place]) in LITTLE or text in FILLERS or text in MARKS

    def _is_turned(self, place: int) -> bool:
        """Whether a verb opens a clause or stands before who does it, as in "had it sent"."""
        after = self.tokens[min(place + 1, len(self.tokens) - 1)]
        opens = place == 0 or self.tokens[place - 1].sort is Sort.MARK
        goes_on = tells_kind(after) or after.text in _GO_ON
        return after.text in _SUBJECTS or (opens and not goes_on)

    def _is_prefix(self, place: int) -> bool:
        """Whether a little word is glued to the next by a hyphen, as in "in-capable"."""
        if self.word(place) not in (*LITTLE, *MODALS) or not self.reads(place + 1, ["-"]):
            return False
        dash, after = self.tokens[place + 1], self.token(place + 2)
        return self.tokens[place].end == dash.start and bool(after and dash.end == after.start)

    def _unread(self, start: int, end: int) -> SentenceError:
        first, last = self.tokens[start], self.tokens[end - 1]
        kind = "sign" if first.sort is Sort.MARK else "word"
        return self.error(_UNREAD.format(kind, self.sentence[first.start : last.end]), start, end)

    def _runs(self, aside: list[int]) -> tuple[str, ...]:
        """The text of ``aside``, neighbours together with the little words between them."""
        runs: list[tuple[int, int]] = []
        for place in aside:
            last = runs[-1][1] if runs else place
            if runs and all(self.tokens[p].text in LITTLE for p in range(last + 1, place)):
                runs[-1] = (runs[-1][0], place)
            else:
                runs.append((place, place))
        return tuple(self.sentence[self.tokens[a].start : self.tokens[b].end] for a, b in runs)


def _is_aside(token: Token) -> bool:
    bare = _bare(token)
    return bare in ASIDES or (not bare.isascii() and any(is_form(bare, word) for word in ASIDES))


def _bare(token: Token) -> str:
    return token.text.removesuffix("'s")


def _is_read(token: Token) -> bool:
    return (
        token.sort in _READ
        or names_munition(token)
        or names_container(token)
        or tells_kind(token)
        or token.text in WEAPONS
    )
