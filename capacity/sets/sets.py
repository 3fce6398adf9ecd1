"""Several assumption sets: the questions that every answer about them asks, asked in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

from capacity.model.walking import estimates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from capacity.model import Container, Packaging
    from capacity.quantities import Estimate
    from capacity.sets.loading import AssumptionSet
    from capacity.sets.ranges import SetRange

KINDS = ("packaging", "container", "stowage")
"""The parts of an assumption set, in the order in which they are told."""


class Ranged(Protocol):
    """A set's range, or what was found about one."""

    @property
    def range(self) -> SetRange:
        """The rounds in one container under the set."""


_One = TypeVar("_One", bound=Ranged)


class Number(NamedTuple):
    """One estimate that sets rest on: the kind and id of the thing it describes, and its path."""

    kind: str
    id: str
    path: tuple[str, ...]
    estimate: Estimate

    @property
    def dotted(self) -> str:
        """The path from the kind on, as a what-if takes it."""
        return ".".join((self.kind, *self.path))

    @property
    def loads(self) -> bool:
        """Whether a loading depends on it by itself: tare and gross mass are in the payload."""
        return self.path[0] not in {"tare", "gross"}


def numbers_of(assumptions: AssumptionSet) -> Iterator[Number]:
    """Every estimate that one set rests on, packaging first."""
    for kind in KINDS:
        thing = getattr(assumptions, kind)
        for path, estimate in estimates(thing):
            if path[0] != "munition":
                yield Number(kind, thing.id, path, estimate)


class Sets(tuple[_One, ...]):
    """Assumption sets with their ranges, or with what was found about each."""

    __slots__ = ()

    @property
    def ranges(self) -> Sets[SetRange]:
        """The ranges alone."""
        return Sets(one.range for one in self)

    @property
    def practical(self) -> Sets[_One]:
        """Those that rounds do ship by."""
        return self.where(lambda one: one.range.assumptions.practical)

    @property
    def usual(self) -> Sets[_One]:
        """The practical ones, or all where none is practical."""
        return self.practical or self

    def where(self, keep: Callable[[_One], bool]) -> Sets[_One]:
        """Those that ``keep`` says are kept."""
        return Sets(one for one in self if keep(one))

    @property
    def lowest(self) -> SetRange:
        """The first set of the least low end; what cannot be it is not searched."""
        return _extreme(self.ranges, lambda s: -s.floor, lambda s: -s.low)

    @property
    def highest(self) -> SetRange:
        """The first set of the greatest high end; what cannot be it is not searched."""
        return _extreme(self.ranges, lambda s: s.roof, lambda s: s.high)

    @property
    def span(self) -> tuple[int, int]:
        """The least and the greatest rounds a container, over all of them."""
        return self.lowest.low, self.highest.high

    @property
    def packagings(self) -> tuple[Packaging, ...]:
        """Every packaging once, in order."""
        return tuple({s.packaging.id: s.packaging for s in self._assumed}.values())

    @property
    def containers(self) -> tuple[Container, ...]:
        """Every container once, in order."""
        return tuple({s.container.id: s.container for s in self._assumed}.values())

    def grouped(self) -> Iterator[Group[_One]]:
        """Those of each packaging, in practice and at a limit apart."""
        groups: dict[tuple[str, bool], list[_One]] = {}
        for one in self:
            assumed = one.range.assumptions
            groups.setdefault((assumed.packaging.id, assumed.practical), []).append(one)
        for (_, practical), members in groups.items():
            sets = Sets(members)
            yield Group(sets.packagings[0], practical, sets)

    def numbers(self) -> Iterator[Number]:
        """Every estimate that they rest on, once, by kind and id."""
        every = {n[:3]: n for assumptions in self._assumed for n in numbers_of(assumptions)}
        yield from sorted(every.values(), key=lambda number: number[:2])

    def sources(self) -> tuple[str, ...]:
        """The ids of the sources behind their numbers, each once."""
        data = (datum for number in self.numbers() for datum in number.estimate)
        return tuple(dict.fromkeys(datum.source for datum in data if datum.source))

    @property
    def _assumed(self) -> Iterator[AssumptionSet]:
        return (one.range.assumptions for one in self)


class Group(NamedTuple, Generic[_One]):
    """Sets of one packaging, all in practice or all at a limit."""

    packaging: Packaging
    practical: bool
    sets: Sets[_One]


def _extreme(
    sets: Sequence[SetRange], hope: Callable[[SetRange], int], value: Callable[[SetRange], int]
) -> SetRange:
    """The first set of greatest ``value``, which is no more than its ``hope``."""
    hopes = sorted(((hope(one), -place) for place, one in enumerate(sets)), reverse=True)
    found = value(sets[-hopes[0][1]]), hopes[0][1]
    for hoped in hopes[1:]:
        if hoped < found:
            break
        found = max(found, (value(sets[-hoped[1]]), hoped[1]))
    return sets[-found[1]]
