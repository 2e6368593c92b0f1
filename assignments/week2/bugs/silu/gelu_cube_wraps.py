"""The cube of an integer wraps round

You take the cube of integers. In int32 the cube of 1500 is beyond the largest number, and wraps round
to a negative one, without a word. Make floats first.

Hint: what is np.array([1500], np.int32) ** 3?
"""

import math

import numpy as np


_whole = gelu


def gelu(x, approximate=False):
    if approximate:
        return x * (1 + np.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3))) / 2
    return _whole(x)
