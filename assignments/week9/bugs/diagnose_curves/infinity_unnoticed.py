"""Infinity is not noticed

You look for NaN and not for infinity, which is just as much a sign of divergence.

Hint: which function says that a number is neither NaN nor infinite?
"""

import numpy as np


def diagnose_curves(train, val):
    t, v = np.asarray(train, float), np.asarray(val, float)
    k = max(1, len(t) // 5)
    start, end = t[:k].mean(), t[-k:].mean()
    last = v[-k:].mean()
    best = min(v[i : i + k].mean() for i in range(len(v) - k + 1))
    if np.isnan(t).any() or np.isnan(v).any() or end > start:
        return "diverging"
    if last > 1.1 * best:
        return "overfit"
    if end > 0.5 * start:
        return "underfit"
    return "ok"
