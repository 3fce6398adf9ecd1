"""The chart of a tornado: what moves the answer, the widest first."""

from __future__ import annotations

import pytest

from capacity.errors import InputError
from capacity.report.charts import tornado_chart
from tests.report.charts.drawing import swings


def test_a_tornado_draws_what_moves_the_answer() -> None:
    """Rows in the order of their swings, each from the base; what moves nothing is left out."""
    found = swings(("a.wide", 14, 4), ("a.small", 9, 11), ("a.idle", 10, 10))
    (axes,) = tornado_chart(found).figure.axes
    labels = [" ".join(tick.get_text().split()) for tick in axes.get_yticklabels()]
    assert labels == ["a wide: 1 kg to 2 kg", "a small: 1 kg to 2 kg"]
    assert axes.yaxis_inverted()
    assert [patch.get_x() + patch.get_width() for patch in axes.patches] == [14, 9, 4, 11]
    with pytest.raises(InputError, match="moves the answer"):
        tornado_chart(swings(("a.idle", 10, 10)))
