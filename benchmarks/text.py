"""Published passages against what an expert makes of them: ``benchmarks/text.py FILE``.

``FILE`` is a CSV table with the columns ``id``, ``sentence``, ``containers_low``,
``containers_high``, ``rounds_low``,
``rounds_high`` (empty: not stated) and ``expected``: the verdicts a careful expert
accepts, ``|`` between them, ``no-claim`` where there is nothing to judge. Further columns are not
read. With ``-v`` every passage that is not as expected is printed.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from capacity.catalog import Specs, load
from capacity.claims import Finding, check, interval
from capacity.texts import read

if TYPE_CHECKING:
    from capacity.model import Figure

Ends = tuple[float | None, float | None]
DEFINITE = {"impossible", "only-if", "plausible", "understated"}


class Outcome(NamedTuple):
    """What came of one passage."""

    right: bool
    wrong: list[str]
    judgeable: bool
    reasons: list[str]


def outcome(row: dict[str, str], specs: Specs) -> Outcome:
    """One passage read, checked, and held against its row."""
    reading = read(row["sentence"], specs)
    findings = list(check(specs, [statement.claim for statement in reading.statements]))
    accepted = set(row["expected"].split("|"))
    verdicts = [finding.verdict.value for finding in findings]
    judgeable = bool(row["containers_low"]) and bool(row["rounds_low"])
    right = "no-claim" in accepted if not findings else any(_agrees(f, row) for f in findings)
    wrong = [v for v in verdicts if v in DEFINITE and v not in accepted]
    return Outcome(right, wrong, judgeable, [seen.why for seen in reading.seen])


def _agrees(finding: Finding, row: dict[str, str]) -> bool:
    """Whether a finding has the numbers of the row and a verdict it accepts.

    One that is undecidable because its numbers are not tied has one of them.
    """
    if finding.verdict.value not in row["expected"].split("|"):
        return False
    claim = finding.claim
    figures = {"containers": claim.containers, "rounds": claim.rounds}
    loose = finding.verdict.value not in DEFINITE
    return all(
        (loose and figure is None) or _near(_ends(figure), _row(row, name))
        for name, figure in figures.items()
    )


def _near(ours: Ends, theirs: Ends) -> bool:
    """Whether both ends agree within a tenth: how wide a hedge is, is a convention."""
    return all(
        a == b if a is None or b is None else abs(a - b) <= b / 10
        for a, b in zip(ours, theirs, strict=True)
    )


def _ends(figure: Figure | None) -> tuple[float | None, float | None]:
    if figure is None:
        return None, None
    low, high = interval(figure)
    return float(low), None if high is None else float(high)


def _row(row: dict[str, str], name: str) -> tuple[float | None, float | None]:
    low, high = (row[f"{name}_{end}"] for end in ("low", "high"))
    return (float(low) if low else None, float(high) if high else None)


def main(file: Path, *, verbose: bool) -> None:
    """Print the table of one file."""
    specs = load()
    with file.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    outcomes = [outcome(row, specs) for row in rows]
    judged = [o for o in outcomes if o.judgeable]
    print(f"passages                                      {len(rows)}")
    print(f"judgeable, both numbers and verdict right     {_share(judged)}")
    print(f"all, numbers and verdict right                {_share(outcomes)}")
    print(f"definite verdicts that no expert would give   {sum(len(o.wrong) for o in outcomes)}")
    for why, count in Counter(why for o in outcomes for why in o.reasons).most_common():
        print(f"  seen, no claim: {why}: {count}")
    for row, one in zip(rows, outcomes, strict=True):
        if verbose and (not one.right or one.wrong):
            print(f"{row['id']} expected {row['expected']}, wrong {one.wrong}: {row['sentence']}")


def _share(outcomes: list[Outcome]) -> str:
    right = sum(o.right for o in outcomes)
    return f"{right} of {len(outcomes)} ({right / max(1, len(outcomes)):.0%})"


if __name__ == "__main__":
    main(Path(sys.argv[1]), verbose="-v" in sys.argv[2:])
