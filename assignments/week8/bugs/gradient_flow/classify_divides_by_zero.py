"""A division by 0

You divide by the last norm, which fails, or gives NaN, when it is 0. Multiply the other side
instead.

Hint: what is the answer for [0.0, 0.0]?
"""

import numpy as np


def classify(norms):
    if not np.all(np.isfinite(norms)):
        return "exploding"
    ratio = float(norms[0]) / float(norms[-1])
    if ratio > 1000:
        return "exploding"
    return "vanishing" if ratio < 0.001 else "ok"
