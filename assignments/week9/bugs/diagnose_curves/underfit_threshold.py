"""Underfit only if the loss did not fall at all

You call everything learnt that has fallen a little. Half of the start is the bar.

Hint: what is a training loss that goes from 2 to 1.5?
"""

import numpy as np


def diagnose_curves(train, val):
    t, v = np.asarray(train, float), np.asarray(val, float)
    k = max(1, len(t) // 5)
    start, end = t[:k].mean(), t[-k:].mean()
    last = v[-k:].mean()
    best = min(v[i : i + k].mean() for i in range(len(v) - k + 1))
    if not (np.isfinite(t).all() and np.isfinite(v).all()) or end > start:
        return "diverging"
    if last > 1.1 * best:
        return "overfit"
    if end > 0.9 * start:
        return "underfit"
    return "ok"
