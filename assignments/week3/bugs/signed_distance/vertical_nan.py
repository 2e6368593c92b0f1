"""A vertical boundary gives NaN

You return NaN where w2 is 0. ValueError is asked for.

Hint: which exception does the docstring name?
"""

import numpy as np


def boundary_x2(w, b, x1):
    if w[1] == 0:
        return np.full(len(x1), np.nan)
    return -(w[0] * x1 + b) / w[1]
