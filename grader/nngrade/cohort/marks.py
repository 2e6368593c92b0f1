"""Marks that a person set by hand: an append-only file beside the reports, and reports with these marks.

A report keeps what the suites gave. `Marks.applied` returns it with the marks set by hand in their place, so
regrading never changes them.
"""

from __future__ import annotations

import datetime
import getpass
import hashlib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import msgspec

from nngrade.errors import UsageError
from nngrade.model import ExerciseResult, Failure, Report, Verdict, total, worst
from nngrade.report.visible import points
from nngrade.submission.class_folder import student_id
from nngrade.text import one_line

NAME = "marks.jsonl"
# The beginning of a note about such a mark.
NOTE = "Set by hand: "
FORMGRADER = "formgrader"
CHANGED = (
    "the answer was changed after it was marked by hand. "
    "The mark stays until somebody marks the answer again."
)


class Event(msgspec.Struct, frozen=True, omit_defaults=True):
    """A line of the file: a mark, the removal of the latest one, or the mark that a gradebook has now.

    `answer` is the digest of the text that was marked, or that the gradebook shows; None if nobody knows.
    """

    kind: Literal["mark", "undo", "synced"]
    at: str
    by: str
    student: str
    exercise: str
    points: float | None = None
    comment: str = ""
    book: str = ""
    answer: str | None = None

    @property
    def given(self) -> str:
        """The points as the person gave them, which may be finer than a step of rounding."""
        return "—" if self.points is None else f"{self.points:g}"


def digest(exercise: ExerciseResult) -> str:
    """Return a hash of the text that a person reads to mark a question; "" if there is none."""
    if exercise.verdict is not Verdict.WAITING:
        return ""
    text = "".join(c.failure.detail for c in exercise.checks if c.failure is not None)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


class Marks:
    """The marks set by hand in one assignment, from the file in its folder of reports."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._set: dict[tuple[str, str], list[Event]] = {}
        self._synced: dict[tuple[str, str, str], Event] = {}
        try:
            lines = self._path.read_bytes().split(b"\n")
        except FileNotFoundError:
            return
        for number, line in enumerate(lines, 1):
            if not line:
                continue
            try:
                self._count(msgspec.json.decode(line, type=Event))
            except msgspec.DecodeError as e:
                if "truncated" in str(e):  # a write that was interrupted
                    continue
                raise UsageError(
                    f"{self._path}, line {number}: cannot be read: {e}. Correct that line, or remove it."
                ) from None

    def _count(self, event: Event) -> None:
        key = (student_id(event.student), event.exercise)
        if event.kind == "mark":
            self._set.setdefault(key, []).append(event)
        elif event.kind == "synced":
            self._synced[(*key, event.book)] = event
        elif self._set.get(key):
            self._set[key].pop()

    def of(self, student: str, exercise: str) -> Event | None:
        """Return the mark that counts, or None if nobody set one."""
        found = self._set.get((student_id(student), exercise))
        return found[-1] if found else None

    def synced(self, student: str, exercise: str, book: str) -> Event | None:
        """Return the mark and the answer that a gradebook got from nngrade at last."""
        return self._synced.get((student_id(student), exercise, book))

    def append(self, events: Iterable[Event]) -> None:
        """Add events to the end of the file."""
        found = list(events)
        if not found:
            return
        data = b"".join(msgspec.json.encode(event) + b"\n" for event in found)
        with open(self._path, "a+b") as file:
            file.seek(0, os.SEEK_END)
            if file.tell():
                file.seek(-1, os.SEEK_END)
                data = data if file.read(1) == b"\n" else b"\n" + data
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        for event in found:
            self._count(event)

    def applied(self, report: Report) -> Report:
        """Return a report with the marks set by hand, and a note for each."""
        if not self._set or report.graded is None:
            return report
        student = report.graded.student
        exercises, notes = [], []
        for exercise in report.exercises:
            mark = self.of(student, exercise.name)
            if mark is not None:
                earned = (
                    None if mark.points is None else min(max(mark.points, 0.0), exercise.points)
                )
                said = f": {one_line(mark.comment)}" if mark.comment else ""
                waited = exercise.verdict is Verdict.WAITING
                other = "" if waited else f"not {points(exercise.score)}, "
                notes.append(
                    f"{NOTE}{exercise.name} {mark.given} of {exercise.points:g}, {other}"
                    f"by {one_line(mark.by)} on {mark.at}{said}"
                )
                if mark.answer is not None and mark.answer != digest(exercise):
                    notes.append(f"{exercise.name}: {CHANGED}")
                if earned != mark.points:
                    notes.append(f"{exercise.name}: {points(earned)} of these points count")
                exercise = msgspec.structs.replace(exercise, score=earned)
                if waited:
                    exercise = _settled(exercise)
            exercises.append(exercise)
        here = {exercise.name for exercise in report.exercises}
        for (whose, name), found in self._set.items():
            if whose == student_id(student) and found and name not in here:
                notes.append(
                    f"{NOTE}{one_line(name)} {found[-1].given}, which this report does not have"
                )
        if not notes:
            return report
        score, waiting = total(exercises)
        verdict = report.verdict
        if report.waiting:
            verdict = worst([_counted(e) for e in exercises if e.points])
        return msgspec.structs.replace(
            report,
            exercises=tuple(exercises),
            score=score,
            verdict=verdict,
            notes=(*report.notes, *notes),
            waiting=waiting,
        )


def _counted(exercise: ExerciseResult) -> Verdict:
    """Return what an exercise means for the whole report: all of it passed only with full marks."""
    if exercise.verdict is not Verdict.MARKED:
        return exercise.verdict
    return Verdict.PASSED if exercise.score == exercise.points else Verdict.FAILED


def _settled(exercise: ExerciseResult) -> ExerciseResult:
    """Return a question whose answer waited as one that a person has graded."""
    verdict = Verdict.MARKED
    checks = tuple(
        msgspec.structs.replace(
            c,
            verdict=verdict,
            failure=Failure("answer", "graded by a person", c.failure.detail if c.failure else ""),
        )
        for c in exercise.checks
    )
    return msgspec.structs.replace(exercise, verdict=verdict, checks=checks)


def event(
    kind: Literal["mark", "undo", "synced"], student: str, exercise: str, **more: object
) -> Event:
    """Return an event of now, by this user unless `by` says otherwise."""
    at = datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
    given = {
        "kind": kind,
        "at": at,
        "by": _user(),
        "student": student,
        "exercise": exercise,
        **more,
    }
    return msgspec.convert(given, Event)


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container's user may have no name
        return "unknown"
