"""Exploding at the very threshold

Exactly 1000 times counts as exploding with you. It has to be above that.

Hint: is it > or >= in the docstring?
"""

import numpy as np


def classify(norms):
    first, last = float(norms[0]), float(norms[-1])
    if not np.all(np.isfinite(norms)) or first >= 1000 * last > 0:
        return "exploding"
    return "vanishing" if first < last / 1000 else "ok"
