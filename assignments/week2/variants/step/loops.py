"""A loop over the flat array

Each element by itself, whatever the shape.
"""

import numpy as np


def step(x):
    return np.array([1 if v > 0 else 0 for v in np.asarray(x).ravel()]).reshape(x.shape)


def relu(x):
    out = np.empty(x.shape)
    for i in np.ndindex(x.shape):
        out[i] = max(0.0, x[i])
    return out
