"""Grade for `nbgrader autograde` in a separate process: it reads a job from standard input, writes reports.

nbgrader's process, or the Jupyter server that it runs in, has threads, event loops and hundreds of modules.
Workers cannot be forked from that. `preprocessors` starts this process once for all submissions of a run.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import msgspec

from nngrade.cohort import batch
from nngrade.cohort.options import GradeOptions, settings_of
from nngrade.course.manifest import load_assignment, load_course
from nngrade.errors import EXIT_FAILED, EXIT_GRADER, NngradeError, fault_of
from nngrade.submission.class_folder import Handin


class Job(msgspec.Struct, frozen=True):
    """A job from nbgrader: submission folders by student (`handins`), folder for reports (`out`), options."""

    course: str
    assignment: str
    handins: dict[str, str]
    out: str
    sandbox: str
    allow_weak_isolation: bool
    jobs: int


def run(job: Job) -> int:
    """Grade what has changed since the last run, print the isolation, and return the exit code."""
    course = load_course(Path(job.course))
    assignment = load_assignment(course, job.assignment)
    out = Path(job.out)
    options = GradeOptions(
        out, out, jobs=job.jobs, sandbox=job.sandbox, allow_weak=job.allow_weak_isolation
    )
    handins = [
        Handin(student, (Path(folder),), top=Path(folder).parents[1])
        for student, folder in job.handins.items()
    ]
    settings = settings_of(assignment, options)
    finished = batch.run(course, assignment, handins, settings, lambda _: None)
    print(settings.isolation)
    return 0 if finished else EXIT_FAILED


def main() -> None:
    """Run `python -m nngrade.nbgrader.autograded`; print an error on standard error, without a traceback."""
    code = EXIT_GRADER
    try:
        code = run(msgspec.json.decode(sys.stdin.buffer.read(), type=Job))
    except (NngradeError, OSError) as e:
        fault = fault_of(e)
        if fault is None:
            raise
        print(fault, file=sys.stderr)
        code = fault.exit_code
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    main()
