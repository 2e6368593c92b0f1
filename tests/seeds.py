"""Right answers under many secret seeds: no draw may fail one. `make seeds` runs it for 200."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from nngrade.bank import overlaid, reference_submission, variants
from nngrade.check import Suite, suites_of, with_suite
from nngrade.course import load_assignment, load_course
from nngrade.model import Assignment, Course, Submission, Verdict
from nngrade.worker.runner import Runner
from nngrade.worker.transport import InProcess

SEEDS = 200


def failures(
    course: Course, week: Assignment, seeds: Iterable[int], submissions: list[Submission]
) -> list[str]:
    """The checks that any of the submissions fails under any of the seeds."""

    def body(suite: Suite) -> list[str]:
        found = []
        for seed in seeds:
            suite.reseed(seed)
            for submission in submissions:
                report = suite.grade(submission, Runner(week, submission, InProcess))
                found += [
                    f"seed {seed}, {submission.origin}: {check.id}"
                    for exercise in report.exercises
                    for check in exercise.checks
                    if check.verdict is not Verdict.PASSED
                ]
        return found

    return with_suite(course, week, suites_of(week, public_only=False), body)


def main() -> None:
    """Try every week's reference and variants; exit 1 if any fails."""
    course = load_course(Path(__file__).parent.parent)
    bad = []
    for slug in course.assignments:
        week = load_assignment(course, slug)
        right = [reference_submission(week), *(overlaid(week, v) for v in variants(week))]
        found = failures(course, week, range(SEEDS), right)
        print(
            f"{slug}: {len(right)} right answers, {SEEDS} seeds, {len(found)} failures", flush=True
        )
        bad += found
    print(*bad[:50], sep="\n")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
