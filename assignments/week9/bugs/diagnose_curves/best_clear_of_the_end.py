"""Windows that reach into the end are left out

You look for the lowest mean only among epochs before the last k. It may be of any k in a row, also
where some of them belong to the end.

Hint: how many windows of 4 are there in 20 epochs?
"""

import numpy as np


def diagnose_curves(train, val):
    t, v = np.asarray(train, float), np.asarray(val, float)
    k = max(1, len(t) // 5)
    start, end = t[:k].mean(), t[-k:].mean()
    last = v[-k:].mean()
    best = min([v[i : i + k].mean() for i in range(len(v) - 2 * k + 1)] or [last])
    if not (np.isfinite(t).all() and np.isfinite(v).all()) or end > start:
        return "diverging"
    if last > 1.1 * best:
        return "overfit"
    if end > 0.5 * start:
        return "underfit"
    return "ok"
