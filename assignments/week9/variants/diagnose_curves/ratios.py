"""Ratios of means

Each rule is a quotient that is compared with a number.
"""

import numpy as np


def diagnose_curves(train, val):
    k = max(1, len(train) // 5)

    def mean(c, i):
        return float(np.mean(np.asarray(c[i : i + k], float)))

    if np.isnan(train).any() or np.isnan(val).any() or np.isinf(train).any() or np.isinf(val).any():
        return "diverging"
    r = mean(train, len(train) - k) / mean(train, 0)
    if r > 1:
        return "diverging"
    best = float("inf")
    for i in range(len(val) - k + 1):
        best = min(best, mean(val, i))
    if mean(val, len(val) - k) / best > 1.1:
        return "overfit"
    if r > 0.5:
        return "underfit"
    return "ok"
