"""Hold an example of each pattern of a wrong answer, for the tests and for docs/diagnosis.md."""

from __future__ import annotations

import math

import numpy as np

from nngrade.diagnosis.looks import Given
from nngrade.suite.compare import Array


def _grid(*shape: int) -> Array:
    """Return a fixed array without symmetries, of both signs, for the examples."""
    flat: Array = np.sin(1.0 + 2.3 * np.arange(math.prod(shape)))
    return flat.reshape(shape)


def examples() -> list[tuple[str, Given]]:
    """Return examples for tests and docs/diagnosis.md: what the answer is in words, and the answer."""
    v, m, p = _grid(5), _grid(5, 3), np.abs(_grid(5)) + 0.5
    batch = {"X": _grid(5, 3)}
    large = {"z": np.array([1000.0, -1000.0, 3.0])}
    return [
        (
            "NaN for an input of 1000",
            Given(np.array([np.nan, 0, 0.1]), np.array([0, 0.5, 0.1]), large),
        ),
        ("NaN for an input of 0", Given(np.nan, 0.7, {"p": np.array([0.0, 0.4])})),
        ("NaN for ordinary inputs", Given(np.nan, 0.7, {"p": np.array([0.3, 0.4])})),
        ("the argument X", Given(m, m**2, {"X": m})),
        ("`A.T` instead of `A`", Given(m.T, m, {})),
        ("an (N, N) instead of an (N,)", Given(np.subtract.outer(v, v), v, {})),
        ("an (N, 1) instead of an (N,)", Given(v[:, None], v, {})),
        ("an (N,) instead of an (N, 1)", Given(v, v[:, None], {})),
        ("a value for each sample instead of their mean", Given(v, float(v.mean()), {})),
        ("a value for each sample instead of their sum", Given(v, float(v.sum()), {})),
        ("one number instead of a mean for each column", Given(float(m.mean()), m.mean(0), {})),
        ("an extra axis of length 1", Given(v[:, None, None], v[:, None], {})),
        ("a missing axis of length 1", Given(v, v[:, None][:, :, None], {})),
        ("integers instead of fractions", Given(np.trunc(3 * m), 3 * m, {})),
        ("single precision", Given(m.astype(np.float32), m, {})),
        ("the wrong sign", Given(-m, m, batch)),
        ("twice the answer", Given(2 * m, m, batch)),
        ("half the answer", Given(m / 2, m, batch)),
        ("N times the answer", Given(5 * m, m, batch)),
        ("the answer divided by N", Given(m / 5, m, batch)),
        ("the answer times the learning rate", Given(0.05 * m, m, {"lr": 0.05})),
        ("a logarithm to base 2", Given(m / math.log(2), m, {})),
        ("another constant factor", Given(1.234 * m, m, {})),
        ("one minus the answer", Given(1 - v, v, {})),
        ("one divided by the answer", Given(1 / p, p, {})),
        ("the absolute value", Given(np.abs(v), v, {})),
        ("a square root too many", Given(np.sqrt(p), p, {})),
        ("a square too many", Given(v**2, v, {})),
        ("the answer reversed", Given(v[::-1], v, {})),
        ("by column instead of by row", Given(m.ravel(order="F").reshape(m.shape), m, {})),
        ("in another order", Given(v[[1, 3, 0, 2, 4]], v, {})),
        ("right for positive inputs only", Given(np.where(v > 0, v, 7 + v**2), v, {"x": v})),
        ("the same array for each row", Given(np.tile(m[-1], (5, 1)), m, {})),
        ("one column wrong", Given(m + np.array([0, 0, 1]) * m**2, m, {})),
        ("right in one column only", Given(m + np.array([0, 1, 1]) * m**2, m, {})),
        ("right in one element only", Given(v + (np.arange(5) < 4) * v**2, v, {})),
        ("0 in place of some elements", Given(np.where(np.arange(5) % 2, v, 0.0), v, {})),
        ("0 everywhere", Given(np.zeros((5, 3)), m, {})),
        ("the same number everywhere", Given(np.full((5, 3), 0.7), m, {})),
        ("the same row everywhere", Given(np.tile(m[0] + 1, (5, 1)), m, {})),
        ("a constant added to each row", Given(m + v[:, None], m, {})),
        ("a constant factor for each row", Given(m * p[:, None], m, {})),
        ("wrong from the third row on", Given(m + (np.arange(5) > 1)[:, None] * m**2, m, {})),
        ("an epsilon", Given(m + 1e-4 * m**2, m, {})),
        ("twice N times the answer", Given(10 * m, m, batch)),
        ("a constant added", Given(m + 0.37, m, {})),
        ("without its first row", Given(m[1:], m, {})),
        ("without its last row", Given(m[:-1], m, {})),
        ("a row too many at the start", Given(np.vstack([m[:1] + 1, m]), m, {})),
        ("a row too many at the end", Given(np.vstack([m, m[:1]]), m, {})),
        ("one place too early", Given(np.append(v[1:], 0.4), v, {})),
        ("one place too late", Given(np.append(0.4, v[:-1]), v, {})),
        ("a step of an update in the wrong direction", Given(p - 0.1 * v, p + 0.1 * v, {"w": p})),
        ("a step that is twice too long", Given(p - 0.2 * v, p - 0.1 * v, {"w": p})),
    ]
