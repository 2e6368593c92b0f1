"""np.nditer with a multi-index

The iterator gives the places, and a copy is what is moved.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    point = np.array(x, float)
    gradient = np.zeros_like(point)
    places = np.nditer(x, flags=["multi_index"])
    for _ in places:
        i = places.multi_index
        old = point[i]
        point[i] = old + h
        ahead = f(point.copy())
        point[i] = old - h
        gradient[i] = (ahead - f(point.copy())) / (2 * h)
        point[i] = old
    return gradient
