"""Take points off for lateness, by the rule in course.toml, and say so in the report.

Times come from nbgrader's timestamp.txt or Gradescope's metadata, which each report keeps, or from a file
`times.csv` beside the reports. The free days of a student are used up in the order of the weeks.
"""

from __future__ import annotations

import datetime
import functools
import math
from collections.abc import Collection, Iterator
from pathlib import Path, PurePath

import msgspec

from nngrade.errors import UsageError
from nngrade.files import write_whole
from nngrade.model import Policy, Report
from nngrade.report.visible import LATENESS_UNKNOWN, points
from nngrade.submission.class_folder import CANVAS, csv_rows, identifier, read_time, student_id
from nngrade.text import one_line

TIMES = "times.csv"
POLICY = "policy.json"
# How a note about points taken off begins.
NOTE = "Late: "
DAY = 86_400


class Lateness(msgspec.Struct, frozen=True):
    """The cost of lateness: days late, how many of them are free, the points, and a note for the report."""

    days: int
    free: int
    points: float
    note: str


class _Row(msgspec.Struct, frozen=True):
    handed_in: str
    due: str


class _Handed(msgspec.Struct, frozen=True):
    student: str
    handed_in: str | None = None


class _Earlier(msgspec.Struct, frozen=True):
    """The part of a report that says when its submission was handed in."""

    submission: str
    graded: _Handed | None = None


def _earlier(path: Path) -> _Earlier | None:
    """Return that part of a report; parse each report once, although all later weeks ask for it."""
    try:
        state = path.stat()
        return _parsed(path, state.st_mtime_ns, state.st_ino)
    except (OSError, msgspec.DecodeError):
        return None


@functools.cache
def _parsed(path: Path, _changed: int, _file: int) -> _Earlier:
    return msgspec.json.decode(path.read_bytes(), type=_Earlier)


class Late:
    """The lateness of the students of one week, and of the weeks before for their free days."""

    def __init__(self, out: Path, slug: str, policy: Policy) -> None:
        self._out, self._slug, self._policy = out, slug, policy
        self._times: dict[str, dict[str, _Row]] = {}

    def applied(self, report: Report) -> Report:
        """Return a report with the points taken off, and a note."""
        found = self.of(report)
        if found is None:
            return report
        score, waiting = report.score, report.waiting
        if score is not None:
            score = max(score - found.points, 0.0)
        if waiting:
            waiting = msgspec.structs.replace(
                waiting,
                subtotal=max(waiting.subtotal - found.points, 0.0),
                maximum=max(waiting.maximum - found.points, 0.0),
            )
        notes = (*report.notes, found.note)
        return msgspec.structs.replace(report, score=score, waiting=waiting, notes=notes)

    def of(self, report: Report) -> Lateness | None:
        """Return what the lateness of a submission costs, or None if it was in time or no time is due."""
        if self._slug not in self._policy.due or report.graded is None:
            return None
        days = self._days(self._slug, report)
        if isinstance(days, str):
            return Lateness(0, 0, 0.0, f"{LATENESS_UNKNOWN}{days}")
        if not days:
            return None
        free = min(days, max(self._policy.free_days - self._used(report), 0))
        share = min(self._policy.per_day * (days - free), self._policy.cap)
        lost = round(report.max_score * share / 100, 6)
        said = f"{days} day{'s' * (days > 1)} late"
        said += f", {free} of them free" if free else ""
        return Lateness(
            days, free, lost, f"{NOTE}{said}: {points(lost)} points ({share:g} %) are taken off"
        )

    def _used(self, report: Report) -> int:
        """Return how many days the student was late in the weeks before."""
        assert report.graded is not None
        used = 0
        for slug in self._policy.due if self._policy.free_days else ():
            if slug == self._slug:
                break
            before = _earlier(self._out / slug / f"{identifier(report.graded.student)}.json")
            days = self._days(slug, before) if before is not None else 0
            used += days if isinstance(days, int) else 0
        return used

    def _days(self, slug: str, report: Report | _Earlier) -> int | str:
        """Return how many days late a submission was, begun ones too, or why that is not known."""
        assert report.graded is not None
        row, place = self._row(slug, report.graded.student), f"{self._out.name}/{slug}/{TIMES}"
        text = row.handed_in or report.graded.handed_in
        if text == "":
            return f"its timestamp.txt cannot be read. Write its time into {place}"
        if text is None:
            match = CANVAS.fullmatch(PurePath(report.submission).name)
            if match is not None and f"{match['student']}_LATE_" in report.submission:
                return f"Canvas says it was late, and not how much. Write its time into {place}"
            return 0
        try:
            due = self._due(slug, row.due)
            seconds = (read_time(text) - due).total_seconds()
        except (ValueError, OverflowError):
            said = f"{text} or {row.due}" if row.due else text
            return (
                f"{one_line(said)} is not a time. Write it into {place} as 2026-11-21 09:30:00 UTC"
            )
        return math.ceil(seconds / DAY) if seconds > 60 * self._policy.grace_minutes else 0

    def _due(self, slug: str, own: str) -> datetime.datetime:
        due = self._policy.due[slug]
        if own.startswith("+"):
            return due + datetime.timedelta(days=float(own))
        return read_time(own) if own else due

    def later(self) -> list[str]:
        """Return the weeks after this one in which somebody was late, and needs the free days left."""
        weeks = list(self._policy.due)
        if not self._policy.free_days or self._slug not in weeks:
            return []
        after = weeks[weeks.index(self._slug) + 1 :]
        return [slug for slug in after if any(self._was_late(slug))]

    def _was_late(self, slug: str) -> Iterator[bool]:
        for path in (self._out / slug).glob("*.json"):
            report = _earlier(path)
            if report is not None and report.graded is not None:
                days = self._days(slug, report)
                yield isinstance(days, int) and days > 0

    def without_report(self, students: Collection[str]) -> list[str]:
        """Return who is in the week's times.csv, and not among the students with a report."""
        rows = self._rows(self._slug) if self._slug in self._policy.due else ()
        here = set(map(student_id, students))
        return [student for student in rows if student not in here]

    def _row(self, slug: str, student: str) -> _Row:
        return self._rows(slug).get(student_id(student), _Row("", ""))

    def _rows(self, slug: str) -> dict[str, _Row]:
        if slug not in self._times:
            self._times[slug] = _read(self._out / slug / TIMES)
        return self._times[slug]


def _read(path: Path) -> dict[str, _Row]:
    """Read times.csv: a header, and for each student a time of submission, a due time, or `+2` days."""
    if not path.exists():
        return {}
    head, *rows = [row for row in csv_rows(path) if row] or [[]]
    named = {"student"} < set(head) <= {"student", "handed_in", "due"}
    if (head and not named) or any(len(row) > len(head) for row in rows[:1]):
        raise UsageError(f"{path}: the first line has to be: student,handed_in,due")
    found: dict[str, _Row] = {}
    for row in (dict(zip(head, map(str.strip, row), strict=False)) for row in rows):
        student = student_id(row.get("student", ""))
        if student in found:
            raise UsageError(
                f"{path}: {one_line(student)} has two lines. Write both times into one."
            )
        found[student] = _Row(row.get("handed_in", ""), row.get("due", ""))
    return found


def keep_policy(out: Path, policy: Policy) -> None:
    """Keep the rule beside the reports, for commands that have no course."""
    data = msgspec.json.format(msgspec.json.encode(policy), indent=2) + b"\n"
    path = out / POLICY
    if not path.is_file() or path.read_bytes() != data:
        write_whole(path, data)


def kept_policy(out: Path) -> Policy:
    """Return the rule that `keep_policy` has written, or one that takes nothing off."""
    try:
        return msgspec.json.decode((out / POLICY).read_bytes(), type=Policy)
    except (OSError, msgspec.DecodeError):
        return Policy()
