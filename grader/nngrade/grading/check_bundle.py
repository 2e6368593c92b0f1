"""Check one submission with a bundle, on a machine that has nothing else of the course."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

import nngrade
from nngrade.course.bundle import Manifest, opened
from nngrade.course.manifest import asked_task
from nngrade.errors import UsageError
from nngrade.grading.grade import Suite, suites_of, with_suite
from nngrade.grading.isolate import Enclosure, Isolation, choose
from nngrade.model import Assignment, Report, Submission
from nngrade.submission.archive import Refused, take
from nngrade.submission.class_folder import Handin
from nngrade.submission.read import locate
from nngrade.worker.inside import sandbox

WEAK = "this ran with weak isolation, which --allow-weak-isolation allows"


class BundleCheck(msgspec.Struct, frozen=True):
    """A report, its assignment and submission, and notes for the person who runs the machine."""

    assignment: Assignment
    submission: Path
    report: Report
    said: tuple[str, ...]


def check_with_bundle(
    bundle: Path,
    slug: str | None,
    submission: Path | None,
    exercise: str | None = None,
    *,
    public: bool = False,
    weak: bool = False,
) -> BundleCheck:
    """Check a submission as `nngrade grade` does: read it without trust and run it in a sandbox.

    Raises `UsageError` if there is no submission, or if no sandbox holds and `weak` is not set.
    """
    _out_of_reach(bundle)
    sandbox.undumpable()
    with _ended_in_order(), opened(bundle, slug) as found:
        assignment = found.assignment
        only = [asked_task(assignment, exercise).name] if exercise else None
        path = submission or locate(assignment, Path.cwd())
        if not path.exists():
            raise UsageError(
                f"{path}: this does not exist. Point --submission at the student's file or folder."
            )
        isolation = choose(assignment, allow_weak=weak)
        suites = suites_of(assignment, public_only=public)

        def body(suite: Suite) -> Report:
            return _graded(suite, path, isolation, only)

        report = with_suite(found.course, assignment, suites, body)
    if isolation.weak:
        report = msgspec.structs.replace(report, notes=(*report.notes, WEAK))
    return BundleCheck(assignment, path, report, _said(found.manifest, isolation))


def _out_of_reach(bundle: Path) -> None:
    """Refuse a bundle in a folder that submissions can read; the canary does not test this."""
    for library in sandbox.libraries() if bundle.is_file() else ():
        if bundle.resolve().is_relative_to(Path(library).resolve()):
            raise UsageError(
                f"{bundle}: submissions can read all files below {library}. Move the bundle elsewhere."
            )


def _graded(suite: Suite, path: Path, isolation: Isolation, only: list[str] | None) -> Report:
    try:
        taken, notes = take(suite.assignment, Handin("", (path,)))
    except Refused as e:
        return suite.refused(Submission(path, {}), str(e), only=only)
    enclosure = Enclosure(isolation.layer)
    try:
        report, _ = enclosure.grade(suite, msgspec.structs.replace(taken, origin=path), only=only)
    finally:
        enclosure.close()
    return msgspec.structs.replace(report, notes=(*notes, *report.notes))


def _said(manifest: Manifest, isolation: Isolation) -> tuple[str, ...]:
    said = [f"isolation: {isolation.said}"]
    if manifest.nngrade != nngrade.__version__:
        said.append(
            f"nngrade {manifest.nngrade} wrote the bundle, but this is nngrade {nngrade.__version__}: "
            "marks may differ"
        )
    return tuple(said)


class _Ended(KeyboardInterrupt):
    """SIGTERM arrived. No check catches it, because it is a kind of KeyboardInterrupt."""


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """Delete the unpacked files even if SIGTERM ends this process, as a CI time limit does."""

    def ended(*_: object) -> None:
        raise _Ended

    before = signal.signal(signal.SIGTERM, ended)
    try:
        yield
    except _Ended:
        sys.exit(128 + signal.SIGTERM)
    finally:
        signal.signal(signal.SIGTERM, before)
