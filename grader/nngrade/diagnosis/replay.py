"""Replay the calls of a check in this process, on the reference or on a known bug.

A call of a plain function does not depend on other calls. Objects keep state:
`model = student.BatchNorm(3)`, then `model.forward(X, True)` twice. So the calls of one check are replayed
in order. Where the student's answer held an object, the replay keeps its own object in that place.
"""

from __future__ import annotations

import contextlib
import functools
import math
import operator
import re
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import msgspec
import numpy as np

from nngrade.model import Answer, Call, Exercise
from nngrade.suite.cache import WORTH, digest
from nngrade.suite.compare import ALIKE, MARK, NUMBERS, matches, parts
from nngrade.suite.student import RemoteObject, mutable, own_copy
from nngrade.suite.support import as_in_a_worker, attribute, named, scenario_of
from nngrade.worker.inside import tensors
from nngrade.worker.inside.operation import operation
from nngrade.worker.inside.wire import SUPPORT, Foreign, Handle
from nngrade.worker.outside.budget import OutOfTime, time_limit
from nngrade.worker.outside.faults import tensor_of

OBJECT = "an object"
TIMED_OUT = "timed_out"
UNKNOWN = "not known"
PLAIN = (bool, int, float, complex, str, np.generic, np.ndarray, type(None))
# A known bug may give integers where a check asks for floats, and still be what the student did.
ANSWER = msgspec.structs.replace(MARK, kinds=NUMBERS)
# Arguments in single precision have only about seven digits.
SINGLE = msgspec.structs.replace(ANSWER, of_largest=1e-6)


class Outcome(msgspec.Struct, frozen=True):
    """A call's value, or in `raised` the name of an exception or, in lower case, of another fault.

    `unspecified` holds the parts of the value that the student chooses, and `value` the rest; for a call in
    place, `value` is the value and the arguments afterwards. `seconds` is the CPU time of a slow call, and
    0 for any other. `said` is an exception's text without names, `operation` what its line did.
    """

    value: Any = None
    raised: str = ""
    seconds: float = 0.0
    unspecified: Any = None
    said: str = ""
    operation: str = ""


class Step(msgspec.Struct, frozen=True, dict=True):
    """A call that a check made, and its answer; `number` counts the check's calls from 0."""

    check: str
    number: int
    answer: Answer

    @property
    def call(self) -> Call:
        """Return the call that the answer is to."""
        return self.answer.call

    @functools.cached_property
    def digest(self) -> bytes:
        """Return a digest of the arguments, empty if one of them is not plain data."""
        return digest(self.call.args, self.call.kwargs) or b""


class _Unknown(Exception):
    """The call used an object for which the replay has no counterpart."""


def students(answer: Answer) -> Outcome:
    """Return the student's outcome of a call."""
    fault = answer.fault
    if fault is None or fault.kind in ("type", "none"):
        return judged(answer.value, answer.call, answer.after)
    if fault.kind == "raised" and fault.bases:
        return Outcome(None, fault.bases[0], said=gist(fault.said), operation=fault.operation)
    return Outcome(None, fault.kind)


def gist(said: str) -> str:
    """Return an exception's text without quoted names and addresses.

    Numbers stay: a mistake that is replayed gets the same arguments, so they are the same.
    """
    return re.sub(r"'[^']*'|\"[^\"]*\"|`[^`]*`|0x[0-9a-f]+", "''", " ".join(said.split()))


Memory = dict[tuple[str, str, bool, bytes], Outcome]
MEMORY_MAX = 200
# The CPU seconds for one call of a known mistake, if its exercise allows a call the usual seconds.
ONE_CALL = 0.4
USUAL_CALL = 2.0
# A call that was interrupted after more CPU seconds than this counts as timed out, and is not tried again.
HOPELESS = 0.1
EMPTY: Mapping[str, float] = MappingProxyType({})


def slack(exercise: Exercise) -> float:
    """Return how many times the usual seconds a call of an exercise may take, at least 1."""
    return max(1.0, exercise.limits.call_seconds / USUAL_CALL)


def outcomes(
    namespace: dict[str, Any],
    steps: Iterable[Step],
    memory: Memory | None = None,
    seconds: Mapping[str, float] = EMPTY,
) -> Iterator[Outcome]:
    """Yield the outcome of each call with the functions of `namespace`; each check starts without objects.

    `memory` caches the outcomes of slow calls of plain functions. `seconds` limits the CPU time of a call, by
    the name of its function.
    """
    objects: dict[int, Any] = {}
    check = ""
    for step in steps:
        if step.check != check:
            check, objects = step.check, {}
        if memory is None or objects or step.call.target:
            yield _one(namespace, step.answer, objects)
            continue
        call = step.call
        key = call.function, call.name, call.in_place, step.digest
        if key in memory:
            yield memory[key]
            continue
        start = time.process_time()
        most = seconds.get(call.function, math.inf)
        try:
            with time_limit(most):
                outcome = _one(namespace, step.answer, objects)
        except OutOfTime:
            took = time.process_time() - start
            outcome = Outcome(None, TIMED_OUT)
            if step.digest and took > HOPELESS:
                memory[key] = outcome
            if took < most:  # an outer limit
                raise
        took = time.process_time() - start
        if took > WORTH:
            outcome = msgspec.structs.replace(outcome, seconds=took)
            if step.digest and not objects and len(memory) < MEMORY_MAX:
                memory[key] = outcome
        yield outcome


def _one(namespace: dict[str, Any], answer: Answer, objects: dict[int, Any]) -> Outcome:
    call = answer.call
    try:
        with np.errstate(all="ignore"):
            args = [
                _local(own if id(own) in objects else x, objects)
                for x, own in zip(call.args, call.given or call.args, strict=True)
            ]
            args = named(args, namespace.get("support"))
            kwargs = {k: _local(v, objects) for k, v in call.kwargs.items()}
            value = _perform(namespace, call, objects, args, kwargs)
            if call.op == "list":
                value = [v for v, _ in zip(value, range(call.args[1]), strict=False)]
        _remember(answer.value, value, objects)
        _keep_unspecified(answer, value, objects)
        return judged(value, call, mutable(args, kwargs))
    except _Unknown:
        return Outcome(None, UNKNOWN)
    except (Exception, SystemExit) as e:
        raised = next(k.__name__ for k in type(e).__mro__ if k.__module__ == "builtins")
        return Outcome(None, raised, said=gist(str(e)), operation=_operation(e, namespace))


def _operation(e: BaseException, namespace: dict[str, Any]) -> str:
    """Return the operation of the innermost line of `namespace` that an exception came through."""
    step, last = e.__traceback__, None
    while step is not None:
        if step.tb_frame.f_globals is namespace:
            last = step
        step = step.tb_next
    return operation(last.tb_frame.f_code, last.tb_lasti) if last else ""


def mutates(namespace: dict[str, Any], call: Call) -> bool:
    """Return whether a function of `namespace` changes an array, list or dict that this call passes."""
    try:
        args = named([_local(a, {}) for a in call.args], namespace.get("support"))
        kwargs = {k: _local(v, {}) for k, v in call.kwargs.items()}
    except _Unknown:  # an argument has a class that the student wrote
        return False
    held = mutable(args, kwargs)
    before = digest(held, {})
    with np.errstate(all="ignore"), contextlib.suppress(Exception):
        as_in_a_worker(_function(namespace, call), args, kwargs)
    return before is not None and digest(held, {}) != before


def _function(namespace: dict[str, Any], call: Call) -> Any:
    """Return what a call without an object calls: a function, or one of the support module that gets it."""
    support = namespace.get("support")
    if call.function.startswith(SUPPORT):
        return attribute(support, call.function.removeprefix(SUPPORT))
    if not call.name:
        return namespace[call.function]
    return scenario_of(support, call.name, namespace[call.function])


def _perform(
    namespace: dict[str, Any],
    call: Call,
    objects: dict[int, Any],
    args: list[Any],
    kwargs: dict[str, Any],
) -> Any:
    if not call.target:
        return as_in_a_worker(_function(namespace, call), args, kwargs)
    if call.target not in objects:
        raise _Unknown
    target = objects[call.target]
    if call.op == "call":
        return (getattr(target, call.name) if call.name else target)(*args, **kwargs)
    if call.op == "get":
        return getattr(target, call.name)
    if call.op == "set":
        return setattr(target, call.name, args[0])
    if call.op == "list":
        return args[0]
    return len(args[0]) if call.name == "len" else getattr(operator, call.name)(*args)


def _local(x: Any, objects: dict[int, Any]) -> Any:
    """Return a copy of an argument in which each object is replaced by its counterpart in the replay."""
    if isinstance(x, RemoteObject):
        x = x.handle
    if isinstance(x, Handle):
        if x.id not in objects:
            raise _Unknown
        return objects[x.id]
    if id(x) in objects:  # a state that the student's code returned: use the replay's own state
        return _local(objects[id(x)], {})
    if isinstance(x, np.ndarray):
        return x.copy(order="K")
    if isinstance(x, (list, tuple)):
        return type(x)([_local(v, objects) for v in x])
    if isinstance(x, dict):
        return {k: _local(v, objects) for k, v in x.items()}
    return own_copy(x)


def _remember(theirs: Any, ours: Any, objects: dict[int, Any]) -> None:
    """Map each object in the student's answer to the replay's object in the same place."""
    if isinstance(theirs, RemoteObject):
        objects[theirs.handle.id] = ours
    elif isinstance(theirs, (list, tuple)) and isinstance(ours, (list, tuple)):
        for a, b in zip(theirs, ours, strict=False):
            _remember(a, b, objects)
    elif isinstance(theirs, dict) and isinstance(ours, dict):
        for k in theirs.keys() & ours.keys():
            _remember(theirs[k], ours[k], objects)


def _keep_unspecified(answer: Answer, ours: Any, objects: dict[int, Any]) -> None:
    """Map each part of an answer that the student chooses to the replay's part.

    When a later call passes the student's part, the replay passes its own.
    """
    theirs = answer.value
    if isinstance(theirs, (list, tuple)) and isinstance(ours, (list, tuple)):
        for part in answer.call.unspecified_parts:
            held = part < min(len(theirs), len(ours))
            if held and isinstance(theirs[part], (dict, list, tuple, np.ndarray)):
                objects[id(theirs[part])] = ours[part]


def judged(value: Any, call: Call, after: Sequence[Any] = ()) -> Outcome:
    """Return what a call returned, as data, with the parts that the student chooses kept apart.

    `after` holds the arguments as the call left them: of a call in place, they are part of the outcome.
    """
    parts = call.unspecified_parts
    if call.in_place:
        return Outcome((as_data(value), as_data(list(after))))
    if not parts or type(value) not in (list, tuple):
        return Outcome(as_data(value))
    rest = type(value)([OBJECT if i in parts else v for i, v in enumerate(value)])
    unspecified = [v for i, v in enumerate(value) if i in parts]
    return Outcome(as_data(rest), unspecified=as_data(unspecified))


def given(call: Call) -> list[Any]:
    """Return a call's arguments, with a placeholder for state that the student chooses."""
    states = (dict, tuple, RemoteObject) if call.unspecified else ()
    masked = [OBJECT if isinstance(a, states) else a for a in call.args]
    return [masked, call.kwargs]


def as_data(value: Any) -> Any:
    """Return a value with a placeholder for everything in it that is not data."""
    if isinstance(value, np.ndarray) and type(value) is not np.ndarray:
        return Foreign(f"{type(value).__module__}.{type(value).__name__}", np.asarray(value))
    if isinstance(value, (list, tuple)):
        # A list or tuple of another class, such as a namedtuple, crosses as a plain one.
        return (list if isinstance(value, list) else tuple)([as_data(v) for v in value])
    if isinstance(value, dict):
        return {k: as_data(v) for k, v in value.items()}
    if isinstance(value, (*PLAIN, Foreign)):
        return value
    tensor = tensor_of(value)
    if tensor is not None:  # a copy: later steps may change the tensor
        numbers = None if tensor.value is None else tensor.value.copy()
        return msgspec.structs.replace(tensor, value=numbers, handle=0)
    return tensors.name(value) or OBJECT


def equal(a: Outcome, b: Outcome, call: Call) -> bool:
    """Return whether two outcomes of a call are the same, up to the precision of its arguments.

    Exceptions are the same if they have the same class. Any other fault, such as a time-out, equals nothing.
    """
    if a.raised or b.raised:
        return a.raised == b.raised and a.raised[0].isupper()
    if isinstance(a.value, Foreign) or isinstance(b.value, Foreign):
        if not (isinstance(a.value, Foreign) and isinstance(b.value, Foreign)):
            return False
        return a.value.type_name.rpartition(".")[2] == b.value.type_name.rpartition(".")[2]
    if isinstance(a.value, dict) and isinstance(b.value, dict) and a.value.keys() != b.value.keys():
        return False
    if not matches(a.value, b.value, SINGLE if _is_single(call) else ANSWER):
        return False
    return _has_complex(a.value) == _has_complex(b.value)


def explains(bug: Outcome, student: Outcome, wanted: Outcome, call: Call) -> bool:
    """Return whether a bug's outcome is the student's; entries that nobody asked for do not count."""
    return equal(student, bug, call) and not _lacks(bug.value, student.value, wanted.value)


def _lacks(value: Any, student: Any, wanted: Any) -> bool:
    """Return whether a dict in a bug's value lacks an entry that the student's and the right one have."""
    if isinstance(value, dict) and isinstance(student, dict) and isinstance(wanted, dict):
        both = student.keys() & wanted.keys()
        return not both <= value.keys() or any(
            _lacks(value[k], student[k], wanted[k]) for k in both
        )
    if all(isinstance(x, (list, tuple)) for x in (value, student, wanted)):
        return any(_lacks(*parts) for parts in zip(value, student, wanted, strict=False))
    return False


def _is_single(call: Call) -> bool:
    """Return whether a call may compute in single precision, which is PyTorch's default."""
    if call.function.startswith(SUPPORT) or (call.name and not call.target):
        return True
    if any(isinstance(x, np.ndarray) and x.dtype == np.float32 for x in call.args):
        return True
    return any(found.dtype != "float64" for x in call.args if (found := tensor_of(x)))


def _has_complex(x: Any) -> bool:
    return any(
        part.dtype.kind == "c"
        if isinstance(part, np.ndarray | np.generic)
        else isinstance(part, complex)
        for part in parts(x)
    )


def same_error(a: Outcome, b: Outcome) -> bool:
    """Return whether two exceptions have the same class and text and come from the same operation."""
    return (a.raised, a.said, a.operation) == (b.raised, b.said, b.operation)


def alike(a: Outcome, b: Outcome) -> bool:
    """Return whether two equal outcomes also have the same kind and the same small elements.

    Some bugs change nothing else: a float in place of an int, a probability of 1e-10 in place of 1e-11.
    """
    return isinstance(a.value, Foreign) or matches(a.value, b.value, ALIKE)
