"""Compare two reports on a student: what the mark was, what it is, and why it changed."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from nngrade.model import CheckResult, ExerciseResult, Report, Verdict
from nngrade.report import visible
from nngrade.text import one_line


class ExerciseChange(msgspec.Struct, frozen=True):
    """An exercise's score before and after, None if it has none, and the reasons for the change."""

    name: str
    before: float | None
    after: float | None
    reasons: tuple[str, ...]


class Change(msgspec.Struct, frozen=True):
    """A student's score before and after, the exercises that changed, and the causes beside the checks."""

    student: str
    before: float | None
    after: float | None
    exercises: tuple[ExerciseChange, ...]
    causes: tuple[str, ...]

    @property
    def marks(self) -> bool:
        """True if a score changes: not only verdicts, as below a mark that was set by hand."""
        return self.before != self.after or any(e.before != e.after for e in self.exercises)

    def lines(self) -> list[str]:
        """Return the change as text: the marks, and the reasons indented below them."""
        said = [f"{one_line(self.student)}: {_marks(self.before, self.after)}"]
        said += [f"  {cause}" for cause in self.causes]
        for each in self.exercises:
            said.append(f"  {each.name}: {_marks(each.before, each.after)}")
            said += [f"    {reason}" for reason in each.reasons]
        return said


def change(before: Report, after: Report) -> Change | None:
    """Return what differs in the marks of two reports, or None if they are the same."""
    old = {e.name: e for e in before.exercises}
    new = {e.name: e for e in after.exercises}
    found = tuple(
        made
        for name in dict.fromkeys((*old, *new))
        if (made := _exercise(name, old.get(name), new.get(name))) is not None
    )
    if not found and before.score == after.score:
        return None
    student = after.graded.student if after.graded else ""
    return Change(student, before.score, after.score, found, tuple(_causes(before, after)))


def _exercise(
    name: str, old: ExerciseResult | None, new: ExerciseResult | None
) -> ExerciseChange | None:
    if old is None or new is None:
        whole = old or new
        assert whole is not None
        said = "the exercise is new" if old is None else "the exercise is gone"
        score = whole.score
        now = score if old is None else None
        return ExerciseChange(name, score if new is None else None, now, (said,))
    if (old.score, old.points, old.verdict) == (new.score, new.points, new.verdict):
        return None
    return ExerciseChange(name, old.score, new.score, tuple(_reasons(old, new)))


def _reasons(old: ExerciseResult, new: ExerciseResult) -> Iterator[str]:
    if old.points != new.points:
        yield f"it was worth {old.points:g} points, and is worth {new.points:g}"
    before = {c.id: c for c in old.checks}
    for check in new.checks:
        was = before.pop(check.id, None)
        title = one_line(check.title)
        if was is None:
            yield f"new check, which {_verdict(check)}: {title}"
        elif was.verdict is not check.verdict:
            why = visible.message(check) or visible.message(was)
            yield f"{title}: {_verdict(was)}, now {_verdict(check)}" + (f" ({why})" if why else "")
        elif (was.weight, was.group) != (check.weight, check.group):
            yield f"{title}: counts differently ({check.group}, weight {check.weight:g})"
    for gone in before.values():
        yield f"the check is gone, which {_verdict(gone)}: {one_line(gone.title)}"
    if old.stood_in != new.stood_in:
        yield visible.stood_in(new) or visible.stood_in(old).replace("graded", "no longer graded")


_WORDS = {
    Verdict.ERROR: "was in error",
    Verdict.SKIPPED: "was skipped",
    Verdict.WAITING: "waited to be judged",
    Verdict.MARKED: "was marked by hand",
}


def _verdict(check: CheckResult) -> str:
    return _WORDS.get(check.verdict, check.verdict.value)


def _causes(before: Report, after: Report) -> Iterator[str]:
    """Yield what differs in what was graded, and by what."""
    old, new = before.graded, after.graded
    if old is None or new is None:
        return
    names = sorted({n for n in (*old.files, *new.files) if old.files.get(n) != new.files.get(n)})
    if names:
        yield f"the submission changed: {', '.join(map(one_line, names))}"
    if old.refused != new.refused:
        yield new.refused or f"it could not be graded before: {old.refused}"
    if old.suite != new.suite:
        yield "the assignment or nngrade changed"
    if old.seed != new.seed:
        yield "the seed of the hidden inputs changed"


def _marks(before: float | None, after: float | None) -> str:
    pair = f"{visible.points(before)} → {visible.points(after)}"
    return pair if before is None or after is None else f"{pair} ({after - before:+.4g})"
