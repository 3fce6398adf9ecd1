"""The public face as a type checker sees it: mypy accepts every line here, and no ignored one.

Under ``strict`` an unused ``type: ignore`` is an error itself, so each one below is a call that
mypy must refuse. ``make lint`` runs the checker; running this file only shows that it can be read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import capacity

if TYPE_CHECKING:
    from typing import assert_type

    from matplotlib.figure import Figure

    found = capacity.rounds(10, "152mm", container="22G1-24t", effort="quick")
    assert_type(found, capacity.RoundRange)
    assert_type(capacity.check("A3-2", hedges="ferson"), capacity.SaidFinding)
    assert_type(capacity.check("A3-2").verdict, capacity.Verdict)
    assert_type(capacity.explain("A3-2", reading="worded"), capacity.Explanation)
    assert_type(capacity.reconcile(["A3-2"]), capacity.Reconciliation)
    assert_type(capacity.mix(10, ["152mm", "Grad"]), capacity.Frontier)
    assert_type(capacity.whatif(10, "152mm", [{"a.b": "1 kg"}]), capacity.Comparison)
    assert_type(capacity.distribution("152mm", samples=10), capacity.Forecast)
    assert_type(capacity.pack("152mm-bare", container="22G1-24t"), capacity.Answer)
    assert_type(capacity.verify({}), tuple[int, int])
    assert_type(capacity.plot(found), Figure)
    assert_type(capacity.load(), capacity.Specs)
    assert_type(found.per_container.high, int)
    assert_type(found.sets[0], capacity.SetRange)

    capacity.rounds(10, "152mm", containr="x")  # type: ignore[call-arg]
    capacity.rounds("10", "152mm")  # type: ignore[arg-type]
    capacity.rounds(10, "152mm", effort="slow")  # type: ignore[arg-type]
    capacity.check("A3-2", hedges="mine")  # type: ignore[arg-type]
    capacity.explain("A3-2", reeding="x")  # type: ignore[call-arg]
    capacity.explain("A3-2", reading="x")  # type: ignore[arg-type]
    capacity.override({"packaging.gross_mass": 52})  # type: ignore[dict-item]
    capacity.pack("152mm-bare")  # type: ignore[call-arg]
    capacity.plot("A3-2")  # type: ignore[arg-type]


QUESTIONS = sorted(name for name in capacity.__all__ if name[0].islower())


@pytest.mark.parametrize("name", QUESTIONS)
def test_every_question_is_typed_and_told(name: str) -> None:
    """Each public function names its keywords, takes none unnamed, and says what it does."""
    question = getattr(capacity, name)
    code = question.__code__
    assert not code.co_flags & 0x0C, "neither *args nor **kwargs"
    assert {"return"} < set(question.__annotations__)
    assert question.__doc__


def test_every_public_name_is_there() -> None:
    """What ``__all__`` lists can be imported, and nothing else is public."""
    for name in capacity.__all__:
        assert getattr(capacity, name) is not None
    with pytest.raises(AttributeError, match="has no attribute 'rounds_for'"):
        _ = capacity.rounds_for
