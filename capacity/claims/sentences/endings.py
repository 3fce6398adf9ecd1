"""Russian and Korean words in the forms that are read; another ending may turn a word round."""

from __future__ import annotations

import re

CASES = "(?:[аяуюеыийьо]|[оеая]м|[оеиы]й|[ое]в|[ая]ми|[ая]х)?"
"""The case endings of Russian nouns, or none."""

PARTICLES = "(?:의|을|를|이|가|은|는|에|에서|에는|로|으로|와|과)?"
"""The Korean particles that only give a noun its place, or none; 만 (only) and 당 (per) do not."""

_VERBS = "(?:했다고?|하였다|했고|했으며|한|할|하는|된|됐다고?|되었다)"
_RUSSIAN = re.compile(CASES)
_KOREAN = re.compile(f"{_VERBS}|{PARTICLES}")


def is_form(word: str, stem: str) -> bool:
    """Whether ``word`` is ``stem`` with an ending that leaves its meaning; English has none.

    >>> is_form("снарядов", "снаряд"), is_form("контейнеровоз", "контейнер")
    (True, False)
    >>> is_form("컨테이너에", "컨테이너"), is_form("컨테이너당", "컨테이너")
    (True, False)
    """
    if not word.startswith(stem) or stem.isascii():
        return word == stem
    endings = _KOREAN if re.match("[가-힣]", stem) else _RUSSIAN
    return endings.fullmatch(word, len(stem)) is not None
