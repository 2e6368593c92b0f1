"""Check a gradient against central differences of its loss."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import numpy as np

from nngrade.errors import CheckFailed, GraderError
from nngrade.suite.checks.compare import array_of, failed, index, number
from nngrade.suite.compare import Array
from nngrade.suite.student import RemoteFunction
from nngrade.worker.outside.faults import describe

# Errors relative to the gradients' size. Below the first a gradient is right, above the second it is wrong.
# Between them central differences cannot decide: the best measured error of a right gradient is 5e-11.
GRADIENT_RIGHT = 1e-6
GRADIENT_WRONG = 1e-4
STEP = 1e-5
RETRY_STEPS = (1e-4, 1e-6)
DIRECTIONS = 3
COORDINATES = 200
# One-sided slopes that differ by more than this, relative to their size, have a kink between them.
KINK = 1e-3


class Inconclusive(GraderError):
    """A check that can neither pass nor fail: it needs manual review."""


def grad_check(
    *,
    loss: Callable[[Any], float],
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
    slope between the one-sided ones. Then an error above 1e-4 fails, and one in between raises
    `Inconclusive`.
    """
    points = at if isinstance(at, Mapping) else {"": at}
    found = gradient if isinstance(at, Mapping) else {"": gradient}
    if not isinstance(found, Mapping):
        raise failed(f"the gradients are {describe(gradient)}; expected a dict", "", "type")

    def losses(name: str, xs: Iterable[Array]) -> Array:
        # A generator, so that not all copies of a large tensor are in memory at once.
        moved = ({**points, name: x} if isinstance(at, Mapping) else x for x in xs)
        if isinstance(loss, RemoteFunction):
            return np.array([number(v) for v in loss.map([(m,) for m in moved])])
        return np.array([float(loss(m)) for m in moved])

    wrong: list[tuple[str, Array, Array]] = []
    for name, x in points.items():
        what = f"the gradient with respect to {name}" if name else "the gradient"
        got = found.get(name) if name else found[""]
        g = array_of(got, x.shape, "f", what)
        if not np.isfinite(g).all():
            raise failed(f"{what} is not finite", "", "non_finite", gradient)
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
    # Single precision is enough for a direction, and takes half the time to draw.
    directions: list[Array] = [
        np.asarray(rng.standard_normal(x.shape, np.float32)) for _ in range(DIRECTIONS)
    ]
    claimed = np.array([float(np.vdot(v.astype(float), g)) for v in directions])

    def measure(h: float) -> Array:
        ends = losses(x + s * h * v for v in directions for s in (1.0, -1.0)).reshape(-1, 2)
        slopes: Array = (ends[:, 0] - ends[:, 1]) / (2 * h)
        return slopes

    def error(slopes: Array) -> Array:
        # |v| / sqrt(n) is 1 up to a few per cent for a normal v, unless n is very small.
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
        f"the gradient is off by {np.max(best):.1e} of its size: central differences cannot tell "
        "whether it is wrong, so it needs manual review"
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
        at = index(np.unravel_index(int(chosen[k]), x.shape)) if x.ndim else ""
        bad = int(np.count_nonzero(off > 1e-5 * max(float(np.max(np.abs(measured))), 1e-3)))
        of = f"{bad} of {len(chosen)} " + ("sampled " if x.size > COORDINATES else "")
        label = f"{name}{at}" if name else f"element {at}" if at else "the slope"
        ratio = _constant_ratio(claimed, measured)
        lines.append(
            f"{label}: got {claimed[k]:.6g}, measured {measured[k]:.6g}; {of}elements wrong"
            + (f"; {ratio:.4g} times the measured one throughout" if ratio else "")
        )
    names = ", ".join(n for n, _, _ in wrong if n)
    if names:
        message = f"wrong gradient with respect to {names}"
        message += f"; right for {', '.join(right)}" if right else ""
    else:
        message = "the gradient does not match the measured slope of the loss"
    return failed(message, "\n".join(lines), "gradient", gradient)


def _constant_ratio(claimed: Array, measured: Array) -> float | None:
    size = float(np.dot(measured, measured))
    if size == 0:
        return None
    ratio = float(np.dot(claimed, measured)) / size
    left = float(np.linalg.norm(claimed - ratio * measured))
    return ratio if ratio and left <= 1e-5 * abs(ratio) * math.sqrt(size) else None
