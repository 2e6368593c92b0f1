"""exp of plus x^2 / 2

You leave out the minus in the exponent, and the term grows without bound.

Hint: what is the slope at x = 5, roughly?
"""

import math

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "gelu":
        return _right(name, x)
    v = np.asarray(x, float)
    below = (1 + np.vectorize(math.erf, otypes=[float])(v / math.sqrt(2))) / 2
    return below + v * np.exp(np.minimum(v**2 / 2, 300)) / math.sqrt(2 * math.pi)
