"""Test diagnoses on two known mistakes at once, in different exercises. `make pairs` tries all of week 4."""

from __future__ import annotations

import functools
import itertools
import sys
from collections.abc import Iterable
from pathlib import Path

from nngrade.course.manifest import load_assignment, load_course
from nngrade.course.mistakes import Overlay, bugs
from nngrade.grading.grade import Suite, suites_of, with_suite
from nngrade.model import Assignment, Course, Report, Submission, Verdict
from nngrade.worker.outside.pool import Zygote
from nngrade.worker.outside.session import Runner

Pair = tuple[Overlay, Overlay]
# With these kinds of failure the message itself names the mistake.
SAY_THEMSELVES = ("mutation", "alias", "warning")


def pairs(week: Assignment) -> list[Pair]:
    """Return all pairs of known mistakes in different exercises."""
    return [(a, b) for a, b in itertools.combinations(bugs(week), 2) if a.exercise != b.exercise]


def unnamed(course: Course, week: Assignment, chosen: Iterable[Pair]) -> list[str]:
    """Return the pairs of which nngrade does not name both, or which fail another exercise than their own."""
    assert week.reference is not None
    file = week.files[0]
    base = (week.reference / file).read_bytes()

    def body(suite: Suite) -> list[str]:
        found = []
        zygote = Zygote("process")
        for pair in chosen:
            source = functools.reduce(lambda s, o: s + b"\n\n" + o.source, pair, base)
            submission = Submission(Path("pair"), {file: source})
            runner = Runner(week, submission, lambda: zygote.fork(week.limits.memory_mib))
            report = suite.grade(submission, runner)
            missing = [b.id for b in pair if not _named(report, b)]
            failed = {e.name for e in report.exercises if e.verdict is Verdict.FAILED}
            if missing or failed != {b.exercise for b in pair}:
                both = " + ".join(b.id for b in pair)
                found.append(f"{both}: not named: {missing}; failed: {sorted(failed)}")
                print(found[-1], flush=True)
        zygote.close()
        return found

    return with_suite(course, week, suites_of(week, public_only=False), body)


def _named(report: Report, bug: Overlay) -> bool:
    exercise = next(e for e in report.exercises if e.name == bug.exercise)
    if any(d.bug == bug.id for d in exercise.diagnoses):
        return True
    failed = [c for c in exercise.checks if c.verdict is Verdict.FAILED]
    return all(c.failure is not None and c.failure.kind in SAY_THEMSELVES for c in failed)


def main() -> None:
    """Try all pairs of week 4; exit 1 if nngrade does not name both mistakes of one."""
    course = load_course(Path(__file__).parent.parent)
    week = load_assignment(course, "week4")
    chosen = pairs(week)
    bad = unnamed(course, week, chosen)
    print(f"{week.slug}: {len(chosen)} pairs, {len(bad)} not named in full")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
