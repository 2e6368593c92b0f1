"""Window sums from running sums

The difference of two running sums is the sum between them; sums may stand for means.
"""

import numpy as np


def diagnose_curves(train, val):
    if not (np.isfinite(np.sum(train)) and np.isfinite(np.sum(val))):
        return "diverging"
    n = len(train)
    k = max(1, n // 5)
    t = np.cumsum(np.concatenate([[0.0], train]))
    v = np.cumsum(np.concatenate([[0.0], val]))
    t, v = t[k:] - t[:-k], v[k:] - v[:-k]
    if t[-1] > t[0]:
        return "diverging"
    if v[-1] > 1.1 * np.min(v):
        return "overfit"
    if 2 * t[-1] > t[0]:
        return "underfit"
    return "ok"
