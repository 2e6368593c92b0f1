"""Softmax in place of the sigmoid

You multiply x by a softmax. Each element has a sigmoid of its own.

Hint: what is silu([2.0]), of one element?
"""

import numpy as np


def silu(x):
    v = np.asarray(x, float)
    e = np.exp(v - v.max())
    return v * e / e.sum()
