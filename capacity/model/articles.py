"""What seeds/ describes: articles and the figures they quote, as written, nothing computed."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from capacity.model.specs import Form  # noqa: TC001 - cattrs reads the annotations


class Hedge(StrEnum):
    """The word that goes with a number; :mod:`capacity.claims.hedges` says what it means."""

    NONE = "none"
    ABOUT = "about"
    AROUND = "around"
    ROUGHLY = "roughly"
    APPROXIMATELY = "approximately"
    ONLY_ABOUT = "only about"
    FROM = "from"
    AS_MANY_AS = "as many as"
    UP_TO = "up to"
    NEARLY = "nearly"
    ALMOST = "almost"
    CLOSE_TO = "close to"
    MORE_THAN = "more than"
    OVER = "over"
    AT_LEAST = "at least"
    LESS_THAN = "less than"
    FEWER_THAN = "fewer than"
    UNDER = "under"
    AT_MOST = "at most"
    EXACTLY = "exactly"
    PLURAL = "plural"
    LIKELY = "likely"


class ClaimKind(StrEnum):
    """What a claim says, hence how it is checked."""

    CAPACITY = "capacity"
    DELIVERY = "delivery"
    MIX = "mix"
    HEADLINE = "headline"
    CONTAINERS = "containers"
    VOYAGES = "voyages"
    CONVERSION = "conversion"
    RATIO = "ratio"
    VALUE = "value"


@frozen
class Figure:
    """A number as quoted: its text, the unit, its hedge, and the upper end where a span is quoted.

    ``figure`` is digits (``6700``, ``4.8 million``) or a plural (``millions``, ``dozens``).
    """

    figure: str
    unit: str
    hedge: Hedge = Hedge.NONE
    to: str | None = None
    to_hedge: Hedge = Hedge.NONE


@frozen
class Claim:
    """One statement an article quotes.

    ``basis`` names the claims it is about, ``container_ids`` the containers it names (none: all),
    ``form`` what it calls a round, if it says so.
    """

    id: str
    kind: ClaimKind
    what: str
    speaker: str
    said: str | None = None
    containers: Figure | None = None
    rounds: Figure | None = None
    amount: Figure | None = None
    equals: Figure | None = None
    over: Figure | None = None
    munitions: tuple[str, ...] = ()
    form: Form | None = None
    container_ids: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    unstated: tuple[str, ...] = ()
    note: str | None = None


@frozen
class Article:
    """One article: who published it, when, and the claims it quotes."""

    id: str
    publisher: str
    date: str
    claims: tuple[Claim, ...]
    url: str | None = None
    note: str | None = None
