"""Two gates

Each activation is x times a gate; the tanh formula is a sigmoid of twice as much.
"""

import math

import numpy as np


def _gate(g):
    return lambda x: x * g(x)


def _cdf(x):
    return np.array(
        list(map(lambda v: (1 + math.erf(v / math.sqrt(2))) / 2, np.ravel(x))), dtype=float
    ).reshape(np.shape(x))


def _cdf_approx(x):
    return sigmoid(math.sqrt(8 / math.pi) * (x + 0.044715 * x * x * x))


silu = _gate(lambda x: sigmoid(x))


def gelu(x, approximate=False):
    x = x.astype(float)
    return _gate(_cdf_approx if approximate else _cdf)(x)
