"""Checks that compare an answer with the right one, and the messages for a wrong answer.

Each raises `CheckFailed`. Its message may be shown for a hidden check; its detail contains the answer and
the expected value. The grader adds the call that the answer came from.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

import msgspec
import numpy as np

from nngrade.errors import CheckFailed, Raised
from nngrade.suite.compare import (
    MARK,
    Array,
    Difference,
    Policy,
    difference,
    no_array,
    no_number,
    tolerance,
)
from nngrade.suite.show import short
from nngrade.suite.student import RemoteFunction, own_copy
from nngrade.worker.outside.faults import describe


def close(
    *,
    actual: Any,
    desired: Any,
    rtol: float = 1e-9,
    floor: float = 1e-3,
    kinds: str | None = None,
    what: str = "",
) -> None:
    """Raise `CheckFailed` unless `actual` equals `desired`, up to `rtol`; messages call it `what`.

    The error of an array is `max|actual - desired| / max(max|desired|, floor)`, over the elements that are
    finite in `desired`; NaN and infinity must be equal. `kinds` lists the NumPy dtype kinds that are
    accepted ("biuf" if all values are whole numbers). By default a float array needs "f", an integer array
    "iu", a boolean "b". A tuple may stand for a list, and the reverse; only the keys of `desired` are
    compared in a dict. A scalar may be a Python or NumPy number or a 0-dimensional array; one of shape
    (1,) passes, and fails the contract check.
    """
    policy = msgspec.structs.replace(MARK, of_largest=rtol, floor=floor, kinds=kinds or "")
    found = difference(actual, desired, policy)
    if found is not None:
        error = _worded(found, what, policy)
        error.actual = actual  # type: ignore[attr-defined]
        error.desired = desired  # type: ignore[attr-defined]
        raise error


def agree(
    student: RemoteFunction,
    reference: Callable[..., Any],
    *args: Any,
    rtol: float = 1e-9,
    floor: float = 1e-3,
    kinds: str | None = None,
    **kwargs: Any,
) -> Any:
    """Call both functions with the same arguments, compare, and return the student's answer.

    Both get a random generator in the same state, so that they draw the same numbers.
    """
    desired = reference(*map(own_copy, args), **{k: own_copy(v) for k, v in kwargs.items()})
    actual = student(*args, **kwargs)
    close(actual=actual, desired=desired, rtol=rtol, floor=floor, kinds=kinds)
    return actual


def agree_all(
    student: RemoteFunction,
    reference: Callable[..., Any],
    calls: Sequence[tuple[Any, ...]],
    *,
    rtol: float = 1e-9,
    floor: float = 1e-3,
    kinds: str | None = None,
) -> list[Any]:
    """Compare the answers to many calls, sent in one message; return the student's answers."""
    if not calls:
        raise ValueError("agree_all was given no calls, so it would check nothing")
    found = student.map(calls)
    for args, actual in zip(calls, found, strict=True):
        desired = reference(*map(own_copy, args))
        close(actual=actual, desired=desired, rtol=rtol, floor=floor, kinds=kinds)
    return found


def between(
    *, actual: Any, low: Any, high: Any, rtol: float = 1e-9, floor: float = 1e-3, what: str = ""
) -> None:
    """Raise unless every element of `actual` lies in [low, high], such as a sub-gradient at a kink."""
    low, high = np.broadcast_arrays(np.asarray(low, float), np.asarray(high, float))
    if np.any(low > high):
        raise ValueError("between was given a lower bound above the upper one")
    if low.ndim == 0:
        found: Array = np.asarray(_number(actual, what))
    else:
        found = array_of(actual, low.shape, "biuf", what)
    slack = rtol * max(float(np.max(np.abs([low, high]), initial=0.0)), floor)
    bad = ~((found >= low - slack) & (found <= high + slack))
    if bad.any():
        i = np.unravel_index(int(np.argmax(bad)), bad.shape)
        at = f" at {index(i)}" if bad.ndim else ""
        got, least, most = (float(v.item(i)) for v in (found, low, high))
        detail = f"got       {got:.6g}{at}\nexpected  from {least:.6g} to {most:.6g}"
        raise failed(
            f"{what or 'the result'} is outside what is right there", detail, "values", actual
        )


def holds(condition: Any, otherwise: str) -> None:
    """Raise `CheckFailed` with the message `otherwise` unless `condition` is true."""
    if not isinstance(condition, (bool, np.bool_)):
        raise TypeError(f"holds was given a {type(condition).__name__}, not a truth value")
    if not condition:
        raise CheckFailed(otherwise, kind="property")


def field(result: Any, key: str) -> Any:
    """Return an entry of a dict that the student's function returned; raise if there is none."""
    if not isinstance(result, dict):
        raise failed(f"returned {describe(result)}; a dict was expected", "", "type", result)
    if key not in result:
        raise _no_entry(result, key)
    return result[key]


def number(actual: Any, what: str = "") -> float:
    """Return a scalar that the student's function returned as a float; raise unless it is finite."""
    found = _number(actual, what)
    if not math.isfinite(found):
        raise failed(f"{what or 'the result'} is {found}", "", "non_finite", actual)
    return found


def raises(
    student: RemoteFunction, *args: Any, error: str | Sequence[str] = ("ValueError", "TypeError")
) -> None:
    """Raise unless the student's function raises one of the named exceptions."""
    names = (error,) if isinstance(error, str) else tuple(error)
    try:
        value = student(*args)
    except Raised as e:
        kind = e.detail.partition(":")[0]
        if e.kind == "raised" and not {kind, *e.bases}.isdisjoint(names):
            return
        if e.kind == "raised":
            message = f"`{student.name}` should raise {' or '.join(names)} here, and raises {kind}"
            raise CheckFailed(message, kind="no_error") from None
        raise
    message = f"`{student.name}` should raise {' or '.join(names)} here, and returns an answer"
    raise failed(message, f"got       {short(value)}", "no_error", value)


def _worded(found: Difference, what: str = "", policy: Policy = MARK) -> CheckFailed:
    """Make the failure for a difference; `what` names the whole value."""
    name = what
    for step in reversed(found.path):
        index = f"[{step}]" if isinstance(step, int) else step
        name = f"part {step + 1}" if isinstance(step, int) and not name else name + index
    subject = name or "the result"
    actual, asked = found.actual, found.asked
    match found.fault:
        case "array":
            wanted = f"an array of shape {asked} was expected"
            return failed(f"{subject} is {describe(actual)}; {wanted}", "", "type")
        case "shape":
            message = f"{subject} has shape {actual.shape}; {asked} was expected"
            return failed(message, "", "shape")
        case "dtype":
            wanted = f"{_KINDS[asked[0]]} were expected"
            return failed(f"{subject} has dtype {actual.dtype}; {wanted}", "", "dtype")
        case "kind":
            wanted = f"{_KINDS[asked[0]]} were expected"
            return failed(f"{subject} is {describe(actual)}; {wanted}", "", "dtype")
        case "number":
            return failed(f"{subject} is {describe(actual)}; a number was expected", "", "type")
        case "bool":
            return failed(f"{subject} is {describe(actual)}; True or False was expected")
        case "truth":
            detail = f"got       {bool(actual)}\nexpected  {bool(asked)}"
            return failed(f"{subject} has the wrong truth value", detail)
        case "sequence":
            wanted = f"{describe(asked)} was expected"
            return failed(f"{subject} is {describe(actual)}; {wanted}", "", "type")
        case "dict":
            return failed(f"{subject} is {describe(actual)}; a dict was expected", "", "type")
        case "entry":
            return _no_entry(actual, asked)
        case "text":
            detail = f"got       {short(actual)}\nexpected  {asked!r}"
            return failed(f"{subject} is not what was asked for", detail)
        case "values":
            return _off(actual, asked, subject, policy)
    raise TypeError(f"close cannot compare with a {type(asked).__name__}")


_KINDS = {"b": "truth values", "i": "integers", "u": "integers", "f": "floats", "c": "complex"}


def _off(a: Array, d: Array, subject: str, policy: Policy) -> CheckFailed:
    """Make the failure for wrong numbers: first for a NaN or infinity, else for the largest error."""
    finite = np.isfinite(d)
    alike = finite | (np.isnan(d) & np.isnan(a)) | (d == a)
    lost = (finite & ~np.isfinite(a)) | ~alike
    if lost.any():
        i = np.unravel_index(int(np.argmax(lost)), lost.shape)
        at = f" at {index(i)}" if lost.ndim else ""
        if finite[i]:
            message = f"{subject} is {_nan_or_inf(a[i])} where a finite number is right"
        else:
            message = f"{subject} is not {_nan_or_inf(d[i])} where it should be"
        return failed(message, f"got       {a[i]:.6g}{at}\nexpected  {d[i]:.6g}", "non_finite")
    with np.errstate(all="ignore"):  # an error may overflow to infinity, which is reported as it is
        off = np.where(finite, np.abs(np.subtract(a, d, where=finite, out=np.zeros_like(d + a))), 0)
        allowed = tolerance(float(np.max(np.abs(d), where=finite, initial=0.0)), policy)
        i = np.unravel_index(int(np.argmax(off)), off.shape)
        relative = f" ({off[i] / abs(d[i]):.3g} of the expected value)" if d[i] else ""
        wrong = int(np.count_nonzero(~(off <= allowed)))
    at = f" at {index(i)}, where it is furthest off" if off.ndim else ""
    share = f" in {wrong} of {off.size} elements" if off.size > 1 else ""
    detail = f"got       {a[i]:.10g}{at}\nexpected  {d[i]:.10g}\noff by    {off[i]:.3g}{relative}"
    return failed(f"{subject} is wrong{share}", detail)


def _nan_or_inf(x: Any) -> str:
    return "NaN" if np.isnan(x) else "infinite"


def index(i: tuple[Any, ...]) -> str:
    """Write an index in NumPy's notation: `[1, 2]`."""
    return "[" + ", ".join(str(int(k)) for k in i) + "]"


def array_of(actual: Any, shape: tuple[int, ...], kinds: str, what: str) -> Array:
    """Return `actual` as floats; raise unless it is an array of this shape and of these dtype kinds."""
    found = no_array(actual, shape, kinds)
    if found is not None:
        raise _worded(found, what)
    return np.asarray(actual, float)


def _number(actual: Any, what: str) -> float:
    found = no_number(actual, "biuf", one_for_number=True)
    if found is not None:
        raise _worded(found, what)
    return float(np.asarray(actual).item())


def _no_entry(result: dict[Any, Any], key: Any) -> CheckFailed:
    there = ", ".join(repr(k) for k in result) or "none"
    return failed(f"the dict has no entry {key!r}; it has: {there}", "", "type", result)


_NOTHING = object()


def failed(
    message: str, detail: str = "", kind: str = "values", actual: Any = _NOTHING
) -> CheckFailed:
    """Make the failure of a check; `actual` is the wrong answer, if there is one."""
    error = CheckFailed(message, detail=detail, kind=kind)
    if actual is not _NOTHING:
        error.actual = actual  # type: ignore[attr-defined]
    return error
