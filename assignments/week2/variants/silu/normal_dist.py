"""The cdf of statistics.NormalDist

It takes one number at a time; SiLU is ReLU less what the sigmoid takes from it.
"""

from statistics import NormalDist

import numpy as np


def silu(x):
    return relu(x) - np.abs(x) * sigmoid(-np.abs(x))


def gelu(x, approximate=False):
    x = np.asarray(x, dtype=np.float64)
    if approximate:
        return x - x / (
            1 + np.exp(np.clip(2 * np.sqrt(2 / np.pi) * (x + 0.044715 * x**3), None, 700))
        )
    nd = NormalDist()
    return x * np.vectorize(nd.cdf, otypes=[float])(x)
