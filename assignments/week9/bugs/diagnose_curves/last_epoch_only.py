"""Only the last epoch counts

You take the very last losses for the end of the curves. One epoch says little: losses jump about.

Hint: what if the last epoch alone is bad by chance?
"""

import numpy as np


def diagnose_curves(train, val):
    t, v = np.asarray(train, float), np.asarray(val, float)
    k = max(1, len(t) // 5)
    start, end = t[:k].mean(), t[-1]
    last = v[-1]
    best = min(v[i : i + k].mean() for i in range(len(v) - k + 1))
    if not (np.isfinite(t).all() and np.isfinite(v).all()) or end > start:
        return "diverging"
    if last > 1.1 * best:
        return "overfit"
    if end > 0.5 * start:
        return "underfit"
    return "ok"
