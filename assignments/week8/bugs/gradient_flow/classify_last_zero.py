"""A last norm of 0 is always ok to you

Where the last norm is 0 you say "ok" without a look at the first. If that is above 0, it is more
than 1000 times the last.

Hint: is 5 > 1000 * 0?
"""

import numpy as np


def classify(norms):
    if not np.all(np.isfinite(norms)):
        return "exploding"
    first, last = float(norms[0]), float(norms[-1])
    if last == 0:
        return "ok"
    ratio = first / last
    return "exploding" if ratio > 1000 else "vanishing" if ratio < 0.001 else "ok"
