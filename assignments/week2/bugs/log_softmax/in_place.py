"""Changes its argument

You subtract the maximum from Z itself. The caller's logits are changed.

Hint: write Z = Z - ..., which makes a new array, in place of Z -= ...
"""

import numpy as np


def log_softmax(Z, axis=-1):
    Z -= Z.max(axis=axis, keepdims=True)
    return Z - np.log(np.exp(Z).sum(axis=axis, keepdims=True))
