"""No epoch left for short runs

You average over n // 5 epochs, which is none for n below 5.

Hint: what is 4 // 5, and what are the last 0 elements of an array?
"""

import numpy as np


def diagnose_curves(train, val):
    t, v = np.asarray(train, float), np.asarray(val, float)
    k = len(t) // 5
    start, end = np.divide(t[:k].sum(), k), np.divide(t[-k:].sum(), k)
    last = np.divide(v[-k:].sum(), k)
    best = min(np.divide(v[i : i + k].sum(), k) for i in range(len(v) - k + 1))
    if not (np.isfinite(t).all() and np.isfinite(v).all()) or end > start:
        return "diverging"
    if last > 1.1 * best:
        return "overfit"
    if end > 0.5 * start:
        return "underfit"
    return "ok"
