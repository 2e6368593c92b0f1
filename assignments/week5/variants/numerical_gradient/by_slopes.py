"""Each element through numerical_slope

The partial derivative is the slope of f along one element, the others fixed.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point = np.array(x, float)
    slopes = []
    for i in np.ndindex(point.shape):

        def along(v, i=i):
            moved = point.copy()
            moved[i] = v
            return f(moved)

        slopes.append(numerical_slope(along, point[i], h))
    return np.array(slopes).reshape(point.shape)
