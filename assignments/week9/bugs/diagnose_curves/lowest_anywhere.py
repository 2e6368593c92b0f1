"""The lowest losses need not be neighbours

You average the k lowest validation losses wherever they stand. best is a mean of k losses in a row, so
that single lucky epochs decide nothing.

Hint: is the order of the epochs of any importance to your best?
"""

import numpy as np


def diagnose_curves(train, val):
    t, v = np.asarray(train, float), np.asarray(val, float)
    k = max(1, len(t) // 5)
    start, end = t[:k].mean(), t[-k:].mean()
    last = v[-k:].mean()
    best = np.sort(v)[:k].mean()
    if not (np.isfinite(t).all() and np.isfinite(v).all()) or end > start:
        return "diverging"
    if last > 1.1 * best:
        return "overfit"
    if end > 0.5 * start:
        return "underfit"
    return "ok"
