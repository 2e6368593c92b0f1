"""Layer by layer

You compare each norm with the next one. A gradient vanishes little by little: compare the first
with the last.

Hint: what is the answer for [1e-4, 1e-3, 1e-2, 1e-1, 1]?
"""

import numpy as np


def classify(norms):
    if not np.all(np.isfinite(norms)):
        return "exploding"
    pairs = list(zip(norms, norms[1:]))
    if any(a > 1000 * b for a, b in pairs):
        return "exploding"
    return "vanishing" if any(a < b / 1000 for a, b in pairs) else "ok"
