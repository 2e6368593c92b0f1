"""Another word for the answer

You answer 'overfitting' where the word is 'overfit'. A program that asks for the word does not
find it.

Hint: compare your four words with the docstring's, letter by letter.
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
    if last > 1.1 * best:
        return "overfitting"
    if end > 0.5 * start:
        return "underfitting"
    return "ok"
