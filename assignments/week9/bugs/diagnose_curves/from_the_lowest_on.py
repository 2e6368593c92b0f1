"""The best window begins at the lowest loss

You average from the lowest validation loss on. The lowest of all means may begin somewhere else.

Hint: where is the lowest mean of two in a row in 5, 1, 9, 2, 2?
"""

import numpy as np


def diagnose_curves(train, val):
    t, v = np.asarray(train, float), np.asarray(val, float)
    k = max(1, len(t) // 5)
    start, end = t[:k].mean(), t[-k:].mean()
    last = v[-k:].mean()
    best = v[min(int(v.argmin()), len(v) - k) :][:k].mean()
    if not (np.isfinite(t).all() and np.isfinite(v).all()) or end > start:
        return "diverging"
    if last > 1.1 * best:
        return "overfit"
    if end > 0.5 * start:
        return "underfit"
    return "ok"
