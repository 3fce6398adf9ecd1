"""``capacity validate``: the calculator against loads that were counted."""

from __future__ import annotations

from capacity.cli import options


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

    catalog = options.load(specs)
    found = validate(catalog, load_loads(catalog, loads), effort=options.effort_level(effort))
    if as_json:
        from capacity.report.json.validate import validate_document

        options.emit(validate_document(catalog, found))
    else:
        from capacity.report.text.page import Page
        from capacity.report.text.validate import validate_page

        validate_page(Page(), catalog, found)
