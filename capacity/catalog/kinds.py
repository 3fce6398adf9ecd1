"""The kinds of spec: one table that folders, structure, schemas, what-ifs and commands read.

A new kind is a class of the model, a line here, and its check in :mod:`capacity.catalog.checking`.
"""

from __future__ import annotations

from typing import Any

from attrs import frozen

from capacity.model import (
    Article,
    Carrier,
    Container,
    Family,
    Munition,
    PackagingSpec,
    Source,
    Stowage,
)


@frozen
class SpecKind:
    """One kind: the word for one thing, the class a file of it describes, where it is kept.

    ``folder`` holds a file a thing (none: ``sources.yaml`` holds all), ``field`` is the catalog's;
    ``settable`` says whether a what-if may set its fields, ``seeds`` that no answer rests on it.
    """

    word: str
    cls: type[Any]
    field: str
    folder: str | None
    settable: bool = False
    seeds: bool = False


KINDS = (
    SpecKind("munition", Munition, "munitions", "munitions", settable=True),
    SpecKind("family", Family, "families", "families"),
    SpecKind("packaging", PackagingSpec, "packagings", "packagings", settable=True),
    SpecKind("container", Container, "containers", "containers", settable=True),
    SpecKind("stowage", Stowage, "stowages", "stowages", settable=True),
    SpecKind("carrier", Carrier, "carriers", "carriers"),
    SpecKind("sources", Source, "sources", None),
    SpecKind("article", Article, "articles", "seeds", seeds=True),
)
"""Every kind, in the order in which they are listed."""

FIELDS = tuple(kind.field for kind in KINDS)
"""The names under which a catalog holds them."""

FOLDERS = {kind.folder: kind for kind in KINDS if kind.folder is not None}
"""The kinds that have a folder, by its name."""

SETTABLE = {kind.word: kind for kind in KINDS if kind.settable and kind.folder is not None}
"""The kinds whose fields a what-if may set, by their word."""
