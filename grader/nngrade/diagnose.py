"""From the calls that an exercise's checks made to what went wrong, said by name.

The grader holds the arguments of every call and what the student's function answered. In order:

1. **A known bug.** The bank's bugs of the exercise, and of those it uses, run on the same arguments. One
   that answers as the student did in every call of a failing check, where it differs from the reference
   in at least one, is that bug.
2. **The wrong forward.** Where a loss and its gradient are both wrong, and the gradient is the slope of the
   loss that the student wrote, that is said first.
3. **Structure.** `structure` compares answer and reference: transposed, a factor N, a missing mean …
4. **Conditions.** Wrong for one sample only, for integers only, for large inputs only.

Bugs are the course author's, so they run in this process, within a time budget.
"""

from __future__ import annotations

import contextlib
import signal
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from types import CodeType
from typing import Any, cast

import msgspec
import numpy as np

from nngrade.bank import Overlay, bugs
from nngrade.errors import CheckFailed, StudentError
from nngrade.model import Assignment, Diagnosis, Exercise
from nngrade.structure import Given, recognise
from nngrade.suite.checks import close
from nngrade.worker.runner import Call, Runner
from nngrade.worker.wire import Foreign

# Seconds that the bugs of one exercise may take, all together and one alone.
BUDGET = 1.0
ONE_BUG = 0.25
# Calls of one function that are compared; the first ones say it.
CALLS_MAX = 60
STEP = 1e-6


# The calls of one check, and whether it failed.
Evidence = tuple[bool, list[Call]]


class _OutOfTime(BaseException):
    """A bug has used up its time."""


class Outcome(msgspec.Struct, frozen=True):
    """A value, or the name of the exception in its place."""

    value: Any = None
    raised: str = ""


class Bank:
    """The bugs of an assignment, compiled once."""

    def __init__(self, assignment: Assignment) -> None:
        self._assignment = assignment
        self._bugs: dict[str, list[Overlay]] = {}
        self._base: dict[str, CodeType] = {}
        self._made: dict[tuple[str, ...], dict[str, Any]] = {}

    def of(self, exercise: str) -> list[Overlay]:
        """The bugs of one exercise."""
        if exercise not in self._bugs:
            self._bugs[exercise] = bugs(self._assignment, exercise)
        return self._bugs[exercise]

    def namespace(self, *overlays: Overlay) -> dict[str, Any]:
        """The reference with overlays on it, as a module's names."""
        key = tuple(str(o.path) for o in overlays)
        if key not in self._made:
            names: dict[str, Any] = {"__name__": "bug"}
            for code in self._reference().values():
                exec(code, names)  # noqa: S102 the course's own code
            for overlay in overlays:
                exec(compile(overlay.source, str(overlay.path), "exec"), names)  # noqa: S102
            self._made[key] = names
        return self._made[key]

    def _reference(self) -> dict[str, CodeType]:
        folder = self._assignment.reference
        if not self._base and folder is not None:
            for name in self._assignment.files:
                path = folder / name
                self._base[name] = compile(path.read_bytes(), str(path), "exec")
        return self._base


def diagnose(
    bank: Bank, exercise: Exercise, evidence: list[Evidence], runner: Runner
) -> tuple[Diagnosis, ...]:
    """What went wrong in an exercise that failed; nothing where nobody can say."""
    reference = bank.namespace()
    deadline = time.monotonic() + BUDGET
    found: list[Diagnosis] = []
    wrong: dict[str, list[Call]] = {}
    for function in exercise.functions:
        calls = _Calls(function.name, evidence, reference)
        if not calls.wrong:
            continue
        wrong[function.name] = calls.wrong
        names = [p.strip("*") for p in function.parameters]
        named = _known_bugs(bank, exercise, calls, deadline)
        found += named or _looks(function.name, calls, names, reference)
    backward = [n for n in wrong if n.endswith("_grad") and n.removesuffix("_grad") in wrong]
    for name in backward:
        forward = name.removesuffix("_grad")
        if _fits(runner, forward, wrong[name]):
            sentence = (
                f"`{name}` is the right gradient of the `{forward}` that you wrote; it is `{forward}` "
                "that differs. Mend that first."
            )
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


class _Calls:
    """The calls of one function: those of failing checks, and the ones elsewhere that were right."""

    def __init__(self, name: str, evidence: list[Evidence], reference: dict[str, Any]) -> None:
        self.name = name
        self.failing: list[tuple[Call, Outcome, Outcome]] = []
        self.right: list[tuple[Call, Outcome]] = []
        self.wrong: list[Call] = []
        for failed, made in evidence:
            for call in made:
                if call.function != name or len(self.failing) + len(self.right) >= CALLS_MAX:
                    continue
                if call.fault is not None and call.fault.kind == "not_called":
                    continue
                student, wanted = _students(call), _outcome(reference[name], call)
                agrees = _equal(student, wanted, call)
                if failed:
                    agrees = agrees and _form(student) == _form(wanted)
                    self.failing.append((call, student, wanted))
                    if not agrees:
                        self.wrong.append(call)
                elif agrees:
                    self.right.append((call, wanted))


def _students(call: Call) -> Outcome:
    if call.fault is None or call.fault.kind in ("type", "none"):
        return Outcome(call.value)
    raised = call.fault.detail.partition(":")[0] if call.fault.kind == "raised" else ""
    return Outcome(None, raised or call.fault.kind)


def _outcome(function: Callable[..., Any], call: Call) -> Outcome:
    try:
        with np.errstate(all="ignore"):
            value = function(*_copied(call.args), **_copied(call.kwargs))
    except Exception as e:
        return Outcome(None, type(e).__name__)
    if isinstance(value, np.ndarray) and type(value) is not np.ndarray:
        return Outcome(
            Foreign(f"{type(value).__module__}.{type(value).__name__}", np.asarray(value))
        )
    return Outcome(value)


def _copied(x: Any) -> Any:
    if isinstance(x, np.ndarray):
        return x.copy()
    if isinstance(x, (list, tuple)):
        return type(x)(_copied(v) for v in x)
    if isinstance(x, dict):
        return {k: _copied(v) for k, v in x.items()}
    return x


def _equal(a: Outcome, b: Outcome, call: Call) -> bool:
    if a.raised or b.raised:
        return a.raised == b.raised
    if isinstance(a.value, Foreign) or isinstance(b.value, Foreign):
        if not (isinstance(a.value, Foreign) and isinstance(b.value, Foreign)):
            return False
        return a.value.type_name.rpartition(".")[2] == b.value.type_name.rpartition(".")[2]
    single = any(isinstance(x, np.ndarray) and x.dtype == np.float32 for x in call.args)
    try:
        close(actual=a.value, desired=b.value, rtol=1e-6 if single else 1e-9, kinds="biufc")
    except (CheckFailed, TypeError, ValueError):
        return False
    return True


def _form(outcome: Outcome) -> Any:
    """What kind of thing a value is: some bugs differ in nothing else, such as a float for an int."""
    return _form_of(outcome.value)


def _form_of(x: Any) -> Any:
    if isinstance(x, dict):
        return {k: _form_of(v) for k, v in x.items()}
    if isinstance(x, (list, tuple)):
        return [_form_of(v) for v in x]
    if isinstance(x, (bool, int, float, np.generic, np.ndarray)):
        array = np.asarray(x)
        return array.shape, array.dtype.kind
    return type(x).__name__


# --- Known bugs


def _known_bugs(bank: Bank, exercise: Exercise, calls: _Calls, deadline: float) -> list[Diagnosis]:
    own = bank.of(exercise.name)
    used = [bug for name in exercise.uses for bug in bank.of(name)]
    for candidates in (
        [(bug,) for bug in own],
        [(bug,) for bug in used],
        [(below, bug) for below in used for bug in own],
    ):
        found = []
        for overlays in candidates:
            if time.monotonic() > deadline:
                return []
            if _matches(bank, calls, overlays):
                found.append(overlays)
        if found:
            # Bugs that answer alike cannot be told apart: all are named, at most three.
            return [_named(bug, calls.name, exercise) for overlays in found[:3] for bug in overlays]
    return _nearly(bank, own, calls, deadline)


def _nearly(bank: Bank, own: list[Overlay], calls: _Calls, deadline: float) -> list[Diagnosis]:
    """A bug that explains most of what is wrong, beside others that hide it: said with that doubt."""
    best: tuple[int, Overlay] | None = None
    for bug in own:
        if time.monotonic() > deadline:
            break
        shared = 0
        with contextlib.suppress(_OutOfTime), _time_limit(ONE_BUG):
            function = bank.namespace(bug)[calls.name]
            for call, student, wanted in calls.failing:
                answer = _outcome(function, call)
                if not _equal(answer, wanted, call):
                    shared += _equal(student, answer, call)
        if shared > (best[0] if best else 0):
            best = shared, bug
    if best is None or best[0] < 2 or 2 * best[0] < len(calls.wrong):
        return []
    bug = best[1]
    sentence = f"This looks like a known mistake, with something else beside it: {bug.explanation}"
    return [Diagnosis("looks", calls.name, bug.title, sentence, bug.hint)]


def _matches(bank: Bank, calls: _Calls, overlays: tuple[Overlay, ...]) -> bool:
    differs = formed = alike = False
    try:
        with _time_limit(ONE_BUG):
            function = bank.namespace(*overlays).get(calls.name)
            if function is None or function is bank.namespace().get(calls.name):
                return False
            alike = True
            for call, student, wanted in calls.failing:
                answer = _outcome(function, call)
                if not _equal(student, answer, call):
                    return False
                differs = differs or not _equal(answer, wanted, call)
                formed = formed or _form(answer) != _form(wanted)
                alike = alike and _form(student) == _form(answer)
            if not all(_equal(_outcome(function, c), w, c) for c, w in calls.right):
                return False
    except _OutOfTime:
        hung = any(student.raised == "timed_out" for _, student, _ in calls.failing)
        return differs or hung
    # Where no value differs, the form of the answer has to: a list for an array, a float for an int.
    return differs or (formed and alike)


def _named(bug: Overlay, function: str, exercise: Exercise) -> Diagnosis:
    sentence = bug.explanation
    if bug.exercise != exercise.name:
        sentence = f"This comes from your `{bug.exercise}`: {sentence}"
    return Diagnosis("bug", function, bug.title, sentence, bug.hint, f"{bug.exercise}/{bug.name}")


@contextlib.contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Raise `_OutOfTime` in the block after so long, where the system and the thread allow it."""
    if (
        not hasattr(signal, "setitimer")
        or threading.current_thread() is not threading.main_thread()
    ):
        yield
        return

    def stop(*_: Any) -> None:
        raise _OutOfTime

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


# --- What the answer looks like


def _looks(
    function: str, calls: _Calls, parameters: list[str], reference: dict[str, Any]
) -> list[Diagnosis]:
    said: Counter[str] = Counter()
    tried = 0
    for call in calls.wrong[:5]:
        wanted = _outcome(reference[function], call)
        if call.fault is not None and call.fault.kind not in ("type", "none"):
            continue
        if wanted.raised or call.value is None:
            continue
        tried += 1
        args = {**dict(zip(parameters, call.args, strict=False)), **call.kwargs}
        sentence = _first_part(call.value, wanted.value, args)
        if sentence:
            said[sentence] += 1
    if said:
        sentence, times = said.most_common(1)[0]
        if 2 * times >= tried:
            return [Diagnosis("looks", function, "", sentence)]
    condition = _condition(calls)
    return [Diagnosis("looks", function, "", condition)] if condition else []


def _first_part(got: Any, right: Any, args: dict[str, Any]) -> str | None:
    if (
        isinstance(right, (tuple, list))
        and isinstance(got, (tuple, list))
        and len(got) == len(right)
    ):
        parts: list[tuple[Any, Any]] = list(zip(got, right, strict=True))
    elif isinstance(right, dict) and isinstance(got, dict):
        parts = [(got[k], v) for k, v in right.items() if k in got]
    else:
        return recognise(Given(got, right, args))
    for a, b in parts:
        try:
            close(actual=a, desired=b, kinds="biufc")
        except (CheckFailed, TypeError, ValueError):
            return _first_part(a, b, args)
    return None


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


def _condition(calls: _Calls) -> str | None:
    """What the calls that went wrong have in common, and the right ones have not."""
    right = [call for call, _ in calls.right]
    if not right:
        return None
    for words, holds in CONDITIONS.items():
        if all(holds(_arrays(c)) for c in calls.wrong) and not any(
            holds(_arrays(c)) for c in right
        ):
            return f"Right elsewhere, and wrong for {words}."
    return None


def _arrays(call: Call) -> list[np.ndarray[Any, Any]]:
    return [np.asarray(a) for a in call.args if isinstance(a, (np.ndarray, int, float))]


# --- A gradient that fits a wrong loss


def _fits(runner: Runner, forward: str, calls: list[Call]) -> bool:
    """Whether the student's gradient is the slope of the student's own forward function."""
    call = next(
        (
            c
            for c in calls
            if c.fault is None
            and c.args
            and isinstance(c.args[0], np.ndarray)
            and c.args[0].dtype == np.float64
            and isinstance(c.value, np.ndarray)
            and c.value.shape == c.args[0].shape
        ),
        None,
    )
    if call is None or call.kwargs:
        return False
    x, rest = call.args[0], call.args[1:]
    rng = np.random.default_rng(0)
    directions = [rng.normal(size=x.shape) for _ in range(3)]
    moved = [(x + s * STEP * v, *rest) for v in directions for s in (1, -1)]
    try:
        answer = runner.call("map", forward, name=forward, args=moved)
        losses = [float(cast("float", v)) for v in answer.value]
    except (StudentError, TypeError, ValueError):
        return False
    slopes = np.array(
        [(a - b) / (2 * STEP) for a, b in zip(losses[::2], losses[1::2], strict=True)]
    )
    claimed = np.array([float(np.sum(v * call.value)) for v in directions])
    size = float(np.max(np.abs(slopes)))
    return size > 1e-9 and bool(np.max(np.abs(slopes - claimed)) <= 1e-5 * size)
