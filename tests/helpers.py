"""What several test modules use."""

from __future__ import annotations

import contextlib
import ctypes
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
from nngrade.grading.grade import Suite, suites_of, with_suite
from nngrade.model import Assignment, Course, Report, Submission
from nngrade.worker.outside.session import Runner
from nngrade.worker.outside.transport import Transport, spawn

ROOT = Path(__file__).parent.parent
MINI = Path(__file__).parent / "courses" / "mini"
TINY = (MINI / "reference" / "week1" / "tiny.py").read_text("utf-8")


def spawner(assignment: Assignment) -> Callable[[], Transport]:
    """Return a factory of workers for an assignment's submissions."""
    return lambda: spawn(assignment.limits.memory_mib)


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


def started() -> list[psutil.Process]:
    """The processes that this one started, directly or not, and that are alive; nobody else's."""
    found = []
    for process in psutil.Process().children(recursive=True):
        with contextlib.suppress(psutil.NoSuchProcess):
            if process.status() != psutil.STATUS_ZOMBIE:
                found.append(process)
    return found


@contextlib.contextmanager
def nothing_left_behind() -> Iterator[None]:
    """Fail if a process that was started inside outlives it by more than ten seconds."""
    adopt_orphans = 36  # PR_SET_CHILD_SUBREAPER: whose parent ended counts as started by us
    ctypes.CDLL(None).prctl(adopt_orphans, 1, 0, 0, 0)
    before = set(started())
    yield
    deadline = time.monotonic() + 10
    while (left := set(started()) - before) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert left == set()
