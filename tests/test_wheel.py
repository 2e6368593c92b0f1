"""The wheel and the source archive: their contents, and an installed wheel at work."""

from __future__ import annotations

import subprocess
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest
from helpers import MINI, ROOT
from nngrade.course.markers import solutions

pytestmark = pytest.mark.slow

OF_A_COURSE = {"reference", "assignments", "student_template", "hidden", "tests"}


def _content(path: Path) -> dict[str, bytes]:
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as wheel:
            return {n: wheel.read(n) for n in wheel.namelist()}
    found = {}
    with tarfile.open(path) as archive:
        for member in archive.getmembers():
            file = archive.extractfile(member)
            if file is not None:
                found[member.name.partition("/")[2]] = file.read()
    return found


def test_the_wheel_holds_only_the_package(built: Path) -> None:
    """The wheel holds all files of nngrade and its metadata, and nothing else."""
    content = _content(next(built.glob("*.whl")))
    names = {n for n in content if ".dist-info/" not in n}
    sources = (ROOT / "grader").rglob("*")
    expected = {
        str(p.relative_to(ROOT / "grader"))
        for p in sources
        if p.is_file() and "__pycache__" not in p.parts
    }
    assert names == expected


def test_neither_archive_holds_a_reference_or_a_hidden_check(built: Path) -> None:
    """Wheel and sdist hold no course folder, no file of our course, no solution line and no hidden check."""
    secret = _secrets()
    pages = (p for kind in ("py", "md") for p in ROOT.glob(f"assignments/*/*/**/*.{kind}"))
    ours = {p.read_bytes() for p in pages}
    assert len(secret) > 1000
    assert len(ours) > 150
    for path in built.iterdir():
        content = _content(path)
        assert content
        for name, data in content.items():
            if "author/scaffold/" not in name:
                assert not OF_A_COURSE & set(Path(name).parts)
                if name.endswith(".py") and not name.endswith("markers.py"):
                    assert b"\n    ### BEGIN SOLUTION" not in data
            lines = {line.strip() for line in data.decode().splitlines()}
            assert not lines & secret, name
            assert data not in ours, name


def _secrets() -> set[str]:
    """Return the longer lines of our solutions, the titles of hidden checks, and the seeds."""
    found: set[str] = set()
    for path in (ROOT / "reference").glob("*/*.py"):
        for lines in solutions(path.read_text("utf-8"), path.name).values():
            found |= {line.strip() for line in lines if len(line.strip()) > 30}
    for path in (ROOT / "assignments").glob("*/tests/hidden/*.py"):
        found |= {line.strip() for line in path.read_text("utf-8").splitlines() if '"""' in line}
    found |= {p.read_text("utf-8").split()[0] for p in (ROOT / "assignments").rglob("seed.txt")}
    return found - {'"""'}


def test_an_installed_wheel_checks_a_submission(built: Path, tmp_path: Path) -> None:
    """A wheel installed in an empty environment checks the miniature course."""
    venv.create(tmp_path / "env", with_pip=True)
    python = tmp_path / "env" / "bin" / "python"
    wheel = next(built.glob("*.whl"))
    install = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check", wheel]
    subprocess.run(install, check=True, capture_output=True)
    found = subprocess.run(
        [python.with_name("nngrade"), "--course", MINI, "check", "week1", "-s",
         MINI / "reference" / "week1"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert found.returncode == 0, found.stderr
    assert "24 / 24" in found.stdout
    listed = subprocess.run(
        [python, "-m", "pip", "list", "--format=freeze"], capture_output=True, text=True, check=True
    )
    assert not {"torch", "nbgrader", "jsonschema"} & {
        line.partition("==")[0] for line in listed.stdout.splitlines()
    }
