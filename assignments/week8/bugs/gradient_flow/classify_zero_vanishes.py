"""A gradient that was 0 all along

Where all norms are 0 nothing has vanished on the way: your comparison is not strict, or you look
for zeros. That case is ok.

Hint: what is the answer for [0.0, 0.0]?
"""

import numpy as np


def classify(norms):
    first, last = float(norms[0]), float(norms[-1])
    if not np.all(np.isfinite(norms)) or first > 1000 * last:
        return "exploding"
    return "vanishing" if first < last / 1000 or first == 0 else "ok"
