"""Overfitting seen in the training loss

You look whether the training loss rose again. It is the validation loss that tells of
overfitting.

Hint: which data does a network that overfits get wrong?
"""

import numpy as np


def diagnose_curves(train, val):
    t, v = np.asarray(train, float), np.asarray(val, float)
    k = max(1, len(t) // 5)
    start, end = t[:k].mean(), t[-k:].mean()
    last = t[-k:].mean()
    best = min(t[i : i + k].mean() for i in range(len(t) - k + 1))
    if not (np.isfinite(t).all() and np.isfinite(v).all()) or end > start:
        return "diverging"
    if last > 1.1 * best:
        return "overfit"
    if end > 0.5 * start:
        return "underfit"
    return "ok"
