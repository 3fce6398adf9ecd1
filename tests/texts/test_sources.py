"""Texts come from files, pages and addresses, or are refused in one line."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from capacity.errors import CapacityError, InputError
from capacity.texts import sources
from capacity.texts.sources import is_source, shown, taken

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SAID = "Seoul counted 6,700 containers. They could hold about 3 million 152 mm shells."
PAGE = f"""<!doctype html><html><head><title>News</title><style>p {{}}</style></head>
<body><nav><a href="/">900 containers of menus</a></nav><script>var n = "1,000 containers";</script>
<article><h1>A <b>count</b></h1><p>{SAID}</p>
<p>{"The minister spoke for a while about the weather in the harbour town. " * 5}</p></article>
<footer>Contact us</footer></body></html>"""


class Site(BaseHTTPRequestHandler):
    """A few pages."""

    def do_GET(self) -> None:
        """One page by its name."""
        body = {"/article": PAGE.encode(), "/empty": b"<html></html>", "/binary": b"\x89PNG\xff"}
        if self.path == "/large":
            self._answer(200, b"a" * (sources.LARGEST + 10))
        elif self.path in body:
            self._answer(200, body[self.path])
        else:
            self._answer(404, b"gone")

    def _answer(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Nothing is logged."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """The address of a server on this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_an_article_is_taken_out_of_a_page(site: str) -> None:
    """Without navigation and scripts."""
    pytest.importorskip("trafilatura")
    text = taken(f"{site}/article")
    assert SAID in text
    assert "menus" not in text
    assert "1,000" not in text


@pytest.mark.parametrize(
    ("page", "why"),
    [
        ("gone", "404"),
        ("empty", "no article text"),
        ("binary", "expected UTF-8 text"),
        ("large", "at most 4,000,000 bytes"),
    ],
)
def test_a_page_without_text_is_refused(site: str, page: str, why: str) -> None:
    """Missing, empty, binary and huge: each with its address and why."""
    pytest.importorskip("trafilatura")
    with pytest.raises(InputError, match=why) as refusal:
        taken(f"{site}/{page}")
    assert str(refusal.value).startswith(f"{site}/{page}")


def test_an_address_that_cannot_be_reached_is_refused() -> None:
    """Nothing listens there."""
    with pytest.raises(InputError, match="cannot be reached"):
        taken("http://127.0.0.1:9/article")


def test_a_file_is_text_or_a_page(tmp_path: Path) -> None:
    """By its name or by what it begins with."""
    (tmp_path / "a.txt").write_text(SAID, encoding="utf-8")
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    assert taken(str(tmp_path / "a.txt")) == SAID
    for name in ("a.html", "page.txt"):
        text = taken(str(tmp_path / name))
        assert SAID in text
        assert "menus" not in text


@pytest.mark.parametrize(
    ("content", "why"),
    [(b"", "no text"), (b" \n ", "no text"), (b"a\0b", "binary"), (b"\xff", "UTF-8")],
)
def test_a_file_without_text_is_refused(tmp_path: Path, content: bytes, why: str) -> None:
    """Empty, blank, binary and no UTF-8."""
    file = tmp_path / "a.txt"
    file.write_bytes(content)
    with pytest.raises(CapacityError, match=why):
        taken(str(file))


def test_a_missing_file_is_named() -> None:
    """In the message."""
    with pytest.raises(CapacityError, match=r"nowhere\.txt"):
        taken("nowhere.txt")


def test_a_page_keeps_blocks_apart() -> None:
    """A heading never runs into the text below it."""
    assert shown("<h1>6,700 containers</h1>3 million<br>shells", "a page").split("\n") == [
        "6,700 containers", "3 million", "shells",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ("-", True), ("article.txt", True), ("my article.txt", True), ("a/b.html", True),
        ("https://example.org/x", True), ("A3-2", False), ("6,700 containers, no", False),
        ("Up to 3/4 of 6,700 containers.", False), ("ftp://example.org/x y", False),
    ],
)  # fmt: skip
def test_what_names_a_text(given: str, *, named: bool) -> None:
    """A dash, a file by its ending or folder, an address; words and ids are none."""
    assert is_source(given) is named
