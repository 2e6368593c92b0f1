"""Choose which reports count: of several attempts the best or the last, and those of one group."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from nngrade.cohort.store import StoredReports
from nngrade.errors import UsageError
from nngrade.model import Assignment, Report
from nngrade.submission.class_folder import csv_rows
from nngrade.text import did_you_mean


class Chosen:
    """The reports of a week that count: one for each student, of one group or of all.

    Each folder of `outs` holds an attempt, the first one first. `best` takes the attempt with the highest
    score, else the last one counts. `wanted` says whether a student is asked for.
    """

    def __init__(
        self,
        assignment: Assignment | str,
        outs: Sequence[Path],
        wanted: Callable[[str], bool],
        *,
        best: bool = False,
    ) -> None:
        self._attempts = [StoredReports(out, assignment) for out in outs]
        self._assignment, self._wanted, self._best = assignment, wanted, best

    def __iter__(self) -> Iterator[Report]:
        places = self._places() if len(self._attempts) > 1 else None
        for place, attempt in enumerate(self._attempts):
            for report in attempt:
                student = report.graded.student if report.graded is not None else ""
                if self._wanted(student) and (places is None or places[student] == place):
                    yield report

    def _places(self) -> dict[str, int]:
        """Return the attempt that counts for each student."""
        found: dict[str, tuple[float, int]] = {}
        for place, attempt in enumerate(self._attempts):
            for report in StoredReports(attempt.folder.parent, self._assignment):
                assert report.graded is not None
                # An attempt in error has no score yet; it counts only if it is the last, or alone.
                score = -1.0 if report.score is None else report.score
                if report.waiting:
                    score = report.waiting.subtotal
                before = found.get(report.graded.student)
                if before is None or not self._best or score >= before[0]:
                    found[report.graded.student] = score, place
        return {student: place for student, (_, place) in found.items()}

    def said(self) -> list[str]:
        """Return a sentence for each kind of problem with the reports read so far."""
        return [line for attempt in self._attempts for line in attempt.said()]

    def none_left(self) -> UsageError:
        """Return the error to raise if no report can be used."""
        return self._attempts[0].none_left()


def read_groups(path: Path) -> dict[str, str]:
    """Read a CSV file of students and their groups."""
    found = {}
    for number, row in enumerate(csv_rows(path), 1):
        if not row:
            continue
        if len(row) < 2 or not row[0].strip() or not row[1].strip():
            raise UsageError(f"{path}, line {number}: write the student's id, a comma, the group.")
        found[row[0].strip()] = row[1].strip()
    return found


def members(groups: dict[str, str], group: str, path: Path) -> set[str]:
    """Return the students of a group; raises `UsageError` if there are none."""
    found = {student for student, name in groups.items() if name == group}
    if not found:
        near = did_you_mean(group, set(groups.values()), 3, 0.4)
        hint = f"Did you mean {', '.join(near)}?" if near else "Correct its name."
        raise UsageError(f"{path}: nobody is in the group {group!r}. {hint}")
    return found
