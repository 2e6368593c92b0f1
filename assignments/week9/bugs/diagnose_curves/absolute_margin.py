"""A fixed margin for the rise

You ask for a rise by 0.1, whatever the size of the losses. The margin is ten per cent.

Hint: divide both curves by 100: does your answer change?
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
    if last > best + 0.1:
        return "overfit"
    if end > 0.5 * start:
        return "underfit"
    return "ok"
