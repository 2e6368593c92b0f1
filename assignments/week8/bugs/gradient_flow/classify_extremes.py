"""The largest and the smallest

You compare the largest of all norms with the smallest. Here the first is compared with the last.

Hint: what is the answer for [1.0, 5000.0, 1.0]?
"""

import numpy as np


def classify(norms):
    if not np.all(np.isfinite(norms)):
        return "exploding"
    if max(norms) > 1000 * norms[-1]:
        return "exploding"
    return "vanishing" if min(norms) < norms[-1] / 1000 else "ok"
