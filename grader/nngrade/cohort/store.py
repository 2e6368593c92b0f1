"""Write and read the reports of a class on disk, and find those that are damaged or out of date."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

import msgspec

import nngrade
from nngrade.cohort.late import TIMES, Late, kept_policy
from nngrade.cohort.marks import Marks
from nngrade.course.data import file_of
from nngrade.errors import Absent, UsageError
from nngrade.files import remove_unfinished, write_whole
from nngrade.model import Assignment, Graded, Report
from nngrade.report.document import encode
from nngrade.submission.class_folder import identifier
from nngrade.text import counted, some

# The folders of an assignment whose pages marks depend on.
PAGES = ("mistakes", "variants")


def report_path(out: Path, assignment: Assignment, student: str) -> Path:
    """Return the path of a student's report."""
    return out / assignment.slug / f"{identifier(student)}.json"


def make_folder(out: Path, assignment: Assignment) -> None:
    """Make the folder of an assignment's reports; delete what interrupted writes have left in it."""
    folder = out / assignment.slug
    folder.mkdir(parents=True, exist_ok=True)
    remove_unfinished(folder)


def write_report(path: Path, report: Report) -> None:
    """Write a report, whole or not at all. If it has other marks than the one before, keep that one too."""
    before = read_report(path)
    if before is not None and _marks(before) != _marks(report):
        place = earlier(path)
        place.parent.mkdir(exist_ok=True)
        write_whole(place, encode(before))
    write_whole(path, encode(report))


def earlier(path: Path) -> Path:
    """Return the path of a student's latest report with other marks than the report at `path`."""
    return path.parent / "earlier" / path.name


def _marks(report: Report) -> list[tuple[str, float, float | None]]:
    return [(e.name, e.points, e.score) for e in report.exercises]


def read_report(path: Path) -> Report | None:
    """Return a report from disk, or None if there is none that this version can read."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Report)
    except (OSError, msgspec.DecodeError):
        return None


def fingerprint(assignment: Assignment, seed: int) -> str:
    """Return a hash of what marks depend on except the submission: the assignment, version and seed."""
    digest = hashlib.sha256(f"{nngrade.__version__} {seed}".encode())
    for top in filter(None, (assignment.folder, assignment.reference)):
        for path in sorted(top.rglob("*")):
            where = path.relative_to(top)
            # No mark depends on the handout; known mistakes and variants are pages as well.
            text_alone = path.suffix == ".md" and where.parts[0] not in PAGES
            # Nor on the author's record of what each check catches.
            ours = "__pycache__" in path.parts or path.name == "catches.json" or text_alone
            if path.is_file() and not ours:
                digest.update(str(where).encode() + b"\0")
                digest.update(hashlib.sha256(path.read_bytes()).digest())
    for found in assignment.data:
        with contextlib.suppress(Absent, OSError):
            digest.update(
                found.name.encode() + hashlib.sha256(file_of(found).read_bytes()).digest()
            )
    return digest.hexdigest()


class StoredReports:
    """The reports of a class, sorted by student, with the marks that a person set by hand.

    Iterating also collects the problems with some. With `plain`, the marks are those that the suites gave.
    If `assignment` is only a name, because there is no course here, no report counts as out of date.
    """

    def __init__(self, out: Path, assignment: Assignment | str, *, plain: bool = False) -> None:
        self.slug = assignment if isinstance(assignment, str) else assignment.slug
        self.folder = out / self.slug
        self._assignment = None if isinstance(assignment, str) else assignment
        policy = kept_policy(out) if isinstance(assignment, str) else assignment.policy
        self.marks = Marks(self.folder)
        self.late = Late(out, self.slug, policy)
        self._plain = plain
        self._now: dict[str, str] = {}
        self._students = set[str]()
        self.damaged: list[Path] = []
        self.copies: list[Path] = []
        """Reports whose file does not have the name of their student's report."""
        self.stale: list[str] = []
        """Students whose report is out of date."""
        self.unlike: list[str] = []
        """Those of them whose report has other exercises or points than the assignment."""

    def __iter__(self) -> Iterator[Report]:
        return (report for _, report in self.with_paths())

    def with_paths(self) -> Iterator[tuple[Path, Report]]:
        """Yield each report with the path of its file."""
        for path in sorted(self.folder.glob("*.json")):
            found = read_report(path)
            if found is None or found.graded is None:
                self.damaged.append(path)
                continue
            if normalize("NFC", path.stem) != identifier(found.graded.student):
                self.copies.append(path)
                continue
            self._students.add(found.graded.student)
            alike = self.alike(found)
            if not alike:
                self.unlike.append(found.graded.student)
            if not alike or self._changed(found.graded):
                self.stale.append(found.graded.student)
            yield path, found if self._plain else self.late.applied(self.marks.applied(found))

    def alike(self, report: Report) -> bool:
        """Return whether a report has the assignment's exercises and points."""
        if self._assignment is None:
            return True
        here = {e.name: e.points for e in self._assignment.tasks}
        return {e.name: e.points for e in report.exercises if e.points} == here

    def _changed(self, graded: Graded) -> bool:
        if not graded.suite or self._assignment is None:
            return False
        if graded.seed not in self._now:
            self._now[graded.seed] = fingerprint(self._assignment, int(graded.seed))
        return self._now[graded.seed] != graded.suite

    def none_left(self) -> UsageError:
        """Return the error to raise if no report can be used."""
        missing = f"{self.folder}: there are no reports. Run `nngrade grade {self.slug}` first."
        return UsageError(" ".join(self.said()) or missing)

    def said(self) -> list[str]:
        """Return a sentence for each kind of problem, with what to do."""
        slug = self.slug
        said = [
            f"{path}: is damaged, or another version of nngrade wrote it. It was ignored. "
            f"Run `nngrade grade {slug}` to grade the submission again."
            for path in self.damaged
        ]
        said += [
            f"{path}: has not the name of its student's report, so it was ignored. "
            "Delete it, or move it to another folder."
            for path in self.copies
        ]
        if self.stale:
            count = counted(self.stale, "report is", "reports are")
            said.append(
                f"{count} out of date, because {slug} or nngrade has changed ({some(self.stale)}). "
                f"Run `nngrade grade {slug}`, and delete the reports of students who have left."
            )
        if self.unlike:
            count = counted(self.unlike, "of them has", "of them have")
            said.append(f"{count} other exercises or points than {slug}: {some(self.unlike)}.")
        if self._students and (others := self.late.without_report(self._students)):
            said.append(
                f"{self.folder / TIMES}: {some(others)} {'has' if len(others) == 1 else 'have'} no report. "
                f"Is the name as in a report?"
            )
        return said
