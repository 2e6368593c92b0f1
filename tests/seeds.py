"""Grade right answers under many secret seeds: none may fail under any. `make seeds` tries 200 seeds.

It runs only hidden checks, because public ones do not depend on the secret seed. For a variant it runs only
the exercises that the variant can affect. `python tests/seeds.py week3 week4` tries some weeks.
"""

from __future__ import annotations

import io
import multiprocessing
import sys
from collections.abc import Collection, Iterable
from contextlib import redirect_stdout
from pathlib import Path

from nngrade.author.impact import Reach
from nngrade.course.manifest import load_assignment, load_course
from nngrade.course.mistakes import overlaid, reference_submission, variants
from nngrade.grading.grade import Suite, with_suite
from nngrade.model import Assignment, Course, Submission, Verdict
from nngrade.worker.outside.session import Runner
from nngrade.worker.outside.transport import InProcess

SEEDS, SOME = 200, 20


def failures(
    course: Course,
    week: Assignment,
    seeds: Iterable[int],
    submissions: list[tuple[Submission, Collection[str] | None]],
    suites: tuple[str, ...] = ("public", "hidden"),
) -> list[str]:
    """Return the checks that any of the submissions fails under any of the seeds."""

    def body(suite: Suite) -> list[str]:
        found = []
        for seed in seeds:
            suite.reseed(seed)
            for submission, only in submissions:
                with redirect_stdout(io.StringIO()):  # a right answer may print
                    runner = Runner(week, submission, InProcess)
                    report = suite.grade(submission, runner, only=only)
                found += [
                    f"seed {seed}, {submission.origin}: {check.id}"
                    for exercise in report.exercises
                    if only is None or exercise.name in only
                    for check in exercise.checks
                    if check.verdict is not Verdict.PASSED
                ]
        return found

    return with_suite(course, week, suites, body)


def _tried(asked: tuple[str, int]) -> tuple[int, list[str]]:
    """Return the number of right answers, and the checks that fail one under some seeds from the first."""
    slug, first = asked
    course = load_course(Path(__file__).parent.parent)
    week = load_assignment(course, slug)
    reach = Reach(week)
    right: list[tuple[Submission, Collection[str] | None]] = [(reference_submission(week), None)]
    right += [(overlaid(week, v), reach.of(v)) for v in variants(week)]
    seeds = range(first, min(first + SOME, SEEDS))
    return len(right), failures(course, week, seeds, right, ("hidden",))


def main() -> None:
    """Try the reference and variants of every week, or of the weeks given; exit 1 if any fails."""
    slugs = sys.argv[1:] or load_course(Path(__file__).parent.parent).assignments
    bad = []
    with multiprocessing.Pool(maxtasksperchild=1) as pool:
        for slug in slugs:
            found: list[str] = []
            asked = [(slug, first) for first in range(0, SEEDS, SOME)]
            for done, (count, some) in enumerate(pool.imap_unordered(_tried, asked), 1):
                found += some
                said = f"{slug}: {count} right answers, {done * SOME} seeds, {len(found)} failures"
                print(f"\r{said}", end="", flush=True)
            print("", *found[:50], sep="\n  ")
            bad += found
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
