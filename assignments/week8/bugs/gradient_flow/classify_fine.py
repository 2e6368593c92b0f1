"""A threshold of a million

Your thresholds are a factor of a million; here it is 1000.

Hint: what is the answer for [1.0, 5000.0]?
"""

import numpy as np


def classify(norms):
    first, last = float(norms[0]), float(norms[-1])
    if not np.all(np.isfinite(norms)) or first > 1e6 * last:
        return "exploding"
    return "vanishing" if first < last / 1e6 else "ok"
