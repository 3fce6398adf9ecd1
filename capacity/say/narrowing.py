"""What the ways of packing that agree have in common, and the others have not.

Step by step: which munition, which form of it, which packaging, how heavily loaded, in which
container. Each step looks only at the sets that the steps before leave. What sets at a limit keep,
too, is a condition always; what only practice keeps is said of practice.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from capacity.claims import SetFinding
from capacity.claims.verdicts import State
from capacity.model import Corner, Form
from capacity.say.printed import a, joined, sentence
from capacity.sets.loading import CAPPED, AssumptionSet
from capacity.sets.sets import Sets

_Teller = Callable[[Sets[SetFinding], Sets[SetFinding], str], str]
"""Words for the sets that agree and those left out, with what the rounds are called."""

MOST_NAMED = 3
"""So many things are named in a sentence; more would bury what it says."""

_FORMS: Mapping[Form, str] = {
    Form.PROJECTILE: "without their charges",
    Form.COMPLETE_ROUND: "as complete rounds",
    Form.ITEM: "as whole items",
}


class Narrowed(NamedTuple):
    """A condition in ``words``; ``always`` if its first part holds at limits, too.

    ``others`` are the sets that the first part leaves out, and ``otherwise`` how a sentence on
    them begins.
    """

    words: str
    always: bool
    otherwise: str
    others: Sets[SetFinding]


def narrowed(sets: Sets[SetFinding], nouns: str, *, lighter: bool) -> Narrowed:
    """The condition under which practice agrees with a claim on ``nouns``.

    ``lighter`` says that by mass alone more might fit, in a packaging that nobody described: then
    nothing holds always.
    """
    steps = [step for step in _steps(sets, nouns, lighter=lighter) if step.words]
    if not steps:
        return Narrowed("", False, "As usually shipped", sets.practical)
    first = steps[0]
    parts = [first.words]
    for step in steps[1:]:
        start = "in practice " if first.always and not step.always else ""
        parts.append(start + step.words.replace(f"the {nouns} were ", ""))
    words = ", ".join(parts[:-1]) + (", and " if len(parts) > 1 else "") + parts[-1]
    return first._replace(words=words)


def _steps(sets: Sets[SetFinding], nouns: str, *, lighter: bool) -> Iterator[Narrowed]:
    """Each part of the condition, whether limits keep it, and what it leaves out."""
    scope, told = sets.practical, False
    for tell, trait in _TRAITS.items():
        inside = {trait(s.range.assumptions) for s in scope if s.agrees}
        kept = Sets(s for s in scope if trait(s.range.assumptions) in inside)
        left = Sets(s for s in scope if trait(s.range.assumptions) not in inside)
        if left and not (told and tell is _packaging):
            told = tell is _form
            always = all(trait(s.range.assumptions) in inside for s in sets if s.agrees)
            words = tell(Sets(s for s in kept if s.agrees), left, nouns)
            yield Narrowed(words, always and not lighter, _otherwise(left, tell), left)
        scope = kept


def _munition(agreeing: Sets[SetFinding], _: Sets[SetFinding], nouns: str) -> str:
    names = dict.fromkeys(packaging.munition.name for packaging in agreeing.packagings)
    return f"the {nouns} were of the kind {joined(names)}" if len(names) <= MOST_NAMED else ""


def _form(agreeing: Sets[SetFinding], _: Sets[SetFinding], nouns: str) -> str:
    forms = dict.fromkeys(packaging.form for packaging in agreeing.packagings)
    names = [a(packaging.name) for packaging in agreeing.packagings]
    ways = f" (in practice as {joined(names)})" if len(names) <= MOST_NAMED else ""
    return f"the {nouns} were shipped {joined(_FORMS[form] for form in forms)}{ways}"


def _packaging(agreeing: Sets[SetFinding], _: Sets[SetFinding], nouns: str) -> str:
    names = [a(packaging.name) for packaging in agreeing.packagings]
    return f"the {nouns} were packed as {joined(names)}" if len(names) <= MOST_NAMED else ""


def _stowage(_: Sets[SetFinding], left: Sets[SetFinding], __: str) -> str:
    """The weight that a container has to carry more than, where that is all that tells apart."""
    few = [s.range for s in left if s.state is State.TOO_FEW]
    capped = [each for each in few if each.limit(Corner.HIGH) == CAPPED]
    if len(capped) < len(left):
        return ""
    caps = [each.assumptions.stowage.payload_cap for each in capped]
    most = max((cap.at(Corner.HIGH) for cap in caps if cap), key=lambda cap: cap.in_unit("t"))
    return f"each container carried more than {most}"


def _container(agreeing: Sets[SetFinding], _: Sets[SetFinding], __: str) -> str:
    names = [container.name for container in agreeing.containers]
    return f"the containers were {joined(names)}" if len(names) <= MOST_NAMED else ""


_TRAITS: Mapping[_Teller, Callable[[AssumptionSet], object]] = {
    _munition: lambda a: a.packaging.munition.id,
    _form: lambda a: a.packaging.form,
    _packaging: lambda a: a.packaging.id,
    _stowage: lambda a: a.stowage.id,
    _container: lambda a: a.container.id,
}
"""The steps in order: how each is told, and what it looks at."""


def _otherwise(left: Sets[SetFinding], tell: _Teller) -> str:
    """How a sentence on the sets that a step leaves out begins."""
    forms = {packaging.form for packaging in left.packagings}
    if tell is _form and len(forms) == 1:
        return sentence(_FORMS[forms.pop()])
    if tell is _packaging and len(left.packagings) <= MOST_NAMED:
        return f"Packed as {joined(a(packaging.name) for packaging in left.packagings)}"
    return "Otherwise"
