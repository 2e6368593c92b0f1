"""The NaN of tanh becomes 0

You replace the NaN of an overflow by 0, where the answer is 1 or -1.

Hint: what is tanh(1000)?
"""

import numpy as np


def tanh(x):
    v = np.asarray(x, float)
    with np.errstate(all="ignore"):
        a, b = np.exp(v), np.exp(-v)
        return np.nan_to_num((a - b) / (a + b))
