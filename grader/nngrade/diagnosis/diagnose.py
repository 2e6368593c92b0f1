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

If a loss and its gradient are both wrong, but the gradient is the slope of the student's own loss, the
report begins with that. The course author wrote the bugs, so they run in this process, within a time budget.
"""

from __future__ import annotations

import contextlib
import io
import math
import time
import warnings
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import Any, cast

import msgspec
import numpy as np

from nngrade.diagnosis.condition import condition
from nngrade.diagnosis.information import FLOAT_MAX, bits
from nngrade.diagnosis.kinds import of_another_kind
from nngrade.diagnosis.looks import (
    DIGITS,
    NEAR,
    UNCHANGED,
    Given,
    Look,
    comparable,
    enough,
    look,
    same_object,
)
from nngrade.diagnosis.match import Bug, Calls, Evidence, Known, known_bugs, named, nearly
from nngrade.diagnosis.replay import ANSWER, Outcome, Step, equal, judged, students
from nngrade.diagnosis.results import of_results
from nngrade.errors import StudentError
from nngrade.model import Call, Diagnosis, Exercise, Function, Verdict
from nngrade.suite.compare import matches, without_tensors
from nngrade.suite.show import part
from nngrade.suite.student import RemoteFunction, RemoteObject
from nngrade.worker.outside.session import Runner

# CPU seconds for all bugs of one exercise; multiplied where the exercise allows slower calls than the usual
# seconds for a call.
USUAL_CALL = 2.0
BUDGET = 5.0
STEP = 1e-6
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
    slack = max(1.0, exercise.limits.call_seconds / USUAL_CALL)
    deadline = time.process_time() + BUDGET * slack
    found: list[Diagnosis] = []
    every = [Calls(function.name, evidence, bank, slack) for function in exercise.functions]
    right = [calls for calls in every if not calls.wrong]
    wrong = {calls.name: calls.wrong for calls in every if calls.wrong}
    bugs = {
        calls.name: known_bugs(bank, exercise, calls, right, suspects, deadline)
        for calls in every
        if calls.wrong
    }
    bugs = _of_most(bugs)
    compared = {c.id for c, _ in evidence if c.failure and c.failure.kind not in CUT_SHORT}
    for function, calls in zip(exercise.functions, every, strict=True):
        if not calls.wrong:
            continue
        said = named(bugs[function.name], function.name, exercise, suspects) or _kind(
            function, calls
        )
        looks = [] if said else _looks(function, calls, compared)
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


def _of_most(bugs: dict[str, list[tuple[Bug, ...]]]) -> dict[str, list[tuple[Bug, ...]]]:
    """Keep, of several mistakes that explain a function, those that explain most of the other functions."""
    counts = Counter(tuple(b.id for b in each) for found in bugs.values() for each in found)
    kept = {}
    for name, found in bugs.items():
        explained = [counts[tuple(b.id for b in each)] for each in found]
        kept[name] = [b for b, n in zip(found, explained, strict=True) if n == max(explained)]
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

ZEROS = "Every number that you return is 0, in all calls: is the function finished?"
STATE = (
    "The same call gives another answer in a fresh process: your code seems to keep something from one "
    "call to the next, in a global, a default argument or an attribute. Start each call from scratch."
)
RANDOM = (
    "Your answer changes when the same call is repeated: your code seems to draw random numbers of its own. "
    "If you are given a generator or a seed, draw from it alone."
)


def _memory(runner: Runner, calls: Calls) -> list[Diagnosis]:
    """Repeat a wrong call, and return a diagnosis if the answer becomes right, or differs each time.

    First the submission's worker repeats it, then one or two fresh workers. Functions whose objects keep
    state, and calls that pass a function, are left out.
    """
    step = next((s for s in calls.wrong if s.answer.fault is None and calls.differs(s)), None)
    if step is None or not calls.alone or any(map(callable, step.call.args)) or step.call.in_place:
        return []
    call = step.call
    wanted, recorded = calls.wanted[id(step)], students(step.answer)
    try:
        again = _ask(runner, call)
        steady = equal(again, recorded, call)
        if steady and not calls.right and len(calls.wrong) == len(calls.failing):
            return []  # all calls are wrong, and the answer is the same again: no sign of state
        fresh = [_afresh(runner, call)]
        if equal(fresh[0], wanted, call):
            return [Diagnosis("looks", calls.name, "", STATE)]
        if steady:
            return []
        fresh.append(_afresh(runner, call))
    except StudentError:
        return []
    sentence = STATE if equal(fresh[0], fresh[1], call) else RANDOM
    return [Diagnosis("looks", calls.name, "", sentence)]


def _ask(runner: Runner, call: Call) -> Outcome:
    asked = RemoteFunction(runner, [], call.function, call.name)
    return judged(asked(*call.args, **call.kwargs), call)


def _afresh(runner: Runner, call: Call) -> Outcome:
    fresh = runner.afresh()
    try:
        return _ask(fresh, call)
    finally:
        fresh.close()


# --- What the answer looks like


# So many wrong answers of a function are looked at.
LOOKED_AT = 8
# Names of parameters that count the steps of a training.
STEPS = ("steps", "n_steps", "epochs", "n_epochs", "max_epochs")
# A check that fails so has found no wrong value: an answer that is not the reference's may be right, too.
CUT_SHORT = ("raised", "timed_out", "not_called")


def _looks(function: Function, calls: Calls, compared: Collection[str]) -> list[Diagnosis]:
    """Return what the wrong answers look like, those to calls of the checks in `compared`."""
    if calls.only_zeros:
        return [Diagnosis("looks", function.name, "", ZEROS)]
    parameters = [p.strip("*") for p in function.parameters]
    said: dict[str, list[Look]] = {}
    first: dict[str, list[Look]] = {}
    wrong_parts: list[dict[str, bool]] = []
    tried = 0
    scenario = any(step.call.name for step in calls.wrong)
    for step in [s for s in calls.wrong if s.check in compared][:LOOKED_AT]:
        wanted, call, answer = calls.wanted[id(step)], step.call, step.answer
        if call.unspecified is True:  # the reference's answer is only one of many right ones
            return []
        if answer.fault is not None and answer.fault.kind not in ("type", "none"):
            continue
        if wanted.raised or (answer.value is None and not call.in_place):
            continue
        got, right = map(without_tensors, (students(answer).value, wanted.value))
        if not comparable(got, right) or matches(got, right, ANSWER):
            continue  # where the kind alone is wrong, the values show no pattern
        tried += 1
        given = map(without_tensors, call.args)
        args = {**dict(zip(parameters, given, strict=False)), **call.kwargs}
        args = {} if call.name else args  # those of a scenario have other names
        names = () if call.in_place else function.results
        if call.in_place:
            got, right = _after(got, right, args), _after(right, got, args)
        if (
            isinstance(right, tuple)
            and isinstance(got, tuple)
            and len(got) == len(right) == len(names)
        ):
            got_each, right_each = (dict(zip(names, x, strict=True)) for x in (got, right))
            wrong_parts.append(_parts(got_each, right_each))
        elif isinstance(right, dict) and isinstance(got, dict) and list(got) == list(right):
            # Students know no names in a scenario's result.
            wrong_parts.extend([] if scenario else [_parts(got, right)])
        found = parts(got, right, args, names)
        if found:
            said.setdefault(found.sentence, []).append(found)
        if any(type(args.get(name)) is int and args[name] == 1 for name in STEPS):
            first.setdefault(found.sentence if found else "", []).extend([found] if found else [])
    said = _in_general(said)
    alone = len(first) == 1 and "" not in first
    single = next((each for each, looks in first.items() if alone and enough(looks)), "")
    if DIGITS in single or NEAR in single:  # after one short step, much comes near the right answer
        single = ""
    if said:
        sentence, looks = max(said.items(), key=lambda each: len(each[1]))
        # A plain difference may hold for some calls alone; a pattern must hold for all.
        needed = tried / 2 if all(found.free == -math.inf for found in looks) else tried
        if len(looks) >= (tried if single else needed) and enough(looks):
            if UNCHANGED in sentence and _returns_more(calls):
                sentence = f"In some calls, {sentence[0].lower()}{sentence[1:]}"
            if scenario or any(each != wrong_parts[0] for each in wrong_parts):
                sentence = sentence.removesuffix(f" {REST}")
            return [Diagnosis("looks", function.name, "", sentence)]
    if single:
        sentence = f"In calls with a single step: {single}"
        return [Diagnosis("looks", function.name, "", sentence)]
    batch = any(p[0].isupper() or (p[0] == "d" and p[1:2].isupper()) for p in parameters)
    told = condition(function, calls, batch=batch) or _same_parts(wrong_parts)
    return [Diagnosis("looks", function.name, "", told)] if told else []


def _in_general(said: dict[str, list[Look]]) -> dict[str, list[Look]]:
    """Return the looks under the general sentence that they share, if they have several of their own."""
    looks = [found for each in said.values() for found in each]
    if len(said) < 2 or not looks[0].general or len({found.general for found in looks}) > 1:
        return said
    free = [msgspec.structs.replace(found, free=FLOAT_MAX) for found in looks]
    return {looks[0].general: free}


def _returns_more(calls: Calls) -> bool:
    """Return whether some call raised an exception, or has a right answer that is no argument."""
    if any(step.answer.fault is not None for step, *_ in calls.all):
        return True
    held = ((step.call.args, wanted.value) for step, wanted in calls.right)
    return any(
        not any(isinstance(x, np.ndarray) and matches(x, value, ANSWER) for x in args)
        for args, value in held
    )


def _parts(got: dict[str, Any], right: dict[str, Any]) -> dict[str, bool]:
    """Return whether each result is right, by name; without right ones that hold nothing to compare."""
    found = {name: matches(got[name], value, ANSWER) for name, value in right.items()}
    return {name: good for name, good in found.items() if not good or bits(right[name])}


def _same_parts(found: list[dict[str, bool]]) -> str | None:
    """Return which results are wrong and which are right, in at least two calls.

    If others are wrong from call to call, return which are right each time.
    """
    seen: dict[str, set[bool]] = {}
    for name, good in (pair for each in found for pair in each.items()):
        seen.setdefault(name, set()).add(good)
    wrong, right = ([f"`{n}`" for n, x in seen.items() if x == {side}] for side in (False, True))
    if len(found) < 2 or not right or len(right) == len(seen):
        return None
    if len(wrong) + len(right) < len(seen):
        return f"In the wrong answers that were compared, {_are(right)} right each time."
    said = "In the wrong answers that were compared, {} wrong and {} right."
    return said.format(_are(wrong), _are(right))


def _are(names: list[str]) -> str:
    """Return "`a` is", or "`a` and `b` are"."""
    if len(names) == 1:
        return f"{names[0]} is"
    return f"{', '.join(names[:-1])} and {names[-1]} are"


def _after(value: Any, other: Any, args: dict[str, Any]) -> dict[str, Any]:
    """Return the outcome of a call in place by name: the result, and the arguments afterwards.

    Arguments that neither this outcome nor the other changes are left out.
    """
    found = {} if value[0] is None else {"the result": value[0]}
    held = {name: x for name, x in args.items() if isinstance(x, (np.ndarray, list, dict))}
    for (name, before), after, others in zip(held.items(), value[1], other[1], strict=False):
        if not (matches(after, before, ANSWER) and matches(others, before, ANSWER)):
            found[name] = after
    return found


REST = "The rest is right."
EXCHANGED = "Your results are right, but in another order than the one asked for."
# Each wrong result is compared with each right one, so a long list would take long.
EXCHANGED_MAX = 8
# So many wrong results are looked at.
PARTS_MAX = 3


def _exchanged(wrong: list[tuple[str, Any, Any]]) -> set[int]:
    """Return the places whose value stands at another place."""
    found = set[int]()
    for _, got, _ in wrong:
        places = [i for i, (_, _, right) in enumerate(wrong) if matches(got, right, ANSWER)]
        found.update(places if len(places) == 1 else ())
    return found


def parts(got: Any, right: Any, args: dict[str, Any], names: Sequence[str] = ()) -> Look | None:
    """Return what a recogniser says of an answer; of several results, what it says of each wrong one.

    `names` are those of a tuple's results.

    Returns None if the answer is right, or if no recogniser fits.
    """
    each: list[tuple[str, Any, Any, dict[str, Any]]]
    if isinstance(right, dict) and isinstance(got, dict):
        each = [
            (f"`{k}`", got[k], v, _entries(args, right, k)) for k, v in right.items() if k in got
        ]
    elif (
        isinstance(right, (tuple, list))
        and isinstance(got, (tuple, list))
        and len(got) == len(right)
    ):
        both = enumerate(zip(got, right, strict=True))
        each = [(part(right, i, names), a, b, _entries(args, right, i)) for i, (a, b) in both]
    else:
        return look(Given(got, right, args))
    wrong = [(name, a, b, inner) for name, a, b, inner in each if not matches(a, b, ANSWER)]
    if not wrong:
        return None
    few = 1 < len(wrong) <= EXCHANGED_MAX and not isinstance(right, dict)
    if few and len(_exchanged([found[:3] for found in wrong])) == len(wrong):
        return Look(EXCHANGED, Given(got, right, args), free=math.log2(math.factorial(len(wrong))))
    same = same_object(Given(got, right, args))
    if same:
        return Look(same, Given(got, right, args), free=0.0)
    looks = [(name, parts(a, b, inner)) for name, a, b, inner in wrong[:PARTS_MAX]]
    sure = {name: found.sentence for name, found in looks if found and enough([found])}
    if not sure:
        return None
    told = set(sure.values())
    if isinstance(right, list) and len(sure) == len(wrong) and len(told) == 1:
        said = [f"Each wrong entry of your list: {told.pop()}"]
    else:
        said = [f"{name[0].upper()}{name[1:]}: {sure.get(name, 'wrong.')}" for name, _ in looks]
        if len(looks) == len(wrong) < len(each):
            said.append(REST)
    return Look(" ".join(said), Given(got, right, args), free=-math.inf)


def _entries(args: dict[str, Any], right: Any, place: Any) -> dict[str, Any]:
    """Return the arguments, of those that are built like the result only the entry at a place."""
    found = {}
    for name, value in args.items():
        alike = isinstance(value, type(right)) and not isinstance(right, tuple)
        if alike and (
            value.keys() == right.keys() if isinstance(right, dict) else len(value) == len(right)
        ):
            found[f"an entry of {name}"] = value[place]
        else:
            found[name] = value
    return found


# --- A gradient that fits a wrong loss


def _fits(runner: Runner, forward: str, steps: list[Step]) -> bool:
    """Return whether the student's gradient matches the slope of the student's forward function."""
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
