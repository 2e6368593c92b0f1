"""One-sided differences with a very fine step

You compare f one step ahead with f at x, with a step so fine that the slopes come out well in
most places. Close to a minimum they are wrong all the same.

Hint: move each element up and down, and divide by the whole way.
"""

import numpy as np


def numerical_gradient(f, x, h=2e-7):
    point, gradient = np.array(x, float), np.zeros(np.shape(x))
    base = f(point)
    for i in np.ndindex(point.shape):
        here = point[i]
        point[i] = here + h
        gradient[i] = (f(point) - base) / h
        point[i] = here
    return gradient
