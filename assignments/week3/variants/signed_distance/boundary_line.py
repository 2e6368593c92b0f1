"""As slope and intercept

x2 = slope x1 + intercept.
"""

import numpy as np


def boundary_x2(w, b, x1):
    if not w[1]:
        raise ValueError("no slope")
    slope, intercept = -w[0] / w[1], -b / w[1]
    return slope * np.asarray(x1) + intercept
