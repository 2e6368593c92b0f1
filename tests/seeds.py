"""Right answers under many secret seeds: no draw may fail one. `make seeds` runs it for 200.

Public checks draw from no secret, and are left out; `python tests/seeds.py week3 week4` does some weeks.
"""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Iterable
from pathlib import Path

from nngrade.bank import overlaid, reference_submission, variants
from nngrade.check import Suite, with_suite
from nngrade.course import load_assignment, load_course
from nngrade.model import Assignment, Course, Submission, Verdict
from nngrade.worker.runner import Runner
from nngrade.worker.transport import InProcess

SEEDS = 200


def failures(
    course: Course,
    week: Assignment,
    seeds: Iterable[int],
    submissions: list[Submission],
    suites: tuple[str, ...] = ("public", "hidden"),
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

    return with_suite(course, week, suites, body)


def _tried(slug: str) -> tuple[str, int, list[str]]:
    course = load_course(Path(__file__).parent.parent)
    week = load_assignment(course, slug)
    right = [reference_submission(week), *(overlaid(week, v) for v in variants(week))]
    return slug, len(right), failures(course, week, range(SEEDS), right, ("hidden",))


def main() -> None:
    """Try every week's reference and variants, or those of some weeks; exit 1 if any fails."""
    slugs = sys.argv[1:] or load_course(Path(__file__).parent.parent).assignments
    bad = []
    with multiprocessing.Pool(maxtasksperchild=1) as pool:
        for slug, right, found in pool.imap_unordered(_tried, slugs):
            said = f"{slug}: {right} right answers, {SEEDS} seeds, {len(found)} failures"
            print(said, *found[:50], sep="\n  ", flush=True)
            bad += found
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
