"""Write a page for each student of a graded class, with pictures of what the submission does."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from nngrade.cohort.batch import key_of
from nngrade.cohort.store import StoredReports, read_report, write_report
from nngrade.errors import ZygoteLost
from nngrade.files import write_whole
from nngrade.grading.isolate import Enclosure
from nngrade.grading.pictures import drawable, pictures
from nngrade.model import Assignment, Report, Submission
from nngrade.report import visible
from nngrade.report.html import Extras, student_page
from nngrade.submission.archive import Refused, take
from nngrade.submission.class_folder import Handin
from nngrade.suite.plugin import Harness
from nngrade.worker.outside.pool import Layer


class Pages:
    """Writes the pages of a class.

    `handins` are the submissions by student; pages of students without one have no pictures, nor have those
    whose submission is not the one that was graded.
    """

    def __init__(
        self,
        assignment: Assignment,
        reading: StoredReports,
        handins: dict[str, Handin],
        layer: Layer,
    ) -> None:
        self._assignment, self._reading, self._handins = assignment, reading, handins
        self._enclosure = Enclosure(layer)
        self._reference = drawable(Harness(assignment, 0).reference)
        self.without: list[str] = []
        """Students whose page has no pictures, although the assignment has some."""

    def write(self, to: Path, *, forget: bool) -> Iterator[str]:
        """Write each page to the folder `to`; with `forget`, remove the sources from the reports."""
        to.mkdir(parents=True, exist_ok=True)
        drawn = any(e.pictures for e in self._assignment.exercises)
        try:
            for path, report in self._reading.with_paths():
                assert report.graded is not None
                wanted = drawn and self._was_read(report)
                submission = self._submission(report) if wanted else None
                found = self._drawn(submission) if submission is not None else {}
                if wanted and submission is None:
                    self.without.append(report.graded.student)
                page = student_page(
                    visible.now(self._assignment, report), Extras(report.graded.files, found)
                )
                write_whole(to / f"{path.stem}.html", page.encode())
                if forget:
                    _forget(path)
                yield report.graded.student
            for path in self._reading.folder.glob("earlier/*.json") if forget else ():
                _forget(path)
        finally:
            self._enclosure.close()

    def _was_read(self, report: Report) -> bool:
        """Return whether the grader could read the submission, and knew which one counts."""
        assert report.graded is not None
        handin = self._handins.get(report.graded.student)
        return not (report.graded.refused or (handin is not None and handin.unclear))

    def _submission(self, report: Report) -> Submission | None:
        """Return the submission that a report is about, or None if it is not here."""
        assert report.graded is not None
        handin = self._handins.get(report.graded.student)
        if handin is None:
            return None
        try:
            submission, _ = take(self._assignment, handin)
        except (Refused, OSError):
            return None
        graded, _, _ = report.graded.key.partition("-")
        return submission if key_of(report.graded.suite, submission) == graded else None

    def _drawn(self, submission: Submission) -> dict[str, list[str]]:
        for _ in range(2):
            with contextlib.suppress(ZygoteLost):
                runner = self._enclosure.runner(self._assignment, submission)
                return pictures(self._assignment, runner, self._reference)
            self._enclosure.close()
        return {}


def _forget(path: Path) -> None:
    """Remove the sources from a report on disk, which is without marks set by hand and lateness."""
    report = read_report(path)
    if report is not None and report.graded is not None and report.graded.files:
        graded = msgspec.structs.replace(report.graded, files={})
        write_report(path, msgspec.structs.replace(report, graded=graded))
