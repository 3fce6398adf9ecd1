"""How many: one reader for every count on the command line, however people write it."""

import re
from fractions import Fraction

from capacity.errors import InputError, cut

_MARKS = "[,_'\u2019 \u00a0\u2009\u202f]"
_GROUPS = rf"[0-9]{{1,3}}(?:(?P<mark>{_MARKS})[0-9]{{3}})(?:(?P=mark)[0-9]{{3}})*"
_COUNT = re.compile(
    rf"(?P<number>{_GROUPS}|[0-9]{{1,30}}(?:\.[0-9]{{1,12}})?)\s?(?P<scale>[a-z]*)", re.IGNORECASE
)
_SCALES = {
    "": 1,
    **dict.fromkeys(["k", "thousand"], 10**3),
    **dict.fromkeys(["mln", "million"], 10**6),
    **dict.fromkeys(["bn", "billion"], 10**9),
}
_LONGEST = 60


def count(given: str | list[str], name: str = "COUNT") -> int:
    """The whole number given, in one word or several; raises ``InputError`` naming it.

    >>> [count(text) for text in ("6700", "6,700", "6 700", "6.7k", ["3", "million"])]
    [6700, 6700, 6700, 6700, 3000000]
    """
    text = given if isinstance(given, str) else " ".join(given)
    found = _COUNT.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    scale = _SCALES.get(found["scale"].lower()) if found else None
    number = re.sub(_MARKS, "", found["number"]) if found else ""
    if scale is None or (value := Fraction(number) * scale).denominator > 1:
        hint = _other_reading(text.strip())
        message = f"{name}: expected a whole number such as 6700, 6,700, 6.7k or 3 million"
        raise InputError(f"{message}, got {cut(text)}{hint}")
    return int(value)


def _other_reading(text: str) -> str:
    """What was meant, perhaps, by a point between groups of three."""
    if not re.fullmatch(r"[0-9]{1,3}(\.[0-9]{3})+", text):
        return ""
    return f"; a point is read as decimal, so write {text.replace('.', '')} if that is meant"
