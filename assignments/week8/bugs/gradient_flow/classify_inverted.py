"""Exploding for vanishing

Your ratio is upside down: what you call exploding vanishes, and the other way round. The first
number belongs to the first layer, which the gradient reaches last.

Hint: when the first number is tiny and the last is 1, has the gradient grown on its way back?
"""

import numpy as np


def classify(norms):
    first, last = float(norms[-1]), float(norms[0])
    if not np.all(np.isfinite(norms)) or first > 1000 * last:
        return "exploding"
    return "vanishing" if first < last / 1000 else "ok"
