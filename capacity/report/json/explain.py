"""What ``capacity explain`` prints with ``--json``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.report.json.parts import implied, named, plain, stamp
from capacity.say.explanations import binding, explained

if TYPE_CHECKING:
    from collections.abc import Sequence

    from capacity.catalog import Specs
    from capacity.claims import Explanation
    from capacity.claims.thresholds import SetThresholds
    from capacity.claims.tornado import Tornado


def explain_document(specs: Specs, found: Explanation, echo: Sequence[str] = ()) -> dict[str, Any]:
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
        "fill": found.fill and {"low": plain(found.fill[0]), "high": plain(found.fill[1])},
        "tornado": _tornado(found.tornado),
        "sets": [_thresholds(one) for one in found.sets],
        "overrides": dict(specs.overrides),
        **stamp(specs),
    }


def _thresholds(one: SetThresholds) -> dict[str, Any]:
    bound, layout = one.fill
    return {
        **named(one.assumptions),
        "per_container": {"lower": one.rounds, "upper": one.bound},
        "limited_by": one.limited_by,
        "holds": one.holds,
        "fails": one.fails,
        "fill": {
            "low": None if bound is None else plain(bound),
            "high": None if layout is None else plain(layout),
        },
        "thresholds": [
            {
                "path": t.path,
                "unit": t.unit,
                "typical": t.now,
                "holds": t.holds,
                "fails": t.fails,
                "direction": "at most" if t.at_most else "at least",
            }
            for t in one.thresholds
        ],
    }


def _tornado(found: Tornado) -> dict[str, Any]:
    return {
        **named(found.assumptions),
        "typical": found.typical,
        "limited_by": found.limited_by,
        "text": binding(found),
        "bars": [
            {
                "path": bar.path,
                "low": bar.low,
                "high": bar.high,
                "at_low": bar.at_low,
                "at_high": bar.at_high,
                "swing": bar.swing,
            }
            for bar in found.bars
        ],
    }
