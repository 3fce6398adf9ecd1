"""``datapackage.json``: what the CSV tables hold, in Frictionless Data Package terms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from capacity.report.tables import TABLES, Column, rows
from capacity.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

    from capacity.catalog import Specs
    from capacity.say.findings import SaidFinding

_KEYS = {
    "claims": ["claim"],
    "sets": ["claim", "container", "packaging", "stowage"],
    "assumptions": ["of", "path", "corner"],
    "sources": ["id"],
}
_POINTS_TO = {"sets": ("claim", "claims", "claim"), "assumptions": ("source", "sources", "id")}


def data_package(specs: Specs, findings: Sequence[SaidFinding]) -> dict[str, Any]:
    """The descriptor of a report's tables (Data Package 1.0, tabular profile)."""
    return {
        "profile": "tabular-data-package",
        "name": "capacity-report",
        "title": "What claims imply a container, against what fits",
        "description": f"specs {specs.specs_hash}",
        "version": __version__,
        "sources": [
            {"title": row["title"], **({"path": row["url"]} if _is_link(row["url"]) else {})}
            for row in rows("sources", specs, findings)
        ],
        "resources": [_resource(name) for name in TABLES],
    }


def _is_link(url: str | None) -> bool:
    return bool(url) and str(url).startswith(("https://", "http://"))


def _resource(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column, required=column.name in _KEYS[name]) for column in TABLES[name]],
        "primaryKey": _KEYS[name],
    }
    if name in _POINTS_TO:
        field, table, key = _POINTS_TO[name]
        there = {"resource": table, "fields": [key]}
        schema["foreignKeys"] = [{"fields": [field], "reference": there}]
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": f"data/{name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(column: Column, *, required: bool) -> dict[str, Any]:
    field: dict[str, Any] = column._asdict()
    return {**field, "constraints": {"required": True}} if required else field
