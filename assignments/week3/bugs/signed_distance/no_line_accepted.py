"""Weights of zero give no error

Where both weights are 0 you return an answer. There is no boundary then: w[1] is 0, and
ValueError is asked for.

Hint: what does the docstring say of w[1] = 0, whatever w[0] is?
"""

import numpy as np


def boundary_x2(w, b, x1):
    if w[1] == 0 and w[0] != 0:
        raise ValueError("vertical")
    with np.errstate(all="ignore"):
        return -(w[0] * x1 + b) / np.float64(w[1])
