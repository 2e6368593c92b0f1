"""The sigmoid in place of tanh

Your function goes from 0 to 1. tanh goes from -1 to 1.

Hint: what is tanh(-5), roughly?
"""

import numpy as np


def tanh(x):
    return (1 + np.tanh(np.asarray(x, float) / 2)) / 2
