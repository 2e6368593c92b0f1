"""What several test modules use."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from nngrade.grading.grade import Suite, spawner, suites_of, with_suite
from nngrade.model import Assignment, Course, Report, Submission
from nngrade.worker.outside.session import Runner
from nngrade.worker.outside.transport import Transport

ROOT = Path(__file__).parent.parent
MINI = Path(__file__).parent / "courses" / "mini"
TINY = (MINI / "reference" / "week1" / "tiny.py").read_text("utf-8")


def grade(
    course: Course,
    assignment: Assignment,
    sources: list[str | bytes],
    transport: Callable[[Assignment], Callable[[], Transport]] = spawner,
) -> list[Report]:
    """Grade several one-file submissions with one collection of the suites."""

    def body(suite: Suite) -> list[Report]:
        reports = []
        for source in sources:
            data = source.encode() if isinstance(source, str) else source
            found = Submission(Path("student"), {assignment.files[0]: data})
            reports.append(suite.grade(found, Runner(assignment, found, transport(assignment))))
        return reports

    return with_suite(course, assignment, suites_of(assignment, public_only=False), body)
