"""How a text was read, on the page of ``capacity check``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from capacity.say.unclaimed import unclaimed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from capacity.catalog import Specs
    from capacity.report.text.page import Page
    from capacity.texts import Seen


def seen_page(page: Page, specs: Specs, seen: Sequence[Seen]) -> None:
    """What makes no claim: each number in its surroundings, why, and what it would imply."""
    if not seen:
        return
    page.line("Seen, not a claim that can be checked:")
    for line in unclaimed(specs, seen):
        page.item(line)
    page.blank()
