"""Compute what a class got right and wrong, once for every format: page, terminal, JSON and CSV.

`results` reads each report once and keeps numbers, names and one example of code for each misconception. So a
class of any size fits in memory.
"""

from __future__ import annotations

import statistics
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec
import numpy as np

from nngrade.cohort.batch import Line, entry
from nngrade.model import CheckResult, Diagnosis, ExerciseResult, Report, Verdict
from nngrade.report.locate import excerpt
from nngrade.text import one_line

BINS = 10
SLOWEST = 5
# Fewer students than this say nothing about how well a check separates them.
FEWEST = 5


class Distribution(msgspec.Struct, frozen=True, omit_defaults=True):
    """The distribution of marks. `bins` counts students by tenths of the maximum; 100 % is in the last.

    `waiting` counts students with an answer that a person has yet to grade.
    """

    count: int
    in_error: int
    mean: float | None
    median: float | None
    deviation: float | None
    lowest: float | None
    highest: float | None
    bins: tuple[int, ...]
    waiting: int = 0


class ExerciseRow(msgspec.Struct, frozen=True, omit_defaults=True):
    """The numbers of students that passed, failed and did not attempt an exercise, and their mean.

    `waiting` counts the answers that nobody has judged yet, `marked` those that a person graded.
    """

    name: str
    points: float
    passed: int
    failed: int
    not_attempted: int
    error: int
    mean: float | None
    waiting: int = 0
    marked: int = 0


class Misconception(msgspec.Struct, frozen=True):
    """A mistake, the students that made it, and an example of its code.

    `name` is a known mistake's id, else the words of the report. `unsure` lists the students for whom it is
    one of several explanations. `kind` is the diagnosis's.
    """

    name: str
    kind: Literal["bug", "forward", "looks"]
    exercise: str
    title: str
    sentence: str
    students: tuple[str, ...]
    unsure: tuple[str, ...]
    example: str

    @property
    def count(self) -> int:
        """Return the number of students that surely made it."""
        return len(self.students)


class CheckRow(msgspec.Struct, frozen=True):
    """The number of students that passed a check, and how well it separates them.

    `discrimination` is the point-biserial correlation of passing it with the number of other checks passed;
    null if all passed, or nobody, or too few students took it. `flag` says so of a check without a failure
    or without a pass, unless it is a question for practice.
    """

    id: str
    exercise: str
    title: str
    suite: str
    taken: int
    passed: int
    discrimination: float | None
    flag: Literal["", "everybody passes", "nobody passes"]

    @property
    def share(self) -> float:
        """Return the share of students that passed."""
        return self.passed / self.taken if self.taken else 0.0


class Cost(msgspec.Struct, frozen=True):
    """Seconds and MiB that submissions took, and the slowest of them."""

    median_seconds: float
    most_seconds: float
    median_mib: float
    most_mib: float
    slowest: tuple[tuple[str, float], ...]


class Attention(msgspec.Struct, frozen=True):
    """A student whose submission needs manual review. `urgency` counts from 0, the most urgent."""

    student: str
    score: float | None
    urgency: int
    reasons: tuple[str, ...]


class Remark(msgspec.Struct, frozen=True):
    """A remark about a student's mark: who set it by hand and when, or what lateness costs."""

    student: str
    said: str


class Results(msgspec.Struct, frozen=True, kw_only=True):
    """All results of a class in one week."""

    format: Literal["nngrade-class"] = "nngrade-class"
    version: Literal[1] = 1
    assignment: str
    title: str
    students: int
    max_score: float
    marks: Distribution
    exercises: tuple[ExerciseRow, ...]
    misconceptions: tuple[Misconception, ...]
    checks: tuple[CheckRow, ...]
    cost: Cost
    attention: tuple[Attention, ...]
    by_hand: tuple[Remark, ...] = ()
    late: tuple[Remark, ...] = ()


def results(reports: Iterable[Report]) -> Results | None:
    """Compute the results of a class, or return None if there are no reports."""
    reading = _Reading()
    for report in reports:
        reading.add(report)
    return reading.done() if reading.students else None


class _Reading:
    """The numbers of the reports read so far."""

    def __init__(self) -> None:
        self.students: list[str] = []
        self._assignment = self._title = ""
        self._most = 0.0
        self._scores, self._shares = array("d"), array("d")
        self._lines: dict[str, list[Line]] = {}
        self._mistakes: dict[tuple[str, str], _Mistake] = {}
        self._checks: dict[str, _Check] = {}
        self._seconds, self._memory = array("d"), array("d")
        self._attention: list[Attention] = []
        self._by_hand: list[Remark] = []
        self._late: list[Remark] = []
        self._waiting = 0

    def add(self, report: Report) -> None:
        assert report.graded is not None
        student = report.graded.student
        place = len(self.students)
        self.students.append(student)
        self._assignment, self._title = report.assignment, self._title or report.title
        self._most = max(self._most, report.max_score)
        if report.score is not None:
            self._scores.append(report.score)
            self._shares.append(report.score / report.max_score if report.max_score else 0.0)
        self._waiting += bool(report.waiting)
        found = entry(report, fresh=True)
        for line in found.lines:
            self._lines.setdefault(line.name, []).append(line)
        self._seconds.append(report.graded.seconds)
        self._memory.append(report.graded.memory_mib)
        if found.human:
            self._attention.append(Attention(student, report.score, found.urgency, found.human))
        self._by_hand += [Remark(student, said) for said in found.by_hand]
        self._late += [Remark(student, said) for said in found.late]
        for exercise in report.exercises:
            for check in exercise.checks:
                if check.failure is not None and check.failure.kind == "not_answered":
                    continue  # who did not take it says nothing about a question
                row = self._checks.get(check.id)
                if row is None:
                    row = _Check(exercise, check)
                    self._checks[check.id] = row
                row.add(place, check.verdict)
            for diagnosis in exercise.diagnoses:
                key = exercise.name, name_of(diagnosis)
                if diagnosis.bug:
                    key = diagnosis.bug.partition("/")[0], diagnosis.bug
                mistake = self._mistakes.setdefault(key, _Mistake(*key))
                mistake.add(student, exercise, diagnosis, report.graded.files)

    def done(self) -> Results:
        order = {name: place for place, name in enumerate(self._lines)}
        found = [m.done() for m in self._mistakes.values()]
        found.sort(key=lambda m: (-m.count, -len(m.unsure), order.get(m.exercise, 0), m.name))
        return Results(
            assignment=self._assignment,
            title=self._title,
            students=len(self.students),
            max_score=self._most,
            marks=self._marks(),
            exercises=tuple(exercise_row(n, lines) for n, lines in self._lines.items()),
            misconceptions=tuple(found),
            checks=self._items(),
            cost=self._cost(),
            attention=tuple(sorted(self._attention, key=lambda a: (a.urgency, a.student))),
            by_hand=tuple(self._by_hand),
            late=tuple(self._late),
        )

    def _marks(self) -> Distribution:
        scores = self._scores
        bins = Counter(min(int(share * BINS), BINS - 1) for share in self._shares)
        return Distribution(
            count=len(scores),
            in_error=len(self.students) - len(scores) - self._waiting,
            mean=statistics.fmean(scores) if scores else None,
            median=statistics.median(scores) if scores else None,
            deviation=statistics.stdev(scores) if len(scores) > 1 else None,
            lowest=min(scores, default=None),
            highest=max(scores, default=None),
            bins=tuple(bins[i] for i in range(BINS)),
            waiting=self._waiting,
        )

    def _cost(self) -> Cost:
        pairs = sorted(zip(self._seconds, self.students, strict=True), reverse=True)[:SLOWEST]
        memory = [m for m in self._memory if m] or [0.0]
        return Cost(
            median_seconds=statistics.median(self._seconds),
            most_seconds=max(self._seconds),
            median_mib=statistics.median(memory),
            most_mib=max(memory),
            slowest=tuple((student, seconds) for seconds, student in pairs),
        )

    def _items(self) -> tuple[CheckRow, ...]:
        """Return a row for each check: who passed it, against the other checks that they passed."""
        passed = np.zeros((len(self.students), len(self._checks)), bool)
        taken = np.zeros_like(passed)
        for column, check in enumerate(self._checks.values()):
            passed[check.passed, column] = True
            taken[check.passed, column] = taken[check.others, column] = True
        total = passed.sum(1)
        rows = []
        for column, (name, check) in enumerate(self._checks.items()):
            who = taken[:, column]
            mine = passed[who, column]
            right = int(mine.sum())
            rows.append(
                CheckRow(
                    id=name,
                    exercise=check.exercise,
                    title=check.title,
                    suite=check.suite,
                    taken=int(who.sum()),
                    passed=right,
                    discrimination=point_biserial(mine, total[who] - mine),
                    flag=_flag(right, int(who.sum())) if check.points else "",
                )
            )
        return tuple(rows)


def _flag(passed: int, taken: int) -> Literal["", "everybody passes", "nobody passes"]:
    if not taken:
        return ""
    return {0: "nobody passes", taken: "everybody passes"}.get(passed, "")  # type: ignore[return-value]


class _Check:
    """The students who passed a check, and those who took it without passing, as positions in the class."""

    def __init__(self, exercise: ExerciseResult, check: CheckResult) -> None:
        self.exercise, self.points = exercise.name, exercise.points
        self.title, self.suite = check.title, check.suite
        self.passed, self.others = array("l"), array("l")

    def add(self, place: int, verdict: Verdict) -> None:
        if verdict not in (Verdict.ERROR, Verdict.WAITING, Verdict.MARKED):
            (self.passed if verdict is Verdict.PASSED else self.others).append(place)


class _Mistake:
    """The students of one misconception, and the shortest code that shows it."""

    def __init__(self, exercise: str, name: str) -> None:
        self._exercise, self._name = exercise, name
        self._sure: list[str] = []
        self._unsure: list[str] = []
        self._shown: tuple[bool, Diagnosis] | None = None
        self._example = ""

    def add(
        self, student: str, found: ExerciseResult, diagnosis: Diagnosis, files: dict[str, str]
    ) -> None:
        several = diagnosis.is_one_of_several
        mine = self._unsure if several else self._sure
        if student not in mine[-1:]:
            mine.append(student)
        # If the mistake is in an exercise that this one uses, description and code come from that one.
        elsewhere = several or found.name != self._exercise
        if self._shown is None or (self._shown[0] and not elsewhere):
            self._shown = elsewhere, diagnosis
        if elsewhere:
            return
        code = next(filter(None, (excerpt(t, diagnosis.function) for t in files.values())), "")
        if code and (not self._example or len(code) < len(self._example)):
            self._example = code

    def done(self) -> Misconception:
        assert self._shown is not None
        diagnosis = self._shown[1]
        sure = tuple(dict.fromkeys(self._sure))
        return Misconception(
            name=self._name,
            kind=diagnosis.kind,
            exercise=self._exercise,
            title=one_line(diagnosis.title),
            sentence=one_line(diagnosis.sentence, 2000),
            students=sure,
            unsure=tuple(s for s in dict.fromkeys(self._unsure) if s not in set(sure)),
            example=self._example,
        )


def name_of(diagnosis: Diagnosis) -> str:
    """Return the name under which students with the same diagnosis are counted."""
    return diagnosis.bug or one_line(diagnosis.title or diagnosis.sentence)


def exercise_row(name: str, lines: Sequence[Line]) -> ExerciseRow:
    """Return an exercise's numbers from each student's line."""
    scores = [line.score for line in lines if line.score is not None]
    verdicts = Counter(line.verdict for line in lines)
    blank = sum(not line.attempted for line in lines)
    passed, error = verdicts[Verdict.PASSED], verdicts[Verdict.ERROR]
    waiting, marked = verdicts[Verdict.WAITING], verdicts[Verdict.MARKED]
    return ExerciseRow(
        name=name,
        points=max((line.points for line in lines), default=0.0),
        passed=passed,
        failed=len(lines) - passed - error - blank - waiting - marked,
        not_attempted=blank,
        error=error,
        mean=statistics.fmean(scores) if scores else None,
        waiting=waiting,
        marked=marked,
    )


def point_biserial(passed: np.ndarray, rest: np.ndarray) -> float | None:
    """Return the correlation of passing with `rest`, or None if either is the same for all."""
    if len(passed) < FEWEST or np.ptp(passed.astype(int)) == 0 or np.ptp(rest) == 0:
        return None
    return round(float(np.corrcoef(passed, rest)[0, 1]), 4)
