"""Checks what one file says against the others, and puts packagings together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from capacity.catalog.naming import unknown
from capacity.errors import FieldError
from capacity.model import Basis, Form, Munition, Packaging, PackagingSpec, Shape, Size

if TYPE_CHECKING:
    from collections.abc import Mapping

    from capacity.model import Body, Holding


@frozen
class Contents:
    """What a packaging holds once its references are followed."""

    munition: Munition
    form: Form
    rounds: int


def resolve(
    spec: PackagingSpec, specs: Mapping[str, PackagingSpec], munitions: Mapping[str, Munition]
) -> Packaging:
    """``spec`` with its contents, size and mass known.

    Raises :class:`~capacity.errors.FieldError` naming the field at fault.
    """
    contents = _contents(spec, specs, munitions, ())
    bare = _bare(spec, contents)
    outer = spec.outer or _own_size(bare)
    mass = spec.gross_mass or (bare.mass if bare else None)
    if outer is None or mass is None:
        field = "outer" if outer is None else "gross_mass"
        raise FieldError("missing; only one bare cylinder takes it from its munition", None, field)
    _check_size(outer, spec.shape)
    packaging = Packaging(
        id=spec.id,
        name=spec.name,
        munition=contents.munition,
        form=contents.form,
        rounds=contents.rounds,
        kind=spec.kind,
        shape=spec.shape,
        outer=outer,
        gross_mass=mass,
        orientation=spec.orientation,
        max_layers=spec.max_layers,
        evidence=spec.evidence,
    )
    if packaging.too_light and mass.low.basis is not Basis.GIVEN:
        message = f"less than its {packaging.rounds:,} rounds weigh"
        raise FieldError(message, None, "gross_mass")
    return packaging


def _contents(
    spec: PackagingSpec,
    specs: Mapping[str, PackagingSpec],
    munitions: Mapping[str, Munition],
    above: tuple[str, ...],
) -> Contents:
    holds = spec.holds
    if (holds.munition is None) == (holds.packaging is None):
        raise FieldError("expected either munition or packaging", None, "holds")
    if holds.munition is not None:
        munition = _known(holds.munition, munitions, "munition")
        return Contents(munition, _form(holds, munition), holds.count)
    inner = _known(str(holds.packaging), specs, "packaging")
    if inner.id in (*above, spec.id):
        raise FieldError("holds itself", None, "holds", "packaging")
    inside = _contents(inner, specs, munitions, (*above, spec.id))
    return Contents(inside.munition, inside.form, inside.rounds * holds.count)


def _known(given: str, things: Mapping[str, Any], kind: str) -> Any:
    if given in things:
        return things[given]
    raise FieldError(str(unknown(kind, given, dict.fromkeys(things, ()))), None, "holds", kind)


def _form(holds: Holding, munition: Munition) -> Form:
    forms = [form for form in Form if munition.body(form) is not None]
    if holds.form is None and len(forms) == 1:
        return forms[0]
    if holds.form not in forms:
        options = " | ".join(forms)
        given = repr(holds.form.value) if holds.form else "nothing"
        raise FieldError(
            f"{munition.id} is described as {options}, got {given}", None, "holds", "as"
        )
    return holds.form


def _bare(spec: PackagingSpec, contents: Contents) -> Body | None:
    body = contents.munition.body(contents.form)
    whole = body is not None and body.length is not None and body.diameter is not None
    return body if whole and contents.rounds == 1 and spec.shape is Shape.CYLINDER else None


def _own_size(body: Body | None) -> Size | None:
    if body is None or body.length is None:
        return None
    return Size(length=body.length, diameter=body.diameter)


def _check_size(outer: Size, shape: Shape) -> None:
    wanted = {"diameter"} if shape is Shape.CYLINDER else {"width", "height"}
    for name in ("width", "height", "diameter"):
        present = getattr(outer, name) is not None
        if present != (name in wanted):
            message = "missing" if name in wanted else f"a {shape} has no {name}"
            raise FieldError(message, None, "outer", name)
