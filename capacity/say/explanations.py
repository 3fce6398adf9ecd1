"""An explanation of one claim or of several together, in sentences a newspaper can quote."""

from collections.abc import Iterator, Sequence

from capacity.catalog import Specs
from capacity.claims.explaining import Explanation, MassLimit
from capacity.claims.reconciling import Conflict
from capacity.claims.thresholds import Reading
from capacity.claims.tornado import Bar, Tornado
from capacity.model import ClaimKind
from capacity.printable import number
from capacity.say.printed import decimal, joined, kilograms, limit, million, percent, tonnes


def explained(found: Explanation, specs: Specs) -> Iterator[str]:
    """What binds, what a round may weigh, how many containers it takes, a delivery's fill."""
    for each in quoted(found.masses):
        yield mass_sentence(found, each, specs)
    yield from _containers(found)
    if found.claim.kind is ClaimKind.DELIVERY and found.fill:
        low, high = found.fill
        yield (
            f"In the usual ways of packing that can hold it, the containers would be"
            f" {percent(low)} to {percent(high)} full on average."
        )
    yield binding(found.tornado)


def binding(found: Tornado) -> str:
    """What binds, and what therefore makes no difference, in a sentence."""
    binds = f"At typical values {limit(found.limited_by)} sets the limit"
    if not found.bars:
        return f"{binds}; no number of this set is uncertain."
    groups: dict[str, list[Bar]] = {
        "sizes, within their ranges,": [bar for bar in found.bars if not bar.of_mass],
        "masses, within their ranges,": [bar for bar in found.bars if bar.of_mass],
    }
    idle = [name for name, bars in groups.items() if bars and not any(b.swing for b in bars)]
    return f"{binds}: {' and '.join(idle)} make no difference." if idle else f"{binds}."


def quoted(limits: Sequence[MassLimit]) -> list[MassLimit]:
    """The limits at full payload worth a sentence: the least and the greatest."""
    full = [m for m in limits if any(stowage == "physical-limit" for _, stowage in m.places)]
    ranked = full or list(limits)
    return [ranked[0]] if len(ranked) == 1 else [ranked[0], ranked[-1]]


def claimed(found: Explanation) -> str:
    """The claim as it is read: ``taken exactly, 3,000,000 in 6,700``."""
    exactly = found.reading is Reading.EXACT
    rounds = million(round(found.target.rounds))
    read = "Taken exactly" if exactly else "At the least its words allow"
    return f"{read}, {rounds} in {number(found.target.containers, 'container')}"


def mass_sentence(found: Explanation, most: MassLimit, specs: Specs) -> str:
    """The greatest mass of a packed round at one payload, and which packagings are light enough."""
    light = [specs.packagings[name].name for name in most.packagings]
    ways = joined(light) if light else "no packaging considered is so light"
    return (
        f"{claimed(found)} holds only if a round packs at {kilograms(most.a_round)} kg or less at"
        f" a payload of {tonnes(most.payload)} t: {ways}."
    )


def _containers(found: Explanation) -> Iterator[str]:
    usual = [s for s in found.sets if s.assumptions.practical]
    kind = "Packed in practice" if usual else "Packed as considered"
    least = [
        (threshold.holds, one)
        for one in usual or found.sets
        for threshold in one.thresholds
        if threshold.path == "containers" and threshold.holds is not None
    ]
    if not least:
        yield "No set considered holds even one round."
        return
    low, best = min(least, key=lambda pair: pair[0])
    high, worst = max(least, key=lambda pair: pair[0])
    instead = f"instead of {found.target.containers:,}"
    if low == high:
        yield f"{kind}, it takes {low:,} containers {instead}."
        return
    names = (one.assumptions.packaging.name for one in (best, worst))
    yield (
        f"{kind}, it takes {low:,} to {high:,} containers {instead} (fewest with {next(names)},"
        f" most with {next(names)})."
    )


def conflict(found: Conflict) -> str:
    """That no single way of packing explains a claim, or two with what they imply."""
    if len(found.fits) == 1:
        return f"No single assumption set allows {found.claims[0]}."
    one, other = found.fits
    first, second = (decimal(fit.implied.stated) for fit in found.fits)
    return (
        f"No single assumption set explains both {one.claim.id} ({first} a container) and"
        f" {other.claim.id} ({second}): the implied rounds a container change between them."
    )
