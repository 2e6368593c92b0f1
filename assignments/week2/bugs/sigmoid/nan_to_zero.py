"""NaN becomes 0

You replace the NaN of an overflow by 0, for large x, where the answer is 1.

Hint: what is sigmoid(1000)?
"""

import numpy as np


def sigmoid(x):
    v = np.asarray(x, float)
    with np.errstate(all="ignore"):
        return np.nan_to_num(np.exp(v) / (1 + np.exp(v)))
