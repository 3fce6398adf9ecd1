"""How Sphinx builds these pages; ``make docs`` treats every warning as an error."""

from capacity.version import __version__

project = "capacity"
author = "The munition-capacity contributors"
copyright = author  # noqa: A001 - Sphinx reads this name
release = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]

myst_heading_anchors = 3
autodoc_member_order = "bysource"
autodoc_typehints = "description"

html_theme = "furo"
html_title = f"capacity {__version__}"
