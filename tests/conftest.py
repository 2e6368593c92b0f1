"""What the framework's own tests share."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest
from helpers import MINI
from nngrade.course import load_assignment, load_course
from nngrade.model import Assignment, Course, Submission
from nngrade.suite.student import Student
from nngrade.worker.runner import Runner
from nngrade.worker.transport import InProcess


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where everything is installed, a skipped test is a failure."""
    report = yield
    if report.skipped and os.environ.get("CI"):
        report.outcome = "failed"
        report.longrepr = f"skipped, and everything should be here: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def mini() -> tuple[Course, Assignment]:
    """The miniature course and its one assignment."""
    course = load_course(MINI)
    return course, load_assignment(course, "week1")


@pytest.fixture
def student(mini: tuple[Course, Assignment]) -> Iterator[Callable[[str], Student]]:
    """A maker of student proxies over source text, run in this process."""
    runners = []

    def make(source: str) -> Student:
        found = Submission(Path("student"), {"tiny.py": source.encode()})
        runners.append(Runner(mini[1], found, InProcess))
        return Student(runners[-1])

    yield make
    for runner in runners:
        runner.close()
