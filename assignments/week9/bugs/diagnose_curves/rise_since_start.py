"""Overfit only above the start

You compare the end of the validation loss with its start. It may have fallen far and risen again,
and still be below where it began.

Hint: what is the validation loss to be compared with?
"""

import numpy as np


def diagnose_curves(train, val):
    t, v = np.asarray(train, float), np.asarray(val, float)
    k = max(1, len(t) // 5)
    start, end = t[:k].mean(), t[-k:].mean()
    last = v[-k:].mean()
    best = v[:k].mean()
    if not (np.isfinite(t).all() and np.isfinite(v).all()) or end > start:
        return "diverging"
    if last > 1.1 * best:
        return "overfit"
    if end > 0.5 * start:
        return "underfit"
    return "ok"
