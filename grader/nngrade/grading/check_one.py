"""Check a student's own submission, optimised for start-up: modules are imported when needed."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from nngrade.model import Assignment, Course, Report, Submission
    from nngrade.report.html import Extras
    from nngrade.worker.outside.transport import Worker


def check_own(
    course: Course, assignment: Assignment, path: Path, public: bool, exercise: str | None
) -> Report:
    """Check a submission. The zygote is forked before this process reads the reference."""
    found = _read(assignment, path)
    with _workers(assignment) as start:
        from nngrade.grading.grade import grade_one
        from nngrade.worker.outside.session import Runner

        runner = Runner(assignment, found, start)
        try:
            runner.use_device()
            return grade_one(
                course, assignment, found, runner, public_only=public, exercise=exercise
            )
        finally:
            runner.close()


def check_for_page(
    course: Course, assignment: Assignment, path: Path, public: bool, exercise: str | None
) -> tuple[Report, Extras]:
    """Check a submission as `check_own` does; return the report, and sources and pictures for its page."""
    found = _read(assignment, path)
    with _workers(assignment) as start:
        from nngrade.grading.grade import Suite, suites_of, with_suite
        from nngrade.grading.pictures import drawable, pictures
        from nngrade.report.html import Extras
        from nngrade.worker.outside.session import Runner

        def body(suite: Suite) -> tuple[Report, Extras]:
            report = suite.grade(found, runner, only=[exercise] if exercise else None)
            names = filter(found.files.__contains__, map(found.source, assignment.files))
            files = {name: runner.code(name).decode("utf-8", "replace") for name in names}
            drawn = pictures(
                assignment, Runner(assignment, found, start), drawable(suite.harness.reference)
            )
            return report, Extras(files, drawn)

        suites = suites_of(assignment, public_only=public)
        runner = Runner(assignment, found, start)
        try:
            runner.use_device()
            return with_suite(course, assignment, suites, body)
        finally:
            runner.close()


def _read(assignment: Assignment, path: Path) -> Submission:
    from nngrade.submission.read import read

    found = read(assignment, path)
    notes = [
        f"{there.path} stands in for the data set {there.name!r}. Your marks come from the course's own."
        for there in assignment.data
        if there.is_own
    ]
    return msgspec.structs.replace(found, notes=(*found.notes, *notes))


@contextlib.contextmanager
def _workers(assignment: Assignment) -> Iterator[Callable[[], Worker]]:
    """Yield a function that starts a worker; fork the zygote first, which ends with the block."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # a fork needs a process without threads
    from nngrade.errors import ZygoteLost
    from nngrade.worker.inside.sandbox import undumpable
    from nngrade.worker.outside.pool import ForkedZygote
    from nngrade.worker.outside.transport import spawn

    alone = sys.platform == "linux" and threading.active_count() == 1
    alone = alone and "nngrade.grading.grade" not in sys.modules
    memory, frameworks = assignment.limits.memory_mib, assignment.frameworks
    if assignment.device:  # a sandbox has none, and a limit of memory would stop its driver
        with contextlib.suppress(OSError):
            undumpable()
        yield lambda: spawn(0, frameworks=frameworks)
        return
    zygote = ForkedZygote(memory, frameworks=frameworks) if alone else None

    def start() -> Worker:
        if zygote is not None:
            with contextlib.suppress(ZygoteLost):  # the kernel lacks a layer of the sandbox
                return zygote.fork(memory)
        return spawn(memory, confined=True, frameworks=frameworks)

    try:
        yield start
    finally:
        if zygote is not None:
            zygote.close()
