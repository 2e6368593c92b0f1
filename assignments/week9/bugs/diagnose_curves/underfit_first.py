"""Underfitting is looked for first

You answer 'underfit' where the validation loss has been clearly lower and rose again. The first rule
that holds is the answer, and that of overfitting stands before.

Hint: in which order do the rules stand?
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
    if end > 0.5 * start:
        return "underfit"
    if last > 1.1 * best:
        return "overfit"
    return "ok"
