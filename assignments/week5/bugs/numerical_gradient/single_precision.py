"""Steps that get lost in single precision

You copy x with its own dtype as long as it is a float one. In float32 a step of 1e-5 has hardly
any digits left.

Hint: compute in float64, whatever x comes in.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point, gradient = np.array(x), np.zeros(np.shape(x))
    if point.dtype.kind != "f":
        point = point.astype(float)
    for i in np.ndindex(point.shape):
        here = point[i]
        point[i] = here + h
        ahead = f(point)
        point[i] = here - h
        behind = f(point)
        point[i] = here
        gradient[i] = (ahead - behind) / (2 * h)
    return gradient
