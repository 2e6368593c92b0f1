"""Options for grading a class, and the batch settings made from them."""

from __future__ import annotations

from pathlib import Path

import msgspec

from nngrade.cohort import batch
from nngrade.grading.isolate import choose
from nngrade.model import Assignment
from nngrade.worker.inside import sandbox
from nngrade.worker.outside.transport import cores


class GradeOptions(msgspec.Struct, frozen=True):
    """The options of `nngrade grade`. If `gradebook` is None, it only writes reports.

    `student` limits the run to some: ids, or paths below `submissions`. `resume` is the command that
    continues after Ctrl-C.
    """

    submissions: Path
    out: Path
    jobs: int = 0
    regrade: bool = False
    seed: int | None = None
    students: Path | None = None
    sandbox: str = "auto"
    allow_weak: bool = False
    gradebook: str | None = None
    student: tuple[str, ...] = ()
    dry_run: bool = False
    resume: str = ""


def settings_of(assignment: Assignment, options: GradeOptions) -> batch.Settings:
    """Choose the sandbox, the number of jobs and the seed of the hidden inputs.

    Also protects this process's memory from being read. Raises `UsageError` if no sandbox holds.
    """
    sandbox.undumpable()
    isolation = choose(assignment, options.sandbox, allow_weak=options.allow_weak)
    return batch.Settings(
        out=options.out,
        jobs=options.jobs or cores(),
        layer=isolation.layer,
        isolation=isolation.said,
        seed=batch.seed_of(assignment, options.seed),
        regrade=options.regrade,
    )
