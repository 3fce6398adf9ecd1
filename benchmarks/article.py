"""How long texts take: an article of 2,000 words as a whole process, and monotonous texts.

The article is prose of the documents with passages of the test cases in it, one in about 250 words.
Processor seconds, the least of RUNS: what a busy machine adds is no part of them. Bytecode must be
compiled beforehand. Usage: python benchmarks/article.py [RUNS [CHARACTERS]]
"""

from __future__ import annotations

import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from string import ascii_lowercase
from typing import TYPE_CHECKING

import yaml

from capacity.catalog import load
from capacity.texts import read

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
CASES = yaml.safe_load((ROOT / "tests/cases/texts/english.yaml").read_text(encoding="utf-8"))
PASSAGES = [case["text"] for case in CASES]
SPECS = load()
WORDS, EVERY = 2_000, 250
ONE = "3 million 152mm shells in 6,700 containers"
REPEATED = {
    "numbers": "1 ",
    "one word": "a",
    "thousands": "1,000,",
    "brackets": "(",
    "line ends": "a\n",
    "calibres": "152mm ",
    "claims": "5,000 shells in 10 containers. ",
    "Korean": "컨테이너 6,700개에는 152㎜ 포탄 300만여 발이 들어갈 수 있다. ",
    "passages": " ".join(PASSAGES) + " ",
    "a page": "<p>Seoul counted 6,700 <b>containers</b> of shells.</p>",
}


def prose() -> Iterator[str]:
    """Paragraphs of the documents, without code, tables and headings."""
    for path in sorted((ROOT / "docs").glob("*.md")):
        text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        for part in text.split("\n\n"):
            if part[:1].isalpha():
                yield " ".join(re.sub(r"[*`{}]", "", part).split())


def article() -> str:
    """Prose of ``WORDS`` words, a passage with a claim in it every ``EVERY``."""
    parts: list[str] = []
    passages, words = iter(PASSAGES), 0
    for paragraph in prose():
        parts.append(paragraph)
        if len(" ".join(parts).split()) // EVERY > words:
            parts.append(next(passages))
            words = len(" ".join(parts).split()) // EVERY
    return " ".join(" \n\n".join(parts).split(" ")[:WORDS])


def processor(*arguments: str) -> float:
    """Processor seconds of one command."""
    before = getrusage(RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "capacity", "check", *arguments]
    subprocess.run(command, check=True, capture_output=True)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def reading(text: str) -> float:
    """Processor seconds of reading one text."""
    start = time.process_time()
    read(text, SPECS)
    return time.process_time() - start


def main(runs: int, characters: int) -> None:
    """Print both tables."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "article.txt"
        file.write_text(article(), encoding="utf-8")
        pairs = [(processor(ONE), processor(str(file))) for _ in range(runs)]
    print(f"one sentence            {min(one for one, _ in pairs):6.2f} s")
    print(f"{WORDS:,} words             {min(many for _, many in pairs):6.2f} s")
    letters = random.Random(1).choices(ascii_lowercase + "    ", k=characters)  # noqa: S311
    texts = {name: piece * (characters // len(piece)) for name, piece in REPEATED.items()}
    for name, text in {**texts, "random words": "".join(letters)}.items():
        tenth = reading(text[: characters // 10])
        print(
            f"{name:20} {characters // 10:9,} {tenth:6.2f} s {len(text):9,} {reading(text):6.2f} s"
        )


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    main(*given, *(5, 10**6)[len(given) :])
