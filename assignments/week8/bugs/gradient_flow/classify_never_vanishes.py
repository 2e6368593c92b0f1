"""One answer is missing

You never say vanishing.

Hint: what is the answer for [1e-9, 1.0]?
"""

import numpy as np


def classify(norms):
    first, last = float(norms[0]), float(norms[-1])
    if not np.all(np.isfinite(norms)) or first > 1000 * last:
        return "exploding"
    return "ok"
