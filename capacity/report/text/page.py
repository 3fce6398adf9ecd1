"""A page of text on a terminal or in a pipe; rich is imported when the first page is begun."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_COLOURS = {
    "impossible": "bold red",
    "only-if": "bold yellow",
    "plausible": "bold green",
    "understated": "bold cyan",
    "undecidable": "dim",
}
_WIDEST = 110
_BULLET = "  - "


class Page:
    """Lines, items and tables printed to standard output, wrapped to the terminal."""

    def __init__(self) -> None:
        from rich.console import Console

        console = Console(highlight=False, emoji=False, markup=False)
        console.width = min(console.width, _WIDEST)
        self._console = console

    def holds(self, columns: int) -> bool:
        """Whether the terminal is at least so wide."""
        return self._console.width >= columns

    def title(self, text: str) -> None:
        """The answer, in bold."""
        self._console.print(text, style="bold")

    def verdict(self, name: str, verdict: str, what: str) -> None:
        """A claim's id and its verdict, then what is claimed."""
        from rich.text import Text

        head = Text(f"{name}  ", style="bold")
        head.append(verdict, style=_COLOURS[verdict])
        self._console.print(head.append(f"  {what}"))

    def line(self, text: str) -> None:
        """A paragraph."""
        self._console.print(text)

    def item(self, text: str) -> None:
        """One entry of a list, its further lines indented."""
        from rich.text import Text

        first, *others = Text(text).wrap(self._console, self._console.width - len(_BULLET))
        self._console.print(f"{_BULLET}{first.plain.rstrip()}")
        for line in others:
            self._console.print(f"{' ' * len(_BULLET)}{line.plain.rstrip()}")

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
        """Columns under ``heads``, some ``right``, some kept ``whole``; ``above`` names pairs."""
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
        self._console.print(table)
