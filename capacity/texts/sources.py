"""What a caller gives as a text: words, a file, a page of the web or standard input -> text."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from time import monotonic
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit

from capacity import bounded
from capacity.errors import InputError, MissingExtraError

LARGEST = 4_000_000
"""Bytes of a file or page that are read at most: a thousand pages of a book."""
_SECONDS = 20
_PART = 65_536
_PAGE = re.compile(r"\s*<(?:!doctype html|html|head|body|\?xml)", re.IGNORECASE)
_BLOCKS = {"p", "div", "br", "li", "h1", "h2", "h3", "h4", "tr", "title", "blockquote", "article"}
_UNSEEN = {"script", "style", "noscript", "template", "nav", "head"}


def is_source(given: str) -> bool:
    """Whether ``given`` names a text rather than being one.

    >>> is_source("-"), is_source("https://example.org/a"), is_source("6,700 containers")
    (True, True, False)
    """
    if given == "-" or urlsplit(given.strip()).scheme in ("http", "https"):
        return True
    if any(c.isspace() for c in given) and not re.fullmatch(r"\S.{0,200}\.(txt|html?|md)", given):
        return False
    return bool(re.search(r"\.(txt|html?|md)$", given, re.IGNORECASE)) or "/" in given


def taken(given: str) -> str:
    """The text that ``given`` names.

    Raises ``ReadError`` for what cannot be read or is too large, ``InputError`` for an address that
    cannot be reached and where there is no text.
    """
    if "://" in given:
        return _page(given.strip())
    text = _text(bounded.text(given, LARGEST), given)
    named = given.lower().endswith((".html", ".htm"))
    return shown(text, given) if named or _PAGE.match(text) else text


def _decoded(content: bytes, name: str) -> str:
    if len(content) > LARGEST:
        raise InputError(f"{name}: expected at most {LARGEST:,} bytes of text")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        byte = content[error.start]
        raise InputError(f"{name}: expected UTF-8 text, got byte 0x{byte:02x}") from error
    return _text(text, name)


def _text(text: str, name: str) -> str:
    if "\0" in text:
        raise InputError(f"{name}: expected text, got a binary file")
    if not text.strip():
        raise InputError(f"{name}: there is no text in it")
    return text


def _page(address: str) -> str:
    """The article of a page of the web, without what stands around it."""
    from urllib.request import Request, build_opener

    request = Request(address, headers={"User-Agent": "capacity"})  # noqa: S310 - http(s) only
    until, content = monotonic() + _SECONDS, b""
    try:
        with build_opener().open(request, timeout=_SECONDS) as answer:
            while len(content) <= LARGEST and (part := answer.read1(_PART)):
                content += part
                if monotonic() > until:
                    raise InputError(f"{address}: not read within {_SECONDS} s")
    except (URLError, OSError, ValueError) as error:
        reason = getattr(error, "reason", error)
        if isinstance(error, HTTPError):
            error.close()
            reason = f"{error.code} {reason}"
        raise InputError(f"{address}: cannot be reached: {reason}") from error
    page = _decoded(content, address)
    try:
        from trafilatura import extract
    except ImportError as error:
        raise MissingExtraError("the article of a page", "trafilatura", "web") from error
    article = extract(page, favor_recall=True)
    if not article:
        raise InputError(f"{address}: no article text in this page")
    return str(article)


def shown(page: str, name: str) -> str:
    r"""The text of an HTML ``page`` as a reader sees it, a block a line.

    >>> shown("<html><script>x()</script><p>6,700 <b>containers</b></p><p>more", "a page")
    '6,700 containers\nmore'
    """
    reader = _Shown()
    reader.feed(page)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.parts).split("\n"))
    text = "\n".join(line for line in lines if line)
    if not text:
        raise InputError(f"{name}: there is no text in this page")
    return text


class _Shown(HTMLParser):
    """Collects the text outside of scripts, styles and navigation."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block begins a line; what is not shown is left out."""
        del attrs
        self._unseen += tag in _UNSEEN
        self.parts.append("\n" if tag in _BLOCKS else "")

    def handle_endtag(self, tag: str) -> None:
        """A block ends its line."""
        self._unseen -= tag in _UNSEEN and self._unseen > 0
        self.parts.append("\n" if tag in _BLOCKS else "")

    def handle_data(self, data: str) -> None:
        """Text, where it is shown; its own line ends are blanks."""
        if not self._unseen:
            self.parts.append(data.replace("\n", " "))
