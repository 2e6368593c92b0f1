"""Without a comparison

You judge the first norm by itself. It is the ratio to the last one that says whether the gradient
changed on its way.

Hint: what is the answer for [1e-5, 1e-5]?
"""

import numpy as np


def classify(norms):
    first = float(norms[0])
    if not np.all(np.isfinite(norms)) or first > 1000:
        return "exploding"
    return "vanishing" if first < 1e-3 else "ok"
