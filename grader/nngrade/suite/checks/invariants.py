"""Checks of properties: independence of row order, invariance to a shift, no warning, no side effect."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Collection, Sequence
from typing import Any

import numpy as np

from nngrade.errors import CheckFailed, StudentError
from nngrade.model import Answer
from nngrade.suite.checks.compare import close
from nngrade.suite.compare import MARK
from nngrade.suite.student import RemoteFunction, own_copy

_WARNING = re.compile(
    r"(?:divide by zero|invalid value|overflow|underflow) encountered in (?:scalar )?(\w+)"
)
# Operations of NumPy that its warnings name, other than its universal functions.
_INSIDE = frozenset({"accumulate", "cast", "det", "inv", "reduce", "solve"})


def batch_of_one(
    student: RemoteFunction, reference: Callable[..., Any], *args: Any, rows: Sequence[int] = (0,)
) -> None:
    """Raise unless each row alone gives what the reference gives for that row within the whole batch.

    `rows` are the positions of the arguments that have a row for each sample.
    """
    whole = np.asarray(reference(*args))
    n = np.shape(args[rows[0]])[0]
    calls = [tuple(a[i : i + 1] if k in rows else a for k, a in enumerate(args)) for i in range(n)]
    for i, actual in enumerate(student.map(calls)):
        _said(
            "a batch of one gives another answer than the same row in a larger batch",
            functools.partial(close, actual=actual),
            whole[i : i + 1],
            functools.partial(_reordered, student, args, slice(i, i + 1)),
        )


def permutation(
    student: RemoteFunction,
    reference: Callable[..., Any],
    *args: Any,
    rng: np.random.Generator,
    rows: Sequence[int] = (0,),
    follows: bool = False,
    rtol: float = MARK.of_largest,
) -> None:
    """Raise if the answer depends on the order of the rows of the arguments at positions `rows`.

    With `follows`, the answer's rows must be reordered in the same way. The right answer comes from the
    reference's answer for the original order.
    """
    desired = reference(*map(own_copy, args))
    n = np.shape(args[rows[0]])[0]
    order = np.roll(np.arange(n), 1) if n < 3 else rng.permutation(n)
    moved = [a[order] if k in rows else a for k, a in enumerate(args)]
    actual = student(*moved)
    way = "does not follow" if follows else "depends on"
    _said(
        f"the answer {way} the order of the rows",
        functools.partial(close, actual=actual, rtol=rtol),
        desired[order] if follows else desired,
        functools.partial(_reordered, student, args, order if follows else None),
    )


def _reordered(student: RemoteFunction, args: tuple[Any, ...], order: Any) -> Any:
    own = student.unjudged()(*args)
    return own if order is None else np.asarray(own)[order]


def shift(
    student: RemoteFunction,
    reference: Callable[..., Any],
    *args: Any,
    arg: int = 0,
    by: float = 3.7,
    rtol: float = MARK.of_largest,
) -> None:
    """Raise unless the answer stays the same when the number `by` is added to argument `arg`."""
    moved = [a + by if k == arg else a for k, a in enumerate(args)]
    actual, desired = student(*moved), reference(*args)
    _said(
        "the answer changes when a constant is added to every input",
        functools.partial(close, actual=actual, rtol=rtol),
        desired,
        lambda: student.unjudged()(*args),
    )


def quiet(student: RemoteFunction, *args: Any) -> None:
    """Raise if the call gives a RuntimeWarning (overflow, division by zero, invalid value)."""
    student(*args)
    loud = [w for w in student.last.warnings if w.startswith("RuntimeWarning")]
    if loud:
        said = loud[0].removeprefix("RuntimeWarning: ")
        message = f"NumPy warns: {said}" if _is_numpys(said) else "this gives a RuntimeWarning"
        raise CheckFailed(message, detail=loud[0], kind="warning")


def _is_numpys(warning: str) -> bool:
    """Return whether NumPy could have written a warning, so that it holds no text of the submission."""
    found = _WARNING.fullmatch(warning)
    return bool(found and (isinstance(vars(np).get(found[1]), np.ufunc) or found[1] in _INSIDE))


def left_alone(student: RemoteFunction, *args: Any) -> None:
    """Raise if the call changes an argument in place, or returns a view of one."""
    student(*args)
    keeps_contract(student.last)


def keeps_contract(
    answer: Answer, *, may_change: Collection[str] = (), may_return: Collection[str] = ()
) -> None:
    """Raise if a call changed an argument, returned a view of one or an old array, or (1,) for a number.

    `answer` is the answer to the call, such as `student.f.last`. `may_change` names the arguments that the
    call may change in place, `may_return` those that it may return, also as a view.
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
        message = f"{name} changes an array that it returned earlier; make a new one in each call"
        raise CheckFailed(message, kind="alias")
    if answer.loose:
        message = f"{name} returns an array of shape (1,); expected a number"
        raise CheckFailed(message, kind="shape")


def _arguments(names: list[str]) -> str:
    return "its argument " + ", ".join(f"`{n}`" for n in dict.fromkeys(names))


def _said(
    sentence: str, compare: Callable[..., None], desired: Any, own: Callable[[], Any]
) -> None:
    """Compare an answer with the right one, and put `sentence` before the message of a failure.

    `sentence` says that the student's answers to two calls do not fit together. `own` returns what would
    fit: if the answer equals that, it is wrong for another reason, and the sentence is left out.
    """
    try:
        compare(desired=desired)
    except CheckFailed as e:
        try:
            compare(desired=own())
        except CheckFailed:
            e.message = f"{sentence}: {e.message}"
        except (StudentError, IndexError, TypeError):
            pass  # there is no second answer, or it has no rows
        raise e from None
