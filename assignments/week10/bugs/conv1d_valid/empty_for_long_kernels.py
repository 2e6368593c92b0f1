"""An empty result for a kernel that is too long

You return no outputs. A kernel that does not fit is a mistake, and should raise ValueError.

Hint: what should a kernel of 5 on an input of 3 do?
"""

import numpy as np


def conv1d_valid(x, w):
    x, w = np.asarray(x, float), np.asarray(w, float)
    return np.array([x[i : i + len(w)] @ w for i in range(len(x) - len(w) + 1)])
