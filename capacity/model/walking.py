"""Finds the estimates inside a model object, each with the path that leads to it."""

from collections.abc import Iterator
from typing import Any

import attrs

from capacity.quantities.estimate import Estimate


def estimates(thing: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Estimate]]:
    """Every estimate in ``thing``, an attrs instance, with its path of field names."""
    if isinstance(thing, Estimate):
        yield path, thing
    elif attrs.has(type(thing)):
        for name in attrs.fields_dict(type(thing)):
            yield from estimates(getattr(thing, name), (*path, name))
