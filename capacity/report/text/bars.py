"""Ranges drawn in text, on one scale from zero."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    Span = tuple[Fraction | int, Fraction | int | None]

WIDTH = 20


def bars(spans: Sequence[Span], *, marks: Sequence[str]) -> list[str]:
    """One bar a span, each drawn with its mark; an open span runs to the end with an arrow.

    >>> bars([(2, 4), (4, None)], marks="#=")
    ['··········##########', '···················>']
    """
    longest = max((high if high is not None else low) for low, high in spans)
    return [_bar(low, high, longest, mark) for (low, high), mark in zip(spans, marks, strict=True)]


def _bar(
    low: Fraction | int, high: Fraction | int | None, longest: Fraction | int, mark: str
) -> str:
    if not longest:
        return "·" * WIDTH
    first = min(int(low * WIDTH / longest), WIDTH - 1)
    last = WIDTH if high is None else max(first + 1, round(high * WIDTH / longest))
    drawn = "·" * first + mark * (last - first) + "·" * (WIDTH - last)
    return drawn[:-1] + ">" if high is None else drawn
