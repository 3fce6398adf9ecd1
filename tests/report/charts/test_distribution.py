"""The chart of a distribution: its probability, its median, and the claim as a band."""

from __future__ import annotations

import pytest

from capacity.errors import InputError
from capacity.report.charts import distribution, distribution_chart


def test_a_distribution_keeps_its_probability_in_its_bars() -> None:
    """Whatever the number of values, bars add up to one and are at most forty."""
    for count in (1, 7, 40, 41, 333):
        pairs = [(float(v), 1 / count) for v in range(count)]
        lefts, heights, width = distribution.bars(pairs)
        assert sum(heights) == pytest.approx(1)
        assert len(heights) <= 40
        assert lefts[0] < 0
        assert lefts[-1] + width > count - 1


def test_a_distribution_marks_its_median() -> None:
    """Median and middle nine tenths of 1 to 100, equally likely, are 50 and 5 to 95."""
    chart = distribution_chart(list(range(1, 101)), [0.01] * 100, title="t")
    assert "median 50, nine times in ten 5 to 95" in chart.alt


def test_a_distribution_shows_the_claim_as_a_band() -> None:
    """The claim's interval lies behind the bars and is named in the legend."""
    chart = distribution_chart([1.5, 2.25], [0.5, 0.5], title="t", claim=(1.0, 2.0))
    (axes,) = chart.figure.axes
    assert [text.get_text() for text in axes.get_legend().get_texts()] == ["claim", "chance"]
    (band,) = [patch for patch in axes.patches if patch.get_zorder() == 0]
    assert (band.get_x(), band.get_width()) == (1.0, 1.0)


@pytest.mark.parametrize("shares", [[0.5], [0.5, 0.6], [1.5, -0.5]])
def test_what_is_no_distribution_is_refused(shares: list[float]) -> None:
    """Unequal lists, sums other than one and negative shares are errors."""
    with pytest.raises(InputError, match="probabilit"):
        distribution_chart([1, 2], shares, title="t")
