"""How the verdict changes with the munition, where a claim may mean several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from capacity.claims.verdicts import Implied, SetFinding, Verdict, by_mass_alone, verdict
from capacity.sets.sets import Sets

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from capacity.catalog import Specs
    from capacity.model import Claim


def verdicts(
    specs: Specs, claim: Claim, asked: Implied, sets: Sets[SetFinding]
) -> dict[str, Verdict]:
    """The verdict for each munition alone, by its id; empty where ``claim`` means only one."""
    found = {}
    for name in (munition.id for munition in specs.meant(claim)):
        own = Sets(s for s in sets if s.range.assumptions.packaging.munition.id == name)
        if own:
            found[name] = verdict(asked, own, bare=by_mass_alone(claim, own.ranges))
    return found if len(found) > 1 else {}


def told(specs: Specs, found: Mapping[str, Verdict]) -> str:
    """The sentence that says so, most favourable verdict first; empty without verdicts.

    >>> from capacity.catalog import load
    >>> both = {"152mm-of540": Verdict.ONLY_IF, "122mm-of462": Verdict.PLAUSIBLE}
    >>> told(load(), both)[:74]
    ' By calibre: plausible for 122 mm high-explosive shell OF-462; only-if for'
    """
    if not found:
        return ""
    if len(set(found.values())) == 1:
        return f" The verdict is the same for each: {_names(specs, found)}."
    parts = (
        f"{value} for {_names(specs, [name for name in found if found[name] is value])}"
        for value in _ORDER
        if value in found.values()
    )
    return f" By calibre: {'; '.join(parts)}."


_ORDER = (Verdict.PLAUSIBLE, Verdict.UNDERSTATED, Verdict.ONLY_IF, Verdict.IMPOSSIBLE)


def _names(specs: Specs, names: Iterable[str]) -> str:
    *most, last = (specs.munitions[name].name for name in names)
    return f"{', '.join(most)} and {last}" if most else last
