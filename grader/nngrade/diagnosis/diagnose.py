"""From the calls that an exercise's checks made to what went wrong, said by name.

The grader holds the arguments of every call and what the student's function answered. In order:

1. **A known bug.** The bank's bugs of the exercise, and of those it uses, run on the same arguments. One
   that answers as the student did in every call of a failing check, where it differs from the reference
   in at least one, is that bug.
2. **The wrong forward.** Where a loss and its gradient are both wrong, and the gradient is the slope of the
   loss that the student wrote, that is said first.
3. **Memory.** Right in a fresh process and wrong later, or never the same twice.
4. **Structure.** `structure` compares answer and reference: transposed, a factor N, a missing mean …
   Of several results, such as the gradients of several parameters, it says which are wrong.
5. **Conditions.** Wrong for one sample only, for integers only, for large inputs only.

Bugs are the course author's, so they run in this process, within a time budget.
"""

from __future__ import annotations

import contextlib
import io
import itertools
import signal
import threading
import time
import warnings
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from types import CodeType, FrameType
from typing import Any, Protocol, cast

import numpy as np

from nngrade.course.mistakes import Overlay, bugs
from nngrade.diagnosis.looks import Given, recognise, same_object
from nngrade.diagnosis.replay import (
    ANSWER,
    Memory,
    Outcome,
    OutOfTime,
    Step,
    alike,
    equal,
    judged,
    mutates,
    outcomes,
    students,
)
from nngrade.errors import StudentError
from nngrade.model import Answer, Assignment, Call, CheckResult, Diagnosis, Exercise, Verdict
from nngrade.suite.compare import matches
from nngrade.worker.outside.session import Runner

# Seconds of this processor that the bugs of one exercise may take, all together and one alone; where a
# call may take longer than usual, so may they.
USUAL_CALL = 2.0
BUDGET = 1.0
ONE_BUG = 0.25
# Seconds after which one that goes on is stopped again.
AGAIN = 0.02
# Calls of one function that are compared, the first ones: more than any of the ten weeks makes.
CALLS_MAX = 100
STEPS_MAX = 3000
STEP = 1e-6
FORWARD = (
    "`{0}` is the right gradient of the `{1}` that you wrote; it is `{1}` that differs. Mend that "
    "first."
)

# The result of one check, and the answers that it got.
Evidence = tuple[CheckResult, list[Answer]]


class Known(Protocol):
    """A bank that can be asked: the course's own (`Bank`), or a recording of it (`recorded`)."""

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


class Bank:
    """The bugs of an assignment, compiled once."""

    def __init__(self, assignment: Assignment) -> None:
        self._assignment = assignment
        self._bugs: dict[str, list[Overlay]] = {}
        self._base: dict[str, CodeType] = {}
        self._made: dict[tuple[str, ...], dict[str, Any]] = {}
        self._memories: dict[tuple[str, ...], Memory] = {}

    def of(self, exercise: str) -> list[Overlay]:
        """The bugs of one exercise."""
        if exercise not in self._bugs:
            self._bugs[exercise] = bugs(self._assignment, exercise)
        return self._bugs[exercise]

    def namespace(self, *overlays: Overlay) -> dict[str, Any]:
        """The reference with overlays on it, as a module's names."""
        key = _key(overlays)
        if key not in self._made:
            names: dict[str, Any] = {"__name__": "bug"}
            for code in self._reference().values():
                exec(code, names)  # noqa: S102 the course's own code
            for overlay in overlays:
                exec(compile(overlay.source, str(overlay.path), "exec"), names)  # noqa: S102
            self._made[key] = names
        return self._made[key]

    def outcomes(self, steps: Iterable[Step], *overlays: Overlay) -> Iterator[Outcome]:
        """What the calls give with the reference under these overlays."""
        memory = self._memories.setdefault(_key(overlays), {})
        return outcomes(self.namespace(*overlays), steps, memory)

    def changes(self, function: str, *overlays: Overlay) -> bool:
        """Whether these overlays redefine a function."""
        made = self.namespace(*overlays).get(function)
        return made not in (None, self.namespace().get(function))

    def mutates(self, call: Call, *overlays: Overlay) -> bool:
        """Whether a call changes an argument with these overlays."""
        return mutates(self.namespace(*overlays), call)

    def hangs(self, *overlays: Overlay) -> bool:
        """Whether a bug is known not to come to an end on some call of the checks."""
        memory = self._memories.get(_key(overlays), {})
        return any(outcome.raised == "timed_out" for outcome in memory.values())

    def afresh(self, steps: Iterable[Step], *overlays: Overlay) -> Iterator[Outcome]:
        """The same in a namespace of its own: for objects, which may share what their class keeps."""
        self._made.pop(_key(overlays), None)
        return outcomes(self.namespace(*overlays), steps)

    def _reference(self) -> dict[str, CodeType]:
        folder = self._assignment.reference
        if not self._base and folder is not None:
            for name in self._assignment.files:
                path = folder / name
                self._base[name] = compile(path.read_bytes(), str(path), "exec")
        return self._base


def _key(overlays: Iterable[Overlay]) -> tuple[str, ...]:
    return tuple(str(overlay.path) for overlay in overlays)


def diagnose(
    bank: Known,
    exercise: Exercise,
    evidence: list[Evidence],
    runner: Runner,
    suspects: Collection[str] = (),
) -> tuple[Diagnosis, ...]:
    """What went wrong in an exercise that failed; nothing where nobody can say.

    `suspects` are bugs that this submission is known to have: they are tried first.
    """
    # A known bug may print, and the mean of an empty answer warns.
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        retried = len(runner.retried)
        found = _diagnose(bank, exercise, evidence, runner, suspects)
        if len(runner.retried) > retried:  # it was killed: what it was asked has no answer
            found = _diagnose(bank, exercise, evidence, runner, suspects)
        return found


def _diagnose(
    bank: Known,
    exercise: Exercise,
    evidence: list[Evidence],
    runner: Runner,
    suspects: Collection[str],
) -> tuple[Diagnosis, ...]:
    slack = max(1.0, exercise.limits.call_seconds / USUAL_CALL)
    deadline = time.process_time() + BUDGET * slack
    found: list[Diagnosis] = []
    wrong: dict[str, list[Step]] = {}
    for function in exercise.functions:
        calls = _Calls(function.name, evidence, bank, slack)
        if not calls.wrong:
            continue
        wrong[function.name] = calls.wrong
        names = [p.strip("*") for p in function.parameters]
        named = _known_bugs(bank, exercise, calls, suspects, deadline)
        if not named:
            memory = _memory(runner, calls)
            named = [memory] if memory else _looks(function.name, calls, names)
        found += named
    backward = [n for n in wrong if n.endswith("_grad") and n.removesuffix("_grad") in wrong]
    for name in backward:
        forward = name.removesuffix("_grad")
        if _fits(runner, forward, wrong[name]):
            sentence = FORWARD.format(name, forward)
            found = [d for d in found if not (d.kind == "looks" and d.function == name)]
            found.insert(
                0, Diagnosis("forward", name, "The loss is wrong, not its gradient", sentence)
            )
    return tuple(_once(found))


def _once(found: list[Diagnosis]) -> Iterator[Diagnosis]:
    seen = set()
    for diagnosis in found:
        key = diagnosis.title, diagnosis.sentence
        if key not in seen:
            seen.add(key)
            yield diagnosis


def _uncalled(answer: Answer) -> bool:
    return answer.fault is not None and answer.fault.kind == "not_called"


class _Calls:
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


# --- Known bugs


def _known_bugs(
    bank: Known, exercise: Exercise, calls: _Calls, suspects: Collection[str], deadline: float
) -> list[Diagnosis]:
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


def _nearly(bank: Known, own: Sequence[Bug], calls: _Calls, deadline: float) -> list[Diagnosis]:
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


def _matches(bank: Known, calls: _Calls, overlays: tuple[Bug, ...]) -> bool:
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


def _keeps_alike(bank: Known, calls: _Calls, overlays: tuple[Bug, ...]) -> bool:
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


# --- What a function remembers

STATE = (
    "Your answer looks right in a fresh process and wrong later: something is kept from one call to the "
    "next, in a global, a default argument or an attribute. Start each call anew."
)
RANDOM = (
    "Your answer changes when the call is made again with the same arguments: it looks as if it drew random "
    "numbers of its own. Use the generator that you are given, or none."
)


def _memory(runner: Runner, calls: _Calls) -> Diagnosis | None:
    """Whether a wrong answer becomes right, or another one, when the call is made once more.

    Only of calls that return at once and by themselves: the worker is asked again, and then a fresh one.
    """
    step = next((s for s in calls.wrong if s.answer.fault is None and calls.differs(s)), None)
    if step is None or not calls.alone or any(map(callable, step.call.args)):
        return None
    call = step.call
    wanted, recorded = calls.wanted[id(step)], students(step.answer)
    try:
        again = _ask(runner, call)
        steady = equal(again, recorded, call)
        if steady and not calls.right and len(calls.wrong) == len(calls.failing):
            return None  # wrong throughout, and always the same: nothing speaks for a memory
        fresh = [_afresh(runner, call)]
        if equal(fresh[0], wanted, call):
            return Diagnosis("looks", calls.name, "", STATE)
        if steady:
            return None
        fresh.append(_afresh(runner, call))
    except StudentError:
        return None
    return Diagnosis("looks", calls.name, "", STATE if equal(fresh[0], fresh[1], call) else RANDOM)


def _ask(runner: Runner, call: Call) -> Outcome:
    response = runner.call(
        "call", call.function, name=call.function, args=call.args, kwargs=call.kwargs
    )
    return judged(response.value, call)


def _afresh(runner: Runner, call: Call) -> Outcome:
    fresh = runner.afresh()
    try:
        return _ask(fresh, call)
    finally:
        fresh.close()


# --- What the answer looks like


def _looks(function: str, calls: _Calls, parameters: list[str]) -> list[Diagnosis]:
    said: Counter[str] = Counter()
    tried = 0
    for step in calls.wrong[:5]:
        wanted, call, answer = calls.wanted[id(step)], step.call, step.answer
        if call.unspecified is True:  # ours is one of many right answers
            return []
        if answer.fault is not None and answer.fault.kind not in ("type", "none"):
            continue
        if wanted.raised or answer.value is None:
            continue
        tried += 1
        args = {**dict(zip(parameters, call.args, strict=False)), **call.kwargs}
        sentence = parts(students(answer).value, wanted.value, args)
        if sentence:
            said[sentence] += 1
    if said:
        sentence, times = said.most_common(1)[0]
        if 2 * times >= tried:
            return [Diagnosis("looks", function, "", sentence)]
    batch = any(p[0].isupper() or (p[0] == "d" and p[1:2].isupper()) for p in parameters)
    condition = _condition(calls, batch=batch)
    return [Diagnosis("looks", function, "", condition)] if condition else []


def parts(got: Any, right: Any, args: dict[str, Any]) -> str | None:
    """What is recognised; of several results, such as the gradients of several parameters, in which."""
    each: list[tuple[str, Any, Any]]
    if isinstance(right, dict) and isinstance(got, dict):
        each = [(f"`{k}`", got[k], v) for k, v in right.items() if k in got]
    elif (
        isinstance(right, (tuple, list))
        and isinstance(got, (tuple, list))
        and len(got) == len(right)
    ):
        each = [(f"part {i}", a, b) for i, (a, b) in enumerate(zip(got, right, strict=True), 1)]
    else:
        return recognise(Given(got, right, args))
    wrong = [part for part in each if not matches(*part[1:], ANSWER)]
    if not wrong:
        return None
    same = same_object(Given(got, right, args))
    if same:
        return same
    looks = [(name, parts(a, b, args)) for name, a, b in wrong[:3]]
    if not any(sentence for _, sentence in looks):
        return None
    said = [f"{name}: {sentence or 'wrong.'}" for name, sentence in looks]
    if len(wrong) < len(each):
        said.append("The rest is right.")
    return " ".join(said)


CONDITIONS: dict[str, Callable[[list[np.ndarray[Any, Any]]], bool]] = {
    "a batch of one": lambda arrays: any(a.ndim and a.shape[0] == 1 for a in arrays),
    "batches of more than one": lambda arrays: any(a.ndim and a.shape[0] > 1 for a in arrays),
    "inputs of whole numbers": lambda arrays: any(a.dtype.kind in "iu" for a in arrays),
    "float32 inputs": lambda arrays: any(a.dtype == np.float32 for a in arrays),
    "inputs of large magnitude": lambda arrays: any(
        a.dtype.kind in "iuf" and bool(np.max(np.abs(a.astype(float)), initial=0) >= 100)
        for a in arrays
    ),
    "inputs that hold an exact zero": lambda arrays: any(
        a.dtype.kind in "iuf" and bool(np.any(a == 0)) for a in arrays
    ),
}


def _condition(calls: _Calls, *, batch: bool) -> str | None:
    """What the calls that went wrong have in common, and the right ones have not.

    `batch` says that rows are samples: by convention, where a parameter is a matrix such as X or dZ.
    """
    right = [step.call for step, _ in calls.right]
    if not right:
        return None
    for words, holds in CONDITIONS.items():
        if "batch" in words and not batch:
            continue
        if all(holds(_arrays(s.call)) for s in calls.wrong) and not any(
            holds(_arrays(c)) for c in right
        ):
            return condition_sentence(words)
    return None


def condition_sentence(words: str) -> str:
    """What is said of calls that are wrong under a condition alone."""
    return f"Right elsewhere, and wrong for {words}."


def _arrays(call: Call) -> list[np.ndarray[Any, Any]]:
    return [np.asarray(a) for a in call.args if isinstance(a, (np.ndarray, int, float))]


# --- A gradient that fits a wrong loss


def _fits(runner: Runner, forward: str, steps: list[Step]) -> bool:
    """Whether the student's gradient is the slope of the student's own forward function."""
    answer = next(
        (
            a
            for a in (step.answer for step in steps)
            if a.fault is None
            and a.call.args
            and isinstance(a.call.args[0], np.ndarray)
            and a.call.args[0].dtype == np.float64
            and isinstance(a.value, np.ndarray)
            and a.value.shape == a.call.args[0].shape
        ),
        None,
    )
    if answer is None or answer.call.kwargs:
        return False
    x, *rest = answer.call.args
    rng = np.random.default_rng(0)
    directions = [rng.normal(size=x.shape) for _ in range(3)]
    moved = [(x + s * STEP * v, *rest) for v in directions for s in (1, -1)]
    try:
        response = runner.call("map", forward, name=forward, args=moved)
        losses = [float(cast("float", v)) for v in response.value]
    except (StudentError, TypeError, ValueError):
        return False
    slopes = np.array(
        [(a - b) / (2 * STEP) for a, b in zip(losses[::2], losses[1::2], strict=True)]
    )
    claimed = np.array([float(np.sum(v * answer.value)) for v in directions])
    size = float(np.max(np.abs(slopes)))
    return size > 1e-9 and bool(np.max(np.abs(slopes - claimed)) <= 1e-5 * size)
