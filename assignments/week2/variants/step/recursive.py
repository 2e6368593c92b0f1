"""Row by row

step calls itself for each row until a number is left.
"""

import numpy as np


def step(x):
    x = np.asarray(x)
    if x.ndim == 0:
        return np.array(1.0 if x > 0 else 0.0)
    if len(x) == 0:
        return np.zeros(x.shape)
    return np.stack([step(r) for r in x])


def relu(x):
    return -np.minimum(-x, 0.0)
