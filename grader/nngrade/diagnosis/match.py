"""Find the known mistakes that answer as a submission did, in every call of the failing checks."""

from __future__ import annotations

import contextlib
import itertools
import signal
import threading
import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from types import FrameType
from typing import Any, Protocol

from nngrade.diagnosis.replay import Outcome, OutOfTime, Step, alike, equal, students
from nngrade.model import Answer, Call, CheckResult, Diagnosis, Exercise, Verdict

# Seconds of this processor that one bug may take; where a call may take longer than usual, so may it.
ONE_BUG = 0.25
# Seconds after which one that goes on is stopped again.
AGAIN = 0.02
# Calls of one function that are compared, the first ones: more than any of the ten weeks makes.
CALLS_MAX = 100
STEPS_MAX = 3000

# The result of one check, and the answers that it got.
Evidence = tuple[CheckResult, list[Answer]]


class Known(Protocol):
    """A bank that can be asked: that of the course (`CourseBank`), or its recording (`RecordedBank`)."""

    def of(self, exercise: str) -> Sequence[Bug]:
        """The bugs of one exercise."""

    def changes(self, function: str, *bugs: Any) -> bool:
        """Whether these bugs change a function at all."""

    def hangs(self, *bugs: Any) -> bool:
        """Whether they are known not to come to an end on some call of the checks."""

    def mutates(self, call: Call, *bugs: Any) -> bool:
        """Whether these bugs are known to change an argument of a call."""

    def outcomes(self, steps: Iterable[Step], *bugs: Any) -> Iterator[Outcome]:
        """What the calls give with the reference under these bugs."""

    def afresh(self, steps: Iterable[Step], *bugs: Any) -> Iterator[Outcome]:
        """The same where objects remember: from their beginning."""


class Bug(Protocol):
    """What is said of a known bug."""

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
    """The calls of one function and of the objects that it made, and what the reference gives for each.

    Of checks that passed, those that agree with it; of checks that failed, all.
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
            # What an object does depends on all that it did before: such a check counts whole or not. So
            # does what is done with a state that was returned before.
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
        if not self.chained:  # what is told apart by a quick call need not make a slow one
            self.failing.sort(key=lambda each: each[2].seconds)

    def differs(self, step: Step) -> bool:
        """Whether a failing call has another value than the reference, and not just another kind."""
        return not equal(students(step.answer), self.wanted[id(step)], step.call)

    @property
    def alone(self) -> bool:
        """Whether every call stands by itself: no object remembers anything."""
        return not any(step.call.target for step, *_ in self.failing)


def known_bugs(
    bank: Known, exercise: Exercise, calls: Calls, suspects: Collection[str], deadline: float
) -> list[Diagnosis]:
    """Return the known mistakes that explain the failing calls, or the one that explains most of them.

    Those of the exercises that this one uses count too, alone and together with one of its own.
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
            # Bugs that answer alike cannot be told apart: all are named, at most three.
            return [
                _named(bug, calls.name, exercise, known=bug.id in suspects)
                for overlays in found[:3]
                for bug in overlays
            ]
    return _nearly(bank, own, calls, deadline)


def _nearly(bank: Known, own: Sequence[Bug], calls: Calls, deadline: float) -> list[Diagnosis]:
    """A bug that explains most of what is wrong, beside others that hide it: said with that doubt."""
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
    sentence = f"This looks like a known mistake, with something else beside it: {bug.explanation}"
    return [Diagnosis("looks", calls.name, bug.title, sentence, bug.hint)]


def _matches(bank: Known, calls: Calls, overlays: tuple[Bug, ...]) -> bool:
    differs = subtly = same = False
    hung = any(student.raised == "timed_out" for _, student, _ in calls.failing)
    if not hung and bank.hangs(*overlays):
        return False  # every submission meets the same calls, so with this bug it would hang too
    try:
        with time_limit(ONE_BUG * calls.slack):
            if not bank.changes(calls.name, *overlays):
                return False
            same = True
            if not calls.chained:
                failing = calls.failing
                answers = bank.outcomes((step for step, *_ in failing), *overlays)
            else:  # in the order in which it all happened
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
                # The same numbers, but not made in the caller's array: where calls of a batch share an
                # argument, a change of it stands with the first of them alone.
                pure = not any(step.answer.changed for step, *_ in calls.all)
                done = [step.call for step, *_ in failing if step.answer.fault is None]
                if pure and any(bank.mutates(call, *overlays) for call in done[:3]):
                    return False
    except OutOfTime:
        return differs or hung
    # Where no value differs, its kind or its small parts have to: a float for an int, 1e-10 for 1e-11.
    return differs or (subtly and same)


def _keeps_alike(bank: Known, calls: Calls, overlays: tuple[Bug, ...]) -> bool:
    """Whether a bug keeps the same in its state as the student: what nobody has to, and some do."""
    with contextlib.suppress(OutOfTime), time_limit(ONE_BUG * calls.slack):
        answers = bank.afresh((step for step, *_ in calls.all), *overlays)
        return all(
            equal(Outcome(student.unspecified), Outcome(answer.unspecified), step.call)
            for (step, student, *_), answer in zip(calls.all, answers, strict=True)
        )
    return False


def _named(bug: Bug, function: str, exercise: Exercise, *, known: bool) -> Diagnosis:
    """A bug by name; `known` says that the exercise that it is of was found to have it."""
    sentence = bug.explanation
    if bug.exercise != exercise.name:
        place = f"your `{bug.exercise}`" + ("" if known else ", or from the same work done here")
        sentence = f"This comes from {place}: {sentence}"
    return Diagnosis("bug", function, bug.title, sentence, hint=bug.hint, bug=bug.id)


@contextlib.contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise `OutOfTime` in the block after so long, where the system and the thread allow it."""
    if (
        not hasattr(signal, "setitimer")
        or threading.current_thread() is not threading.main_thread()
    ):
        yield
        return

    over = False

    def stop(_: int, frame: FrameType | None) -> None:
        # Python drops what is raised in a destructor: the next signal will find the code outside of it.
        while frame is not None:
            if frame.f_code.co_name == "__del__":
                return
            frame = frame.f_back
        if not over:
            raise OutOfTime

    before = signal.signal(signal.SIGPROF, stop)
    try:
        signal.setitimer(signal.ITIMER_PROF, seconds, AGAIN)
        yield
    finally:
        over = True
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
