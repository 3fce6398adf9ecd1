"""The answer of ``capacity explain``: its page and its document."""

from collections.abc import Iterator, Sequence
from typing import Any

from capacity.catalog import Specs
from capacity.claims import Explanation
from capacity.claims.thresholds import SetThresholds, Threshold
from capacity.claims.tornado import Tornado
from capacity.report.answers.page import Page
from capacity.report.answers.parts import (
    ends,
    footer,
    implied,
    named,
    picked,
    plain,
    set_name,
    stamp,
)
from capacity.say.explanations import binding, claimed, explained
from capacity.say.figures import attributed
from capacity.say.printed import kilograms, percent, tonnes

_ROWS = 8
_NAMES = {
    "packaging.gross_mass": "gross mass of a packaging",
    "container.payload": "payload left for it",
    "packaging.holds.count": "rounds a packaging",
    "containers": "containers",
}


def write(page: Page, specs: Specs, found: Explanation, echo: Sequence[str] = ()) -> None:
    """Sentences first, then the mass a round may have by payload, thresholds, and the tornado.

    ``echo`` says how a sentence was read, a line a part.
    """
    claim = found.claim
    page.item(*echo)
    page.title(f"{claim.id}: {attributed(claim)}")
    page.line(*explained(found, specs))
    page.blank()
    _masses(page, found)
    _sets(page, found)
    _sufficient(page, specs, found)
    _bars(page, found)
    footer(page, specs)


def _masses(page: Page, found: Explanation) -> None:
    rows = [
        (tonnes(limit.payload), kilograms(limit.a_round), ", ".join(limit.packagings) or "none")
        for limit in found.masses
    ]
    heads = ["payload, t", "a round, kg at most", "light enough at typical values"]
    page.table(heads, list(dict.fromkeys(rows)), right={0, 1})


def _sets(page: Page, found: Explanation) -> None:
    if len(found.sets) == 1:
        _alone(page, found.sets[0])
        return
    rows = [list(_row(one)) for one in _best(found)]
    heads = ["best set of each packaging", "holds now", "limited by", "fill", "containers"]
    page.table(heads, rows, right={1, 3, 4})
    page.line("One set in full, sizes included: --container, --packaging, --stowage.")


def _best(found: Explanation) -> Iterator[SetThresholds]:
    """Of each packaging the set that holds most, practical ones if it has any."""
    for name in dict.fromkeys(s.assumptions.packaging.id for s in found.sets):
        own = [s for s in found.sets if s.assumptions.packaging.id == name]
        usual = [s for s in own if s.assumptions.practical] or own
        yield max(usual, key=lambda s: s.rounds)


def _row(one: SetThresholds) -> Iterator[str]:
    yield set_name(one.assumptions)
    yield f"{one.rounds:,}" if one.rounds == one.bound else f"{one.rounds:,}–{one.bound:,}"
    yield one.limited_by
    yield "none" if one.fill[1] is None else percent(one.fill[1])
    needed = next(t.holds for t in one.thresholds if t.path == "containers")
    yield "none" if needed is None else f"{needed:,}"


def _alone(page: Page, one: SetThresholds) -> None:
    verb = "holds" if one.holds else "fails" if one.fails else "is undecided"
    held = f"{one.rounds:,}" if one.rounds == one.bound else f"{one.rounds:,} to {one.bound:,}"
    page.line(
        f"At typical values this set holds {held} a container, limited by {one.limited_by}; the"
        f" claim needs {one.target.each:,} and {verb}. Each number alone, all else typical:"
    )
    heads = ["number", "typical", "holds", "fails"]
    page.table(heads, [_threshold(t) for t in one.thresholds], right={1, 2, 3})


def _threshold(found: Threshold) -> list[str]:
    name = _NAMES.get(found.path, found.path.removeprefix("packaging.outer.") + " of a packaging")
    side, beyond = ("up to", "from") if found.at_most else ("from", "up to")
    holds = "never" if found.holds is None else f"{side} {_value(found.holds, found.unit)}"
    fails = "-" if found.fails is None else f"{beyond} {_value(found.fails, found.unit)}"
    if found.holds is None and found.fails is None:
        fails = "always"
    return [name, _value(found.now, found.unit), holds, fails]


def _value(number: int, unit: str) -> str:
    return f"{number:,}" if unit in {"round", "container"} else f"{number:,} {unit}"


def _sufficient(page: Page, specs: Specs, found: Explanation) -> None:
    if not found.sufficient:
        page.line("No set considered holds it at typical values.")
    elif found.sufficient == ((),):
        page.line(f"{claimed(found)} holds under every set considered.")
    else:
        page.line("Enough for it to hold at typical values, whatever the rest of the set:")
        for chosen in found.sufficient[:_ROWS]:
            page.item(" with ".join(specs.find(kind, name).name for kind, name in chosen))
        if len(found.sufficient) > _ROWS:
            page.item(f"and {len(found.sufficient) - _ROWS} more (--json)")


def _bars(page: Page, found: Explanation) -> None:
    bars = [bar for bar in found.tornado.bars if bar.swing][:_ROWS]
    named = " / ".join(found.tornado.assumptions.ids)
    if bars:
        typical = f"{found.tornado.typical:,} at typical values"
        page.line(f"One number at a time, in {named} ({typical}):")
        rows = [[b.path, b.low, f"{b.at_low:,}", b.high, f"{b.at_high:,}"] for b in bars]
        heads = ["number", "at its low", "a container", "at its high", "a container"]
        page.table(heads, rows, right={1, 2, 3, 4})


def document(specs: Specs, found: Explanation, echo: Sequence[str] = ()) -> dict[str, Any]:
    """Thresholds of every set, mass limits a payload, what suffices, and the tornado.

    ``echo`` says how a sentence was read, a line a part.
    """
    return {
        "schema": "capacity/explain/1",
        "claim": found.claim.id,
        "echo": list(echo),
        "reading": found.reading.value,
        "target": {
            "rounds": plain(found.target.rounds),
            "containers": found.target.containers,
            "per_container": found.target.each,
        },
        "implied": implied(found.implied),
        "sentences": list(explained(found, specs)),
        "mass_limits": [
            {
                "payload_g": limit.payload,
                "g_per_round": limit.a_round,
                "places": [{"container": c, "stowage": s} for c, s in limit.places],
                "packagings": list(limit.packagings),
            }
            for limit in found.masses
        ],
        "sufficient": [dict(chosen) for chosen in found.sufficient],
        "fill": found.fill and ends(found.fill),
        "tornado": _tornado(found.tornado),
        "sets": [_thresholds(one) for one in found.sets],
        "overrides": dict(specs.overrides),
        **stamp(specs),
    }


def _thresholds(one: SetThresholds) -> dict[str, Any]:
    return {
        **named(one.assumptions),
        "per_container": {"lower": one.rounds, "upper": one.bound},
        **picked(one, "limited_by", "holds", "fails"),
        "fill": ends(one.fill),
        "thresholds": [
            {
                **picked(t, "path", "unit"),
                "typical": t.now,
                **picked(t, "holds", "fails"),
                "direction": "at most" if t.at_most else "at least",
            }
            for t in one.thresholds
        ],
    }


def _tornado(found: Tornado) -> dict[str, Any]:
    shown = ("path", "low", "high", "at_low", "at_high", "swing")
    return {
        **named(found.assumptions),
        **picked(found, "typical", "limited_by"),
        "text": binding(found),
        "bars": [picked(bar, *shown) for bar in found.bars],
    }
