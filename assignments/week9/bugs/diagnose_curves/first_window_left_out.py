"""The first window is left out

You look for the lowest mean without the first k epochs' own. A validation loss that only rises was
lowest there.

Hint: at which i does your loop begin?
"""

import numpy as np


def diagnose_curves(train, val):
    t, v = np.asarray(train, float), np.asarray(val, float)
    k = max(1, len(t) // 5)
    start, end = t[:k].mean(), t[-k:].mean()
    last = v[-k:].mean()
    best = min([v[i : i + k].mean() for i in range(1, len(v) - k + 1)] or [last])
    if not (np.isfinite(t).all() and np.isfinite(v).all()) or end > start:
        return "diverging"
    if last > 1.1 * best:
        return "overfit"
    if end > 0.5 * start:
        return "underfit"
    return "ok"
