"""tanh breaks for large negative x

You compute (1 - exp(-2x)) / (1 + exp(-2x)), which is infinity over infinity for very negative x.

Hint: let exp see -2|x|.
"""

import numpy as np


def tanh(x):
    v = np.asarray(x, float)
    with np.errstate(all="ignore"):
        a = np.exp(-2 * v)
        return (1 - a) / (1 + a)
