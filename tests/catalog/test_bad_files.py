"""Every file under tests/cases/bad names the problems it must be refused with."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from capacity.api import load
from capacity.errors import SpecError

CASES = Path(__file__).parent.parent / "cases" / "bad"
FILES = sorted(CASES.rglob("*.yaml"))


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_a_bad_file_is_refused_with_its_problems(file: Path, tmp_path: Path) -> None:
    """Each problem is reported once, at its line and column, and no other is."""
    kind = file.parent.name
    (tmp_path / kind).mkdir()
    shutil.copy(file, tmp_path / kind)
    expected = re.findall(r"^# expect (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
    with pytest.raises(SpecError) as refused:
        load(tmp_path)
    found = [str(p).split(".yaml:", 1)[1] for p in refused.value.problems]
    assert found == expected
    assert all(f"{kind}/{file.name}" in p.file for p in refused.value.problems)
