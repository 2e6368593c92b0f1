"""tanh is stored among integers

You copy the result into np.zeros_like(x), which holds integers if x does.

Hint: which dtype has np.zeros_like(np.array([-2, 3]))?
"""

import numpy as np


def tanh(x):
    out = np.zeros_like(x)
    out[...] = np.tanh(x)
    return out
