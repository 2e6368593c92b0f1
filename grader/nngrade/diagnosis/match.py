"""Find the known mistakes that give the same answers as a submission in the failing checks."""

from __future__ import annotations

import contextlib
import itertools
import math
import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, Protocol

from nngrade.diagnosis.information import ENOUGH, bits, numbers
from nngrade.diagnosis.replay import (
    TIMED_OUT,
    Outcome,
    Step,
    alike,
    equal,
    explains,
    same_error,
    students,
)
from nngrade.model import Answer, Call, CheckResult, Diagnosis, Exercise, Verdict
from nngrade.suite.compare import parts
from nngrade.suite.student import RemoteObject
from nngrade.worker.inside.wire import SUPPORT, Handle
from nngrade.worker.outside.budget import OutOfTime, time_limit

# CPU seconds for one bug; multiplied where the exercise allows slower calls than usual.
ONE_BUG = 1.0
# Compare at most the first so many calls of one function.
CALLS_MAX = 100
STEPS_MAX = 3000
# Look for changed arguments in at most so many calls.
MUTATED_MAX = 8

# Up to so many mistakes that explain the same calls are explained; of more, a report gives so many titles.
FEW, TITLES = 2, 4
SEVERAL = "{} known mistakes give all of these wrong answers{}: {}. Yours may be one of them."

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
        made: list[tuple[bool, Step, bool]] = []
        for check, answers in evidence:
            steps = [Step(check.id, number, answer) for number, answer in enumerate(answers)]
            called = [s for s in steps if not _uncalled(s.answer)]
            own = _own(name, called)
            mine, more = _with_makers(name, called, own)
            # An object's answers depend on its earlier calls, and so do answers to a returned state. So
            # such a check is compared as a whole or not at all.
            if more or any(step.call.target or step.call.unspecified_parts for step in mine):
                self.chained = True
                if len(made) + len(mine) > STEPS_MAX:
                    continue
            else:
                mine = mine[: max(0, CALLS_MAX - len(made))]
            failed = check.verdict is not Verdict.PASSED
            made += [(failed, step, id(step) in own) for step in mine]
        ours = (bank.afresh if self.chained else bank.outcomes)(step for _, step, _ in made)
        for (failed, step, is_own), wanted in zip(made, ours, strict=True):
            student = students(step.answer)
            self.all.append((step, student, wanted, failed))
            if not is_own:
                continue
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
    def only_zeros(self) -> bool:
        """Return whether the student's answers are numbers, all of them 0, and the right ones are not.

        Many mistakes give such answers, and so does a function that is not finished.
        """
        mine = [(s.value, w.value) for step, s, w, _ in self.all if not step.call.target]
        found = [number for value, _ in mine for number in numbers(value)]
        return (
            len(mine) > 1
            and not any(student.raised for _, student, *_ in self.all)
            and bool(found)
            and not any(found)
            and any(number for _, value in mine for number in numbers(value))
        )

    @property
    def alone(self) -> bool:
        """Return whether no failing call uses an object, so that no call depends on an earlier one."""
        return not any(step.call.target for step, *_ in self.failing)


def _own(name: str, steps: list[Step]) -> set[int]:
    """Return the ids of the steps that tell something about a function.

    These are its calls, and the calls of the support module, or of objects that it made, for objects that
    this function made or got: they show what it did to them.
    """
    found, touched = set[int](), set[int]()
    for step in steps:
        call = step.call
        given = {call.target, *_handles([call.args, call.kwargs])} - {0}
        if call.function == name:
            touched |= given
        elif not (call.function.startswith(SUPPORT) and given & touched):
            continue
        touched |= set(_handles(step.answer.value))
        found.add(id(step))
    return found


def _with_makers(name: str, steps: list[Step], own: set[int]) -> tuple[list[Step], bool]:
    """Return a function's own steps, with those that made or used an object among their arguments.

    The flag says whether there are such calls of other functions.
    """
    needed: set[int] = set()
    chosen: list[Step] = []
    for step in reversed(steps):
        call = step.call
        if id(step) in own or call.target in needed or needed & set(_handles(step.answer.value)):
            chosen.append(step)
            needed |= {call.target, *_handles([call.args, call.kwargs])} - {0}
    return chosen[::-1], any(step.call.function != name for step in chosen)


def _handles(x: Any) -> Iterator[int]:
    for part in parts(x):
        if isinstance(part, RemoteObject):
            yield part.handle.id
        elif isinstance(part, Handle):
            yield part.id


def known_bugs(
    bank: Known,
    exercise: Exercise,
    calls: Calls,
    right: Sequence[Calls],
    suspects: Collection[str],
    deadline: float,
) -> list[tuple[Bug, ...]]:
    """Return the known mistakes, or pairs of them, that explain all failing calls of a function.

    Candidates are, in this order: the suspects, the exercise's own mistakes, the mistakes of the exercises
    that it uses, and pairs of a suspect with one of this exercise. Other pairs are not tried, because
    one of two unsuspected mistakes may undo the other. For the last two kinds, more values must agree than
    could by chance.

    `right` holds the right calls of the other functions: the student does not have a mistake that
    would change those. `deadline` is a value of `time.process_time`.
    """
    if calls.only_zeros:
        return []
    own = bank.of(exercise.name)
    # Of an exercise whose mistake is known, no other is sought. It may be used through others only.
    explained = sorted({bug.partition("/")[0] for bug in suspects} - {exercise.name})
    seen = [bug for name in explained for bug in bank.of(name) if bug.id in suspects]
    used = seen + [bug for name in exercise.uses if name not in explained for bug in bank.of(name)]
    candidates: Iterable[tuple[Bug, ...]]
    for candidates, tried in (
        ([(bug,) for bug in seen], 0),
        ([(bug,) for bug in own], 0),
        ([(bug,) for bug in used], len(used)),
        (itertools.product(seen, own), len(seen) * len(own)),
    ):
        needed = ENOUGH + math.log2(tried) if tried else 0.0
        found: list[tuple[Bug, ...]] = []
        for overlays in candidates:
            if time.process_time() > deadline:
                break
            if _matches(bank, calls, overlays, needed):
                found.append(overlays)
        found = [bugs for bugs in found if all(_agrees(bank, other, bugs) for other in right)]
        if len(found) > 1 and any(step.answer.changed for step, *_ in calls.all):
            with contextlib.suppress(OutOfTime), time_limit(ONE_BUG * calls.slack):
                found = [bugs for bugs in found if _mutates(bank, calls, bugs)] or found
        if len(found) > 1:
            ranks = [_likeness(bank, calls, bugs) for bugs in found]
            found = [bugs for bugs, rank in zip(found, ranks, strict=True) if rank == max(ranks)]
        if found:
            return found if len(found[0]) == 1 else _common(found)
    return []


def _common(pairs: list[tuple[Bug, ...]]) -> list[tuple[Bug, ...]]:
    """Return the only pair, or the mistake that is in all pairs, or nothing."""
    if len(pairs) == 1:
        return pairs
    shared = [bug for bug in pairs[0] if all(bug in pair for pair in pairs)]
    return [tuple(shared)] if shared else []


def nearly(bank: Known, exercise: Exercise, calls: Calls, deadline: float) -> list[Diagnosis]:
    """Return the bug that explains the most wrong calls: at least two, and at least half of them.

    It must not change an answer that the student has right, no other bug may explain as many calls, and the
    answers that agree must be too many to agree by chance.
    """
    own = bank.of(exercise.name)
    best: list[tuple[int, Bug]] = []
    for bug in own:
        if time.process_time() > deadline:
            break
        shared = 0
        with contextlib.suppress(OutOfTime), time_limit(ONE_BUG * calls.slack):
            shared = _shared(bank, calls, bug, math.log2(len(own)))
        best.append((shared, bug))
    best.sort(key=lambda each: -each[0])
    most = best[0][0] if best else 0
    if most < 2 or 2 * most < len(calls.wrong) or (len(best) > 1 and best[1][0] == most):
        return []
    return [in_part(calls.name, best[0][1])]


def in_part(function: str, bug: Bug) -> Diagnosis:
    """Return the diagnosis that a known mistake explains part of a function's wrong answers."""
    sentence = f"This looks like part of what is wrong: {bug.explanation}"
    return Diagnosis("looks", function, bug.title, sentence, bug.hint)


def _shared(bank: Known, calls: Calls, bug: Bug, tried: float) -> int:
    """Return how many wrong answers a bug explains, 0 if they may agree by chance.

    `tried` is the base-2 logarithm of the number of bugs that are compared.
    """
    wrong = {id(step) for step in calls.wrong}
    answers = bank.outcomes((step for step, *_ in calls.failing), bug)
    agreed: list[tuple[Any, Any]] = []
    for (step, student, wanted), answer in zip(calls.failing, answers, strict=True):
        if equal(answer, wanted, step.call):
            continue
        if id(step) not in wrong:
            return 0
        if not answer.raised and explains(answer, student, wanted, step.call):
            agreed.append((student.value, answer.value))
    if not _keeps_right(bank, calls, bug):
        return 0
    # A student's 0 agrees with every number that is small enough, and proves nothing.
    proof = min((bits(side) for side in zip(*agreed, strict=True)), default=0.0)
    return len(agreed) if proof >= ENOUGH + tried else 0


def _matches(bank: Known, calls: Calls, overlays: tuple[Bug, ...], needed: float) -> bool:
    """Return whether bugs explain all failing calls, by values of at least `needed` bits if any."""
    raises = subtly = False
    refusals = True  # the reference refuses every call on which the bug differs
    values: list[Any] = []
    exact = same = True
    hung = any(student.raised == TIMED_OUT for _, student, _ in calls.failing)
    if not hung and bank.hangs(*overlays):
        return False  # every submission gets the same calls, so with this bug it would hang too
    try:
        with time_limit(ONE_BUG * calls.slack):
            if not bank.changes(calls.name, *overlays):
                return False
            if not calls.chained:
                failing = calls.failing
                answers = bank.outcomes((step for step, *_ in failing), *overlays)
            else:  # all calls, in the order in which the checks made them
                failing = [(step, student, wanted) for step, student, wanted, _ in calls.all]
                answers = bank.afresh((step for step, *_ in failing), *overlays)
            for (step, student, wanted), answer in zip(failing, answers, strict=True):
                if student.raised == answer.raised == TIMED_OUT:
                    continue  # it says nothing about the reason
                if not explains(answer, student, wanted, step.call):
                    return False
                if not equal(answer, wanted, step.call):
                    raises = raises or bool(answer.raised)
                    refusals = refusals and bool(wanted.raised)
                    values += [] if answer.raised else [answer.value]
                    exact = exact and (not answer.raised or same_error(student, answer))
                elif not values and not raises:
                    subtly = subtly or not alike(answer, wanted)
                    same = same and alike(student, answer)
    except OutOfTime:
        return bool(values) and bits(values) >= needed
    if needed and values and bits(values) < needed:
        return False
    if not _spares(bank, calls, overlays) or (refusals and not _keeps_kinds(bank, calls, overlays)):
        return False
    # An exception alone proves a mistake only if it is the same in all respects. If no value differs, the
    # kind or a small element must: a float for an int, 1e-10 for 1e-11.
    return bool(values) or (raises and exact) or (not raises and subtly and same)


def _spares(bank: Known, calls: Calls, overlays: tuple[Bug, ...]) -> bool:
    """Return whether a bug leaves right what the student has right, arguments included.

    A bug that works in place is ruled out if the student's code changed no argument. All calls are searched,
    because a batch notes a change of a shared argument only once.
    """
    try:
        with time_limit(ONE_BUG * calls.slack):
            if not calls.chained and not _keeps_right(bank, calls, *overlays):
                return False
            if any(step.answer.changed for step, *_ in calls.all):
                return True
            return not _mutates(bank, calls, overlays)
    except OutOfTime:
        return True


def _keeps_right(bank: Known, calls: Calls, *bugs: Bug) -> bool:
    """Return whether the right calls of the passed checks are right with these bugs, too."""
    answers = bank.outcomes((step for step, _ in calls.right), *bugs)
    pairs = zip(calls.right, answers, strict=True)
    return all(equal(answer, wanted, step.call) for (step, wanted), answer in pairs)


def _keeps_kinds(bank: Known, calls: Calls, bugs: tuple[Bug, ...]) -> bool:
    """Return whether right answers that have the right kind keep it with these bugs, such as a dtype.

    An answer to a call that should be refused proves little: many mistakes give the same one.
    """
    if calls.chained:
        return True
    with contextlib.suppress(OutOfTime), time_limit(ONE_BUG * calls.slack):
        answers = bank.outcomes((step for step, _ in calls.right), *bugs)
        return all(
            alike(answer, wanted) or not alike(students(step.answer), wanted)
            for (step, wanted), answer in zip(calls.right, answers, strict=True)
        )
    return True


def _mutates(bank: Known, calls: Calls, overlays: tuple[Bug, ...]) -> bool:
    """Return whether a bug changes an argument in one of the first calls of a plain function."""
    done = [step.call for step, *_ in calls.all if step.answer.fault is None]
    done = [call for call in done if not call.target and not call.in_place]
    return any(bank.mutates(call, *overlays) for call in done[:MUTATED_MAX])


def _agrees(bank: Known, calls: Calls, overlays: tuple[Bug, ...]) -> bool:
    """Return whether a bug would leave another function as right as it is."""
    if not calls.chained:
        return _spares(bank, calls, overlays)
    with contextlib.suppress(OutOfTime), time_limit(ONE_BUG * calls.slack):
        answers = bank.afresh((step for step, *_ in calls.all), *overlays)
        return all(
            failed or equal(answer, wanted, step.call)
            for (step, _, wanted, failed), answer in zip(calls.all, answers, strict=True)
        )
    return True


def alters(bank: Known, calls: Calls, bugs: tuple[Bug, ...]) -> bool:
    """Return whether bugs give another answer than the reference to a failing call of a function."""
    steps = [step for step, *_ in calls.all] if calls.chained else [s for s, *_ in calls.failing]
    with contextlib.suppress(OutOfTime), time_limit(ONE_BUG * calls.slack):
        answers = (bank.afresh if calls.chained else bank.outcomes)(steps, *bugs)
        return any(
            id(step) in calls.wanted and not equal(answer, calls.wanted[id(step)], step.call)
            for step, answer in zip(steps, answers, strict=True)
        )
    return False


def ids(bugs: tuple[Bug, ...]) -> tuple[str, ...]:
    """Return the ids of bugs."""
    return tuple(bug.id for bug in bugs)


def _likeness(bank: Known, calls: Calls, overlays: tuple[Bug, ...]) -> int:
    """Return 1 if a bug also gives the student's answers where several answers are right, else 0.

    Of objects and states, these are the parts that the student chooses. It is 2 if all answers of a function
    are also of the same kind, such as tensors that need a gradient.
    """
    answers_of = bank.afresh if calls.chained else bank.outcomes
    with contextlib.suppress(OutOfTime), time_limit(ONE_BUG * calls.slack):
        pairs = zip(calls.all, answers_of((step for step, *_ in calls.all), *overlays), strict=True)
        if calls.chained:
            return all(
                equal(Outcome(student.unspecified), Outcome(answer.unspecified), step.call)
                for (step, student, *_), answer in pairs
            )
        rank = 2
        for (step, student, *_), answer in pairs:
            if not equal(student, answer, step.call):
                return 0
            if not alike(student, answer):
                rank = 1
        return rank
    return 0


def named(
    found: list[tuple[Bug, ...]], function: str, exercise: Exercise, suspects: Collection[str]
) -> list[Diagnosis]:
    """Return the diagnoses of mistakes, or pairs of them, that explain the same calls equally well.

    Of more than two, it gives the titles alone, because all but one of the explanations would be false.
    `suspects` were already found in their own exercises.
    """
    if len(found) > FEW:
        last = [bugs[-1] for bugs in found]
        places = (f" (`{bug.exercise}`)" * (bug.exercise != exercise.name) for bug in last)
        titles = dict.fromkeys(
            f"“{bug.title}”{place}" for bug, place in zip(last, places, strict=True)
        )
        more = ", for example" * (len(titles) > TITLES)
        sentence = SEVERAL.format(len(titles), more, ", ".join([*titles][:TITLES]))
        return [Diagnosis("looks", function, "", sentence)]
    made = []
    for number, overlays in enumerate(found):
        for bug in overlays:
            sentence = bug.explanation
            if bug.exercise != exercise.name:
                place = f"the exercise `{bug.exercise}`"
                place += "" if bug.id in suspects else ", or from the same mistake here"
                sentence = f"This comes from {place}: {sentence}"
            if len(found) > 1:
                sentence = f"{'Or this' if number else 'One of these two'}: {sentence}"
            made.append(Diagnosis("bug", function, bug.title, sentence, bug.hint, bug.id))
    return made
