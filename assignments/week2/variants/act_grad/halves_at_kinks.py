"""The middle at the kinks

The sign gives the mean of the slopes on the two sides at 0.
"""

import math

import numpy as np


def act_grad(name, x):
    """Halves at the kinks."""
    match name:
        case "relu":
            return (np.sign(x) + 1) / 2
        case "leaky_relu":
            return 0.505 + 0.495 * np.sign(x)
        case "sigmoid":
            e = np.exp(-np.abs(x))
            return e / (1 + e) ** 2
        case "tanh":
            e = np.exp(-2 * np.abs(x))
            return 4 * e / (1 + e) ** 2
        case "silu":
            s = sigmoid(x)
            return s * (1 + x * (1 - s))
        case "gelu":
            pdf = np.exp(-0.5 * np.square(x.astype(float))) / np.sqrt(2 * np.pi)
            cdf = np.vectorize(lambda v: 0.5 + 0.5 * math.erf(v * 0.5**0.5), otypes=[float])(x)
            return cdf + x * pdf
        case _:
            raise ValueError(f"no activation {name!r}")
