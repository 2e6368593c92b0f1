"""Decide what a student may see of a report, in every format.

A student sees a hidden check's title, and why it failed unless the values were wrong. A student never sees
its inputs, its got and expected, or what was printed. Texts come without control characters. Only what
was printed and a check's detail have several lines; a format puts these below a line of its own.
"""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Iterable

import msgspec

from nngrade.errors import CourseError, GraderError
from nngrade.model import (
    Assignment,
    CheckResult,
    Diagnosis,
    ExerciseResult,
    Failure,
    Policy,
    Report,
    Verdict,
)
from nngrade.text import clean, one_line

DETAIL_LINES = 12
PRINTED_LINES = 6
PRINTED_WIDTH = 200
TEXT_MAX = 20_000  # characters of a text that a submission can influence
REASONS = 3  # how many reasons to show for each exercise
NOT_IMPLEMENTED = "not implemented yet"
NOTHING_CHECKED = "Nothing could be checked until this is mended."
AT_FAULT = "the check itself is at fault"

# Kinds of failure whose message depends on the check. Others, such as a missing function, do not.
_EACH_ITS_OWN = (
    "values",
    "shape",
    "dtype",
    "non_finite",
    "gradient",
    "property",
    "type",
    "no_error",
    "warning",
)


_SIZE = re.compile(r"\d+")


class Reason(msgspec.Struct, frozen=True):
    """Why one or more checks did not pass: a headline with an aside, and the lines below it.

    `check` is the first of these checks.
    """

    check: CheckResult
    head: str
    aside: str = ""
    why: str = ""
    detail: tuple[str, ...] = ()
    printed: tuple[str, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """Return the checks' verdict."""
        return self.check.verdict

    def lines(self) -> list[str]:
        """Return plain text: the headline, and the rest indented below it."""
        below = [*self.why.splitlines(), *self.below()]
        return [self.head + self.aside, *(f"  {line}" for line in below)]

    def below(self) -> list[str]:
        """Return the lines of the detail and of what was printed."""
        return [*self.detail, *self.printed]


def brief(text: str) -> str:
    """Return clean text, cut at `TEXT_MAX` characters."""
    return clean(text if len(text) <= TEXT_MAX else text[:TEXT_MAX] + "…")


def points(score: float | None) -> str:
    """Format points as people write them, rounded to one decimal: 7.8, 12, or a dash if there is no score."""
    rounded = Policy().rounded(score, math.inf)
    return "—" if rounded is None else f"{rounded:.1f}".removesuffix(".0")


def is_open(check: CheckResult) -> bool:
    """Return whether a student may see the check's inputs, got and expected."""
    return check.suite == "public"


def message(check: CheckResult) -> str:
    """Return the reason why a check did not pass, on one line unless the check is in error.

    For a hidden check in error it is a fixed sentence: the exception's own text may contain inputs.
    """
    if check.failure is None:
        return ""
    if not is_open(check) and check.verdict is Verdict.ERROR and check.failure.kind == "course":
        return AT_FAULT
    said = check.failure.message
    return brief(said) if check.verdict is Verdict.ERROR else one_line(said, TEXT_MAX)


def aside(check: CheckResult) -> str:
    """Return what to add to a hidden check's title: nothing if it failed because of its values."""
    if check.failure is None or check.failure.kind in ("values", "property"):
        return ""
    return message(check)


def sentence(check: CheckResult) -> str:
    """Return the reason of a check on its own, as far as a student may see it."""
    return message(check) if is_open(check) else aside(check)


def notes(report: Report, unread: Failure | None = None) -> list[str]:
    """Return the notes about the submission as a whole, each on one line.

    A format that shows in place of the exercises why all are `unread` does not repeat it here.
    """
    said = [note for note in report.notes if unread is None or note != unread.message]
    return [one_line(note, TEXT_MAX) for note in said]


# How a note begins that says what a person has to decide about a student's lateness.
LATENESS_UNKNOWN = "Lateness is not known: "


def for_student(report: Report) -> Report:
    """Return a report without the notes that ask a person to do something."""
    kept = tuple(n for n in report.notes if not n.startswith(LATENESS_UNKNOWN))
    return msgspec.structs.replace(report, notes=kept)


def now(assignment: Assignment, report: Report) -> Report:
    """Return a report as a student's page may show it now: what hidden checks say may have to wait."""
    report = for_student(report)
    until = assignment.hidden_until
    if until is None or datetime.datetime.now(datetime.UTC) >= until:
        return report
    return before(report, until.strftime("%Y-%m-%d %H:%M"))


def before(report: Report, until: str) -> Report:
    """Return a report without anything that hidden checks say, to show before the moment `until`.

    Marks and verdicts stay. A diagnosis and an example stay if a public check of the exercise failed too.
    """
    held = tuple(map(_without_hidden, report.exercises))
    if held == report.exercises:
        return report
    note = f"Some hidden checks failed. What they say is shown from {until} on."
    return msgspec.structs.replace(report, exercises=held, notes=(*report.notes, note))


def _without_hidden(exercise: ExerciseResult) -> ExerciseResult:
    failed = [c for c in exercise.checks if c.verdict is not Verdict.PASSED]
    if not any(map(_is_held, failed)):
        return exercise
    kept = tuple(c for c in exercise.checks if not _is_held(c))
    if any(c.suite == "public" for c in failed if c.group != "contract"):
        return msgspec.structs.replace(exercise, checks=kept)
    return msgspec.structs.replace(exercise, checks=kept, diagnoses=(), counterexample=None)


def _is_held(check: CheckResult) -> bool:
    """Return whether a hidden check failed. An answer that is missing, waits or was marked has not."""
    unfailed = (Verdict.PASSED, Verdict.WAITING, Verdict.MARKED)
    if check.suite == "public" or check.verdict in unfailed:
        return False
    return check.failure is None or check.failure.kind != "not_answered"


def detail(check: CheckResult, *, everything: bool = False) -> tuple[str, ...]:
    """Return the lines with inputs, got and expected, if they may be shown or `everything` is asked for."""
    if check.failure is None or not (
        everything or is_open(check) or check.failure.kind == "syntax"
    ):
        return ()
    return tuple(brief(check.failure.detail).splitlines()[:DETAIL_LINES])


def printed(check: CheckResult, *, everything: bool = False) -> tuple[str, ...]:
    """Return the last lines printed during a check, if they may be shown or `everything` is asked for.

    Each begins with a word of ours, so that it cannot pose as another line.
    """
    if not check.printed or not (everything or is_open(check)):
        return ()
    lines = clean(check.printed[-TEXT_MAX:]).splitlines()[-PRINTED_LINES:]
    return tuple(f"printed: {line[:PRINTED_WIDTH]}" for line in lines)


def reasons(exercise: ExerciseResult) -> list[Reason]:
    """Return why checks of an exercise did not pass, one entry per reason."""
    failed = [c for c in exercise.checks if c.verdict is not Verdict.PASSED]
    return [_reason(members) for members in _grouped(failed)]


def first_reasons(exercise: ExerciseResult) -> tuple[list[Reason], str]:
    """Return the first few reasons, and a line about the others; empty if there are none."""
    found = reasons(exercise)
    more = len(found) - REASONS
    return found[:REASONS], f"… and {more} more" if more > 0 else ""


def example_lines(exercise: ExerciseResult) -> list[str]:
    """Return the small call that is answered wrongly, and a sentence about it; empty if none was found."""
    found = exercise.counterexample
    return [f"Try {found.call}", one_line(found.sentence, TEXT_MAX)] if found is not None else []


def untouched(exercise: ExerciseResult) -> bool:
    """Return whether the exercise is still the stub that was handed out."""
    failures = [c.failure for c in exercise.checks if c.verdict is not Verdict.PASSED]
    kinds = {f.kind for f in failures if f is not None}
    return exercise.score == 0 and kinds <= {"not_implemented", "unearned"} and len(kinds) > 0


def diagnosis_lines(diagnosis: Diagnosis) -> list[str]:
    """Return a diagnosis as plain text: the misconception's title, the explanation, a hint."""
    title, told, hint, function = (
        one_line(text, TEXT_MAX)
        for text in (diagnosis.title, diagnosis.sentence, diagnosis.hint, diagnosis.function)
    )
    said = [title, told] if title else [f"{function}: {told}"]
    return said + ([f"Hint: {hint}"] if hint else [])


def why(exercise: ExerciseResult, mark: str = "") -> list[str]:
    """Return why an exercise did not pass, as lines; `mark` stands before the reason of a check."""
    if exercise.verdict is Verdict.PASSED:
        return []
    if exercise.verdict in (Verdict.WAITING, Verdict.MARKED, Verdict.SKIPPED):
        return [one_line(message(c), TEXT_MAX) for c in exercise.checks]
    if untouched(exercise):
        return [NOT_IMPLEMENTED]
    unread = unreadable(exercise)
    if unread is not None:
        return [one_line(unread.message, TEXT_MAX)]
    lines = []
    for diagnosis in exercise.diagnoses:
        first, *rest = diagnosis_lines(diagnosis)
        lines.append(" ".join([f"{first}:" if diagnosis.title else first, *rest]))
    if exercise.stood_in:
        lines.append(stood_in(exercise))
    if example := example_lines(exercise):
        lines.append(f"{example[0]}: {example[1]}")
    for reason in reasons(exercise):
        also = f": {one_line(reason.why, TEXT_MAX)}" if reason.why else ""
        lines.append(f"{mark}{reason.head}{reason.aside}{also}")
    return lines


def unreadable(exercise: ExerciseResult) -> Failure | None:
    """Return the failure that says why the submission's file could not be read, or None if it could."""
    failures = (c.failure for c in exercise.checks if c.failure is not None)
    return next((f for f in failures if f.kind in ("syntax", "load")), None)


def all_unreadable(report: Report) -> Failure | None:
    """Return the one failure for which no exercise could be checked, or None."""
    found = [unreadable(e) for e in report.exercises]
    first = next(iter(found), None)
    alike = first is not None and all(f is not None and f.message == first.message for f in found)
    return first if alike else None


def stood_in(exercise: ExerciseResult) -> str:
    """Return a sentence that lists the functions for which the reference stood in, or ""."""
    names = ", ".join(f"`{n}`" for n in exercise.stood_in)
    return f"graded with our {names} in place of yours" if names else ""


def faults(report: Report) -> list[str]:
    """Return the checks that are in error, each with its reason."""
    return [
        f"{one_line(check.id)}: {message(check)}"
        for exercise in report.exercises
        for check in exercise.checks
        if check.verdict is Verdict.ERROR and check.failure is not None
    ]


def blame(report: Report) -> type[CourseError | GraderError]:
    """Return whose fault a report in error is: the grader's if any check says so, else the course's."""
    checks = [c for e in report.exercises for c in e.checks if c.verdict is Verdict.ERROR]
    ours = any(c.failure is not None and c.failure.kind == "grader" for c in checks)
    return GraderError if ours else CourseError


def scored(report: Report, reader: str) -> float:
    """Return the score for a format that requires one; `reader` is the format's name.

    If answers wait to be judged, it is the subtotal. Raises `CourseError` or `GraderError` if a check is in
    error: any number would be unfair.
    """
    if report.waiting:
        return report.waiting.subtotal
    if report.score is None:
        found = " ".join(f"{f}." for f in faults(report))
        raise blame(report)(
            f"there is no score for {reader}: a check failed, and not because of the submission. "
            f"{found} Fix that and grade again."
        )
    return report.score


def score_line(report: Report) -> str:
    """Return the result in one line: the score, and how many exercises are right."""
    if report.score is None and not report.waiting:
        return _without_score(report)
    asked = [e for e in report.exercises if e.points] or report.exercises
    right = f"{sum(e.verdict is Verdict.PASSED for e in asked)} of {len(asked)} right"
    marked = sum(e.verdict is Verdict.MARKED for e in asked)
    right += f" · {marked} marked by hand" if marked else ""
    if not report.max_score:
        return f"{right}, for practice" if asked else "nothing to judge, for practice"
    if report.waiting:
        reached, most = points(report.waiting.subtotal), points(report.waiting.maximum)
        count = len(report.waiting.questions)
        said = f"{reached} / {report.max_score:g}{public(report)} so far, at most {most}"
        return f"{said} · {right} · {count} {'waits' if count == 1 else 'wait'} to be judged"
    return f"{points(report.score)} / {report.max_score:g}{public(report)} · {right}"


def _without_score(report: Report) -> str:
    """Return the line of a report with a check in error: the points of the exercises that have none."""
    judged = [e for e in report.exercises if e.points and e.score is not None]
    lost = [one_line(e.name) for e in report.exercises if e.verdict is Verdict.ERROR]
    if not judged or not lost:
        return "No score yet: a check failed through no fault of yours"
    reached = points(sum(e.score for e in judged if e.score is not None))
    most = f"{sum(e.points for e in judged):g}{public(report)}"
    names = lost[0] if len(lost) == 1 else f"{len(lost)} exercises"
    said = f"No score yet: {names} could not be judged, through no fault of yours"
    right = sum(e.verdict is Verdict.PASSED for e in judged)
    return f"{said} · {reached} / {most} for the rest · {right} of {len(judged)} right"


def worth(exercise: ExerciseResult, public: str = "") -> str:
    """Return an exercise's points as people read them: 7.5 / 12, or that it is for practice."""
    if not exercise.points:
        return "practice"
    return f"{points(exercise.score)} / {exercise.points:g}{public}"


def public(report: Report) -> str:
    """Return what to add to points that hidden checks may still change: " public", or ""."""
    return "" if "hidden" in report.suites or not report.max_score else " public"


def _grouped(failed: Iterable[CheckResult]) -> list[list[CheckResult]]:
    found: dict[str, list[CheckResult]] = {}
    for check in failed:
        if check.failure is not None and check.failure.kind == "unearned":
            continue
        reason = check.failure.message if check.failure else check.title
        key = (
            _key(check.failure)
            if check.failure and _says_all(check)
            else f"{reason}\n{check.title}"
        )
        found.setdefault(key, []).append(check)
    return list(found.values())


def _key(failure: Failure) -> str:
    """Return what two failures for one reason have in common: exceptions may differ in sizes alone."""
    if failure.kind != "raised":
        return failure.message
    return f"{failure.line} {failure.cell} {_SIZE.sub('#', failure.message)}"


def _says_all(check: CheckResult) -> bool:
    """Return whether a failure's message is complete without the check's title."""
    return check.failure is not None and check.failure.kind not in _EACH_ITS_OWN


def _reason(members: list[CheckResult]) -> Reason:
    first = members[0]
    title = one_line(first.title, TEXT_MAX)
    if _says_all(first):
        count = f" ({len(members)} checks)" if len(members) > 1 else ""
        return Reason(first, message(first), count, detail=detail(first), printed=printed(first))
    if not is_open(first) and first.failure is not None:
        also = aside(first)
        return Reason(first, title, f": {also}" if also else "")
    return Reason(first, title, why=message(first), detail=detail(first), printed=printed(first))
