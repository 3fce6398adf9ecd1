"""A document as JSON text: readable in any script, safe in any terminal."""

import json
from typing import Any

from capacity.printable import escaped


def written(document: Any) -> str:
    r"""``document`` as indented JSON, without a final line end.

    >>> print(written({"name": "\x1b[31m 포탄"}))
    {
      "name": "\u001b[31m 포탄"
    }
    """
    return escaped(json.dumps(document, ensure_ascii=False, indent=2))
