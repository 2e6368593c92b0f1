"""A loop over all elements

Each element by itself, with math.
"""

import math

import numpy as np


def act_grad(name, x):
    def one(v):
        v = float(v)
        s = 0.5 * (1 + math.tanh(0.5 * v))
        if name == "relu":
            return 1.0 if v > 0 else 0.0
        if name == "leaky_relu":
            return 1.0 if v > 0 else 0.01
        if name == "sigmoid":
            return s * (1 - s)
        if name == "tanh":
            return 1 - math.tanh(v) ** 2
        if name == "silu":
            return s * (1 + v * (1 - s))
        if name == "gelu":
            bell = math.exp(-v * v / 2) / math.sqrt(2 * math.pi)
            return 0.5 * (1 + math.erf(v / math.sqrt(2))) + v * bell
        raise ValueError(name)

    return np.array([one(v) for v in x.ravel()]).reshape(x.shape)
