"""tanh breaks for large positive x

You compute (exp(2x) - 1) / (exp(2x) + 1), which is infinity over infinity for large x.

Hint: let exp see -2|x|.
"""

import numpy as np


def tanh(x):
    v = np.asarray(x, float)
    with np.errstate(all="ignore"):
        a = np.exp(2 * v)
        return (a - 1) / (a + 1)
