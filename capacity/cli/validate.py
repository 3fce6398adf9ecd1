"""``capacity validate``: the calculator against loads that were counted."""

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
    from capacity.report.answers.validate import document, write

    catalog = options.load(specs)
    found = validate(catalog, load_loads(catalog, loads), effort=options.effort_level(effort))
    answer(as_json, document, write, catalog, found)
