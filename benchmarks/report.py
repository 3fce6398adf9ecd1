"""One table for every benchmark of boxes."""

from __future__ import annotations

import resource
from typing import TYPE_CHECKING, Any, NamedTuple

from capacity.packing import verify

if TYPE_CHECKING:
    from collections.abc import Sequence

    from capacity.packing.answer import Answer

Sides = tuple[int, int, int]


class Outcome(NamedTuple):
    """One solved case, what was known of it, and the seconds it took."""

    lower: int
    upper: int
    known_lower: int
    known_upper: int
    seconds: float


def recheck(container: Sides, box: Sides, solution: Answer, **rules: Any) -> None:
    """Pass layout and bound through the verifier and stop if it counts otherwise."""
    lower = verify.layout(container, box, solution.layout, **rules)
    upper = verify.bound(container, box, solution.bound, **rules)
    if (lower, upper) != (solution.lower, solution.upper):
        raise SystemExit(f"{container} {box}: {solution.lower, solution.upper} is not proved")


def table(rows: Sequence[tuple[str, Sequence[Outcome]]]) -> str:
    """Lay out one line a set of outcomes."""
    head = (
        f"{'set':<18}{'cases':>6}{'proven':>8}{'within 1':>9}{'matched':>8}{'beaten':>7}"
        f"{'wrong':>6}{'median s':>10}{'p90 s':>8}{'worst s':>9}{'peak MB':>9}"
    )
    return "\n".join([head, *(line(name, outcomes) for name, outcomes in rows)])


def line(name: str, outcomes: Sequence[Outcome]) -> str:
    """Lay out one set: shares in percent, wrong = contradicts a known value."""
    times = sorted(one.seconds for one in outcomes)
    proven = share(outcomes, [one.lower == one.upper for one in outcomes])
    near = share(outcomes, [one.upper - one.lower <= 1 for one in outcomes])
    matched = sum(one.lower >= one.known_lower for one in outcomes)
    beaten = sum(one.lower > one.known_lower for one in outcomes)
    wrong = sum(one.lower > one.known_upper or one.upper < one.known_lower for one in outcomes)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"{name:<18}{len(outcomes):>6}{proven:>7.1f}%{near:>8.1f}%{matched:>8}{beaten:>7}"
        f"{wrong:>6}{times[len(times) // 2]:>10.4f}{times[len(times) * 9 // 10]:>8.3f}"
        f"{times[-1]:>9.3f}{peak:>9.0f}"
    )


def share(outcomes: Sequence[Outcome], hits: Sequence[bool]) -> float:
    """Percentage of hits."""
    return 100 * sum(hits) / len(outcomes)
