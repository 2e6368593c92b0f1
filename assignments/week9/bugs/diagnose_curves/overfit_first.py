"""Overfitting is looked for first

You answer 'overfit' where the training loss itself has risen. The first rule that holds is the answer,
and such a run has failed for another reason.

Hint: in which order do the rules stand?
"""

import numpy as np


def diagnose_curves(train, val):
    t, v = np.asarray(train, float), np.asarray(val, float)
    k = max(1, len(t) // 5)
    start, end = t[:k].mean(), t[-k:].mean()
    last = v[-k:].mean()
    best = min(v[i : i + k].mean() for i in range(len(v) - k + 1))
    if not (np.isfinite(t).all() and np.isfinite(v).all()):
        return "diverging"
    if last > 1.1 * best:
        return "overfit"
    if end > start:
        return "diverging"
    if end > 0.5 * start:
        return "underfit"
    return "ok"
