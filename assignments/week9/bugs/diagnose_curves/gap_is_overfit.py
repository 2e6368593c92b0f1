"""Any gap is called overfitting

You say overfit where the validation loss ends above the training loss. It nearly always does;
what counts is that it was lower and rose.

Hint: is a validation loss that falls to the end and stays slightly above the training loss a bad
sign?
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
    if last > 1.1 * end:
        return "overfit"
    if end > 0.5 * start:
        return "underfit"
    return "ok"
