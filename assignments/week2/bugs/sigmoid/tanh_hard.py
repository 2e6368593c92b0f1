"""A hard tanh

You clip x to [-1, 1]. It only looks like tanh.

Hint: what is tanh(0.5), to three digits?
"""

import numpy as np


def tanh(x):
    return np.clip(np.asarray(x, float), -1, 1)
