"""A page of text on a terminal or in a pipe; rich is imported when the first page is begun."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from capacity.printable import printable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from fractions import Fraction

    from rich.console import Console
    from rich.segment import Segment
    from rich.table import Table

    from capacity.say.findings import SaidFinding

    Span = tuple[Fraction | int, Fraction | int | None]


_NARROWEST, _USUAL, _WIDEST = 40, 80, 110
_STACKS_BELOW = 60
_BULLET, _INDENT = "  - ", "  "


def _console_class() -> type[Console]:
    """The class of a console in which only rich's own styles steer the terminal."""
    from rich.console import Console, ConsoleOptions, RenderableType

    class Harmless(Console):
        def render(
            self, renderable: RenderableType, options: ConsoleOptions | None = None
        ) -> Iterator[Segment]:
            for segment in super().render(renderable, options):
                yield segment._replace(text=printable(segment.text))

    return Harmless


class Page:
    """Lines, items and tables printed to standard output, wrapped to the terminal."""

    def __init__(self) -> None:
        console = _console_class()(highlight=False, emoji=False, markup=False)
        console.width = max(_NARROWEST, min(console.width or _USUAL, _WIDEST))
        self._console = console

    def holds(self, columns: int) -> bool:
        """Whether the terminal is at least so wide."""
        return self._console.width >= columns

    def title(self, text: str) -> None:
        """The answer, in bold."""
        self._console.print(text, style="bold")

    def verdict(self, name: str, finding: SaidFinding, what: str) -> None:
        """A claim's id, its verdict and what to doubt, then what is claimed."""
        from rich.text import Text

        from capacity.say.verdicts import VERDICTS

        head = Text(f"{name}  ", style="bold")
        head.append(finding.judged, style=VERDICTS[finding.verdict].colour)
        self._console.print(head.append(f"  {what}"))

    def line(self, *texts: str) -> None:
        """A paragraph each."""
        for text in texts:
            self._console.print(text)

    def item(self, *texts: str) -> None:
        """An entry of a list each, its further lines indented."""
        for text in texts:
            self._indented(text, _BULLET)

    def blank(self) -> None:
        """An empty line."""
        self._console.print()

    def table(
        self,
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        *,
        right: Collection[int] = (),
        whole: Collection[int] = (),
        above: Sequence[str] = (),
    ) -> None:
        """Columns under ``heads``, some ``right``, some kept ``whole``; ``above`` names pairs.

        A table that is too wide for a narrow terminal is printed as a paragraph a row.
        """
        from rich import box
        from rich.table import Table

        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1))
        for index, head in enumerate(heads):
            over = f"{above[index // 2]}\n" if above else ""
            side: Literal["left", "right"] = "right" if index in right else "left"
            fixed = index in whole
            table.add_column(f"{over}{head}", justify=side, overflow="fold", no_wrap=fixed)
        for row in rows:
            table.add_row(*row)
        if self._is_too_wide(table):
            named = [f"{above[i // 2]} {head}" if above else head for i, head in enumerate(heads)]
            self._stacked(named, rows, numbered=0 in right)
        else:
            self._console.print(table)

    def _is_too_wide(self, table: Table) -> bool:
        """Whether the terminal is narrow and would wrap the cells, in the midst of words."""
        if self.holds(_STACKS_BELOW):
            return False
        unlimited = self._console.options.update(max_width=10 * _WIDEST)
        return self._console.measure(table, options=unlimited).maximum > self._console.width

    def _stacked(
        self, heads: Sequence[str], rows: Sequence[Sequence[str]], *, numbered: bool
    ) -> None:
        """Each row under its first cell, which needs its name where it is a number."""
        self.line("" if numbered else f"\n{heads[0]}:")
        for row in rows:
            self.line(f"{heads[0]}: {row[0]}" if numbered else row[0])
            cells = zip(heads[1:], row[1:], strict=True)
            self._indented("; ".join(f"{head}: {cell}" for head, cell in cells if cell), _INDENT)
        self.blank()

    def _indented(self, text: str, bullet: str) -> None:
        from rich.text import Text

        first, *others = Text(text).wrap(self._console, self._console.width - len(bullet))
        self._console.print(f"{bullet}{first.plain.rstrip()}")
        for line in others:
            self._console.print(f"{' ' * len(bullet)}{line.plain.rstrip()}")


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
