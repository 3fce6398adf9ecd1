"""What must be true for a claim to hold, and the weakest assumption behind that, in words."""

from collections.abc import Callable, Iterator, Mapping
from math import ceil

from capacity.claims import Finding, Implied, SetFinding
from capacity.claims.deciding import Factor, weakest
from capacity.claims.verdicts import Unless, Verdict
from capacity.printable import number
from capacity.say.printed import a, joined, number_of
from capacity.say.statements import MISSING
from capacity.sets.sets import Sets

FACTORS: Mapping[Factor, str] = {
    Factor.PACKAGING: "how the rounds are packed",
    Factor.CONTAINER: "which container, and its rating",
    Factor.STOWAGE: "how it is loaded",
}
"""The assumptions of a set, each by the words a reader knows it by."""

LEADS: Mapping[Verdict, str] = {
    Verdict.PLAUSIBLE: "As usually shipped it holds for:",
    Verdict.ONLY_IF: "It holds only for:",
}
"""How the list of the ways of packing that agree begins."""

_LIGHTER = "rounds packed lighter than in any packaging considered; their own mass would allow it"
_MIXED = "a fleet loaded in more than one way: no single way of packing gives this figure"


def needs(finding: Finding) -> tuple[str, ...]:
    """What must be true, one part a packaging, or what number is missing."""
    asked, sets = finding.implied, finding.sets
    if finding.missing:
        return (MISSING[finding.missing],)
    if asked is None or not sets:
        return ()
    if finding.unless:
        return (_UNLESS[finding.unless](asked, sets),)
    if finding.verdict is Verdict.IMPOSSIBLE:
        return (containers_needed(asked, sets),)
    if finding.verdict is Verdict.UNDERSTATED:
        return (containers_enough(asked, sets),)
    return tuple(_conditions(sets.practical if finding.verdict is Verdict.PLAUSIBLE else sets))


def containers_needed(asked: Implied, sets: Sets[SetFinding]) -> str:
    """The least number of containers for the least rounds the words allow."""
    best = sets.highest.high
    if not best:
        return "no container considered takes even one"
    least = int(asked.rounds_read.low)
    even = "even " if least < asked.rounds else ""
    needed = number(ceil(least / best), "container")
    return (
        f"at least {needed} instead of {asked.containers:,} {even}for {number_of(least, 'round')}"
    )


def containers_enough(asked: Implied, sets: Sets[SetFinding]) -> str:
    """The number of containers that is enough for the most rounds the words allow."""
    most = int(asked.rounds_read.high or asked.rounds)
    enough = ceil(most / sets.lowest.low)
    fewer = f" instead of {asked.containers:,}" if enough < asked.containers else ""
    return f"no more than {number(enough, 'container')}{fewer} for {number_of(most, 'round')}"


def _conditions(sets: Sets[SetFinding]) -> Iterator[str]:
    """One part a packaging that can agree: with which loading, in which containers."""
    for packaging in sets.packagings:
        own = Sets(s for s in sets if s.range.assumptions.packaging.id == packaging.id)
        if any(s.agrees for s in own):
            yield f"{packaging.name}: {_places(own)}"


def _places(sets: Sets[SetFinding]) -> str:
    agreeing = sets.where(lambda s: s.agrees)
    if agreeing == sets:
        return "any container and loading considered"
    places: dict[str, set[str]] = {}
    for one in (s.range.assumptions for s in agreeing):
        places.setdefault(one.stowage.name, set()).add(one.container.name)
    by_place: dict[frozenset[str], list[str]] = {}
    for stowage, inside in places.items():
        by_place.setdefault(frozenset(inside), []).append(stowage)
    everywhere = {container.name for container in sets.containers}
    return "; ".join(
        f"{joined(stowages)} in"
        f" {'any container considered' if inside == everywhere else joined(sorted(inside))}"
        for inside, stowages in by_place.items()
    )


_UNLESS: Mapping[Unless, Callable[[Implied, Sets[SetFinding]], str]] = {
    Unless.MORE_CONTAINERS: containers_needed,
    Unless.FEWER_CONTAINERS: containers_enough,
    Unless.LIGHTER: lambda _, __: _LIGHTER,
    Unless.MIXED: lambda _, __: _MIXED,
}
"""What must be true where no single set agrees and yet nothing is impossible."""


_FIELDS: Mapping[str, str] = {
    "gross_mass": "mass",
    "payload_cap": "most weight in a container",
    "dunnage_mass": "share of dunnage",
}


def weakest_assumption(sets: Sets[SetFinding]) -> str | None:
    """The estimate that the answer turns on, with its range; None where none makes a difference."""
    found = weakest(sets)
    if found is None:
        return None
    kind, *path = found.bar.path.split(".")
    what = _FIELDS.get(path[-1], path[-1])
    where = f"clearance in {what}" if path[0] == "clearance" else what
    whose = "" if kind == "stowage" else f" of {a(found.name)}"
    return f"our estimate of the {where}{whose} ({found.bar.low} to {found.bar.high})"
