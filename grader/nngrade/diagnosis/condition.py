"""Say what all calls with a wrong answer have in common, and no call with a right answer has."""

from __future__ import annotations

import ast
import contextlib
import functools
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any

import numpy as np

from nngrade.diagnosis.match import CALLS_MAX, Calls
from nngrade.diagnosis.replay import Step
from nngrade.diagnosis.traits import CLEAR, shared, surprise
from nngrade.model import Call, Function
from nngrade.worker.inside.wire import SUPPORT

OPTIONS_MAX = 3
OTHER = "another number"

CONDITIONS: dict[str, Callable[[list[np.ndarray[Any, Any]]], bool]] = {
    "a batch of one": lambda arrays: any(a.ndim and a.shape[0] == 1 for a in arrays),
    "integer inputs": lambda arrays: any(a.dtype.kind in "iu" for a in arrays),
    "float32 inputs": lambda arrays: any(a.dtype == np.float32 for a in arrays),
}


def condition(function: Function, calls: Calls) -> str | None:
    """Return a sentence about a condition that holds for all wrong calls and for no right one."""
    wrong = {id(step) for step in calls.wrong}
    good = [step for step, _ in calls.right]
    good += [step for step, *_ in calls.failing if id(step) not in wrong]
    right = [step.call for step in good]
    if any(step.answer.fault is not None for step in calls.wrong):
        return None  # an exception is no wrong answer
    bad = [step for step in calls.wrong if calls.differs(step)]
    if not bad or not right:
        return None  # nor is 3 in place of 3.0
    failed = [step.call for step in bad]
    # Answers that passed their checks, and are not the reference's: nobody knows whether they are right. Nor
    # do we know whether a check minded that an answer is of another kind.
    judged = {id(step) for step in (*good, *bad)}
    own = [step for step, *_ in calls.all if step.call.function == function.name]
    doubtful = [step for step in own if id(step) not in judged]
    unclear = [step.call for step in doubtful]
    refused = any(calls.wanted[id(step)].raised for step in bad)
    public = [step.call for step, *_ in calls.all if step.check.startswith("public/")]
    names = {
        a for call in public for a in (*call.args, *call.kwargs.values()) if isinstance(a, str)
    }
    for words in () if refused else of_parameters(function, failed, right, names, unclear):
        return condition_sentence(words)
    if any(_of_scenario(call) for call in (*failed, *right)):
        return None  # what a scenario gets is no input of a function
    for words, holds in CONDITIONS.items():
        arrays = functools.partial(_batches, function) if "batch" in words else _arrays
        always = all(holds(arrays(c)) for c in (*failed, *unclear))
        if always and not any(holds(arrays(c)) for c in right):
            return condition_sentence(words)
    if refused or not all(_is_plain(function, call) for call in (*failed, *right)):
        return None
    if len(calls.all) >= CALLS_MAX:
        return None  # other calls were not compared
    if any(isinstance(x, np.random.Generator) for call in failed for x in _given(call)):
        return None  # of random answers, few are judged by their values
    held = (_distinct(function, steps) for steps in (bad, good, doubtful))
    return shared([name.strip("*") for name in function.parameters], *held)


def _is_plain(function: Function, call: Call) -> bool:
    """Return whether a call is one of the function alone, without an object or a scenario."""
    return not (call.target or call.name or call.function != function.name)


def _distinct(function: Function, steps: Sequence[Step]) -> list[dict[str, Any]]:
    """Return the arguments of calls by name, those of equal calls once."""
    names = [name.strip("*") for name in function.parameters]
    defaults = _defaults(function)
    different = {step.digest or id(step): step.call for step in steps}.values()
    return [{**defaults, **dict(zip(names, c.args, strict=False)), **c.kwargs} for c in different]


def of_parameters(
    function: Function,
    wrong: Sequence[Call],
    right: Sequence[Call],
    names: Collection[str],
    unclear: Sequence[Call] = (),
) -> Iterator[str]:
    """Yield conditions on a parameter that is an option: a name, a truth value, or one with a default.

    A condition must be unlikely by chance, and hold for all `unclear` calls, too. The sentence never holds a
    number that is not the default, nor a text that is not among `names`.
    """
    plain = all(_is_plain(function, call) for call in (*wrong, *right))
    if not plain or min(len(wrong), len(right)) < 2:
        return
    defaults = _defaults(function)
    for position, name in enumerate(function.parameters):
        of_wrong, of_right, of_unclear = (
            [_option(call, position, name, defaults, names) for call in group]
            for group in (wrong, right, unclear)
        )
        passed = [
            [len(call.args) > position or name in call.kwargs for call in group]
            for group in (wrong, right, unclear)
        ]
        if name in defaults and not any(passed[0] + passed[2]) and all(passed[1]):
            if surprise(len(wrong), len(wrong), len(wrong) + len(right)) >= CLEAR:
                yield f"calls without `{name}`"
            continue
        mine, others = set(of_wrong), set(of_right)
        if not mine or "" in mine:
            continue
        if mine & others and repr(defaults.get(name, ...)) in mine:
            continue
        # The calls with this option may be wrong by chance, for another reason.
        inside = len(wrong) + sum(option in mine for option in of_right)
        if surprise(len(wrong), inside, len(wrong) + len(right)) < CLEAR or set(of_unclear) - mine:
            continue
        others -= mine
        if OTHER in mine and others == {f"{defaults.get(name)!r}"}:
            yield f"calls that pass another `{name}` than {defaults[name]!r}"
        elif OTHER not in mine and len(mine) <= OPTIONS_MAX:
            yield "calls with " + " or ".join(f"`{name}={value}`" for value in sorted(mine))


def _of_scenario(call: Call) -> bool:
    return call.function.startswith(SUPPORT) or (bool(call.name) and not call.target)


def _defaults(function: Function) -> dict[str, Any]:
    """Return the defaults of a function's parameters, those that are plain data."""
    parsed = ast.parse(f"def {function.signature.partition(' -> ')[0]}: ...").body[0]
    assert isinstance(parsed, ast.FunctionDef)
    found = {}
    for parameter, value in zip(parsed.args.args[::-1], parsed.args.defaults[::-1], strict=False):
        with contextlib.suppress(ValueError):
            found[parameter.arg] = ast.literal_eval(value)
    return found


def _given(call: Call) -> list[Any]:
    return [*call.args, *call.kwargs.values()]


def _option(
    call: Call, position: int, name: str, defaults: dict[str, Any], names: Collection[str]
) -> str:
    """Return the text of an option, `OTHER` for a number that is not the default, empty for anything else."""
    own = call.args[position : position + 1] or (call.kwargs.get(name, defaults.get(name, ...)),)
    given, default = own[0], defaults.get(name)
    if given is None or isinstance(given, bool) or (isinstance(given, str) and given in names):
        return repr(given)
    if isinstance(given, (int, float)) and isinstance(default, (int, float)):
        return repr(default) if given == default else OTHER
    return ""


def condition_sentence(words: str) -> str:
    """Return the sentence for calls that are wrong under a condition only."""
    return f"Only {words} gave wrong answers in these checks."


def _batches(function: Function, call: Call) -> list[np.ndarray[Any, Any]]:
    """Return the arguments with a row for each sample: by convention those of X, Z, dZ, but not of W."""
    held = zip(function.parameters, call.args, strict=False)
    names = ((name.strip("*").removeprefix("d"), x) for name, x in held)
    return [x for n, x in names if n[:1].isupper() and n != "W" and isinstance(x, np.ndarray)]


def _arrays(call: Call) -> list[np.ndarray[Any, Any]]:
    return [np.asarray(a) for a in call.args if isinstance(a, (np.ndarray, int, float))]
