"""Check a gradient against central differences of its loss."""

from __future__ import annotations

import contextlib
import functools
import itertools
import math
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec
import numpy as np

from nngrade.errors import CheckFailed, StudentError
from nngrade.suite.checks.compare import array_of, close, failed, index, number
from nngrade.suite.compare import Array
from nngrade.suite.student import RemoteFunction, own_copy
from nngrade.worker.outside.faults import describe

# Errors relative to the gradients' size. Up to the first a gradient is right. In float64, central differences
# of ordinary functions are more accurate than 1e-9: the worst measured error of a right gradient is 5e-11.
GRADIENT_RIGHT = 1e-6
# The measured slopes decide only if all steps agree up to this, relative to the gradients' size.
MEASURED = GRADIENT_RIGHT / 10
STEP = 1e-5
RETRY_STEPS = (1e-4, 1e-6)
DIRECTIONS = 3
COORDINATES = 200
# One-sided slopes that differ by more than this, relative to their size, have a kink between them.
KINK = 1e-3
# A slope at a kink may lie outside the one-sided ones by this, relative to their size.
SLACK = 1e-4


class Inconclusive(CheckFailed):
    """The answer does not match what was measured inaccurately: a failure only if the reference passes."""

    @classmethod
    def of(cls, error: CheckFailed) -> Inconclusive:
        """Return the same failure, inconclusive."""
        found = cls(error.message)
        found.__dict__.update(error.__dict__)
        return found


class Forward(msgspec.Struct, frozen=True):
    """A student's function as a loss. `both.f.loss(…)` makes it.

    `arguments` turns a point into the function's arguments, and `value` its answer into the loss. If the
    student's function is wrong or raises, the reference's takes its place: its own checks judge it.
    """

    student: Callable[..., Any]
    reference: Callable[..., Any]
    arguments: Callable[[Any], tuple[Any, ...]]
    value: Callable[[Any], float] = number

    def right_at(self, at: Any) -> None:
        """Raise `StudentError` unless the student's loss at a point equals the reference's."""
        mine, ours = (self.losses(f, [at])[0] for f in (self.student, self.reference))
        close(actual=mine, desired=ours)

    def losses(self, function: Callable[..., Any], points: Iterable[Any]) -> list[float]:
        """Return the losses at several points, by the student's function or the reference's."""
        calls = map(self.arguments, points)
        if isinstance(function, RemoteFunction):
            return [self.value(v) for v in function.map(calls)]
        return [self.value(function(*args)) for args in calls]


Losses = Callable[[Iterable[Any]], Iterable[float]]


def grad_check(
    *,
    loss: Callable[[Any], float] | Forward,
    gradient: Any,
    at: Any,
    rng: np.random.Generator,
) -> None:
    """Raise unless `gradient` is the gradient of `loss` at `at`, measured by central differences.

    `at` and `gradient` are float64 arrays of one shape, or dicts of them by parameter name. Each tensor is
    judged by itself, along three random normal directions v. With the measured slope
    s = (loss(at + h v) - loss(at - h v)) / 2h, the error is
    `|v . gradient - s| / ((|v| / sqrt n) (|gradient| + |measured|))`. The root mean square of the slopes
    estimates the norm of the measured gradient. This takes six losses, however many elements a tensor has,
    and a student's function gets all of them in one message. For a wrong tensor the check then measures up
    to 200 single elements, to report where it is wrong.

    An error below 1e-6 passes. For a larger one the check tries other steps h; at a kink, it accepts any
    slope between the one-sided ones. What is left fails: with `Inconclusive` if the slopes of different
    steps disagree, because then the measurement may be wrong.

    With a `Forward`, the check measures the slope of the student's own function. If that function is wrong,
    or the gradient does not match it, the slope of the reference function decides.
    """
    measure: Losses
    if isinstance(loss, Forward):
        # A malformed answer may break the suite's `value`; then, too, the reference decides.
        with contextlib.suppress(
            StudentError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError
        ):
            loss.right_at(at)
            own = functools.partial(loss.losses, loss.student)
            if not _wrong(_tensors(own, gradient, at), own_copy(rng)):
                return
        measure = functools.partial(loss.losses, loss.reference)
    elif isinstance(loss, RemoteFunction):
        measure = functools.partial(Forward(loss, loss, lambda x: (x,)).losses, loss)
    else:
        measure = functools.partial(map, loss)
    tensors = _tensors(measure, gradient, at)
    wrong = _wrong(tensors, rng)
    if wrong:
        said = "the right loss" if isinstance(loss, Forward) else "the loss"
        raise _wrong_gradients(wrong, tensors, rng, gradient, said)


class _Tensor(msgspec.Struct, frozen=True):
    """An array of a gradient: its name, the point, the gradient claimed there, and the loss elsewhere."""

    name: str
    x: Array
    gradient: Array
    losses: Callable[[Iterable[Array]], Array]


class _Measured(msgspec.Struct, frozen=True):
    """A tensor with its error along each direction, and whether the slopes there are accurate enough."""

    tensor: _Tensor
    errors: Array
    accurate: Array


def _tensors(measure: Losses, gradient: Any, at: Any) -> list[_Tensor]:
    points = at if isinstance(at, Mapping) else {"": at}
    found = gradient if isinstance(at, Mapping) else {"": gradient}
    if not isinstance(found, Mapping):
        raise failed(f"the gradients are {describe(gradient)}; expected a dict", "", "type")

    def losses(name: str, xs: Iterable[Array]) -> Array:
        # A generator, so that not all copies of a large tensor are in memory at once.
        moved = ({**points, name: x} if isinstance(at, Mapping) else x for x in xs)
        return np.array(list(measure(moved)), float)

    tensors = []
    for name, x in points.items():
        what = f"the gradient with respect to {name}" if name else "the gradient"
        g = array_of(found.get(name) if name else found[""], x.shape, "f", what)
        if not np.isfinite(g).all():
            raise failed(f"{what} is not finite", "", "non_finite", gradient)
        tensors.append(_Tensor(name, x, g, functools.partial(losses, name)))
    return tensors


def _wrong(tensors: list[_Tensor], rng: np.random.Generator) -> list[_Measured]:
    """Return the tensors that do not match the slopes of the loss."""
    measured = [_measured(tensor, rng) for tensor in tensors if tensor.x.size]
    return [m for m in measured if np.any(m.errors >= GRADIENT_RIGHT)]


def _measured(tensor: _Tensor, rng: np.random.Generator) -> _Measured:
    x, g = tensor.x, tensor.gradient
    # Single precision is enough for a direction, and takes half the time to draw.
    directions: list[Array] = [
        np.asarray(rng.standard_normal(x.shape, np.float32)) for _ in range(DIRECTIONS)
    ]
    claimed = np.array([float(np.vdot(v.astype(float), g)) for v in directions])
    # |v| / sqrt(n) is 1 up to a few per cent for a normal v, unless n is very small.
    lengths = np.array([float(np.linalg.norm(v)) / math.sqrt(x.size) for v in directions])

    def ends(h: float) -> Array:
        return tensor.losses(x + s * h * v for v in directions for s in (1.0, -1.0)).reshape(-1, 2)

    def slope(h: float) -> Array:
        both = ends(h)
        slopes: Array = (both[:, 0] - both[:, 1]) / (2 * h)
        return slopes

    def error(claimed: Array, slopes: Array) -> Array:
        size = float(np.linalg.norm(g)) + math.sqrt(float(np.mean(slopes**2)))
        errors: Array = (
            np.abs(claimed - slopes) / (lengths * size) if size else np.zeros(DIRECTIONS)
        )
        return errors

    slopes = [slope(STEP)]
    if np.all(error(claimed, slopes[0]) < GRADIENT_RIGHT):
        return _Measured(tensor, error(claimed, slopes[0]), np.ones(DIRECTIONS, bool))
    slopes += [slope(h) for h in RETRY_STEPS]
    best = np.minimum.reduce([error(claimed, s) for s in slopes])
    gaps = [error(a, b) for a, b in itertools.combinations(slopes, 2)]
    h = RETRY_STEPS[-1]
    middle, both = tensor.losses([x])[0], ends(h)
    ahead, behind = (both[:, 0] - middle) / h, (middle - both[:, 1]) / h
    slack = SLACK * (np.abs(ahead) + np.abs(behind))
    kinked = np.abs(ahead - behind) > KINK * (np.abs(ahead) + np.abs(behind))
    within = (claimed >= np.minimum(ahead, behind) - slack) & (
        claimed <= np.maximum(ahead, behind) + slack
    )
    accurate = np.maximum.reduce(gaps) < MEASURED
    return _Measured(tensor, np.where(kinked & within, 0.0, best), accurate)


def _wrong_gradients(
    wrong: list[_Measured],
    tensors: list[_Tensor],
    rng: np.random.Generator,
    gradient: Any,
    loss: str,
) -> CheckFailed:
    lines = []
    for found in wrong:
        name, x = found.tensor.name, found.tensor.x
        chosen = np.arange(x.size)
        if x.size > COORDINATES:
            chosen = np.sort(rng.choice(x.size, COORDINATES, replace=False))
        steps = np.zeros((len(chosen), x.size))
        steps[np.arange(len(chosen)), chosen] = STEP
        moved = [x + s * step.reshape(x.shape) for step in steps for s in (1, -1)]
        ends = found.tensor.losses(moved).reshape(-1, 2)
        measured = (ends[:, 0] - ends[:, 1]) / (2 * STEP)
        claimed = found.tensor.gradient.ravel()[chosen]
        off = np.abs(claimed - measured)
        k = int(np.argmax(off))
        at = index(np.unravel_index(int(chosen[k]), x.shape)) if x.ndim else ""
        size = max(float(np.max(np.abs(measured))), 1e-3)
        bad = max(1, int(np.count_nonzero(off > GRADIENT_RIGHT * size)))
        of = f"{bad} of {len(chosen)} " + ("sampled " if x.size > COORDINATES else "")
        label = f"{name}{at}" if name else f"element {at}" if at else "the slope"
        ratio = _constant_ratio(claimed, measured)
        *some, last = (f"{e:.2g}" for e in found.errors)
        lines += [
            f"{label}: got {claimed[k]:.8g}, measured {measured[k]:.8g}; {of}elements wrong"
            + (f"; {ratio:.8g} times the measured one throughout" if ratio else ""),
            f"error along random directions, relative to the gradient's size: {', '.join(some)} and {last}",
        ]
    names = [m.tensor.name for m in wrong if m.tensor.name]
    if names:
        right = [t.name for t in tensors if t.name not in names]
        message = f"wrong gradient with respect to {', '.join(names)}"
        message += f"; right for {', '.join(right)}" if right else ""
    else:
        message = f"the gradient does not match the measured slope of {loss}"
    error = failed(message, "\n".join(lines), "gradient", gradient)
    sure = any(np.any((m.errors >= GRADIENT_RIGHT) & m.accurate) for m in wrong)
    return error if sure else Inconclusive.of(error)


def _constant_ratio(claimed: Array, measured: Array) -> float | None:
    size = float(np.dot(measured, measured))
    if size == 0:
        return None
    ratio = float(np.dot(claimed, measured)) / size
    left = float(np.linalg.norm(claimed - ratio * measured))
    # What is left must be small beside the factor's own deviation from 1, too.
    slack = min(1e-5, 1e-2 * abs(ratio - 1)) * abs(ratio) * math.sqrt(size)
    return ratio if ratio and left <= slack else None
