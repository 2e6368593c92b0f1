"""Lists are not taken

You use the curves as arrays without making them such, so that lists of losses fail.

Hint: what is [1, 2].mean()?
"""

import numpy as np


def diagnose_curves(train, val):
    t, v = train, val
    k = max(1, len(t) // 5)
    start, end = t[:k].mean(), t[-k:].mean()
    last = v[-k:].mean()
    best = min(v[i : i + k].mean() for i in range(len(v) - k + 1))
    if not (np.isfinite(t).all() and np.isfinite(v).all()) or end > start:
        return "diverging"
    if last > 1.1 * best:
        return "overfit"
    if end > 0.5 * start:
        return "underfit"
    return "ok"
