"""Underfitting seen in the validation loss

You ask whether the validation loss has fallen. Underfit means that not even the training data is
learnt.

Hint: which curve does the third rule look at?
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
    if last > 0.5 * v[:k].mean():
        return "underfit"
    return "ok"
