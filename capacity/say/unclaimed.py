"""The numbers of a text that make no claim, in words."""

from collections.abc import Iterator, Sequence

from capacity.catalog import Specs
from capacity.texts import Seen
from capacity.texts.echo import surroundings
from capacity.texts.implied import called, would_hold

_MILLION, _THOUSAND = 10**6, 10**3


def unclaimed(specs: Specs, seen: Sequence[Seen]) -> Iterator[str]:
    """Each number in its surroundings, why it makes no claim, and what it would imply.

    >>> from capacity.catalog import load
    >>> from capacity.texts import read
    >>> specs = load()
    >>> for line in unclaimed(specs, read("Some 64 voyages carried arms.", specs).seen):
    ...     print(line)
    [Some 64] voyages carried arms: ships or journeys, and not said of what each carried
    """
    for one, held in zip(seen, would_hold(specs, seen), strict=True):
        implied = f"; filled with {called(specs, one.meaning)}: {_span(*held)}" if held else ""
        yield f"{surroundings(one).removesuffix('.')}: {one.why}{implied}"


def no_claim(specs: Specs, seen: Sequence[Seen]) -> str:
    """Why a text makes no claim, in one line: what keeps its first number from making one.

    >>> from capacity.catalog import load
    >>> from capacity.texts import read
    >>> specs = load()
    >>> print(no_claim(specs, read("Some 64 voyages carried arms.", specs).seen))
    no claim: [Some 64] voyages carried arms: ships or journeys, and not said of what each carried
    """
    of_many = f" (the first of {len(seen)} numbers)" if len(seen) > 1 else ""
    return f"no claim: {next(unclaimed(specs, seen[:1]))}{of_many}"


def _span(low: int, high: int) -> str:
    """Two numbers as a newspaper prints them.

    >>> _span(991_600, 4_880_000), _span(260, 700), _span(15_000, 70_300)
    ('1.0 to 4.9 million', '260 to 700', '15 to 70 thousand')
    """
    for scale, name, places in ((_MILLION, " million", 1), (_THOUSAND, " thousand", 0)):
        if high >= scale:
            return f"{low / scale:,.{places}f} to {high / scale:,.{places}f}{name}"
    return f"{low:,} to {high:,}"
