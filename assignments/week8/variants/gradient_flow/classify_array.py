"""NumPy all the way

The same three questions, asked of an array.
"""

import numpy as np


def classify(norms):
    v = np.array(norms, dtype=float)
    if np.isfinite(v).sum() < v.size:
        return "exploding"
    names = [v[0] > v[-1] * 1e3, v[0] * 1e3 < v[-1], True]
    return ["exploding", "vanishing", "ok"][names.index(True)]
