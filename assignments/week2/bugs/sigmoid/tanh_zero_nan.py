"""NaN at 0

You divide x by |x| for the sign, and that is 0/0 at 0.

Hint: what is tanh(0)?
"""

import numpy as np


def tanh(x):
    v = np.asarray(x, float)
    e = np.exp(-2 * np.abs(v))
    with np.errstate(all="ignore"):
        return v / np.abs(v) * (1 - e) / (1 + e)
