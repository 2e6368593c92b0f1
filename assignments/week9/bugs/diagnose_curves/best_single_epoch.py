"""The best single epoch

You compare the end with the lowest single loss. One lucky epoch is then taken for a validation
loss that has been lower.

Hint: what is the lowest mean of k epochs in a row?
"""

import numpy as np


def diagnose_curves(train, val):
    t, v = np.asarray(train, float), np.asarray(val, float)
    k = max(1, len(t) // 5)
    start, end = t[:k].mean(), t[-k:].mean()
    last = v[-k:].mean()
    best = v.min()
    if not (np.isfinite(t).all() and np.isfinite(v).all()) or end > start:
        return "diverging"
    if last > 1.1 * best:
        return "overfit"
    if end > 0.5 * start:
        return "underfit"
    return "ok"
