"""The sigmoid by way of tanh

sigmoid(x) is (1 + tanh(x / 2)) / 2.
"""

import math

import numpy as np


def silu(x):
    return x / 2 + x / 2 * np.tanh(x / 2)


def gelu(x, approximate=False):
    if approximate:
        return (
            0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * x * (1 + 0.044715 * x * x.astype(float))))
        )
    erf = np.array([math.erf(v / 2**0.5) for v in x.ravel()]).reshape(x.shape)
    return 0.5 * x * (1 + erf)
