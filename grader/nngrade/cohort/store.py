"""The reports of a class as they stand on disk, and what is wrong with some: damaged, out of date."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from nngrade.cohort.batch import fingerprint, read_report
from nngrade.model import Assignment, Graded, Report
from nngrade.text import counted, some


class StoredReports:
    """The reports of a class, one by one, by student; and, once they are read, what is wrong with some."""

    def __init__(self, out: Path, assignment: Assignment) -> None:
        self._out, self._assignment = out, assignment
        self._now: dict[str, str] = {}
        self.damaged: list[Path] = []
        self.stale: list[str] = []
        """Whose were graded with another state of the assignment."""
        self.unlike: list[str] = []
        """Those of them whose exercises or points are not the assignment's."""

    def __iter__(self) -> Iterator[Report]:
        for path in sorted((self._out / self._assignment.slug).glob("*.json")):
            found = read_report(path)
            if found is None or found.graded is None:
                self.damaged.append(path)
                continue
            alike = self.alike(found)
            if not alike:
                self.unlike.append(path.stem)
            if not alike or self._changed(found.graded):
                self.stale.append(path.stem)
            yield found

    def alike(self, report: Report) -> bool:
        """Whether it has the assignment's exercises and their points."""
        here = {e.name: e.points for e in self._assignment.exercises}
        return {e.name: e.points for e in report.exercises} == here

    def _changed(self, graded: Graded) -> bool:
        if not graded.suite:
            return False
        if graded.seed not in self._now:
            self._now[graded.seed] = fingerprint(self._assignment, int(graded.seed))
        return self._now[graded.seed] != graded.suite

    def said(self) -> list[str]:
        """A sentence for each kind of trouble, with its cure."""
        slug = self._assignment.slug
        said = [
            f"{path}: is damaged, or no report of this nngrade's, and left out. "
            f"Run `nngrade grade {slug}`, which grades it again."
            for path in self.damaged
        ]
        if self.stale:
            count = counted(self.stale, "report was", "reports were")
            said.append(
                f"{count} graded with another state of {slug} ({some(self.stale)}); "
                f"run `nngrade grade {slug}`, and delete the reports of people who are gone."
            )
        if self.unlike:
            count = counted(self.unlike, "of them has", "of them have")
            said.append(f"{count} other exercises or points than {slug}: {some(self.unlike)}.")
        return said
