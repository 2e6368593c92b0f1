"""What of a report a student may read, whatever the format.

Of a hidden check that is its title, and the reason where that is a kind of its own: never inputs, got,
expected, or what was printed. Everything here is text without control characters.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from nngrade.errors import CourseError, GraderError
from nngrade.model import CheckResult, Diagnosis, ExerciseResult, Failure, Report, Verdict
from nngrade.text import clean

DETAIL_LINES = 12
PRINTED_LINES = 6
PRINTED_WIDTH = 200
TEXT_MAX = 20_000  # of anything that a submission has a hand in
NOT_IMPLEMENTED = "not implemented yet"
AT_FAULT = "the check itself is at fault"

# Kinds of failure that say something else in each check that meets them.
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


class Reason(msgspec.Struct, frozen=True):
    """Why some checks did not pass: a headline, an aside to it, and what follows below.

    `check` is the first of them.
    """

    check: CheckResult
    head: str
    aside: str = ""
    why: str = ""
    detail: tuple[str, ...] = ()
    printed: tuple[str, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """That of the checks."""
        return self.check.verdict

    def lines(self) -> list[str]:
        """As plain text: the headline, and below it the rest, indented."""
        below = [*self.why.splitlines(), *self.detail, *(f"printed: {p}" for p in self.printed)]
        return [self.head + self.aside, *(f"  {line}" for line in below)]


def brief(text: str) -> str:
    """Clean text, of which a flood is cut off."""
    return clean(text if len(text) <= TEXT_MAX else text[:TEXT_MAX] + "…")


def one_line(text: str, most: int = 500) -> str:
    """Clean text on one line, of at most so many characters."""
    flat = " ".join(clean(text[: 4 * most]).split())
    return flat if len(flat) <= most else flat[: most - 1] + "…"


def points(score: float | None) -> str:
    """Points as people write them: 7.8, 12, and a dash where there are none."""
    return "—" if score is None else f"{score:.1f}".removesuffix(".0")


def is_open(check: CheckResult) -> bool:
    """Whether inputs, got and expected of a check may be shown."""
    return check.suite == "public"


def message(check: CheckResult) -> str:
    """The reason why a check did not pass; what a hidden check in error raised may hold its inputs."""
    if check.failure is None:
        return ""
    if not is_open(check) and check.verdict is Verdict.ERROR and check.failure.kind == "course":
        return AT_FAULT
    return brief(check.failure.message)


def aside(check: CheckResult) -> str:
    """What is added to a hidden check's title, which says what it is about."""
    if check.failure is None or check.failure.kind in ("values", "property"):
        return ""
    return message(check)


def detail(check: CheckResult, *, everything: bool = False) -> tuple[str, ...]:
    """Inputs, got and expected, if they may be shown."""
    if check.failure is None or not (everything or is_open(check)):
        return ()
    return tuple(brief(check.failure.detail).splitlines()[:DETAIL_LINES])


def printed(check: CheckResult, *, everything: bool = False) -> tuple[str, ...]:
    """The end of what was printed during a check, if it may be shown."""
    if not check.printed or not (everything or is_open(check)):
        return ()
    lines = clean(check.printed[-TEXT_MAX:]).splitlines()[-PRINTED_LINES:]
    return tuple(line[:PRINTED_WIDTH] for line in lines)


def reasons(exercise: ExerciseResult) -> list[Reason]:
    """Why checks of an exercise did not pass; those that failed for the same reason are together."""
    failed = [c for c in exercise.checks if c.verdict is not Verdict.PASSED]
    return [_reason(members) for members in _grouped(failed)]


def untouched(exercise: ExerciseResult) -> bool:
    """Whether the exercise is as it was handed out."""
    found = reasons(exercise)
    alone = len(found) == 1 and found[0].check.failure is not None
    return alone and exercise.score == 0 and found[0].head == NOT_IMPLEMENTED


def diagnosis_lines(diagnosis: Diagnosis) -> list[str]:
    """A diagnosis as plain text: the misconception, what it is, a hint."""
    sentence = brief(diagnosis.sentence)
    if diagnosis.title:
        said = [brief(diagnosis.title), sentence]
    else:
        said = [f"{brief(diagnosis.function)}: {sentence}"]
    return said + ([f"Hint: {brief(diagnosis.hint)}"] if diagnosis.hint else [])


def unreadable(exercise: ExerciseResult) -> Failure | None:
    """Why the submission's file could not be read, if that is what failed."""
    failures = (c.failure for c in exercise.checks if c.failure is not None)
    return next((f for f in failures if f.kind in ("syntax", "load")), None)


def stood_in(exercise: ExerciseResult) -> str:
    """Which exercises' reference took the place of the student's, as a sentence."""
    names = ", ".join(f"`{n}`" for n in exercise.stood_in)
    return f"graded with our {names} in place of yours" if names else ""


def faults(report: Report) -> list[str]:
    """The checks that are in error, each with its reason."""
    return [
        f"{brief(check.id)}: {message(check)}"
        for exercise in report.exercises
        for check in exercise.checks
        if check.verdict is Verdict.ERROR and check.failure is not None
    ]


def blame(report: Report) -> type[CourseError | GraderError]:
    """Whose fault a report in error is."""
    checks = [c for e in report.exercises for c in e.checks if c.verdict is Verdict.ERROR]
    ours = any(c.failure is not None and c.failure.kind == "grader" for c in checks)
    return GraderError if ours else CourseError


def scored(report: Report, reader: str) -> float:
    """The score, for a format that cannot do without.

    Any number would give points away or take them, so where there is none nothing is written.
    """
    if report.score is None:
        found = " ".join(f"{f}." for f in faults(report))
        raise blame(report)(
            f"there is no score for {reader}, for a check failed through no fault of the "
            f"student's. {found} Mend it and grade again."
        )
    return report.score


def score_line(report: Report) -> str:
    """The whole in one line."""
    if report.score is None:
        return "No score yet: a check failed through no fault of yours"
    right = sum(e.verdict is Verdict.PASSED for e in report.exercises)
    return (
        f"{points(report.score)} / {report.max_score:g} · {right} of {len(report.exercises)} right"
    )


def _grouped(failed: Iterable[CheckResult]) -> list[list[CheckResult]]:
    found: dict[str, list[CheckResult]] = {}
    for check in failed:
        if check.failure is not None and check.failure.kind == "unearned":
            continue
        reason = check.failure.message if check.failure else check.title
        key = reason if check.failure and _says_all(check) else f"{reason}\n{check.title}"
        found.setdefault(key, []).append(check)
    return list(found.values())


def _says_all(check: CheckResult) -> bool:
    """Whether a failure's reason is the same whichever check met it."""
    return check.failure is not None and check.failure.kind not in _EACH_ITS_OWN


def _reason(members: list[CheckResult]) -> Reason:
    first = members[0]
    title = brief(first.title)
    if _says_all(first):
        count = f" ({len(members)} checks)" if len(members) > 1 else ""
        return Reason(first, message(first), count, detail=detail(first), printed=printed(first))
    if not is_open(first) and first.failure is not None:
        also = aside(first)
        return Reason(first, title, f": {also}" if also else "")
    return Reason(first, title, why=message(first), detail=detail(first), printed=printed(first))
