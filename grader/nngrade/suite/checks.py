"""What the checks of a suite are written with: one comparator, gradient checks, invariants.

Every comparison goes through `close`, which has none of the usual holes: kind of thing, shape, dtype
kind and finiteness are compared before values, nothing is broadcast, and NaN equals nothing but an
expected NaN. A failure is a `CheckFailed` whose message is fit for a hidden check and whose detail
holds what was got and expected; the plugin adds the call that it came from.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any

import msgspec
import numpy as np

from nngrade.errors import CheckFailed, GraderError, Raised
from nngrade.model import Answer
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

# The error of a central difference, relative to the gradients' size: below the first a gradient is
# right, above the second it is wrong, and between them nobody can say (measured optimum 5e-11).
GRADIENT_RIGHT = 1e-6
GRADIENT_WRONG = 1e-4
STEP = 1e-5
RETRY_STEPS = (1e-4, 1e-6)
DIRECTIONS = 3
COORDINATES = 200
# One-sided slopes that differ by more than this, relative to their size, have a kink between them.
KINK = 1e-3


class Inconclusive(GraderError):
    """A check that can neither pass nor fail: a person has to look."""


# --- Comparing -----------------------------------------------------------------------------------


def close(
    *,
    actual: Any,
    desired: Any,
    rtol: float = 1e-9,
    floor: float = 1e-3,
    kinds: str | None = None,
    what: str = "",
) -> None:
    """Raise `CheckFailed` unless `actual` is `desired`, up to `rtol`.

    `what` names it in the message.

    The error of an array is `max|actual - desired| / max(max|desired|, floor)`, over the elements that
    are finite in `desired`; elsewhere the two must be alike. `kinds` lists the NumPy dtype kinds that
    are accepted ("biuf" where only whole numbers arise); by default a float array wants "f", an integer
    one "iu", a truth value "b". Tuples and lists count as one kind; of a dict, the keys of `desired` are
    compared. A scalar may be a Python or NumPy number or a 0-dimensional array.
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
    """Call both with the same arguments, compare, and return the student's result.

    A random generator is copied, so that both draw the same numbers.
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
    """`agree` for many calls, in one message; the student's results."""
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
    """Raise unless every element of `actual` lies in [low, high]: for any sub-gradient at a kink."""
    low, high = np.broadcast_arrays(np.asarray(low, float), np.asarray(high, float))
    if np.any(low > high):
        raise ValueError("between was given a lower bound above the upper one")
    if low.ndim == 0:
        found: Array = np.asarray(_number(actual, what))
    else:
        found = _array(actual, low.shape, "biuf", what)
    slack = rtol * max(float(np.max(np.abs([low, high]), initial=0.0)), floor)
    bad = ~((found >= low - slack) & (found <= high + slack))
    if bad.any():
        i = np.unravel_index(int(np.argmax(bad)), bad.shape)
        at = f" at {_index(i)}" if bad.ndim else ""
        got, least, most = (float(v.item(i)) for v in (found, low, high))
        detail = f"got       {got:.6g}{at}\nexpected  from {least:.6g} to {most:.6g}"
        raise _failed(
            f"{what or 'the result'} is outside what is right there", detail, "values", actual
        )


def holds(condition: Any, otherwise: str) -> None:
    """Raise with the sentence `otherwise` unless `condition` is true."""
    if not isinstance(condition, (bool, np.bool_)):
        raise TypeError(f"holds was given a {type(condition).__name__}, not a truth value")
    if not condition:
        raise CheckFailed(otherwise, kind="property")


def field(result: Any, key: str) -> Any:
    """An entry of a dict that the student's function returned."""
    if not isinstance(result, dict):
        raise _failed(f"returned {describe(result)}; a dict was expected", "", "type", result)
    if key not in result:
        raise _no_entry(result, key)
    return result[key]


def number(actual: Any, what: str = "") -> float:
    """A scalar that the student's function returned, as a float; raises unless it is a finite one."""
    found = _number(actual, what)
    if not math.isfinite(found):
        raise _failed(f"{what or 'the result'} is {found}", "", "non_finite", actual)
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
    raise _failed(message, f"got       {short(value)}", "no_error", value)


def _worded(found: Difference, what: str = "", policy: Policy = MARK) -> CheckFailed:
    """A difference as a failure; `what` names the whole value."""
    name = what
    for step in reversed(found.path):
        index = f"[{step}]" if isinstance(step, int) else step
        name = f"part {step + 1}" if isinstance(step, int) and not name else name + index
    subject = name or "the result"
    actual, asked = found.actual, found.asked
    match found.fault:
        case "array":
            wanted = f"an array of shape {asked} was expected"
            return _failed(f"{subject} is {describe(actual)}; {wanted}", "", "type")
        case "shape":
            message = f"{subject} has shape {actual.shape}; {asked} was expected"
            return _failed(message, "", "shape")
        case "dtype":
            wanted = f"{_KINDS[asked[0]]} were expected"
            return _failed(f"{subject} has dtype {actual.dtype}; {wanted}", "", "dtype")
        case "kind":
            wanted = f"{_KINDS[asked[0]]} were expected"
            return _failed(f"{subject} is {describe(actual)}; {wanted}", "", "dtype")
        case "number":
            return _failed(f"{subject} is {describe(actual)}; a number was expected", "", "type")
        case "bool":
            return _failed(f"{subject} is {describe(actual)}; True or False was expected")
        case "truth":
            detail = f"got       {bool(actual)}\nexpected  {bool(asked)}"
            return _failed(f"{subject} has the wrong truth value", detail)
        case "sequence":
            wanted = f"{describe(asked)} was expected"
            return _failed(f"{subject} is {describe(actual)}; {wanted}", "", "type")
        case "dict":
            return _failed(f"{subject} is {describe(actual)}; a dict was expected", "", "type")
        case "entry":
            return _no_entry(actual, asked)
        case "text":
            detail = f"got       {short(actual)}\nexpected  {asked!r}"
            return _failed(f"{subject} is not what was asked for", detail)
        case "values":
            return _off(actual, asked, subject, policy)
    raise TypeError(f"close cannot compare with a {type(asked).__name__}")


_KINDS = {"b": "truth values", "i": "integers", "u": "integers", "f": "floats", "c": "complex"}


def _off(a: Array, d: Array, subject: str, policy: Policy) -> CheckFailed:
    """Numbers that are lost, or off: at the worst place, and in how many."""
    finite = np.isfinite(d)
    alike = finite | (np.isnan(d) & np.isnan(a)) | (d == a)
    lost = (finite & ~np.isfinite(a)) | ~alike
    if lost.any():
        i = np.unravel_index(int(np.argmax(lost)), lost.shape)
        at = f" at {_index(i)}" if lost.ndim else ""
        if finite[i]:
            message = f"{subject} is {_nan_or_inf(a[i])} where a finite number is right"
        else:
            message = f"{subject} is not {_nan_or_inf(d[i])} where it should be"
        return _failed(message, f"got       {a[i]:.6g}{at}\nexpected  {d[i]:.6g}", "non_finite")
    with np.errstate(all="ignore"):  # infinite is right for an answer that is beyond all measure
        off = np.where(finite, np.abs(np.subtract(a, d, where=finite, out=np.zeros_like(d + a))), 0)
        allowed = tolerance(float(np.max(np.abs(d), where=finite, initial=0.0)), policy)
        i = np.unravel_index(int(np.argmax(off)), off.shape)
        relative = f" ({off[i] / abs(d[i]):.3g} of the expected value)" if d[i] else ""
        wrong = int(np.count_nonzero(~(off <= allowed)))
    at = f" at {_index(i)}, where it is furthest off" if off.ndim else ""
    share = f" in {wrong} of {off.size} elements" if off.size > 1 else ""
    detail = f"got       {a[i]:.10g}{at}\nexpected  {d[i]:.10g}\noff by    {off[i]:.3g}{relative}"
    return _failed(f"{subject} is wrong{share}", detail)


def _nan_or_inf(x: Any) -> str:
    return "NaN" if np.isnan(x) else "infinite"


def _index(i: tuple[Any, ...]) -> str:
    return "[" + ", ".join(str(int(k)) for k in i) + "]"


def _array(actual: Any, shape: tuple[int, ...], kinds: str, what: str) -> Array:
    """`actual` as floats; raises unless it is an array of this shape and of these dtype kinds."""
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
    return _failed(f"the dict has no entry {key!r}; it has: {there}", "", "type", result)


_NOTHING = object()


def _failed(
    message: str, detail: str = "", kind: str = "values", actual: Any = _NOTHING
) -> CheckFailed:
    error = CheckFailed(message, detail=detail, kind=kind)
    if actual is not _NOTHING:
        error.actual = actual  # type: ignore[attr-defined]
    return error


# --- Gradients -----------------------------------------------------------------------------------


def grad_check(
    *,
    loss: Callable[[Any], float],
    gradient: Any,
    at: Any,
    rng: np.random.Generator,
) -> None:
    """Raise unless `gradient` is the gradient of `loss` at `at`, measured by central differences.

    `at` and `gradient` are float64 arrays of one shape, or dicts of them by parameter name; each tensor
    is judged alone. For each, three random normal directions v are tried: with the measured slope
    s = (loss(at + h v) - loss(at - h v)) / 2h, the error is
    `|v . gradient - s| / ((|v| / sqrt n) (|gradient| + |measured|))`, where the measured gradient's norm
    is estimated by the root mean square of the slopes. That is six losses, however many parameters there
    are; a student's function is sent all of them in one message. A wrong tensor is then measured
    coordinate by coordinate, to say where.

    Below 1e-6 is right, above 1e-4 wrong; between, other steps decide, and if they cannot the check is
    `Inconclusive`. At a kink, any slope between the one-sided ones is right.
    """
    points = at if isinstance(at, Mapping) else {"": at}
    found = gradient if isinstance(at, Mapping) else {"": gradient}
    if not isinstance(found, Mapping):
        raise _failed(f"the gradients are {describe(gradient)}; a dict was expected", "", "type")

    def losses(name: str, xs: Iterable[Array]) -> Array:
        # One at a time, so that a large tensor's copies are not all held at once.
        moved = ({**points, name: x} if isinstance(at, Mapping) else x for x in xs)
        if isinstance(loss, RemoteFunction):
            return np.array([number(v) for v in loss.map([(m,) for m in moved])])
        return np.array([float(loss(m)) for m in moved])

    wrong: list[tuple[str, Array, Array]] = []
    for name, x in points.items():
        what = f"the gradient with respect to {name}" if name else "the gradient"
        got = found.get(name) if name else found[""]
        g = _array(got, x.shape, "f", what)
        if not np.isfinite(g).all():
            raise _failed(f"{what} is not finite", "", "non_finite", gradient)
        if not _slopes_agree(functools.partial(losses, name), x, g, rng):
            wrong.append((name, x, g))
    if wrong:
        right = [n for n in points if n and n not in [w[0] for w in wrong]]
        raise _wrong_gradients(wrong, right, losses, rng, gradient)


def _slopes_agree(
    losses: Callable[[Iterable[Array]], Array], x: Array, g: Array, rng: np.random.Generator
) -> bool:
    if not x.size:
        return True
    # Single precision is precise enough for a direction, and drawn in half the time.
    directions: list[Array] = [
        np.asarray(rng.standard_normal(x.shape, np.float32)) for _ in range(DIRECTIONS)
    ]
    claimed = np.array([float(np.vdot(v.astype(float), g)) for v in directions])

    def measure(h: float) -> Array:
        ends = losses(x + s * h * v for v in directions for s in (1.0, -1.0)).reshape(-1, 2)
        slopes: Array = (ends[:, 0] - ends[:, 1]) / (2 * h)
        return slopes

    def error(slopes: Array) -> Array:
        # |v| / sqrt(n) is 1 up to a few per cent for a normal v of any size but the smallest.
        lengths = [float(np.linalg.norm(v)) / math.sqrt(x.size) for v in directions]
        size = float(np.linalg.norm(g)) + math.sqrt(float(np.mean(slopes**2)))
        if size == 0:
            return np.zeros(DIRECTIONS)
        errors: Array = np.abs(claimed - slopes) / (np.array(lengths) * size)
        return errors

    best = error(measure(STEP))
    if np.all(best < GRADIENT_RIGHT):
        return True
    for h in RETRY_STEPS:
        best = np.minimum(best, error(measure(h)))
    if np.all(best < GRADIENT_RIGHT):
        return True
    h = RETRY_STEPS[-1]
    middle = losses([x])[0]
    ends = losses(x + s * h * v for v in directions for s in (1.0, -1.0)).reshape(-1, 2)
    ahead, behind = (ends[:, 0] - middle) / h, (middle - ends[:, 1]) / h
    slack = GRADIENT_WRONG * (np.abs(ahead) + np.abs(behind))
    kinked = np.abs(ahead - behind) > KINK * (np.abs(ahead) + np.abs(behind))
    within = (claimed >= np.minimum(ahead, behind) - slack) & (
        claimed <= np.maximum(ahead, behind) + slack
    )
    best = np.where(kinked & within, 0.0, best)
    if np.any(best > GRADIENT_WRONG):
        return False
    if np.all(best < GRADIENT_RIGHT):
        return True
    raise Inconclusive(
        f"the gradient is off by {np.max(best):.1e} of its size, which central differences can "
        "neither confirm nor refute; a person has to look"
    )


def _wrong_gradients(
    wrong: list[tuple[str, Array, Array]],
    right: list[str],
    losses: Callable[[str, Iterable[Array]], Array],
    rng: np.random.Generator,
    gradient: Any,
) -> CheckFailed:
    lines = []
    for name, x, g in wrong:
        chosen = np.arange(x.size)
        if x.size > COORDINATES:
            chosen = np.sort(rng.choice(x.size, COORDINATES, replace=False))
        steps = np.zeros((len(chosen), x.size))
        steps[np.arange(len(chosen)), chosen] = STEP
        moved = [x + s * step.reshape(x.shape) for step in steps for s in (1, -1)]
        ends = losses(name, moved).reshape(-1, 2)
        measured = (ends[:, 0] - ends[:, 1]) / (2 * STEP)
        claimed = g.ravel()[chosen]
        off = np.abs(claimed - measured)
        k = int(np.argmax(off))
        at = _index(np.unravel_index(int(chosen[k]), x.shape)) if x.ndim else ""
        bad = int(np.count_nonzero(off > 1e-5 * max(float(np.max(np.abs(measured))), 1e-3)))
        of = f"{bad} of {len(chosen)}" + (" tried" if x.size > COORDINATES else "")
        label = f"{name}{at}" if name else f"element {at}" if at else "the slope"
        ratio = _constant_ratio(claimed, measured)
        lines.append(
            f"{label}: got {claimed[k]:.6g}, measured {measured[k]:.6g}; wrong in {of}"
            + (f"; {ratio:.4g} times the measured one throughout" if ratio else "")
        )
    names = ", ".join(n for n, _, _ in wrong if n)
    if names:
        message = f"wrong gradient with respect to {names}"
        message += f"; right for {', '.join(right)}" if right else ""
    else:
        message = "the gradient does not match the measured slope of the loss"
    return _failed(message, "\n".join(lines), "gradient", gradient)


def _constant_ratio(claimed: Array, measured: Array) -> float | None:
    size = float(np.dot(measured, measured))
    if size == 0:
        return None
    ratio = float(np.dot(claimed, measured)) / size
    left = float(np.linalg.norm(claimed - ratio * measured))
    return ratio if ratio and left <= 1e-5 * abs(ratio) * math.sqrt(size) else None


# --- Invariants ----------------------------------------------------------------------------------


def batch_of_one(
    student: RemoteFunction, reference: Callable[..., Any], *args: Any, rows: Sequence[int] = (0,)
) -> None:
    """Raise unless each row alone gives that row of the reference's answer for the whole batch."""
    whole = np.asarray(reference(*args))
    n = np.shape(args[rows[0]])[0]
    calls = [tuple(a[i : i + 1] if k in rows else a for k, a in enumerate(args)) for i in range(n)]
    for i, actual in enumerate(student.map(calls)):
        _said(
            "a batch of one does not give what the same row gives in a larger batch",
            functools.partial(close, actual=actual, desired=whole[i : i + 1]),
        )


def permutation(
    student: RemoteFunction,
    reference: Callable[..., Any],
    *args: Any,
    rng: np.random.Generator,
    rows: Sequence[int] = (0,),
    follows: bool = False,
    rtol: float = 1e-9,
) -> None:
    """Raise unless reordering the rows of the arguments at `rows` reorders the answer, or leaves it.

    The reference's answer for the order as it was is what decides.
    """
    desired = reference(*map(own_copy, args))
    n = np.shape(args[rows[0]])[0]
    order = np.roll(np.arange(n), 1) if n < 3 else rng.permutation(n)
    moved = [a[order] if k in rows else a for k, a in enumerate(args)]
    actual = student(*moved)
    expected = desired[order] if follows else desired
    way = "does not follow" if follows else "depends on"
    _said(
        f"the answer {way} the order of the rows",
        lambda: close(actual=actual, desired=expected, rtol=rtol),
    )


def shift(
    student: RemoteFunction,
    reference: Callable[..., Any],
    *args: Any,
    arg: int = 0,
    by: float = 3.7,
    rtol: float = 1e-9,
) -> None:
    """Raise unless adding a constant to one argument leaves the answer as it was."""
    moved = [a + by if k == arg else a for k, a in enumerate(args)]
    actual, desired = student(*moved), reference(*args)
    _said(
        "the answer changes when a constant is added to every input",
        lambda: close(actual=actual, desired=desired, rtol=rtol),
    )


def stable(
    student: RemoteFunction, reference: Callable[..., Any], *args: Any, rtol: float = 1e-9
) -> None:
    """`agree` for inputs of large magnitude, said as such."""
    desired = reference(*map(own_copy, args))
    actual = student(*args)
    _said(
        "for inputs of large magnitude",
        lambda: close(actual=actual, desired=desired, rtol=rtol),
    )


def quiet(student: RemoteFunction, *args: Any) -> None:
    """Raise if a RuntimeWarning (overflow, division by zero, invalid value) leaves the call."""
    student(*args)
    loud = [w for w in student.last.warnings if w.startswith("RuntimeWarning")]
    if loud:
        message = f"NumPy warns: {loud[0].removeprefix('RuntimeWarning: ')}"
        raise CheckFailed(message, kind="warning")


def deterministic(student: RemoteFunction, *args: Any) -> None:
    """Raise unless two calls with the same arguments give the same answer."""
    first, second = student(*args), student(*args)
    _said(
        "a second call with the same arguments gives another answer",
        lambda: close(actual=second, desired=first, rtol=0, kinds="biufc"),
    )


def left_alone(student: RemoteFunction, *args: Any) -> None:
    """Raise if the call changes an argument in place, or returns a view of one."""
    student(*args)
    keeps_contract(student.last)


def keeps_contract(
    answer: Answer, *, may_change: Collection[str] = (), may_return: Collection[str] = ()
) -> None:
    """Raise if a call changed an argument, returned a view of one, or returned (1,) for a number.

    `answer` is the call's: `student.f.last`. `may_change` names the arguments that the call may
    change in place, `may_return` those that it may return, or return views of.
    """
    name = f"`{answer.call.label}`"
    changed = [argument for argument in answer.changed if argument not in may_change]
    if changed:
        message = f"{name} changes {_arguments(changed)} in place; work on a copy"
        raise CheckFailed(message, kind="mutation")
    shared = [argument for argument in answer.shared if argument not in may_return]
    if shared:
        message = f"{name} returns {_arguments(shared)}, or a view of it; return a new array"
        raise CheckFailed(message, kind="alias")
    if answer.overwrote:
        message = (
            f"{name} writes into the array that it returned before; make a new one in each call"
        )
        raise CheckFailed(message, kind="alias")
    if answer.loose:
        message = f"{name} returns an array of shape (1,) where a number was asked for"
        raise CheckFailed(message, kind="shape")


def _arguments(names: list[str]) -> str:
    return "its argument " + ", ".join(f"`{n}`" for n in dict.fromkeys(names))


def _said(sentence: str, compare: Callable[[], None]) -> None:
    """Run a comparison, and put `sentence` before what it finds."""
    try:
        compare()
    except CheckFailed as e:
        e.message = f"{sentence}: {e.message}"
        raise
