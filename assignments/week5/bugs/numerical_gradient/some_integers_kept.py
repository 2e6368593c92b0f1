"""Some whole numbers stay whole

You turn some dtypes into floats, and not every one: in a short or unsigned integer dtype the
step is cut off.

Hint: np.array(x, float) takes any of them.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point, gradient = np.array(x), np.zeros(np.shape(x))
    if point.dtype in (np.int64, np.float32):
        point = point.astype(float)
    for i in np.ndindex(point.shape):
        up, down = point.copy(), point.copy()
        up[i] = up[i] + h
        down[i] = down[i] - h
        gradient[i] = (f(up) - f(down)) / (2 * h)
    return gradient
