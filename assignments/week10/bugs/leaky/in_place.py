"""The input is changed

You scale the negative elements of the argument itself.

Hint: what is x after the call?
"""

import numpy as np


def leaky(x, alpha):
    np.multiply(x, alpha, out=x, where=x < 0, casting="unsafe")
    return x.copy()
