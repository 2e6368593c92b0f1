"""Check a student's own submission, optimised for start-up: modules are imported when needed."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nngrade.model import Assignment, Course, Report


def check_own(
    course: Course, assignment: Assignment, path: Path, public: bool, exercise: str | None
) -> Report:
    """Check a submission. The first worker starts before this process reads the reference."""
    from nngrade.submission.read import read

    found = read(assignment, path)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # a fork needs a process without threads
    from nngrade.worker.outside.transport import Worker, fork, spawn

    memory = assignment.limits.memory_mib

    def start() -> Worker:
        return spawn(memory, confined=True)

    first = [start() if "nngrade.grading.grade" in sys.modules else fork(memory)]
    try:
        from nngrade.grading.grade import grade_one
        from nngrade.worker.outside.session import Runner

        runner = Runner(assignment, found, lambda: first.pop() if first else start())
        try:
            return grade_one(
                course, assignment, found, runner, public_only=public, exercise=exercise
            )
        finally:
            runner.close()
    finally:
        for transport in first:
            transport.close()
