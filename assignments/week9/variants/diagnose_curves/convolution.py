"""Moving averages by convolution

A window of equal weights is a mean.
"""

import numpy as np


def diagnose_curves(train, val):
    curves = np.array([list(train), list(val)], dtype=float)
    if not np.all(np.isfinite(curves)):
        return "diverging"
    k = max(1, curves.shape[1] // 5)
    t, v = (np.convolve(c, np.ones(k) / k, mode="valid") for c in curves)
    if t[-1] > t[0]:
        return "diverging"
    if v[-1] / v.min() > 1.1:
        return "overfit"
    return "underfit" if t[-1] / t[0] > 0.5 else "ok"
