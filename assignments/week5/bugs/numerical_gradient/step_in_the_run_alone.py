"""The step is a fixed one, the run is not

You move by a fixed 1e-5 and divide by 2h. If another h is passed the two do not belong
together.

Hint: the same h in both places.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point, gradient = np.array(x, float), np.zeros(np.shape(x))
    for i in np.ndindex(point.shape):
        step = np.zeros(point.shape)
        step[i] = 1e-5
        gradient[i] = (f(point + step) - f(point - step)) / (2 * h)
    return gradient
