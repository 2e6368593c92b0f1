"""np.nditer with a multi-index, on x itself

Each element is put back to exactly the value it had, so the caller's array is what it was.
"""

import numpy as np


def numerical_gradient(f, x, h=1e-5):
    if x.dtype != np.float64:
        x = x.astype(float)
    gradient = np.zeros_like(x)
    places = np.nditer(x, flags=["multi_index"])
    for _ in places:
        i = places.multi_index
        old = x[i]
        x[i] = old + h
        ahead = f(x)
        x[i] = old - h
        behind = f(x)
        x[i] = old
        gradient[i] = (ahead - behind) / (2 * h)
    return gradient
