"""Diagnose a failed exercise from the calls that its checks made and the answers that they got.

For each function with wrong answers, the first of these that fits is reported:

1. **A known bug.** The known mistakes of the exercise, and of those it uses, run on the same arguments. A
   mistake fits if it answers every call of the failing checks as the student's code did, and differs from
   the reference in at least one. Exceptions of the same class prove nothing; a time-out equals nothing.
2. **Kind.** The answer is text, complex or an object where numbers are asked for.
3. **Part of a known bug.** A mistake explains half of the wrong calls, and nothing speaks against it; or
   it explains one of several results in all calls.
4. **Memory.** The answer is right in a fresh process and wrong later, or changes from call to call.
5. **Structure.** `looks` compares the answer with the reference's: transposed, a factor N, a missing mean …
   Of several results, such as the gradients of several parameters, it says which are wrong.
6. **Conditions.** The answer is wrong for one sample, for integers, or with one value of an option only; the
   same results are wrong in each call.
7. **A warning.** All answers are right, and only NumPy's warnings fail.

If a loss and its gradient are both wrong, but the gradient is the slope of the loss that the student wrote,
the report begins with that. The course author wrote the bugs, so they run in this process, within a time
budget.
"""

from __future__ import annotations

import contextlib
import io
import time
import warnings
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import cast

import numpy as np

from nngrade.diagnosis import answers
from nngrade.diagnosis.kinds import of_another_kind
from nngrade.diagnosis.looks import UNCHANGED
from nngrade.diagnosis.match import (
    Bug,
    Calls,
    Evidence,
    Known,
    alters,
    ids,
    known_bugs,
    named,
    nearly,
)
from nngrade.diagnosis.replay import Outcome, Step, equal, judged, outcomes, slack, students
from nngrade.diagnosis.results import of_results
from nngrade.errors import StudentError
from nngrade.model import Call, Diagnosis, Exercise, Function, Verdict
from nngrade.suite.student import RemoteFunction, RemoteObject
from nngrade.worker.outside.session import Runner

# CPU seconds for all bugs of one exercise; multiplied by its `slack`.
BUDGET = 5.0
STEP = 1e-6
# A check that fails so has found no wrong value: an answer that is not the reference's may be right, too.
CUT_SHORT = ("raised", "timed_out", "not_called")
# For each function with wrong answers, the mistakes, or pairs of them, that explain it.
Found = dict[str, list[tuple[Bug, ...]]]
FORWARD = "`{0}` is the right gradient of your `{1}`, but your `{1}` is wrong. Correct `{1}` first."


def diagnose(
    bank: Known,
    exercise: Exercise,
    evidence: list[Evidence],
    runner: Runner,
    suspects: Collection[str] = (),
) -> tuple[Diagnosis, ...]:
    """Return what went wrong in an exercise that failed, or nothing if no diagnosis fits.

    `suspects` are ids of bugs that were found in this submission before; they are tried first.
    """
    # A known bug may print, and the mean of an empty answer warns.
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        retried = len(runner.retried)
        found = _diagnose(bank, exercise, evidence, runner, suspects)
        if len(runner.retried) > retried:  # its worker was killed, so an answer is missing
            found = _diagnose(bank, exercise, evidence, runner, suspects)
        return found


def _diagnose(
    bank: Known,
    exercise: Exercise,
    evidence: list[Evidence],
    runner: Runner,
    suspects: Collection[str],
) -> tuple[Diagnosis, ...]:
    longer = slack(exercise)
    deadline = time.process_time() + BUDGET * longer
    found: list[Diagnosis] = []
    every = [Calls(function.name, evidence, bank, longer) for function in exercise.functions]
    right = [calls for calls in every if not calls.wrong]
    wrong = {calls.name: calls.wrong for calls in every if calls.wrong}
    bugs = {
        calls.name: known_bugs(bank, exercise, calls, right, suspects, deadline)
        for calls in every
        if calls.wrong
    }
    bugs = _of_most(bank, every, bugs)
    compared = {c.id for c, _ in evidence if c.failure and c.failure.kind not in CUT_SHORT}
    for function, calls in zip(exercise.functions, every, strict=True):
        if not calls.wrong:
            continue
        said = named(bugs[function.name], function.name, exercise, suspects) or _kind(
            function, calls
        )
        told = None if said else answers.told(function, calls, compared)
        looks = [Diagnosis("looks", function.name, "", told)] if told else []
        if not said and not any(bugs.values()) and not any(UNCHANGED in d.sentence for d in looks):
            said = nearly(bank, exercise, calls, deadline) or of_results(
                bank, exercise, calls, deadline
            )
        found += said or _memory(runner, calls) or looks
    found += [] if wrong else _warned(evidence)
    backward = [n for n in wrong if n.endswith("_grad") and n.removesuffix("_grad") in wrong]
    for name in backward:
        forward = name.removesuffix("_grad")
        if _fits(runner, forward, wrong[name]):
            sentence = FORWARD.format(name, forward)
            found = [d for d in found if not (d.kind == "looks" and d.function == name)]
            found.insert(0, Diagnosis("forward", name, "The gradient fits a wrong loss", sentence))
    return tuple(_once(found))


def _of_most(bank: Known, every: Sequence[Calls], found: Found) -> Found:
    """Keep, of several mistakes that explain a function, those that fit the other wrong functions best.

    A mistake that changes another function, but does not explain what is wrong with it, fits worst. Of the
    others, those fit best that explain most functions.
    """
    counts = Counter(ids(each) for mistakes in found.values() for each in mistakes)
    kept = {}
    for name, mistakes in found.items():
        others = [c for c in every if c.wrong and c.name != name] if len(mistakes) > 1 else []
        fits = [
            (
                -sum(bugs not in found[c.name] and alters(bank, c, bugs) for c in others),
                counts[ids(bugs)],
            )
            for bugs in mistakes
        ]
        kept[name] = [bugs for bugs, fit in zip(mistakes, fits, strict=True) if fit == max(fits)]
    return kept


def _kind(function: Function, calls: Calls) -> list[Diagnosis]:
    """Return what the answer to a wrong call is, if it is not data of the kind asked for.

    If the signature asks for no kind, an object may be right: a generator in place of a list.
    """
    for step in calls.wrong:
        answer, wanted = step.answer, calls.wanted[id(step)]
        if function.returns == "any" and isinstance(answer.value, RemoteObject):
            continue
        if wanted.raised or (answer.fault is not None and answer.fault.kind != "type"):
            continue
        right = wanted.value[0] if step.call.in_place else wanted.value
        sentence = of_another_kind(answer.value, right, function.results)
        if sentence:
            return [Diagnosis("looks", calls.name, "", sentence)]
    return []


WARNED = {
    "overflow encountered in exp": (
        "exp of a large positive number is infinite. Rewrite the formula so that exp never gets one, such as "
        "by -|x|. If you use np.where: it computes both branches for all elements."
    ),
    "divide by zero encountered in log": "the log of 0 is minus infinity. Keep 0 away from log.",
}


def _warned(evidence: list[Evidence]) -> list[Diagnosis]:
    """Return what NumPy's warning means, if all answers are right and nothing but warnings fails."""
    failed = [(c.failure, answers) for c, answers in evidence if c.verdict is not Verdict.PASSED]
    if any(failure is None or failure.kind != "warning" for failure, _ in failed):
        return []
    told = [
        (answers[-1].call.function, sentence)
        for failure, answers in failed
        for words, sentence in WARNED.items()
        if failure and answers and words in failure.message
    ]
    said = "Your answers are right in these checks, but NumPy warns: {}"
    return [Diagnosis("looks", name, "", said.format(sentence)) for name, sentence in told]


def _once(found: list[Diagnosis]) -> Iterator[Diagnosis]:
    seen = set()
    for diagnosis in found:
        key = diagnosis.title, diagnosis.sentence
        if key not in seen:
            seen.add(key)
            yield diagnosis


# --- State kept between calls

STATE = (
    "The same call gives another answer in a fresh process: your code seems to keep something from one "
    "call to the next, in a global, a default argument or an attribute, or to use an array, such as one of "
    "np.empty, that it has not filled. Start each call from scratch."
)
RANDOM = (
    "Your answer changes when the same call is repeated: your code seems to draw random numbers of its own, "
    "or to use an array, such as one of np.empty, that it has not filled. If you are given a generator or a "
    "seed, draw from it alone."
)
SHARED = (
    "The same calls are right in a fresh process: your code seems to keep something from earlier calls or "
    "from another object, in an attribute, a global, a default argument or a variable of an outer function, "
    "or to use an array, such as one of np.empty, that it has not filled. Let each object begin with values "
    "of its own."
)
# A fresh worker repeats a call so often, or for so many seconds.
AGAIN = 20
AGAIN_SECONDS = 1.0
# Of a class, the calls of so many failed checks are repeated.
CHECKS_AGAIN = 3


def _memory(runner: Runner, calls: Calls) -> list[Diagnosis]:
    """Repeat a wrong call, and return a diagnosis if the answer becomes right, or differs each time.

    First the submission's worker repeats it, then fresh workers, in which it is also repeated: random answers
    may be right, or the same, by chance. Calls that pass a function are left out.
    """
    wrong = [s for s in calls.wrong if s.answer.fault is None and calls.differs(s)]
    if not calls.alone:
        checks = list(dict.fromkeys(step.check for step in wrong))[:CHECKS_AGAIN]
        right = any(_right_afresh(runner, calls, check) for check in checks)
        return [Diagnosis("looks", calls.name, "", SHARED)] if right else []
    step = wrong[0] if wrong else None
    if step is None or any(map(callable, step.call.args)) or step.call.in_place:
        return []
    call = step.call
    wanted, recorded = calls.wanted[id(step)], students(step.answer)
    try:
        again = _ask(runner, call)
        steady = equal(again, recorded, call)
        if steady and not calls.right and len(calls.wrong) == len(calls.failing):
            return []  # all calls are wrong, and the answer is the same again: no sign of state
        (first,) = _afresh(runner, call)
        if steady and not equal(first, wanted, call):
            return []
        one, other = (_afresh(runner, call, AGAIN) for _ in range(2))
    except StudentError:
        return []
    both = zip([first, *one], [one[0], *other], strict=False)
    drawn = not all(equal(a, b, call) for a, b in both)
    return [Diagnosis("looks", calls.name, "", RANDOM if drawn else STATE)]


def _right_afresh(runner: Runner, calls: Calls, check: str) -> bool:
    """Return whether the calls of a check, objects included, are right in two fresh workers."""
    made = [(step, wanted) for step, _, wanted, _ in calls.all if step.check == check]
    if any(step.call.name and not step.call.target for step, _ in made):
        return False  # a scenario of the support module
    for _ in range(2):
        fresh = runner.afresh()
        try:
            names = {s.call.function: RemoteFunction(fresh, [], s.call.function) for s, _ in made}
            again = outcomes(names, (step for step, _ in made))
            if not all(equal(a, w, s.call) for a, (s, w) in zip(again, made, strict=True)):
                return False
        except StudentError:
            return False
        finally:
            fresh.close()
    return True


def _ask(runner: Runner, call: Call) -> Outcome:
    asked = RemoteFunction(runner, [], call.function, call.name)
    return judged(asked(*call.args, **call.kwargs), call)


def _afresh(runner: Runner, call: Call, times: int = 1) -> list[Outcome]:
    """Return the outcomes of a call that a fresh worker repeats, fewer if they take long."""
    fresh, end = runner.afresh(), time.monotonic() + AGAIN_SECONDS
    try:
        made = [_ask(fresh, call)]
        while len(made) < times and time.monotonic() < end:
            made.append(_ask(fresh, call))
        return made
    finally:
        fresh.close()


# --- A gradient that fits a wrong loss


def _fits(runner: Runner, forward: str, steps: list[Step]) -> bool:
    """Return whether the gradient matches the slope of the forward function, both by the student."""
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
