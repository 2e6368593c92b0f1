"""Infinity is ok

You look for NaN, and not for infinity: an infinite norm makes it exploding as well, wherever it
stands.

Hint: what is the answer for [1.0, inf]?
"""

import numpy as np


def classify(norms):
    first, last = float(norms[0]), float(norms[-1])
    if np.any(np.isnan(norms)) or first > 1000 * last:
        return "exploding"
    return "vanishing" if first < last / 1000 else "ok"
