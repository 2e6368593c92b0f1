"""The kernel jumps

You move the kernel by its own length. It moves by one.

Hint: which elements does the second output look at?
"""

import numpy as np


def conv1d_valid(x, w):
    x, w = np.asarray(x, float), np.asarray(w, float)
    if len(w) > len(x):
        raise ValueError("kernel too long")
    return np.array([x[i : i + len(w)] @ w for i in range(0, len(x) - len(w) + 1, len(w))])
