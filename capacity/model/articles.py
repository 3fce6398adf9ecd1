"""What seeds/ describes: articles and the figures they quote, as written, nothing computed."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Any, Self

from attrs import field, frozen

from capacity.errors import FieldError, InputError, refuse
from capacity.model.checks import member, no_members, no_texts, no_tuples, several, shown
from capacity.model.figures import Figure, number
from capacity.model.specs import Form
from capacity.quantities.amount import named

_FIGURES = {
    "containers": ("container",),
    "rounds": ("round", "missile"),
    "tonnes": ("t", "kg", "lb"),
    "amount": (),
    "equals": (),
    "over": (),
}
"""The fields of a claim that hold a figure, and the units each may have (none: any)."""

_TUPLES = ("munitions", "container_ids", "packaging_ids", "carriers", "basis", "unstated")


class ClaimKind(StrEnum):
    """What a claim says, hence the fields it needs (``a|b``: either) and how it is checked.

    >>> ClaimKind.TONNAGE.needs
    ('tonnes', 'rounds|containers|amount')
    """

    needs: tuple[str, ...]

    CAPACITY = "capacity", "rounds|containers", "munitions|family"
    DELIVERY = "delivery", "rounds|containers"
    MIX = "mix", "containers", "munitions"
    HEADLINE = "headline", "rounds", "munitions|family", "basis"
    CONTAINERS = "containers", "containers"
    VOYAGES = "voyages", "amount"
    TONNAGE = "tonnage", "tonnes", "rounds|containers|amount"
    CONVERSION = "conversion", "amount", "equals"
    RATIO = "ratio", "amount"
    VALUE = "value", "amount"

    def __new__(cls, word: str, *needs: str) -> Self:
        """A kind by its word, with the fields without which it says nothing."""
        made = str.__new__(cls, word)
        made._value_, made.needs = word, needs
        return made


def _kind(value: ClaimKind | str) -> ClaimKind:
    return member(ClaimKind, value)


def _form(value: Form | str | None) -> Form | None:
    return member(Form, value)


def _texts(value: Sequence[str]) -> tuple[str, ...]:
    return several(value)


def _figures(value: Sequence[Figure]) -> tuple[Figure, ...]:
    return several(value)


@frozen
class Claim:
    """One statement an article quotes.

    ``basis`` names the claims it is about, ``container_ids``, ``packaging_ids`` and ``carriers``
    what it names of these (none: all), ``form`` what it calls a round, if it says so; ``family`` a
    word that may mean several munitions, all its members unless ``munitions`` names some; ``parts``
    are the rounds of each munition in a mixed load. Raises
    :class:`~capacity.errors.InputError`, with every field at fault, for a claim that lacks what its
    kind needs or counts the wrong thing.

    >>> Claim("X1", "capacity", "shells", "a minister", munitions=["152mm"])
    Traceback (most recent call last):
    capacity.errors.FieldError: rounds: missing; a capacity claim needs rounds or containers
    """

    id: str
    kind: ClaimKind = field(converter=_kind)
    what: str
    speaker: str
    said: str | None = None
    containers: Figure | None = None
    rounds: Figure | None = None
    amount: Figure | None = None
    tonnes: Figure | None = None
    equals: Figure | None = None
    over: Figure | None = None
    parts: tuple[Figure, ...] = field(default=(), converter=_figures)
    munitions: tuple[str, ...] = field(default=(), converter=_texts)
    family: str | None = None
    form: Form | None = field(default=None, converter=_form)
    container_ids: tuple[str, ...] = field(default=(), converter=_texts)
    packaging_ids: tuple[str, ...] = field(default=(), converter=_texts)
    carriers: tuple[str, ...] = field(default=(), converter=_texts)
    basis: tuple[str, ...] = field(default=(), converter=_texts)
    unstated: tuple[str, ...] = field(default=(), converter=_texts)
    note: str | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a claim that cannot be checked for what it is."""
        refuse([*no_members(self, kind=ClaimKind, form=Form), *no_tuples(self, *_TUPLES)])
        optional = (name for name in ("said", "family", "note") if getattr(self, name) is not None)
        texts = no_texts(self, "id", "what", "speaker", *optional)
        refuse([*texts, *self._lacking(), *self._miscounted()])
        if self.amount is not None and self.kind in _SPECIAL:
            refuse(_SPECIAL[self.kind](self.amount, self.equals))

    def figure(self, name: str) -> Figure:
        """The figure in the field ``name``, which the kind needs; raises ``InputError`` for none.

        >>> Claim("X1", "value", "a sum", "a test", amount=Figure("2", "US dollar")).figure("over")
        Traceback (most recent call last):
        capacity.errors.FieldError: over: missing in claim X1
        """
        figure: Figure | None = getattr(self, name)
        if figure is None:
            raise FieldError(f"missing in claim {self.id}", None, name)
        return figure

    def _lacking(self) -> Iterator[FieldError]:
        for need in self.kind.needs:
            either = need.split("|")
            if not any(getattr(self, name) for name in either):
                needed = " or ".join(either) if len(either) > 1 else "it"
                yield FieldError(f"missing; a {self.kind} claim needs {needed}", None, either[0])

    def _miscounted(self) -> Iterator[FieldError]:
        if not isinstance(self.parts, tuple):
            yield FieldError(f"expected a tuple of figures, got {shown(self.parts)}", None, "parts")
        elif self.parts and len(self.parts) != len(self.munitions):
            message = f"expected a figure for each of {len(self.munitions)} munitions"
            yield FieldError(f"{message}, got {len(self.parts)}", None, "parts")
        for name, figure, wanted in self._figures():
            if not isinstance(figure, Figure):
                yield FieldError(f"expected a Figure, got {shown(figure)}", None, name)
            elif wanted and figure.unit not in wanted:
                options = " | ".join(wanted)
                message = f"expected {options}, got {figure.unit!r}"
                yield FieldError(message, None, name, "unit")

    def _figures(self) -> Iterator[tuple[str, Any, tuple[str, ...]]]:
        """What is given for a figure: its field, itself, and the units it may have."""
        for name, wanted in _FIGURES.items():
            if (figure := getattr(self, name)) is not None:
                yield name, figure, wanted
        if isinstance(self.parts, tuple):
            yield from (("parts", part, _FIGURES["rounds"]) for part in self.parts)


def _unequal(amount: Figure, equals: Figure | None) -> Iterator[FieldError]:
    """A conversion is of one unit into another of the same dimension."""
    measured = []
    for name, figure in (("amount", amount), ("equals", equals or amount)):
        try:
            measured.append(named(figure.unit).measures)
        except InputError as error:
            yield FieldError(str(error), None, name, "unit")
            return
    if equals is not None and len(set(measured)) > 1:
        message = f"expected a unit of {measured[0]}, as {amount.unit} is, got {equals.unit!r}"
        yield FieldError(message, None, "equals", "unit")


def _beyond_all(amount: Figure, _: Figure | None) -> Iterator[FieldError]:
    """A ratio is a share, 1 at most."""
    if amount.unit != "share":
        yield FieldError(f"expected share, got {amount.unit!r}", None, "amount", "unit")
    elif number(amount.to or amount.figure)[0] > 1:
        message = f"expected a share of 1 or less, such as 0.3, got {amount.to or amount.figure!r}"
        yield FieldError(message, None, "amount", "figure")


_SPECIAL = {ClaimKind.CONVERSION: _unequal, ClaimKind.RATIO: _beyond_all}


def over_nothing(claim: Claim, text: Claim) -> Iterator[FieldError]:
    """A fault of a headline whose text, the first claim it names, gives no number of rounds."""
    if claim.kind is ClaimKind.HEADLINE and text.rounds is None:
        message = f"expected a claim with rounds to hold the headline against, got {text.id!r}"
        yield FieldError(message, None, "basis")


UNKNOWN_PUBLISHER = "unknown publisher"
"""What an article says of its publisher where nobody knows it."""


@frozen
class Article:
    """One article: who published it, when, and the claims it quotes.

    >>> from capacity.catalog import load
    >>> sorted(claim.id for one in load().articles.values() for claim in one.claims)[:2]
    ['A0-1', 'A0-2']
    """

    id: str
    publisher: str
    date: str
    claims: tuple[Claim, ...]
    url: str | None = None
    note: str | None = None
