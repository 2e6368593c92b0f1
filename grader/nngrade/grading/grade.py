"""Grade one submission: run the checks of a collected suite, judge them and count the points."""

from __future__ import annotations

import contextlib
import functools
import os
import time
from collections.abc import Callable, Collection, Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
import pytest

import nngrade
from nngrade.course.examples import Example, examples
from nngrade.errors import Absent, CourseError, GraderError, NngradeError, StudentError, ZygoteLost
from nngrade.grading.collect import collected, run_item
from nngrade.grading.questions import Judged, result, results
from nngrade.model import (
    Answer,
    Assignment,
    CheckResult,
    Course,
    Diagnosis,
    Exercise,
    ExerciseResult,
    Failure,
    Question,
    Report,
    Submission,
    Verdict,
    score,
    total,
    worst,
)
from nngrade.suite.checks import Inconclusive
from nngrade.suite.compare import parts
from nngrade.suite.plugin import CHECK, HARNESS, Check, ContractItem, Harness
from nngrade.suite.recording import Recorder, Replay
from nngrade.suite.show import short, written
from nngrade.suite.student import RemoteObject, own_copy
from nngrade.text import clean, one_line
from nngrade.worker.inside.wire import Foreign, Handle
from nngrade.worker.outside.budget import OutOfTime, memory_limit, time_limit
from nngrade.worker.outside.faults import describe
from nngrade.worker.outside.session import Runner
from nngrade.worker.outside.transport import InProcess

if TYPE_CHECKING:
    from nngrade.diagnosis.match import Known

T = TypeVar("T")
PRINTED_MAX = 2000
MESSAGE_MAX = 2000
LARGE = "what your functions returned is too large to check"
SLOW = "the check could not be finished in the time that the submission had left"
NOTHING: Mapping[str, CheckResult] = MappingProxyType({})
# Kinds of failure that concern a whole exercise, and therefore its contract check too.
UNTOUCHED = ("not_implemented", "missing", "load", "syntax")
# Kinds after which a public check is not repeated: it would not be called again, or says no more than this.
UNREPEATED = (*UNTOUCHED, "timed_out", "not_called", "died", "babbled")
# Kinds after which no counterexample is looked for.
STUCK = (*UNREPEATED, "too_large", "out_of_memory")
ILLUSTRATION_SECONDS = 0.2
# Exceptions that a strange answer may raise in the grader's own code.
UNEXPECTED = (ArithmeticError, LookupError, MemoryError, TypeError, ValueError)


def suites_of(assignment: Assignment, *, public_only: bool) -> tuple[str, ...]:
    """Return the names of all suites that an assignment has, or just the public one.

    Raises `CourseError` if there is no public suite.
    """
    tests = assignment.folder / "tests"
    found = [s for s in ("public", "hidden") if (tests / s).is_dir()]
    if "public" not in found:
        raise CourseError(f"{tests / 'public'}: the public suite is missing. Write one.")
    return ("public",) if public_only else tuple(found)


class Suite:
    """An assignment's collected checks; `grade` runs them on one submission after another."""

    def __init__(
        self,
        course: Course,
        assignment: Assignment,
        session: pytest.Session,
        suites: tuple[str, ...],
    ) -> None:
        self.course, self.assignment, self.suites = course, assignment, suites
        self._session = session
        self._harness = session.config.stash[HARNESS]
        self._bank: Known | None = None
        self._examples: list[Example] | None = None
        self._items: dict[str, list[pytest.Item]] = {}
        for item in session.items:
            self._items.setdefault(item.stash[CHECK].exercise, []).append(item)

    @property
    def harness(self) -> Harness:
        """The harness that connects the checks to a submission."""
        return self._harness

    @property
    def checks(self) -> list[Check]:
        """All checks, in the order in which they run."""
        return [item.stash[CHECK] for item in self._session.items]

    def code(self, exercise: str) -> list[Any]:
        """Return the functions that an exercise's suites define for its checks."""
        found = (getattr(item, "function", None) for item in self._items[exercise])
        return [function for function in found if function is not None]

    def reseed(self, seed: int) -> None:
        """Use this seed for the inputs of hidden checks, in place of the secret seed."""
        self._harness.seed = seed

    def grade(
        self,
        submission: Submission,
        runner: Runner,
        *,
        only: Collection[str] | None = None,
        follow: bool = True,
    ) -> Report:
        """Run all checks, or those of the exercises in `only`; close the runner.

        With `follow`, an exercise that builds on a failed one is checked again with the reference's
        functions in place of the failed ones.
        """
        found: list[ExerciseResult] = []
        if self._harness.absent:
            runner.close()
            return self.in_error(submission, self._harness.absent, only=only)
        try:
            # The reference may print hidden inputs, and a machine may read stdout.
            with (
                memory_limit(runner.budget.mib),
                open(os.devnull, "w") as nowhere,
                contextlib.redirect_stdout(nowhere),
            ):
                for exercise in self.assignment.exercises:
                    if only is None or exercise.name in only:
                        suspects = {d.bug for r in found for d in r.diagnoses if d.bug}
                        own = self._exercise(exercise, runner, runner, suspects)
                        through = self._follow(exercise, own, found, runner) if follow else own
                        found.append(self._illustrated(exercise, through, found, runner))
        finally:
            # After an interrupted check, tear down what pytest keeps set up for the next one.
            self._session._setupstate.teardown_exact(None)
            runner.close()
        answered, said = results(
            self.assignment, submission.answers, only, marked="hidden" in self.suites
        )
        return self._report(submission, [*found, *answered], [*runner.notes, *said])

    def refused(
        self, submission: Submission, message: str, *, only: Collection[str] | None = None
    ) -> Report:
        """Return the report on a submission that cannot be graded: every check is skipped."""
        return self._unreached(submission, Verdict.SKIPPED, Failure("load", message), only)

    def in_error(
        self, submission: Submission, message: str, *, only: Collection[str] | None = None
    ) -> Report:
        """Return the report after a failure of the grader, which costs the student no points."""
        return self._unreached(submission, Verdict.ERROR, Failure("grader", message), only)

    def _unreached(
        self,
        submission: Submission,
        verdict: Verdict,
        failure: Failure,
        only: Collection[str] | None = None,
    ) -> Report:
        unreached = []
        for task in self.assignment.tasks:
            if only is not None and task.name not in only:
                continue
            if isinstance(task, Question):
                judged = Judged(verdict, failure.message, failure.kind)
                unreached.append(result(task, judged, marked="hidden" in self.suites))
                continue
            checks = [item.stash[CHECK] for item in self._items.get(task.name, [])]
            checks = checks or [_every_check(task)]
            found = tuple(_result(check, verdict, failure) for check in checks)
            unreached.append(_exercise_result(task, found, worst([verdict])))
        return self._report(submission, unreached, [failure.message])

    def _exercise(
        self,
        exercise: Exercise,
        runner: Runner,
        students: Runner,
        suspects: Collection[str] = (),
        passed: Mapping[str, CheckResult] = NOTHING,
    ) -> ExerciseResult:
        """Run an exercise's checks, except those in `passed`, whose results stay.

        `students` is the runner without stand-ins. `suspects` are the known mistakes that were found in
        earlier exercises, by id.
        """
        self._harness.attach(runner)
        runner.budget.begin(exercise.limits.call_seconds)
        found: list[CheckResult] = []
        evidence: list[tuple[CheckResult, list[Answer]]] = []
        items = self._items[exercise.name]
        todo = [item for item in items if item.stash[CHECK].id not in passed]
        # pytest tears down what the next item does not need, so this must be an item that runs.
        following = dict(zip(todo, [*todo[1:], None], strict=True))
        for item in items:
            check = item.stash[CHECK]
            result = passed.get(check.id) or _unearned(item, check, found)
            if result is None:
                result, answers = self._run(item, following[item], check, runner)
                evidence.append((result, answers))
            found.append(result)
        checks = tuple(found)
        verdict = worst([c.verdict for c in checks])
        diagnoses: tuple[Diagnosis, ...] = ()
        tried = any(c.failure and c.failure.kind not in UNTOUCHED for c in checks)
        explicable = tried and self._harness.reference is not None
        left = runner.budget.left()
        if verdict is Verdict.FAILED and explicable and left > 0:
            from nngrade.diagnosis.diagnose import diagnose  # right submissions never import it

            self._bank = self._bank or self._known()
            try:
                own = _above(exercise, runner, self.assignment)
                with time_limit(left):
                    diagnoses = diagnose(self._bank, own, evidence, runner, suspects)
            except OutOfTime:
                runner.close()
            except UNEXPECTED as e:
                if isinstance(e, MemoryError):
                    runner.close()  # it may have been interrupted in the middle of a message
                # The grader is at fault: the student loses the explanation, but no points.
                # Its text may hold a part of an answer, and so inputs of hidden checks.
                fault = f"nngrade could not explain {exercise.name}: {type(e).__name__}"
                students.notes.append(fault)
            finally:
                # It may have repeated hidden calls, in a new worker if the old one was lost.
                seen = any(check.suite == "hidden" for check, _ in evidence)
                runner.saw_hidden = runner.saw_hidden or seen
        return _exercise_result(exercise, checks, verdict, diagnoses)

    def _known(self) -> Known:
        """Return the bank of known mistakes: the course's own, or a release's recording of it."""
        if isinstance(self._harness.reference, Replay):
            from nngrade.diagnosis.recorded_bank import RecordedBank

            return RecordedBank(self._harness.reference.recording)
        from nngrade.diagnosis.course_bank import CourseBank

        return CourseBank(self.assignment)

    def _failed_below(
        self, exercise: Exercise, earlier: Iterable[ExerciseResult]
    ) -> list[Exercise]:
        failed = {e.name for e in earlier if e.verdict is Verdict.FAILED}
        return [e for e in self.assignment.below(exercise) if e.name in failed]

    def _stand_ins(self, replaced: Iterable[Exercise]) -> dict[str, Callable[..., Any]]:
        """Return the reference's functions for some exercises.

        They come without the cache of answers, which a submission could fill.
        """
        names = [f.name for e in replaced for f in e.functions]
        found = {name: getattr(self._harness.reference, name) for name in names}
        return {name: getattr(f, "__wrapped__", f) for name, f in found.items()}

    def _illustrated(
        self,
        exercise: Exercise,
        result: ExerciseResult,
        earlier: list[ExerciseResult],
        runner: Runner,
    ) -> ExerciseResult:
        """Add the simplest small call that the student's functions answer wrongly.

        If an exercise below failed too, the answer must also be wrong with the reference in its place.
        """
        kinds = {c.failure.kind for c in result.checks if c.failure is not None}
        replaced, reference = self._failed_below(exercise, earlier), self._harness.reference
        if (
            result.verdict is not Verdict.FAILED
            or kinds & {*STUCK}
            or reference is None
            or isinstance(reference, Recorder)
            or (replaced and isinstance(reference, Replay))
            or not (left := runner.budget.left()) > 0
        ):
            return result
        from nngrade.diagnosis.counterexample import counterexample

        if self._examples is None:
            self._examples = examples(self.assignment)
        # A worker that knows inputs of hidden checks could answer with them.
        own = runner.unseeing("examples")
        with contextlib.ExitStack() as stack:

            @functools.cache
            def mended() -> Runner:
                fresh = runner.afresh(self._stand_ins(replaced))
                return stack.enter_context(contextlib.closing(fresh))

            try:
                with time_limit(min(left, ILLUSTRATION_SECONDS)):
                    found = counterexample(
                        exercise, self._examples, self._answer, own, mended if replaced else None
                    )
            except (OutOfTime, StudentError, *UNEXPECTED):
                own.close()  # it may have been interrupted in the middle of a message
                found = None
        return msgspec.structs.replace(result, counterexample=found)

    def _answer(self, example: Example) -> Any:
        """Return the reference's answer to an example."""
        reference = self._harness.reference
        if isinstance(reference, Replay):
            return reference.example(example.text)
        return getattr(reference, example.function)(*map(own_copy, example.args))

    def _follow(
        self,
        exercise: Exercise,
        own: ExerciseResult,
        earlier: list[ExerciseResult],
        runner: Runner,
    ) -> ExerciseResult:
        """Check an exercise again with the reference in place of failed exercises that it builds on.

        The exercise itself stays the student's. Checks that have passed need not run again (see `_kept`).
        The better score counts. For failures that the stand-ins mend, the report names the exercises below.
        """
        # Only marks need this. Public checks alone give the same result with and without the reference.
        marked = self.assignment.reference is not None and "hidden" in self.suites
        if own.verdict is not Verdict.FAILED or not marked or _unwritten(own, exercise, runner):
            return own
        replaced = self._failed_below(exercise, earlier)
        if not replaced or not exercise.follow_through:
            return own
        fresh = runner.afresh(self._stand_ins(replaced))
        try:
            again = self._exercise(exercise, fresh, runner, passed=self._kept(own))
        finally:
            fresh.close()
        if own.score is None or again.score is None:
            return own
        points, before = again.score * exercise.follow_through, own.score
        if again.score > before:
            below = tuple(f"{e.name}/" for e in replaced)
            blamed = tuple(d for d in own.diagnoses if d.bug.startswith(below))
            own = msgspec.structs.replace(own, diagnoses=(*blamed, *again.diagnoses))
        if points <= before:
            return own
        return msgspec.structs.replace(
            own, score=points, checks=again.checks, stood_in=tuple(e.name for e in replaced)
        )

    def _kept(self, own: ExerciseResult) -> dict[str, CheckResult]:
        """Return the results of checks that need not run again: those that passed, except the contract's.

        If the contract was broken there are none, because it is judged on the calls of all checks.
        """
        contract = {i.stash[CHECK].id for i in self._items[own.name] if isinstance(i, ContractItem)}
        if any(c.id in contract and c.verdict is Verdict.FAILED for c in own.checks):
            return {}
        right = (c for c in own.checks if c.verdict is Verdict.PASSED)
        return {c.id: c for c in right if c.id not in contract}

    def _run(
        self, item: pytest.Item, following: pytest.Item | None, check: Check, runner: Runner
    ) -> tuple[CheckResult, list[Answer]]:
        start = time.perf_counter()
        retried, before = len(runner.retried), len(self._harness.answers)
        runner.take_printed()
        self._harness.begin(check)
        error = run_item(item, following, runner.budget.left())
        runner.saw_hidden = runner.saw_hidden or check.suite == "hidden"
        answers = self._harness.end()
        if isinstance(error, (OutOfTime, MemoryError)):
            runner.close()  # it may have been interrupted in the middle of a message
        if len(runner.retried) > retried:  # the worker was killed, so its objects are lost
            return self._run(item, following, check, runner)
        verdict, failure = Verdict.PASSED, None
        if error is not None:
            verdict, failure = self._judge(error, item, following, answers, check)
            file = runner.submission.source(failure.file)
            failure = msgspec.structs.replace(failure, file=file)
        printed = clean(runner.take_printed()[-PRINTED_MAX:]) if check.suite == "public" else ""
        may_tell = check.suite == "public" and not isinstance(item, ContractItem)
        if may_tell and runner.saw_hidden and (failure or printed):
            # This worker knows inputs of hidden checks, and could put them into the report.
            if failure is None or failure.kind not in UNREPEATED:
                first = slice(before, len(self._harness.answers))
                again = self._run_unseeing(item, following, check, runner.unseeing("checks"))
                if failure is not None and again[0].verdict is Verdict.PASSED:
                    # A worker's leftovers of earlier exercises take no points from this one.
                    runner.close()
                    del self._harness.answers[first]
                return again
            printed = ""
        seconds = round(time.perf_counter() - start, 6)
        return _result(check, verdict, failure, seconds, printed), answers

    def _run_unseeing(
        self, item: pytest.Item, following: pytest.Item | None, check: Check, unseeing: Runner
    ) -> tuple[CheckResult, list[Answer]]:
        students = self._harness.student.attach(unseeing)
        unseeing.forget()
        try:
            return self._run(item, following, check, unseeing)
        finally:
            self._harness.student.attach(students)

    def _judge(
        self,
        error: BaseException,
        item: pytest.Item,
        following: pytest.Item | None,
        answers: list[Answer],
        check: Check,
    ) -> tuple[Verdict, Failure]:
        if isinstance(error, ZygoteLost):
            raise error
        if isinstance(error, OutOfTime):
            error = StudentError(SLOW, kind="timed_out")
        if isinstance(error, MemoryError) and self._reference_passes(item, following, check):
            error = StudentError(LARGE, kind="too_large")
        if isinstance(error, Inconclusive) and not self._reference_passes(item, following, check):
            said = f"the reference does not pass this check either: {error}"
            return Verdict.ERROR, Failure("grader", said)
        if isinstance(error, StudentError):
            verdict = Verdict.SKIPPED if error.kind == "not_called" else Verdict.FAILED
            return verdict, self._failure(error, answers, check)
        if isinstance(error, (pytest.skip.Exception, pytest.xfail.Exception)):
            return Verdict.SKIPPED, Failure("skipped", f"skipped by the suite: {error}")
        if isinstance(error, (Absent, CourseError)):
            kind = "course" if isinstance(error, CourseError) else "grader"
            return Verdict.ERROR, Failure(kind, str(error))
        ours = isinstance(error, (NngradeError, MemoryError))
        if not ours and self._reference_passes(item, following, check):
            said = str(error).partition("\n")[0]
            if isinstance(error, (AssertionError, pytest.fail.Exception)):
                failure = StudentError(
                    said or f"this does not hold: {check.title}", kind="property"
                )
            else:
                failure = StudentError(
                    "the check could not use what your function returned",
                    detail=_not_data(said, answers) or f"{type(error).__name__}: {said}",
                    kind="type",
                )
            return Verdict.FAILED, self._failure(failure, answers, check)
        kind = "grader" if isinstance(error, GraderError) else "course"
        return Verdict.ERROR, Failure(kind, f"{type(error).__name__}: {error}")

    def _failure(self, error: StudentError, answers: list[Answer], check: Check) -> Failure:
        origin = _origin(error, answers)
        # Show no call if the failure does not depend on a call.
        lines = [] if origin is None or error.kind in UNTOUCHED else [written(origin.call)]
        lines.append(error.detail)
        value = getattr(error, "actual", None if origin is None else origin.value)
        if any(hasattr(part, "type_name") for part in parts(value)):
            # The message names no class of the submission.
            lines.append(f"got       {short(value)}")
        exercise = self.assignment.exercise(check.exercise)
        file = exercise.file if exercise else ""
        return Failure(
            error.kind,
            one_line(error.message, MESSAGE_MAX),
            clean("\n".join(filter(None, lines))),
            file=file,
            line=error.line,
            cell=error.cell,
        )

    def _reference_passes(
        self, item: pytest.Item, following: pytest.Item | None, check: Check
    ) -> bool:
        """Return whether the reference passes the check: if so, the student's answer is at fault."""
        harness = self._harness
        folder = self.assignment.reference
        if folder is None:
            # A release has a recording only if the reference passed all of the released checks.
            return isinstance(harness.reference, Replay)
        files = {name: (folder / name).read_bytes() for name in self.assignment.files}
        trusted = Runner(self.assignment, Submission(folder, files), InProcess)
        students = harness.student.attach(trusted)
        harness.begin(check)
        try:
            return run_item(item, following) is None
        finally:
            harness.student.attach(students)

    def _report(
        self, submission: Submission, exercises: list[ExerciseResult], notes: list[str]
    ) -> Report:
        reached, waiting = total(exercises)
        return Report(
            nngrade=nngrade.__version__,
            course=self.course.title,
            assignment=self.assignment.slug,
            title=self.assignment.title,
            submission=os.fsencode(submission.origin).decode("utf-8", "replace"),
            suites=self.suites,
            score=None if reached is None else round(reached, 6),
            max_score=sum(e.points for e in exercises),
            # A practice question decides only if it was asked for alone.
            verdict=worst(
                [e.verdict for e in exercises if e.points] or [e.verdict for e in exercises]
            ),
            exercises=tuple(exercises),
            waiting=waiting,
            notes=tuple(one_line(n, MESSAGE_MAX) for n in (*submission.notes, *notes)),
        )


def _result(
    check: Check,
    verdict: Verdict,
    failure: Failure | None,
    seconds: float = 0.0,
    printed: str = "",
) -> CheckResult:
    return CheckResult(
        id=check.id,
        title=check.title,
        suite=check.suite,
        group=check.group,
        weight=check.weight,
        verdict=verdict,
        seconds=seconds,
        failure=failure,
        printed=printed,
    )


def _every_check(exercise: Exercise) -> Check:
    """Return what stands for all checks of an exercise whose suite could not be collected here."""
    return Check(exercise.name, "all checks", exercise.name, "public", "core", 1.0)


def _exercise_result(
    exercise: Exercise,
    checks: tuple[CheckResult, ...],
    verdict: Verdict,
    diagnoses: tuple[Diagnosis, ...] = (),
) -> ExerciseResult:
    return ExerciseResult(
        name=exercise.name,
        title=exercise.title,
        points=exercise.points,
        score=score(exercise.points, checks),
        verdict=verdict,
        checks=checks,
        diagnoses=diagnoses,
    )


def _above(exercise: Exercise, runner: Runner, assignment: Assignment) -> Exercise:
    """Return the exercise without the exercises below it for which the reference stands in."""
    replaced = [
        e.name
        for e in assignment.below(exercise)
        if any(f.name in runner.stand_ins for f in e.functions)
    ]
    uses = tuple(name for name in exercise.uses if name not in replaced)
    return msgspec.structs.replace(exercise, uses=uses)


def _unwritten(own: ExerciseResult, exercise: Exercise, runner: Runner) -> bool:
    """Return whether an exercise failed only because the student has not written it yet."""
    failed = [c.failure for c in own.checks if c.verdict is Verdict.FAILED]
    return all(f.name in runner.unwritten for f in exercise.functions) and all(
        f is not None and f.kind == "not_implemented" for f in failed
    )


def _unearned(item: pytest.Item, check: Check, earlier: list[CheckResult]) -> CheckResult | None:
    """Return a skipped contract check if no other check has passed: it earns nothing then."""
    if not isinstance(item, ContractItem) or not earlier:
        return None
    if any(c.verdict is Verdict.PASSED for c in earlier):
        return None
    first = next((c for c in earlier if c.verdict is Verdict.FAILED), earlier[0])
    failure = Failure("unearned", "not scored until another check passes")
    if first.failure is not None and first.failure.kind in UNTOUCHED:
        failure = first.failure
    return _result(check, Verdict.SKIPPED, failure)


def _not_data(said: str, answers: list[Answer]) -> str:
    """Describe the returned value if the text names the grader's stand-in for it; otherwise return ""."""
    kinds = Foreign, Handle, RemoteObject
    if not any(kind.__name__ in said for kind in kinds):
        return ""
    found = [x for answer in answers for x in parts(answer.value) if isinstance(x, kinds)]
    return f"your function returned {describe(found[-1])}" if found else "it is no data"


def _origin(error: StudentError, answers: list[Answer]) -> Answer | None:
    """Return the answer that a failure is about: of the call that raised it, or the wrong one."""
    for answer in reversed(answers):
        if answer.fault is error:
            return answer
    if hasattr(error, "actual"):
        actual = error.actual
        for answer in reversed(answers):
            if answer.fault is None and any(part is actual for part in parts(answer.value)):
                return answer
    return answers[0] if len(answers) == 1 else None


def with_suite(
    course: Course,
    assignment: Assignment,
    suites: tuple[str, ...],
    body: Callable[[Suite], T],
) -> T:
    """Collect an assignment's suites once, call `body` with them and return its result."""
    return collected(
        assignment, suites, lambda session: body(Suite(course, assignment, session, suites))
    )


def grade_one(
    course: Course,
    assignment: Assignment,
    submission: Submission,
    runner: Runner,
    *,
    public_only: bool = False,
    exercise: str | None = None,
) -> Report:
    """Collect the suites, grade one submission and return the report."""
    suites = suites_of(assignment, public_only=public_only)
    return with_suite(
        course,
        assignment,
        suites,
        lambda suite: suite.grade(submission, runner, only=[exercise] if exercise else None),
    )
