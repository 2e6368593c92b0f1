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
    Tolerance,
    allowed_error,
    difference,
    no_array,
    no_number,
)
from nngrade.suite.show import ENTRIES, part, short
from nngrade.suite.student import RemoteFunction, RemoteObject, own_copy
from nngrade.worker.outside.client import BUILTIN
from nngrade.worker.outside.faults import describe, exception_name


def close(
    *,
    actual: Any,
    desired: Any,
    rtol: float = MARK.of_largest,
    floor: float = MARK.floor,
    kinds: str | None = None,
    what: str = "",
    parts: Sequence[str] = (),
) -> None:
    """Raise `CheckFailed` unless `actual` equals `desired`, up to `rtol`; messages call it `what`.

    If it is a tuple, `parts` names what it holds.

    The error of an array is `max|actual - desired| / max(max|desired|, floor)`, over the elements that are
    finite in `desired`; NaN and infinity must be equal. `kinds` lists the NumPy dtype kinds that are
    accepted ("biuf" if all values are whole numbers). By default a float array needs "f", an integer array
    "iu", a boolean "b". A tuple may stand for a list, and the reverse; only the keys of `desired` are
    compared in a dict. A scalar may be a Python or NumPy number or a 0-dimensional array; one of shape
    (1,) passes, and fails the contract check.
    """
    tolerance = msgspec.structs.replace(MARK, of_largest=rtol, floor=floor, kinds=kinds or "")
    found = difference(actual, desired, tolerance)
    if found is not None:
        error = _worded(found, _subject(what, found.path, desired, parts), tolerance)
        error.actual = actual  # type: ignore[attr-defined]
        error.desired = desired  # type: ignore[attr-defined]
        raise error


def agree(
    student: RemoteFunction,
    reference: Callable[..., Any],
    *args: Any,
    rtol: float = MARK.of_largest,
    floor: float = MARK.floor,
    kinds: str | None = None,
    **kwargs: Any,
) -> Any:
    """Call both functions with the same arguments, compare, and return the student's answer.

    Both get a random generator in the same state, so that they draw the same numbers.
    """
    actual = student(*args, **kwargs)
    # Only now: a reference may change its arguments in place.
    desired = reference(*map(own_copy, args), **{k: own_copy(v) for k, v in kwargs.items()})
    parts = student.results
    close(actual=actual, desired=desired, rtol=rtol, floor=floor, kinds=kinds, parts=parts)
    return actual


def agree_all(
    student: RemoteFunction,
    reference: Callable[..., Any],
    calls: Sequence[tuple[Any, ...]],
    *,
    rtol: float = MARK.of_largest,
    floor: float = MARK.floor,
    kinds: str | None = None,
) -> list[Any]:
    """Compare the answers to many calls, sent in one message; return the student's answers."""
    if not calls:
        raise ValueError("agree_all was given no calls, so it would check nothing")
    found = student.map(calls)
    for args, actual in zip(calls, found, strict=True):
        desired = reference(*map(own_copy, args))
        parts = student.results
        close(actual=actual, desired=desired, rtol=rtol, floor=floor, kinds=kinds, parts=parts)
    return found


def between(
    *,
    actual: Any,
    low: Any,
    high: Any,
    rtol: float = MARK.of_largest,
    floor: float = MARK.floor,
    what: str = "",
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
        got, least, most = (float(v.item(i)) for v in (found, low, high))
        detail = _pair(i, f"{got:.6g}", f"from {least:.6g} to {most:.6g}")
        raise failed(f"{what or 'the result'} is outside the right range", detail, "values", actual)


def holds(condition: Any, otherwise: str) -> None:
    """Raise `CheckFailed` with the message `otherwise` unless `condition` is true."""
    if not isinstance(condition, (bool, np.bool_)):
        raise TypeError(f"holds was given a {type(condition).__name__}, not a truth value")
    if not condition:
        raise CheckFailed(otherwise, kind="property")


def field(result: Any, key: str) -> Any:
    """Return an entry of a dict that the student's function returned; raise if there is none."""
    if not isinstance(result, dict):
        raise failed(f"returned {describe(result)}; expected a dict", "", "type", result)
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
    student: Callable[..., Any],
    *args: Any,
    error: str | type | Sequence[str | type] = (ValueError, TypeError),
) -> None:
    """Raise unless the student's function raises one of these exceptions, given as classes or by name.

    A method of a student's object, or a function that calls the student's, may take its place.
    """
    given = (error,) if isinstance(error, (str, type)) else error
    names = tuple(e if isinstance(e, str) else e.__name__ for e in given)
    try:
        call = student.raising if isinstance(student, RemoteFunction) else student
        value = call(*args)
    except Raised as e:
        kind = e.detail.partition(":")[0]
        if e.kind == "raised" and not {kind, *e.bases}.isdisjoint(names):
            return
        if e.kind == "raised":
            shown = exception_name(kind, e.bases)
            message = f"{_name(student)} raises {shown} here; expected {' or '.join(names)}"
            raise CheckFailed(message, detail=e.detail, kind="no_error") from None
        raise
    made = getattr(value, "type_name", "")
    what = "None" if value is None else f"a {made} object" if made in BUILTIN else "an answer"
    cure = ": `raise` it instead" if made in BUILTIN else ""
    message = f"{_name(student)} returns {what} here; expected {' or '.join(names)}{cure}"
    raise failed(message, f"got       {short(value)}", "no_error", value)


def _name(student: Callable[..., Any]) -> str:
    """Return the name of a student's function or method, or words for a call without one."""
    if isinstance(student, RemoteFunction):
        return f"`{student.name}`"
    return f"`{student._origin}`" if isinstance(student, RemoteObject) else "the call"


def _subject(what: str, path: Sequence[int | str], desired: Any, parts: Sequence[str]) -> str:
    """Name the part of `desired` at a path that begins with the innermost index or key."""
    steps = [f"[{step}]" if isinstance(step, int) else step for step in reversed(path)]
    if what or not steps:
        return (what or "the result") + "".join(steps)
    place = path[-1]
    if isinstance(place, int) and not steps[1:]:
        return part(desired, place, parts)
    if isinstance(place, int) and place < len(parts):
        return f"the result `{parts[place]}{''.join(steps[1:])}`"
    return f"`result{''.join(steps)}`"


def _worded(found: Difference, what: str = "", tolerance: Tolerance = MARK) -> CheckFailed:
    """Make the failure for a difference; `what` names the value that differs."""
    subject = what or "the result"
    actual, asked = found.actual, found.asked
    match found.fault:
        case "array":
            wanted = f"expected an array of shape {asked}"
            return failed(f"{subject} is {describe(actual)}; {wanted}", "", "type")
        case "shape":
            return failed(f"{subject} has shape {actual.shape}; expected {asked}", "", "shape")
        case "tensor":
            shown = f"a tensor of shape {asked.shape} and dtype {asked.dtype}"
            wanted = f"expected {describe(asked) if asked.mlx else shown}"
            return failed(f"{subject} is {describe(actual)}; {wanted}", "", "type")
        case "torch":
            wanted = f"expected {asked.dtype}"
            return failed(f"{subject} has dtype {actual.dtype}; {wanted}", "", "dtype")
        case "grad" if asked.requires_grad:
            cure = "is it detached, or made with gradients switched off?"
            return failed(f"{subject} does not require a gradient: {cure}", "", "requires_grad")
        case "grad":
            return failed(f"{subject} requires a gradient; it should not", "", "requires_grad")
        case "dtype":
            wanted = f"expected {_kinds(asked)[1]}"
            return failed(f"{subject} has dtype {actual.dtype}; {wanted}", "", "dtype")
        case "kind":
            wanted = f"expected {_kinds(asked)[0]}"
            return failed(f"{subject} is {describe(actual)}; {wanted}", "", "dtype")
        case "number":
            return failed(f"{subject} is {describe(actual)}; expected a number", "", "type")
        case "bool":
            return failed(f"{subject} is {describe(actual)}; expected True or False")
        case "truth":
            detail = _pair((), str(bool(actual)), str(bool(asked)))
            return failed(f"{subject} is the wrong boolean", detail)
        case "sequence" if isinstance(actual, (list, tuple)):
            entries = "entry" if len(actual) == 1 else "entries"
            message = f"{subject} has {len(actual)} {entries}; expected {len(asked)}"
            return failed(message, "", "type")
        case "sequence":
            wanted = f"expected {describe(asked)}"
            return failed(f"{subject} is {describe(actual)}; {wanted}", "", "type")
        case "dict":
            return failed(f"{subject} is {describe(actual)}; expected a dict", "", "type")
        case "entry":
            return _no_entry(actual, asked)
        case "text":
            return failed(f"{subject} is wrong", _pair((), short(actual), repr(asked)))
        case "values":
            return _off(actual, asked, subject, tolerance)
    raise TypeError(f"close cannot compare with a {type(asked).__name__}")


_KINDS = {
    "b": ("a boolean", "booleans"),
    "i": ("an integer", "integers"),
    "u": ("an integer", "integers"),
    "f": ("a float", "floats"),
    "c": ("a complex number", "complex numbers"),
}


def _kinds(accepted: str) -> tuple[str, str]:
    """Name the dtype kinds that a check accepts, in the singular and in the plural."""
    if len(accepted) > 1 and "c" in accepted:
        return "a number", "numbers"
    if len(accepted) > 1 and "f" in accepted:
        return "a real number", "real numbers"
    return _KINDS[accepted[0]]


def _pair(i: Sequence[Any], got: str, expected: str) -> str:
    """Show a wrong element at index `i`, or a wrong number if that is empty."""
    return f"at {_at(i)}: got {got}, expected {expected}" if i else _lines(got, expected)


def _lines(got: str, expected: str) -> str:
    return f"got       {got}\nexpected  {expected}"


def _at(i: Sequence[Any]) -> str:
    """Write an index of `np.unravel_index`: index 3, index (1, 2)."""
    return f"index {i[0] if len(i) == 1 else tuple(map(int, i))}"


def _off(a: Array, d: Array, subject: str, tolerance: Tolerance) -> CheckFailed:
    """Make the failure for wrong numbers: first for a NaN or infinity, else for the largest error."""
    finite = np.isfinite(d)
    alike = finite | (np.isnan(d) & np.isnan(a)) | (d == a)
    lost = (finite & ~np.isfinite(a)) | ~alike
    if lost.any():
        i = np.unravel_index(int(np.argmax(lost)), lost.shape)
        if finite[i]:
            message = f"{subject} is {_nan_or_inf(a[i])} where a finite number is expected"
        else:
            message = f"{subject} is wrong where {_nan_or_inf(d[i])} is expected"
        return failed(message, _pair(i, f"{a[i]:.6g}", f"{d[i]:.6g}"), "non_finite")
    with np.errstate(all="ignore"):  # an error may overflow to infinity, which is reported as it is
        off = np.where(finite, np.abs(np.subtract(a, d, where=finite, out=np.zeros_like(d + a))), 0)
        allowed = allowed_error(float(np.max(np.abs(d), where=finite, initial=0.0)), tolerance)
        i = np.unravel_index(int(np.argmax(off)), off.shape)
        relative = f" ({off[i] / abs(d[i]):.3g} of the expected value)" if d[i] else ""
        wrong = int(np.count_nonzero(~(off <= allowed)))
    if off.size == 1:
        error = f"off by    {off[i]:.3g}{relative}"
        return failed(f"{subject} is wrong", f"{_lines(f'{a[i]:.10g}', f'{d[i]:.10g}')}\n{error}")
    detail = (
        f"largest error at {_at(i)}: got {a[i]:.10g}, expected {d[i]:.10g}\n"
        f"off by {off[i]:.3g}{relative}"
    )
    return failed(f"{subject}: {wrong} of {off.size} elements wrong", detail)


def _nan_or_inf(x: Any) -> str:
    if np.isnan(x):
        return "NaN"
    return "minus infinity" if np.real(x) == -np.inf else "infinity"


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
    there = ", ".join(map(short, [*result][:ENTRIES])) or "none"
    more = ", …" if len(result) > ENTRIES else ""
    return failed(f"the dict has no key {key!r}", f"its keys: {there}{more}", "type", result)


_NOTHING = object()


def failed(
    message: str, detail: str = "", kind: str = "values", actual: Any = _NOTHING
) -> CheckFailed:
    """Make the failure of a check; `actual` is the wrong answer, if there is one."""
    error = CheckFailed(message, detail=detail, kind=kind)
    if actual is not _NOTHING:
        error.actual = actual  # type: ignore[attr-defined]
    return error
