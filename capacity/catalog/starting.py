"""Files to start a munition of one's own from: like one that is described, but for its mass.

Whatever is taken over is an estimate of ours in the new file, with a note that says so.
"""

import re
from collections.abc import Iterator

from capacity.catalog.specs import Specs
from capacity.errors import InputError, UnknownIdError
from capacity.model import Body, Form, Munition
from capacity.quantities import Amount, Estimate
from capacity.quantities.reading import MASS, parse

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,59}", re.ASCII)
_GIVEN = "given when this file was made; say where it stands, and how far it may be off"


def munition_files(specs: Specs, name: str, like: str, mass: str) -> dict[str, str]:
    """The text of ``munitions/NAME.yaml`` and, where its size is known, of a bare packaging.

    ``like`` is the id or alias of a munition of ``specs``, ``mass`` text such as ``46.7 kg``.
    Raises ``InputError`` for a name that is no id or already names something, for no mass, and
    ``UnknownIdError`` for an unknown munition.

    >>> from capacity.catalog import load
    >>> made = munition_files(load(), "155mm-x", "152mm-of540", "46.7 kg")
    >>> list(made)
    ['munitions/155mm-x.yaml', 'packagings/155mm-x-bare.yaml']
    """
    if not _ID.fullmatch(name):
        raise InputError(
            f"NAME: expected letters, digits and hyphens, as 155mm-x, got {name!r:.70}"
        )
    if taken := _named(specs, name):
        raise InputError(f"NAME: {name!r} already names {taken}; choose another")
    model = specs.munition(like)
    form = next(form for form in Form if model.body(form) is not None)
    try:
        weight = parse(mass, MASS, joined=True)
    except InputError as error:
        raise InputError(f"--mass: {error}") from error
    files = {f"munitions/{name}.yaml": "\n".join(_munition(name, model, form, weight)) + "\n"}
    body = model.body(form)
    if body is not None and body.diameter is not None and body.length is not None:
        files[f"packagings/{name}-bare.yaml"] = _bare(name, form)
    return files


def _named(specs: Specs, name: str) -> str | None:
    try:
        return specs.munition(name).id
    except UnknownIdError:
        return None


def _munition(name: str, model: Munition, form: Form, mass: Amount) -> Iterator[str]:
    yield f"# like {model.id}: replace what is estimated, and say where each number stands"
    yield f"name: {name}"
    yield f"kind: {model.kind}"
    yield f"{form.name.lower()}:"
    yield f'  mass: {{value: {_plain(mass)}, basis: estimate, note: "{_GIVEN}"}}'
    yield from _sizes(model, model.body(form))


def _sizes(model: Munition, body: Body | None) -> Iterator[str]:
    for field in ("diameter", "length"):
        estimate: Estimate | None = getattr(body, field)
        if estimate is not None:
            ends = zip(("low", "typical", "high"), estimate, strict=True)
            values = ", ".join(f"{end}: {_plain(datum.value)}" for end, datum in ends)
            yield f'  {field}: {{{values}, basis: estimate, note: "as {model.id}; replace it"}}'


def _plain(amount: Amount) -> str:
    return str(amount).replace(",", "")


def _bare(name: str, form: Form) -> str:
    return f"""\
name: bare {name}
holds: {{munition: {name}, count: 1, as: {form}}}
shape: cylinder
orientation: any
kind: limit
note: "a physical limit, not a way of shipping; add a file for each way it ships"
"""
