"""What a user installs."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from capacity.claims import Verdict
from capacity.resources import VARIABLE

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout."""
    if not (ROOT / "pyproject.toml").exists():
        pytest.skip("not a checkout")
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*command, "--wheel-dir", str(out), str(ROOT)], check=True, capture_output=True)
    return next(out.glob("*.whl"))


def test_the_wheel_holds_every_spec_and_article(wheel: Path) -> None:
    """Each file of specs/, seeds/ and loads/ in the checkout is in the wheel, byte for byte."""
    with zipfile.ZipFile(wheel) as archive:
        for folder in ("specs", "seeds", "loads"):
            files = sorted((ROOT / folder).rglob("*.yaml"))
            assert files
            for file in files:
                inside = archive.read(f"capacity/_data/{file.relative_to(ROOT).as_posix()}")
                assert inside == file.read_bytes()


def test_the_wheel_works_without_the_source(wheel: Path, tmp_path: Path) -> None:
    """Installed elsewhere, the main job runs on the specs inside the wheel."""
    target = tmp_path / "site"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(target)]
    subprocess.run([*pip, str(wheel)], check=True, capture_output=True)
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import capacity;"
        "from capacity import resources;"
        "print(capacity.check('A3-2').verdict, resources.folder('specs'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(target)],
        cwd=tmp_path,
        env={name: value for name, value in os.environ.items() if name != VARIABLE},
        capture_output=True,
        text=True,
        check=True,
    )
    verdict, place = done.stdout.split()
    assert verdict in set(Verdict)
    assert Path(place).is_relative_to(target)
