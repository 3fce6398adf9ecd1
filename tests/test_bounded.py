"""What comes from outside is read as UTF-8 text, up to a size and no further."""

from __future__ import annotations

import io
import os
import sys
import tracemalloc
from pathlib import Path

import pytest

from capacity import bounded
from capacity.errors import ReadError


@pytest.mark.parametrize(
    ("content", "text"),
    [(b"", ""), ("포탄\r\n".encode(), "포탄\r\n"), (b"\xef\xbb\xbfa", "a"), (b"x" * 9, "x" * 9)],
)
def test_text_comes_as_it_is(tmp_path: Path, content: bytes, text: str) -> None:
    """Line ends stay, a byte order mark goes, and as many bytes as allowed are allowed."""
    (tmp_path / "a").write_bytes(content)
    assert bounded.text(tmp_path / "a", 9) == text


@pytest.mark.parametrize("size", [65_535, 65_536, 65_537, 200_000])
def test_no_byte_is_lost_between_pieces(tmp_path: Path, size: int) -> None:
    """A file of any size comes whole where it is allowed, and one byte more is refused."""
    (tmp_path / "a").write_bytes(content := bytes(65 + n % 26 for n in range(size)))
    assert bounded.text(tmp_path / "a", size) == content.decode()
    with pytest.raises(ReadError, match=f"at most {size - 1:,} bytes"):
        bounded.text(tmp_path / "a", size - 1)


def sparse(folder: Path) -> Path:
    """A file of 3 GB that takes no room."""
    file = folder / "sparse"
    with file.open("wb") as stream:
        stream.truncate(3 * 10**9)
    return file


@pytest.mark.parametrize("where", ["sparse", "/dev/zero"])
def test_what_is_too_large_is_not_held(tmp_path: Path, where: str) -> None:
    """Neither 3 GB nor what has no end takes more memory than was asked for."""
    path = sparse(tmp_path) if where == "sparse" else Path(where)
    tracemalloc.start()
    try:
        with pytest.raises(ReadError, match=r"^\S+: expected at most 1,000,000 bytes, got more$"):
            bounded.text(path, 1_000_000)
        assert tracemalloc.get_traced_memory()[1] < 3_000_000
    finally:
        tracemalloc.stop()


def test_a_pipe_is_read_to_its_end_or_to_the_limit() -> None:
    """A pipe has no size beforehand."""
    for content, most in ((b"abc", 3), (b"abcd", 3)):
        ours, theirs = os.pipe()
        os.write(theirs, content)
        os.close(theirs)
        try:
            if len(content) > most:
                with pytest.raises(ReadError, match="at most 3 bytes"):
                    bounded.text(f"/dev/fd/{ours}", most)
            else:
                assert bounded.text(f"/dev/fd/{ours}", most) == "abc"
        finally:
            os.close(ours)


def test_standard_input_is_bounded_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """``-`` names it, and the error."""
    for content in (b"abc", b"abcd"):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
        if len(content) > 3:
            with pytest.raises(ReadError, match=r"^-: expected at most 3 bytes"):
                bounded.text("-", 3)
        else:
            assert bounded.text("-", 3) == "abc"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("none", "cannot be read: No such file or directory"),
        (".", "cannot be read: Is a directory"),
        ("a\x00b", "cannot be read: embedded null byte"),
        ("n" * 300, "cannot be read: File name too long"),
        ("latin", "expected UTF-8 text, got 0xe9 at byte 4"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, name: str, reason: str) -> None:
    """The name and the reason, in one line."""
    (tmp_path / "latin").write_bytes(b"caf\xe9")
    with pytest.raises(ReadError) as told:
        bounded.text(tmp_path / name, 9)
    assert told.value.reason == reason
    assert str(told.value) == f"{tmp_path / name}: {reason}"
