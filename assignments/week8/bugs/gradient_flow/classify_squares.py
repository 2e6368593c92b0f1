"""Squares that are infinite

You square the norms, or add up squares, before you ask whether they are finite. The square of
1e200 is infinite, and 1e200 is not.

Hint: what is 1e200 ** 2?
"""

import numpy as np


def classify(norms):
    with np.errstate(over="ignore"):
        total = float(np.sum(np.square(np.asarray(norms, float))))
    first, last = float(norms[0]), float(norms[-1])
    if not np.isfinite(total) or first > 1000 * last:
        return "exploding"
    return "vanishing" if first < last / 1000 else "ok"
