"""Find the known mistakes that give the same answers as a submission in the failing checks."""

from __future__ import annotations

import contextlib
import itertools
import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, Protocol

from nngrade.diagnosis.replay import Outcome, Step, alike, equal, students
from nngrade.model import Answer, Call, CheckResult, Diagnosis, Exercise, Verdict
from nngrade.worker.outside.budget import OutOfTime, time_limit

# CPU seconds for one bug; multiplied where the exercise allows slower calls than usual.
ONE_BUG = 0.25
# Compare at most the first so many calls of one function: more than any of the ten weeks makes.
CALLS_MAX = 100
STEPS_MAX = 3000

# The result of one check, and the answers that it got.
Evidence = tuple[CheckResult, list[Answer]]


class Known(Protocol):
    """The known mistakes of an assignment: of a course (`CourseBank`), or recorded (`RecordedBank`)."""

    def of(self, exercise: str) -> Sequence[Bug]:
        """Return the bugs of one exercise."""

    def changes(self, function: str, *bugs: Any) -> bool:
        """Return whether these bugs may change a function's answers."""

    def hangs(self, *bugs: Any) -> bool:
        """Return whether these bugs ran out of time on some call before."""

    def mutates(self, call: Call, *bugs: Any) -> bool:
        """Return whether these bugs are known to change an argument of a call in place."""

    def outcomes(self, steps: Iterable[Step], *bugs: Any) -> Iterator[Outcome]:
        """Yield the outcome of each call on the reference with these bugs."""

    def afresh(self, steps: Iterable[Step], *bugs: Any) -> Iterator[Outcome]:
        """Yield the outcomes for calls that depend on earlier ones: in order, and with new objects."""


class Bug(Protocol):
    """A known mistake, with its text for the student."""

    @property
    def exercise(self) -> str: ...  # noqa: D102
    @property
    def title(self) -> str: ...  # noqa: D102
    @property
    def explanation(self) -> str: ...  # noqa: D102
    @property
    def hint(self) -> str: ...  # noqa: D102
    @property
    def id(self) -> str: ...  # noqa: D102


def _uncalled(answer: Answer) -> bool:
    return answer.fault is not None and answer.fault.kind == "not_called"


class Calls:
    """The calls of one function and of the objects that it made, with the reference's outcomes.

    `failing` holds all calls of the failed checks, `wrong` those of them that differ from the reference.
    `right` holds the calls of the passed checks that agree with it.
    """

    def __init__(self, name: str, evidence: list[Evidence], bank: Known, slack: float) -> None:
        self.name, self.slack, self.chained = name, slack, False
        self.failing: list[tuple[Step, Outcome, Outcome]] = []
        self.right: list[tuple[Step, Outcome]] = []
        self.all: list[tuple[Step, Outcome, Outcome, bool]] = []
        self.wrong: list[Step] = []
        made: list[tuple[bool, Step]] = []
        for check, answers in evidence:
            steps = [Step(check.id, number, answer) for number, answer in enumerate(answers)]
            mine = [s for s in steps if s.call.function == name and not _uncalled(s.answer)]
            # An object's answers depend on its earlier calls, and so do answers to a returned state. So
            # such a check is compared as a whole or not at all.
            if any(step.call.target or step.call.unspecified_parts for step in mine):
                self.chained = True
                if len(made) + len(mine) > STEPS_MAX:
                    continue
            else:
                mine = mine[: max(0, CALLS_MAX - len(made))]
            made += [(check.verdict is not Verdict.PASSED, step) for step in mine]
        ours = (bank.afresh if self.chained else bank.outcomes)(step for _, step in made)
        for (failed, step), wanted in zip(made, ours, strict=True):
            student = students(step.answer)
            self.all.append((step, student, wanted, failed))
            agrees = equal(student, wanted, step.call)
            if failed:
                agrees = agrees and alike(student, wanted)
                self.failing.append((step, student, wanted))
                if not agrees:
                    self.wrong.append(step)
            elif agrees:
                self.right.append((step, wanted))
        self.wanted = {id(step): wanted for step, _, wanted in self.failing}
        if not self.chained:  # quick calls first: they may rule out a bug before the slow ones
            self.failing.sort(key=lambda each: each[2].seconds)

    def differs(self, step: Step) -> bool:
        """Return whether a failing call has another value than the reference, not just another kind."""
        return not equal(students(step.answer), self.wanted[id(step)], step.call)

    @property
    def alone(self) -> bool:
        """Return whether no failing call uses an object, so that no call depends on an earlier one."""
        return not any(step.call.target for step, *_ in self.failing)


def known_bugs(
    bank: Known, exercise: Exercise, calls: Calls, suspects: Collection[str], deadline: float
) -> list[Diagnosis]:
    """Return the known mistakes that explain the failing calls, or the one that explains most of them.

    Candidates are, in this order: the suspects, the exercise's own mistakes, the mistakes of the exercises
    that it uses, and pairs of one of those with an own one. `deadline` is a value of `time.process_time`.
    """
    own = bank.of(exercise.name)
    used = [bug for name in exercise.uses for bug in bank.of(name)]
    used.sort(key=lambda bug: bug.id not in suspects)
    candidates: Iterable[tuple[Bug, ...]]
    for candidates in (
        [(bug,) for bug in used if bug.id in suspects],
        [(bug,) for bug in own],
        [(bug,) for bug in used],
        itertools.product(used, own),
    ):
        found = []
        for overlays in candidates:
            if time.process_time() > deadline:
                break
            if _matches(bank, calls, overlays):
                found.append(overlays)
        if calls.chained and len(found) > 1:
            found = [bug for bug in found if _keeps_alike(bank, calls, bug)] or found
        if found:
            # Nothing tells these bugs apart, so the report names all of them, at most three.
            return [
                _named(bug, calls.name, exercise, known=bug.id in suspects)
                for overlays in found[:3]
                for bug in overlays
            ]
    return _nearly(bank, own, calls, deadline)


def _nearly(bank: Known, own: Sequence[Bug], calls: Calls, deadline: float) -> list[Diagnosis]:
    """Return the bug that explains the most wrong calls: at least two, and at least half of them."""
    best: tuple[int, Bug] | None = None
    wrong = {id(step) for step in calls.wrong}
    for bug in own:
        if time.process_time() > deadline:
            break
        shared = 0
        with contextlib.suppress(OutOfTime), time_limit(ONE_BUG * calls.slack):
            answers = bank.outcomes((step for step, *_ in calls.failing), bug)
            for (step, student, wanted), answer in zip(calls.failing, answers, strict=True):
                if id(step) in wrong and not equal(answer, wanted, step.call):
                    shared += equal(student, answer, step.call)
        if shared > (best[0] if best else 0):
            best = shared, bug
    if best is None or best[0] < 2 or 2 * best[0] < len(calls.wrong):
        return []
    bug = best[1]
    sentence = f"This looks like a known mistake combined with another one: {bug.explanation}"
    return [Diagnosis("looks", calls.name, bug.title, sentence, bug.hint)]


def _matches(bank: Known, calls: Calls, overlays: tuple[Bug, ...]) -> bool:
    differs = subtly = same = False
    hung = any(student.raised == "timed_out" for _, student, _ in calls.failing)
    if not hung and bank.hangs(*overlays):
        return False  # every submission gets the same calls, so with this bug it would hang too
    try:
        with time_limit(ONE_BUG * calls.slack):
            if not bank.changes(calls.name, *overlays):
                return False
            same = True
            if not calls.chained:
                failing = calls.failing
                answers = bank.outcomes((step for step, *_ in failing), *overlays)
            else:  # all calls, in the order in which the checks made them
                failing = [(step, student, wanted) for step, student, wanted, _ in calls.all]
                answers = bank.afresh((step for step, *_ in failing), *overlays)
            for (step, student, wanted), answer in zip(failing, answers, strict=True):
                if not equal(student, answer, step.call):
                    return False
                differs = differs or not equal(answer, wanted, step.call)
                if not differs:
                    subtly = subtly or not alike(answer, wanted)
                    same = same and alike(student, answer)
            if not calls.chained:
                answers = bank.outcomes((step for step, _ in calls.right), *overlays)
                for (step, wanted), answer in zip(calls.right, answers, strict=True):
                    if not equal(answer, wanted, step.call):
                        return False
                # A bug that works in place is ruled out if the student's code changed no argument. All
                # calls are searched, because a batch notes a change of a shared argument only once.
                pure = not any(step.answer.changed for step, *_ in calls.all)
                done = [step.call for step, *_ in failing if step.answer.fault is None]
                if pure and any(bank.mutates(call, *overlays) for call in done[:3]):
                    return False
    except OutOfTime:
        return differs or hung
    # If no value differs, the kind or a small element must: a float for an int, 1e-10 for 1e-11.
    return differs or (subtly and same)


def _keeps_alike(bank: Known, calls: Calls, overlays: tuple[Bug, ...]) -> bool:
    """Return whether a bug keeps the same state as the student, which is allowed but not required."""
    with contextlib.suppress(OutOfTime), time_limit(ONE_BUG * calls.slack):
        answers = bank.afresh((step for step, *_ in calls.all), *overlays)
        return all(
            equal(Outcome(student.unspecified), Outcome(answer.unspecified), step.call)
            for (step, student, *_), answer in zip(calls.all, answers, strict=True)
        )
    return False


def _named(bug: Bug, function: str, exercise: Exercise, *, known: bool) -> Diagnosis:
    """Make the diagnosis of a bug; `known` says that it was already found in its own exercise."""
    sentence = bug.explanation
    if bug.exercise != exercise.name:
        place = f"your `{bug.exercise}`" + ("" if known else ", or from the same mistake here")
        sentence = f"This comes from {place}: {sentence}"
    return Diagnosis("bug", function, bug.title, sentence, hint=bug.hint, bug=bug.id)
