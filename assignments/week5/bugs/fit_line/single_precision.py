"""Computed in single precision

Where the points are float32 you compute in float32, so the results have only seven digits.
Compute in float64.

Hint: np.asarray(x, float) is float64.
"""

import numpy as np


def fit_line(x, y, lr, steps):
    if x.dtype.kind != "f":
        x, y = x.astype(float), y.astype(float)
    m, b, losses = 0.0, 0.0, []
    for _ in range(steps):
        error = m * x + b - y
        losses.append(float(np.mean(error**2)))
        m, b = float(m - lr * 2 * np.mean(error * x)), float(b - lr * 2 * np.mean(error))
    return float(m), float(b), np.array(losses)
