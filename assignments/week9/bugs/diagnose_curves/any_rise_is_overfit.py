"""The slightest rise is called overfitting

You leave out the margin: a validation loss a few per cent above its best is noise.

Hint: where is the factor 1.1?
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
    if last > best:
        return "overfit"
    if end > 0.5 * start:
        return "underfit"
    return "ok"
