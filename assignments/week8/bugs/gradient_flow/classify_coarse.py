"""Another threshold

Your thresholds are a factor of 100; here it is 1000.

Hint: what is the answer for [1.0, 500.0]?
"""

import numpy as np


def classify(norms):
    first, last = float(norms[0]), float(norms[-1])
    if not np.all(np.isfinite(norms)) or first > 100 * last:
        return "exploding"
    return "vanishing" if first < last / 100 else "ok"
