"""How to cite a report: CITATION.cff (1.2.0) and BibTeX, with version and specs hash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from capacity.version import __version__

if TYPE_CHECKING:
    from capacity.catalog import Specs

TITLE = "munition-capacity: how many rounds a number of freight containers could hold"
AUTHOR = "The munition-capacity contributors"


def citation_file(specs: Specs, command: str) -> str:
    """The text of ``CITATION.cff``."""
    import yaml

    fields = {
        "cff-version": "1.2.0",
        "message": "If you use this report, please cite the software and the specs it rests on.",
        "type": "software",
        "title": TITLE,
        "version": __version__,
        "authors": [{"name": AUTHOR}],
        "license": "Apache-2.0",
        "abstract": f"Report made with: {command}",
        "identifiers": [
            {
                "type": "other",
                "value": f"sha256:{specs.specs_hash}",
                "description": "the content of all specs and sources used",
            }
        ],
    }
    text: str = yaml.safe_dump(fields, sort_keys=False, allow_unicode=True, width=90)
    return text


def bibtex(specs: Specs, command: str) -> str:
    """One BibTeX entry."""
    note = f"specs sha256:{specs.specs_hash}; {command}"
    fields = {
        "author": f"{{{AUTHOR}}}",
        "title": f"{{{TITLE}}}",
        "version": __version__,
        "note": _escaped(note),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@software{{munition-capacity-{__version__},\n{lines}}}\n"


def _escaped(text: str) -> str:
    r"""``text`` with TeX's special characters made plain.

    >>> _escaped("a_b 5 %")
    'a\\_b 5 \\%'
    """
    special = str.maketrans({"\\": "/", "~": "-", "^": "", **{c: f"\\{c}" for c in "&%$#_{}"}})
    return text.translate(special)
