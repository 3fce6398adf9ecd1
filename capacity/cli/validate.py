"""``capacity validate``: the calculator against loads that were counted."""

from __future__ import annotations

from capacity.cli import options
from capacity.cli.answers import answer


def command(
    *,
    loads: options.LoadsFolder = None,
    specs: options.SpecsFolder = None,
    effort: options.Effort = "quick",
    as_json: options.Json = False,
) -> None:
    """Hold the calculator against loads that were really counted, and say how many lie inside.

    \b
    Examples:
      capacity validate
      capacity validate --json
    """
    from capacity.catalog.loads import load_loads
    from capacity.claims.reality import validate
    from capacity.report.json.validate import validate_document
    from capacity.report.text.validate import validate_page

    catalog = options.load(specs)
    found = validate(catalog, load_loads(catalog, loads), effort=options.effort_level(effort))
    answer(as_json, validate_document, validate_page, catalog, found)
