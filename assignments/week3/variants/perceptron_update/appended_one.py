"""The bias as a weight of a constant input

w and b in one vector, x with a 1 behind it.
"""

import numpy as np


def perceptron_update(w, b, x, y, lr):
    v, z = np.append(w, b).astype(float), np.append(x, 1.0)
    e = float(y) - float(x @ w + b > 0)
    v = v + lr * e * z
    return v[:-1].copy(), v[-1]
