"""A view of all windows

sliding_window_view has a row for each stretch of neighbours.
"""

import numpy as np


def diagnose_curves(train, val):
    t, v = np.array(train, float), np.array(val, float)
    k = max(1, t.size // 5)
    if np.isnan(t).any() or np.isnan(v).any() or np.isinf(t).any() or np.isinf(v).any():
        return "diverging"
    means = np.lib.stride_tricks.sliding_window_view(v, k).mean(axis=1)
    start, end = np.mean(t[:k]), np.mean(t[len(t) - k :])
    if start < end:
        return "diverging"
    word = "underfit" if end > start / 2 else "ok"
    return "overfit" if means[-1] > 1.1 * means.min() else word
