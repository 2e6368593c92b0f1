"""A batch of one is multiplied element by element

You multiply one sample by W without adding up over the inputs.

Hint: what shape has the result for N = 1?
"""

import numpy as np


def dense_forward(X, W, b):
    return np.asarray(X, float) @ W.T + b if len(X) > 1 else (X[0] * W).max(axis=1)[None] + b
