"""What is shipped: the wheel and the source archive, built, listed, installed and used."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest
from helpers import MINI, ROOT


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the sdist."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT]
    subprocess.run(command, check=True, capture_output=True)
    return folder


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


def test_the_wheel_holds_the_package_alone(built: Path) -> None:
    """Every file is nngrade's or the wheel's own metadata, and every source file is there."""
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
    """No path of the course, and no line that begins a solution."""
    for path in built.iterdir():
        content = _content(path)
        assert content
        for name, data in content.items():
            assert not {"reference", "assignments", "student_template", "hidden", "tests"} & set(
                Path(name).parts
            )
            if name.endswith(".py") and not name.endswith("markers.py"):
                assert b"\n    ### BEGIN SOLUTION" not in data


def test_an_installed_wheel_checks_a_submission(built: Path, tmp_path: Path) -> None:
    """From an empty environment, far from the sources, a check of the miniature course runs."""
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
