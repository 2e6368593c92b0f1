"""Fixtures and hooks shared by all tests of nngrade."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest
from helpers import MINI, ROOT
from nngrade.course.manifest import load_assignment, load_course
from nngrade.model import Assignment, Course, Submission
from nngrade.suite.student import Student
from nngrade.worker.outside.session import Runner
from nngrade.worker.outside.transport import InProcess, pin_to_core


def pytest_configure() -> None:
    """Pin each xdist worker, and the processes it starts, to one core."""
    worker = os.environ.get("PYTEST_XDIST_WORKER")
    if worker:
        pin_to_core(int(worker.removeprefix("gw")))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Count a skipped test as failed in CI, where everything that a test needs is installed."""
    report = yield
    if report.skipped and os.environ.get("CI"):
        report.outcome = "failed"
        report.longrepr = f"skipped, and everything should be here: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def mini() -> tuple[Course, Assignment]:
    """Return the miniature course and its one assignment."""
    course = load_course(MINI)
    return course, load_assignment(course, "week1")


@pytest.fixture
def student(mini: tuple[Course, Assignment]) -> Iterator[Callable[[str], Student]]:
    """Return a function that makes a `student` proxy from source text; calls run in this process."""
    runners = []

    def make(source: str) -> Student:
        found = Submission(Path("student"), {"tiny.py": source.encode()})
        runners.append(Runner(mini[1], found, InProcess))
        return Student(runners[-1])

    yield make
    for runner in runners:
        runner.close()


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel and the sdist; return their folder."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT]
    subprocess.run(command, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="session")
def installed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel in a fresh environment that shares our dependencies; return its `nngrade`."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    site = next((folder / "lib").glob("python*/site-packages"))
    shared = [p for p in sys.path if Path(p).name == "site-packages"]
    (site / "shared.pth").write_text("\n".join(shared) + "\n")
    wheel = next(built.glob("*.whl"))
    pip = [sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check"]
    install = [*pip, "install", "-q", "--no-deps", "--no-index", "--ignore-installed", wheel]
    subprocess.run(install, check=True, capture_output=True)
    asked = [python, "-c", "import nngrade; print(nngrade.__file__)"]
    found = subprocess.run(asked, check=True, capture_output=True, text=True, cwd=folder)
    assert found.stdout.strip() == str(site / "nngrade" / "__init__.py")
    return python.with_name("nngrade")
