"""A round range: what each assumption set could hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from capacity.printable import number
from capacity.report.charts.canvas import Chart
from capacity.report.charts.ranges import ranges_canvas, spans

if TYPE_CHECKING:
    from capacity.sets.ranges import RoundRange


def rounds_chart(found: RoundRange) -> Chart:
    """The rounds in one container under each assumption set of ``found``.

    One row a packaging and way of loading, one bar a container (low to high, a dot at typical);
    the note has the rounds in all containers.

    >>> import capacity
    >>> rounds_chart(capacity.rounds(10, "152mm", packaging="152mm-crate-2")).title
    '218 to 536 rounds in one container: 152 mm high-explosive shell OF-540'
    """
    low, _, high = found.per_container
    title = f"{low:,} to {high:,} rounds in one {found.noun}: {found.munition.name}"
    fleet = _fleet(found)
    figure, _axes = ranges_canvas(title, found.sets, note=fleet)
    each = "; ".join(f"{name}: {span}" for name, span in spans(found.sets).items())
    return Chart(figure, title, f"{title}. {fleet} Rounds a container by packaging: {each}.")


def _fleet(found: RoundRange) -> str:
    low, typical, high = (each * found.containers for each in found.per_container)
    held = f"{low:,} to {high:,} rounds, {typical:,} at typical values"
    return f"{number(found.containers, found.noun)}: {held}."
