"""Vanishing at the very threshold

Exactly a thousandth counts as vanishing with you. It has to be below that.

Hint: is it < or <= in the docstring?
"""

import numpy as np


def classify(norms):
    first, last = float(norms[0]), float(norms[-1])
    if not np.all(np.isfinite(norms)) or first > 1000 * last:
        return "exploding"
    return "vanishing" if first <= last / 1000 and last > 0 else "ok"
