"""NaN in the middle

You look for what is not finite in the first and last norm alone. Any of them counts.

Hint: what is the answer for [1.0, nan, 1.0]?
"""

import numpy as np


def classify(norms):
    first, last = float(norms[0]), float(norms[-1])
    if not np.isfinite(first) or not np.isfinite(last) or first > 1000 * last:
        return "exploding"
    return "vanishing" if first < last / 1000 else "ok"
