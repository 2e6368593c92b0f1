"""A match statement

One case for each name.
"""

import numpy as np


def activation_backward(dA, Z, name):
    z = np.asarray(Z, dtype=float)
    match name:
        case "relu":
            slope = np.where(z > 0, 1, 0)
        case "sigmoid":
            slope = np.exp(-np.logaddexp(0, z) - np.logaddexp(0, -z))
        case "tanh":
            slope = (1 - np.tanh(z)) * (1 + np.tanh(z))
        case "identity":
            slope = 1
        case _:
            raise ValueError(f"unknown: {name}")
    return np.multiply(dA, slope)
