"""Measure how likely a right solution is to fail a check that trains a model. `make training` runs it.

A student may draw random numbers in another order, which acts like another seed. So each case runs the
reference under many seeds. The task of `train_xor` leaves the initialisation open, so several are tried.

For each case it prints a bound on the probability of a failure. With many runs, or a failed one, that is the
rule of three's. Otherwise it is the tail beyond the limit of a normal distribution, fitted to the statistic's
logarithm.
"""

from __future__ import annotations

import math
import statistics
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from nngrade.suite.plugin import load_module

ROOT = Path(__file__).parents[1]
DIGITS = ROOT / "assignments" / "data" / "digits.npz"
BOUND = 1e-4
STARTS: dict[str, Callable[[np.random.Generator, tuple[int, ...]], Any]] = {
    "normal": lambda rng, shape: rng.normal(size=shape),
    "normal, halved": lambda rng, shape: rng.normal(size=shape) / 2,
    "uniform in [-1, 1]": lambda rng, shape: rng.uniform(-1, 1, size=shape),
}


class Case(msgspec.Struct, frozen=True):
    """A condition of a check: a statistic that has to stay below `limit`, and its value in each run."""

    name: str
    limit: float
    found: list[float]

    def line(self) -> tuple[str, float]:
        """Return a line that describes the runs, and the bound on the probability of a failure."""
        n, failed = len(self.found), sum(not v < self.limit for v in self.found)
        logs = [math.log(max(v, 1e-300)) for v in self.found]
        far = (math.log(self.limit) - statistics.fmean(logs)) / statistics.stdev(logs)
        tail = 0.5 * math.erfc(far / math.sqrt(2))
        bound = tail if not failed and n < 3 / BOUND else (failed + 3) / n
        return (
            f"{self.name:52} below {self.limit:<6g} {failed} of {n} failed, largest {max(self.found):.3g}, "
            f"limit {far:.1f} deviations off, p <= {bound:.1g}",
            bound,
        )


def xor(count: int) -> Iterator[Case]:
    """Yield cases of `train_xor` as week 6's hidden check runs it, from `count` initialisations each."""
    X = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])
    y = np.array([[0.0], [1], [1], [0]])
    for name, draw in STARTS.items():
        rng = np.random.default_rng(0)
        W1, W2 = draw(rng, (count, 8, 2)), draw(rng, (count, 1, 8))
        b1, b2 = np.zeros((count, 1, 8)), np.zeros((count, 1, 1))
        for _ in range(600):
            A = np.tanh(X @ W1.transpose(0, 2, 1) + b1)
            z = A @ W2.transpose(0, 2, 1) + b2
            loss = (np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z)))).mean(axis=(1, 2))
            dz = (1 / (1 + np.exp(-z)) - y) / 4
            dA = (dz @ W2) * (1 - A**2)
            W2, b2 = W2 - 2 * dz.transpose(0, 2, 1) @ A, b2 - 2 * dz.sum(axis=1, keepdims=True)
            W1, b1 = W1 - 2 * dA.transpose(0, 2, 1) @ X, b1 - 2 * dA.sum(axis=1, keepdims=True)
        yield Case(f"train_xor, 8 units, 600 steps at 2, from {name}", 0.5, loss.tolist())


def functions(count: int) -> Iterator[Case]:
    """Yield cases of `fit_function` as week 10's checks run it, under `count` seeds each."""
    fit = load_module(ROOT / "reference" / "week10" / "universal.py").fit_function
    cases: list[tuple[tuple[int, ...], Callable[[Any], Any], str, int, float]] = [
        ((8,), np.square, "x^2", 300, 0.03),
        ((8,), lambda v: 2 + np.sin(3 * v + 1), "2 + sin(3 x + 1)", 200, 0.05),
        ((1, 12), lambda v: np.cos(3 * v + 0.5), "cos(3 x + 0.5)", 300, 0.05),
        ((8, 8, 8), lambda v: np.sin(4 * v), "sin(4 x)", 300, 0.1),
    ]
    for widths, target, name, steps, limit in cases:
        found = [float(fit((widths, "tanh"), target, steps, seed)) for seed in range(count)]
        yield Case(f"fit_function, {widths}, {name}, {steps} steps", limit, found)
    ratios = []
    for seed in range(count):
        none, few, many = (fit(((6,), "tanh"), lambda v: 3 * v, n, seed) for n in (0, 30, 300))
        ratios.append(float(max(few / none, many / few, 10 * many / none)))
    yield Case("fit_function, 0, 30 and 300 steps: the largest ratio", 1.0, ratios)
    yield from first_steps(lambda *call: float(fit(*call)), count)


def first_steps(fit: Callable[..., float], count: int) -> Iterator[Case]:
    """Yield cases for what week 10's checks infer from the errors after 0 and 1 steps."""
    one, chain, wide, odd = [], ((1,), "identity"), ((400,), "identity"), ((6,), "tanh")
    square, far, rates, repeats = float(np.mean(np.linspace(-1, 1, 101) ** 2)), 1000.0, [], []
    for seed in range(count):

        def error(c: float, steps: int, seed: int = seed) -> float:
            return fit(chain, lambda v: c * v, steps, seed)

        p = (error(-far, 0) - error(far, 0)) / (4 * far * square)
        up, down = (far - math.sqrt(error(sign * far, 1) / square) for sign in (1, -1))
        rates.append(abs(math.sqrt(abs(up - down - 2 * p) / 2) - 0.03))
        before, after = (error(p + 1e-5, steps) for steps in (0, 1))
        repeats.append(before / abs(after - before))
        one.append(fit(wide, lambda v: 0 * v, 0, seed) / square)
    yield Case("fit_function, one step: how far the rate is from 0.03", 1e-4, rates)
    yield Case("fit_function, one step too far: 1 / the change of the error", 1e3, repeats)
    # The check averages over 300 seeds, so draw many samples of 300.
    drawn = np.random.default_rng(0).choice(one, size=(count, 300)).mean(axis=1)
    yield Case("fit_function, the first weights: the outputs' variance", 1.5, drawn.tolist())
    yield Case("fit_function, the first weights: 1 / that", 2.0, (1 / drawn).tolist())
    lifted = []
    for seed in range(count):
        errors = [fit(wide, lambda v, c=c: 0 * v + c, k, seed) for c in (1e4, -1e4) for k in (0, 1)]
        lifted.append(4e4 / (errors[0] - errors[1] + errors[2] - errors[3]))
    yield Case("fit_function, the first biases' step: 1 / what it lifts", 1 / 0.3, lifted)
    odds = [
        (fit(odd, lambda v: 0 * v - 1, 0, k) - fit(odd, lambda v: 0 * v + 1, 0, k)) / 4
        for k in range(count)
    ]
    means = np.array(odds).reshape(-1, 10)
    yield Case("fit_function, the first biases", 0.15, np.sqrt(np.mean(means**2, axis=1)).tolist())


def digits(count: int) -> Iterator[Case]:
    """Yield the case of `train_digits`, on other digits each time: the share classified wrongly."""
    train = load_module(ROOT / "reference" / "week9" / "generalisation.py").train_digits
    with np.load(DIGITS) as data:
        X, y = data["X"] / 16, data["y"].astype(int)
    found = []
    for seed in range(count):
        order = np.random.default_rng(seed).permutation(len(X))
        h = X[order[1000:]]
        params = train(X[order[:1000]], y[order[:1000]], seed)
        for W, b in params[:-1]:
            h = np.maximum(0, h @ W.T + b)
        W, b = params[-1]
        found.append(float(np.mean(np.argmax(h @ W.T + b, axis=1) != y[order[1000:]])))
    yield Case("train_digits, 1000 digits: the share read wrongly", 0.08, found)


def main() -> None:
    """Print a line for each case; exit 1 if a bound is above `BOUND`."""
    good = True
    for cases in (xor(40_000), functions(2_000), digits(1_000)):
        for case in cases:
            said, bound = case.line()
            good = good and bound <= BOUND
            print(said, flush=True)
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
