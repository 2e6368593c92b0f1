"""x itself where x is above 10

Your silu is x itself for inputs above 10. It comes nearer and nearer to x there, but is not there yet.

Hint: what is 12 sigmoid(12), to eight digits?
"""

import numpy as np


def silu(x):
    v = np.asarray(x, float)
    return np.where(v > 10, v, v * sigmoid(v))
