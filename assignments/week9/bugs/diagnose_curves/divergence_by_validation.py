"""Divergence seen in the validation loss

You say diverging where the validation loss ends above its start. That is overfitting, if the
training loss fell.

Hint: which curve does the first rule look at?
"""

import numpy as np


def diagnose_curves(train, val):
    t, v = np.asarray(train, float), np.asarray(val, float)
    k = max(1, len(t) // 5)
    start, end = t[:k].mean(), t[-k:].mean()
    last = v[-k:].mean()
    best = min(v[i : i + k].mean() for i in range(len(v) - k + 1))
    if not (np.isfinite(t).all() and np.isfinite(v).all()) or last > v[:k].mean():
        return "diverging"
    if last > 1.1 * best:
        return "overfit"
    if end > 0.5 * start:
        return "underfit"
    return "ok"
