"""Check a student's own submission, optimised for start-up: modules are imported when needed."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nngrade.model import Assignment, Course, Report


def check_own(
    course: Course, assignment: Assignment, path: Path, public: bool, exercise: str | None
) -> Report:
    """Check a submission. The zygote is forked before this process reads the reference."""
    from nngrade.submission.read import read

    found = read(assignment, path)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # a fork needs a process without threads
    from nngrade.errors import ZygoteLost
    from nngrade.worker.outside.pool import ForkedZygote
    from nngrade.worker.outside.transport import Worker, spawn

    alone = sys.platform == "linux" and threading.active_count() == 1
    alone = alone and "nngrade.grading.grade" not in sys.modules
    zygote = ForkedZygote(torch=assignment.torch) if alone else None

    def start() -> Worker:
        if zygote is not None:
            with contextlib.suppress(ZygoteLost):  # the kernel lacks a layer of the sandbox
                return zygote.fork(assignment.limits.memory_mib)
        return spawn(assignment.limits.memory_mib, confined=True, torch=assignment.torch)

    try:
        from nngrade.grading.grade import grade_one
        from nngrade.worker.outside.session import Runner

        runner = Runner(assignment, found, start)
        try:
            return grade_one(
                course, assignment, found, runner, public_only=public, exercise=exercise
            )
        finally:
            runner.close()
    finally:
        if zygote is not None:
            zygote.close()
