"""Only the cdf

You differentiate only x in x Phi(x). A product's slope has two terms.

Hint: how does Phi itself change with x?
"""

import math

import numpy as np


_right = act_grad


def act_grad(name, x):
    if name != "gelu":
        return _right(name, x)
    v = np.asarray(x, float)
    return (1 + np.vectorize(math.erf, otypes=[float])(v / math.sqrt(2))) / 2
