"""The first two sentences of an answer, fit for a newspaper: what fits, and on which condition.

They use none of the program's own terms. "Only if" names what every set that agrees has in common
and the others have not. Where limits lack it, or mass alone would allow more in a packaging that
nobody described, it is said of what is usually shipped, and no more.
"""

from collections.abc import Callable, Mapping

from capacity.claims import Finding, Implied, SetFinding
from capacity.claims.statements import Missing
from capacity.claims.verdicts import Flag, State, Unless, Verdict, by_mass_alone
from capacity.model import Kind
from capacity.say.conditions import containers_enough, containers_needed
from capacity.say.figures import demanded
from capacity.say.narrowing import MOST_NAMED, narrowed
from capacity.say.printed import a, between, joined
from capacity.say.statements import nouns, stated_besides
from capacity.sets.sets import Sets

_Told = Callable[[Finding, Implied, Sets[SetFinding]], str]

_LACKING: Mapping[Missing, str] = {
    Missing.ROUNDS: "it does not say how many rounds there were",
    Missing.CONTAINERS: "it does not say how many containers there were",
    Missing.MUNITION: "it does not say which rounds they were",
    Missing.PACKAGING: "we know no packaging for such rounds",
    Missing.TOTAL: "it quotes a share of a total that it does not give",
    Missing.PRICE: "it quotes a sum of money, and what the rounds cost is not in our data",
    Missing.SHIP: "we know no carrier of that kind",
    Missing.SHARING: "it does not say whether both kinds shared containers",
}


def plain(finding: Finding) -> str:
    """What fits or does not and on which condition, then the number beside it."""
    asked, sets = finding.implied, finding.sets
    if asked is None or not sets:
        return " ".join(part for part in (_unjudged(finding), stated_besides(finding)) if part)
    return _COUNTED[finding.verdict](finding, asked, sets)


def warnings(finding: Finding) -> tuple[str, ...]:
    """What to doubt whatever the verdict, a sentence a flag."""
    if Flag.NEARLY_EMPTY not in finding.flags:
        return ()
    few = demanded(finding)
    if finding.implied and finding.implied.containers == 1:
        return (f'With {few} in it, it would be nearly empty: "container" may mean a crate.',)
    empty = f"With {few} in each, the containers would be nearly empty"
    return (f'{empty}: "containers" may mean crates.',)


def _unjudged(finding: Finding) -> str:
    if finding.missing is None:
        return ""
    return f"It cannot be judged: {_LACKING[finding.missing]}."


def _plausible(finding: Finding, asked: Implied, sets: Sets[SetFinding]) -> str:
    usual = sets.practical
    agreeing = usual.where(_agrees)
    if agreeing == usual:
        what = "The lower end of the span" if _is_span_beyond(finding, usual) else "It"
        first = f"{what} fits however the {_nouns(finding)} are usually packed."
        return f"{first} {_beside('As usually shipped', usual, finding)}"
    bare = by_mass_alone(finding.claim, sets.ranges)
    found = narrowed(sets, _nouns(finding), lighter=asked.per_container.low <= bare)
    spare = all(s.agrees or s.state is State.MORE for s in found.others)
    fits = "fits, but fills the containers" if spare else "fits"
    if found.words:
        start = f"It {fits} only if" if found.always else f"As usually shipped it {fits} only if"
        first = f"{start} {found.words}."
    elif spare:
        first = f"It fits however the {_nouns(finding)} are usually packed; some ways leave room."
    else:
        first = (
            f"It fits in some of the ways that {_nouns(finding)} are usually shipped, not in all."
        )
    return f"{first} {_beside(found.otherwise, found.others, finding)}"


def _is_span_beyond(finding: Finding, sets: Sets[SetFinding]) -> bool:
    """Whether the claim gives a span whose upper end is more than some of ``sets`` hold."""
    asked, rounds = finding.implied, finding.claim.rounds
    if asked is None or rounds is None or rounds.to is None:
        return False
    high = asked.per_container.high
    return high is None or any(high > s.range.high for s in sets)


def _only_if(finding: Finding, asked: Implied, sets: Sets[SetFinding]) -> str:
    if finding.unless:
        return _UNLESS[finding.unless](finding, asked, sets)
    agreeing = sets.where(_agrees)
    ways = [a(packaging.name) for packaging in agreeing.packagings]
    limits = all(s.range.assumptions.stowage.kind is Kind.LIMIT for s in agreeing)
    full = ", in containers loaded to the limit" if limits else ""
    packed = f": packed as {joined(ways)}{full}" if len(ways) <= MOST_NAMED else ""
    unknown = f"only in a way that no shipment is known to use{packed}."
    if {s.state for s in sets.practical} == {State.MORE}:
        usual = _beside("More would fit than it says: as usually shipped", sets.practical, finding)
        return f"{usual} A container holds so few {unknown}"
    return f"It fits {unknown} {_usually(finding, sets)}"


def _impossible(finding: Finding, asked: Implied, sets: Sets[SetFinding]) -> str:
    if not sets.highest.high:
        return f"It does not fit: no container considered takes even one of the {_nouns(finding)}."
    return (
        f"It does not fit: however the {_nouns(finding)} are packed, no more than"
        f" {sets.highest.high:,} go into a container, and the claim needs {demanded(finding)}."
        f" It would take {containers_needed(asked, sets)}."
    )


def _understated(finding: Finding, asked: Implied, sets: Sets[SetFinding]) -> str:
    return (
        f"More would fit than it says: however the {_nouns(finding)} are packed, a container holds"
        f" at least {sets.lowest.low:,}, and the claim needs {demanded(finding)}."
        f" It would take {containers_enough(asked, sets)}."
    )


def _usually(finding: Finding, sets: Sets[SetFinding]) -> str:
    start = "As usually shipped" if sets.practical else "As considered here"
    return _beside(start, sets.usual, finding)


def _beside(start: str, sets: Sets[SetFinding], finding: Finding) -> str:
    """What ``sets`` hold, beside what the claim needs."""
    (low, high), states = sets.span, {s.state for s in sets}
    held = {
        frozenset({State.TOO_FEW}): f"at most {high:,} fit in a container",
        frozenset({State.MORE}): f"at least {low:,} fit in a container",
    }.get(frozenset(states), f"a container holds {between(low, high)}")
    return f"{start} {held}; the claim needs {demanded(finding)}."


def _nouns(finding: Finding) -> str:
    return nouns(finding.munitions)


def _agrees(found: SetFinding) -> bool:
    return found.agrees


_COUNTED: Mapping[Verdict, _Told] = {
    Verdict.IMPOSSIBLE: _impossible,
    Verdict.ONLY_IF: _only_if,
    Verdict.PLAUSIBLE: _plausible,
    Verdict.UNDERSTATED: _understated,
}

_UNLESS: Mapping[Unless, _Told] = {
    Unless.MORE_CONTAINERS: lambda _, asked, sets: (
        f"It fits only if there were more containers than the {asked.containers:,} that it counts"
        f" at the least. It takes {containers_needed(asked, sets)}."
    ),
    Unless.FEWER_CONTAINERS: lambda _, asked, sets: (
        f"It holds only if there were fewer containers than the {asked.containers:,} that it counts"
        f" at the most. It takes {containers_enough(asked, sets)}."
    ),
    Unless.LIGHTER: lambda finding, _, sets: (
        f"It fits only if the {_nouns(finding)} were packed lighter than in any packaging we know."
        f" {_beside('In those', sets, finding)}"
    ),
    Unless.MIXED: lambda finding, _, sets: (
        f"It fits only if containers were loaded in several ways: no single way gives the figure."
        f" {_usually(finding, sets)}"
    ),
}
