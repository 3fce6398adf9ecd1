"""A name that means nothing or several things gets the help it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from capacity.catalog.naming import unknown
from capacity.errors import UnknownIdError

if TYPE_CHECKING:
    from collections.abc import Callable

    from capacity.catalog import Specs

SHELLS = {
    "122mm-of462": ("122 mm shell OF-462", "122 mm howitzer shell"),
    "122mm-9m22u": ("122 mm rocket 9M22U", "Grad"),
    "152mm-of540": ("152 mm shell OF-540", "152mm"),
    "igla": ("man-portable missile", "SA-18"),
    **{f"other-{n}": () for n in range(4)},
}
BOXES = {"22G1-24t": ("20 ft at 24 t",), "22G1-30t": ("20 ft at 30 t",), "42G1": ("40 ft",)}


@pytest.mark.parametrize(
    ("given", "labels", "offered"),
    [
        ("122mm", SHELLS, ["122mm-of462", "122mm-9m22u"]),
        ("122 MM", SHELLS, ["122mm-of462", "122mm-9m22u"]),
        ("shell", SHELLS, ["122mm-of462", "152mm-of540"]),
        ("20ft", BOXES, ["22G1-24t", "22G1-30t"]),
        ("20-foot", BOXES, ["22G1-24t", "22G1-30t"]),
        ("20'", BOXES, ["22G1-24t", "22G1-30t"]),
        ("22g1", BOXES, ["22G1-24t", "22G1-30t"]),
    ],
)
def test_a_name_of_several_things_is_told_to_be(
    given: str, labels: dict[str, tuple[str, ...]], offered: list[str]
) -> None:
    """All of them are offered by id and name, and none is taken."""
    error = unknown("thing", given, labels)
    assert error.nearest == offered
    assert str(error).startswith(f"{given!r} names several things, say which: ")
    for name in offered:
        assert f"{name} ({labels[name][0]})" in str(error)


@pytest.mark.parametrize(
    ("given", "offered"),
    [
        ("152mn", ["152mm-of540"]),
        ("Gradd", ["122mm-9m22u"]),
        ("rocket", ["122mm-9m22u"]),
        ("SA18x", ["igla"]),
        ("155mm", []),
        ("155 mm shell", []),
        ("152.4mm", []),
        ("xyz", []),
        ("x" * 1_000_000, []),
    ],
    ids=lambda value: value[:12] if isinstance(value, str) else " ".join(value),
)
def test_a_name_of_nothing_gets_the_nearest_of_its_calibre(given: str, offered: list[str]) -> None:
    """What is spelt alike is offered, but never another calibre."""
    error = unknown("munition", given, SHELLS)
    assert error.nearest == offered
    assert str(error).startswith("unknown munition ")
    assert len(str(error)) < 200


def test_many_names_are_not_all_printed() -> None:
    """Six are shown, and how many there are besides."""
    error = unknown("thing", "crate", {f"crate-{n}": () for n in range(100)})
    assert len(error.nearest) == 100
    assert str(error).endswith("crate-0, crate-1, crate-2, crate-3, crate-4, crate-5 and 94 more")


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda c: c.munition("122mm"), "'122mm' names several munitions, say which: "),
        (lambda c: c.find("container", "20ft"), "'20ft' names several containers, say which: "),
        (lambda c: c.claim("A9-9"), "unknown claim 'A9-9'; did you mean "),
        (
            lambda c: c.find("stowage", "tight"),
            "unknown stowage 'tight'; did you mean physical-limit, ",
        ),
    ],
)
def test_the_catalog_asks_back(
    catalog: Specs, ask: Callable[[Specs], object], message: str
) -> None:
    """Munitions, containers, stowages and claims alike."""
    with pytest.raises(UnknownIdError) as told:
        ask(catalog)
    assert str(told.value).startswith(message)
